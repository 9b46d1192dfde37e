using Praja.Doctrine;

namespace Praja.Rehearsal.Engine;

/// <summary>The doctrine's delays, ready to be drawn.</summary>
internal sealed class Durations(RehearsalNumbers numbers)
{
    public DurationDraw Call { get; } = new(numbers.Call);

    public DurationDraw NoticeGuarded { get; } = new(numbers.NoticeGuarded);

    public DurationDraw NoticeUnguarded { get; } = new(numbers.NoticeUnguarded);

    public DurationDraw Report { get; } = new(numbers.Report);

    public DurationDraw ReportWithoutSignal { get; } = new(numbers.ReportWithoutSignal);

    public DurationDraw Breakdown { get; } = new(numbers.Breakdown);

    public DurationDraw Handover { get; } = new(numbers.Handover);
}

using Microsoft.AspNetCore.Http;
using Praja.Algorithms.Statistics;
using Praja.CommandPost.WhatIfs;
using Praja.Web.Api;

namespace Praja.Web.Incidents;

/// <summary>A question as it is sent.</summary>
/// <param name="Incidents">What is supposed; none asks what to expect as it is.</param>
/// <param name="Runs">Runs, 1 to 1,000; 200 when left out.</param>
/// <param name="Seed">Seed; 1 when left out.</param>
internal sealed record WhatIfBody(IReadOnlyList<SupposedBody>? Incidents, int? Runs, uint? Seed)
{
    /// <summary>The question of a request; null when it cannot be read.</summary>
    public static async Task<WhatIfQuestion?> Read(HttpContext context)
    {
        var body = await JsonContent.Read<WhatIfBody>(context);
        if (body is null || body.Incidents?.Contains(null!) == true) return null;
        return new([.. (body.Incidents ?? []).Select(i => i.ToSupposed())], body.Runs ?? 200, body.Seed ?? 1);
    }
}

/// <summary>A supposed incident as it is sent.</summary>
/// <param name="Type">Incident type; left out when it is like another.</param>
/// <param name="Site">Site id; left out when it is anywhere in a region.</param>
/// <param name="Region">Region code.</param>
/// <param name="Level">Level at which it begins; the lowest when left out.</param>
/// <param name="Like">Number of an incident whose type and level it takes.</param>
/// <param name="People">People needed at the first level; drawn by its type when left out.</param>
/// <param name="WithinMinutes">It happens within so many minutes; 60 when left out.</param>
internal sealed record SupposedBody(
    string? Type, string? Site, string? Region, string? Level, string? Like, int? People, int? WithinMinutes)
{
    public SupposedIncident ToSupposed() => new(
        Type ?? "", Site ?? "", Region ?? "", Level ?? "", Like ?? "", People, WithinMinutes ?? 60);
}

/// <summary>The answer; what nobody can tell is null.</summary>
/// <param name="Stage">Stage simulated.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Runs">Runs made; fewer than asked for when it was stopped.</param>
/// <param name="Seed">Seed.</param>
/// <param name="MinutesAhead">Minutes to the end of the simulated time.</param>
/// <param name="TargetMinutes">Enough help within so many minutes is in time.</param>
/// <param name="Without">The day as it is.</param>
/// <param name="With">The same runs with what is supposed.</param>
/// <param name="Supposed">Each supposed incident.</param>
/// <param name="UncoveredNow">Share of the stations' risk no ready unit reaches in time now.</param>
/// <param name="UncoveredThen">The same once the nearest units have gone.</param>
/// <param name="LeftOut">Open incidents that could not be simulated.</param>
internal sealed record WhatIfView(
    string Stage, DateTimeOffset At, int Runs, ulong Seed, int MinutesAhead, int TargetMinutes, ExpectedView Without,
    ExpectedView With, IReadOnlyList<SupposedView> Supposed, double? UncoveredNow, double? UncoveredThen,
    IReadOnlyList<string> LeftOut)
{
    public static WhatIfView Of(WhatIfAnswer answer) => new(
        answer.Stage, answer.At, answer.Runs, answer.Seed, answer.MinutesAhead, answer.TargetMinutes,
        ExpectedView.Of(answer.Without), ExpectedView.Of(answer.With), [.. answer.Supposed.Select(SupposedView.Of)],
        answer.UncoveredNow, answer.UncoveredThen, answer.LeftOut);
}

/// <summary>What to expect of a day.</summary>
/// <param name="IncidentsPerRun">Incidents from now on, mean.</param>
/// <param name="InTime">Share with enough help in time.</param>
/// <param name="OpenInTime">Share of those open now that have enough in time.</param>
/// <param name="NoReserveMinutes">Minutes with no squad of the reserve idle, mean.</param>
internal sealed record ExpectedView(
    double IncidentsPerRun, ShareView? InTime, ShareView? OpenInTime, double NoReserveMinutes)
{
    public static ExpectedView Of(ExpectedDay day) => new(
        day.PerRun, ShareView.Of(day.InTime), ShareView.Of(day.OpenInTime), day.NoReserveMinutes);
}

/// <summary>A supposed incident.</summary>
/// <param name="Runs">Runs that can tell.</param>
/// <param name="InTime">Share with enough help in time.</param>
/// <param name="Never">Share in which there never was enough.</param>
/// <param name="MedianMinutes">Half had enough within so many minutes.</param>
/// <param name="LateMinutes">Nine in ten had enough within so many minutes.</param>
internal sealed record SupposedView(
    int Runs, ShareView? InTime, double? Never, double? MedianMinutes, double? LateMinutes)
{
    public static SupposedView Of(SupposedResult result) => new(
        result.Runs, ShareView.Of(result.InTime), double.IsNaN(result.Never) ? null : result.Never,
        result.MedianMinutes, result.LateMinutes);
}

/// <summary>A share (0..1) with its 95 % interval.</summary>
/// <param name="Value">Share.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">Incidents behind it.</param>
internal sealed record ShareView(double Value, double? Low, double? High, long Count)
{
    public static ShareView? Of(Estimate estimate) => estimate.Count == 0
        ? null
        : new(estimate.Value, Told(estimate.Low), Told(estimate.High), estimate.Count);

    private static double? Told(double value) => double.IsNaN(value) ? null : value;
}

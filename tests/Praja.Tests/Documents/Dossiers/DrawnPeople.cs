using Praja.Operations;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>Commands and people of a drawn operation.</summary>
internal static class DrawnPeople
{
    public static Operation Add(Operation operation, Draw draw) => operation with
    {
        Commands = draw.Many(i => Command(i, draw)),
        Forces = draw.Many(i => Force(i, draw)),
        TaskForces = draw.Many(i => Unit(i, draw)),
        People = draw.Many(i => new Person("00" + i, draw.Text(), draw.Text(), "f1", draw.Slugs(), default)),
    };

    private static Command Command(int number, Draw draw) => new(
        "c" + number,
        draw.Name(),
        "Polsek",
        (Agency)draw.Below(4),
        "p",
        draw.Point(),
        ["64.10", "64.20.01"],
        draw.Text(),
        default);

    private static Force Force(int number, Draw draw) => new(
        "f" + number,
        "p",
        (Agency)draw.Below(4),
        "cadangan",
        draw.Below(999),
        draw.MaybeDay(),
        draw.MaybeDay(),
        draw.Text(),
        draw.Slugs(),
        draw.Text(),
        default);

    private static TaskForceUnit Unit(int number, Draw draw)
    {
        var duties = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["kampanye"] = draw.Name() };
        if (number % 2 == 0) duties["masa_tenang"] = draw.Name();
        return new("t" + number, "preventif", draw.Text(), "", "p", "p", draw.Below(50), duties, default);
    }
}

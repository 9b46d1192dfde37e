using System.Globalization;

namespace Praja.Rehearsal;

/// <summary>What a unit does at an incident.</summary>
internal enum UnitStep
{
    /// <summary>It set out.</summary>
    Went,

    /// <summary>It broke down.</summary>
    BrokeDown,

    /// <summary>It was there.</summary>
    Arrived,

    /// <summary>It left, or turned back.</summary>
    Left,
}

/// <summary>What of a run's incidents has reached the post, and what goes on where nothing has.</summary>
internal sealed class RunReports(IReadOnlyList<IncidentOutcome> incidents)
{
    private readonly string?[] numbers = new string?[incidents.Count];
    private readonly int[] levels = [.. incidents.Select(i => (int)i.FirstLevel)];
    private readonly Dictionary<int, int> endings = [];
    private readonly Dictionary<int, SortedDictionary<int, bool>> units = [];
    private int count;

    /// <summary>True when it was reported.</summary>
    public bool Knows(int incident) => numbers[incident] is not null;

    /// <summary>The post's number of its report, in the order of arrival; null when there is none.</summary>
    public string? NumberOf(int incident) => numbers[incident];

    /// <summary>Its level now.</summary>
    public int LevelOf(int incident) => levels[incident];

    /// <summary>How it ended before its report came; null when it did not.</summary>
    public int? EndedUnreported(int incident) => endings.TryGetValue(incident, out var ending) ? ending : null;

    /// <summary>Units on their way there (false) or there (true) before its report, by index.</summary>
    public IEnumerable<KeyValuePair<int, bool>> UnitsAt(int incident) => units.GetValueOrDefault(incident) ?? [];

    /// <summary>Its report reached the post.</summary>
    public void Report(int incident) => numbers[incident] = (++count).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Its level changed.</summary>
    public void Change(int incident, int level) => levels[incident] = level;

    /// <summary>It ended before its report came.</summary>
    public void End(int incident, int ending) => endings.Add(incident, ending);

    /// <summary>A unit moved before its report came.</summary>
    public void Move(int incident, int unit, UnitStep step)
    {
        if (!units.TryGetValue(incident, out var there)) units.Add(incident, there = []);
        if (step == UnitStep.Left)
            there.Remove(unit);
        else if (step != UnitStep.BrokeDown)
            there[unit] = step == UnitStep.Arrived;
    }
}

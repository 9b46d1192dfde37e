using System.Globalization;
using Praja.Rehearsal;

namespace Praja.Cli.Verbs;

/// <summary>Understands the words of a what-if's options; wrong ones become problems.</summary>
/// <param name="call">The call.</param>
/// <param name="platoon">People of a platoon by the doctrine.</param>
internal sealed class ScenarioOptions(RehearsalCall call, int platoon)
{
    /// <summary><c>A:B</c>; null when it is not.</summary>
    internal ClosedRoad? Road(string word)
    {
        var parts = word.Split(':', StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 }, { Length: > 0 }]) return new(parts[0], parts[1]);
        call.Refuse("--close-road", word, "A:B");
        return null;
    }

    /// <summary><c>COMMAND</c> or <c>COMMAND:PEOPLE</c>; null when it is not.</summary>
    internal AddedReserve? Platoon(string word)
    {
        var parts = word.Split(':', StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 }]) return new(parts[0], platoon);
        var isNumber = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var people);
        if (parts is [{ Length: > 0 }, _] && isNumber) return new(parts[0], people);
        call.Refuse("--add-platoon", word, "COMMAND, COMMAND:30");
        return null;
    }
}

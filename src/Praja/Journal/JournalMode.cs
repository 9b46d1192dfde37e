namespace Praja.Journal;

/// <summary>How real a journal is. It holds for a whole journal: no entry of one mode enters a journal of
/// another.</summary>
public enum JournalMode
{
    /// <summary>Written by the simulator, or played by it; whoever takes part only tries things out.</summary>
    Simulation,

    /// <summary>An exercise: people took part, nothing happened.</summary>
    Exercise,

    /// <summary>A real operation.</summary>
    Operation,
}

/// <summary>The words of the modes.</summary>
public static class JournalModes
{
    /// <summary>As written in a journal: <c>simulation</c>, <c>exercise</c>, <c>operation</c>.</summary>
    public static string Word(JournalMode mode) => mode switch
    {
        JournalMode.Simulation => "simulation",
        JournalMode.Exercise => "exercise",
        _ => "operation",
    };

    /// <summary>The mode of a word; null when it is none.</summary>
    public static JournalMode? Of(string word) => word switch
    {
        "simulation" => JournalMode.Simulation,
        "exercise" => JournalMode.Exercise,
        "operation" => JournalMode.Operation,
        _ => null,
    };

    /// <summary>What every page and print of such a journal carries; null for a real operation.</summary>
    public static Text? Banner(JournalMode mode) => mode switch
    {
        JournalMode.Simulation => new Text("SIMULASI", "SIMULATION"),
        JournalMode.Exercise => new Text("LATIHAN", "EXERCISE"),
        _ => null,
    };
}

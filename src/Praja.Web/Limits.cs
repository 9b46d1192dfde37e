namespace Praja.Web;

/// <summary>Limits of the server and its API. Doors and accounts have theirs beside them (<c>DoorLimits</c>,
/// <c>AccountLimits</c>), stores in <c>Praja.Storage.Limits</c>.</summary>
internal static class Limits
{
    /// <summary>How long a store may take to answer before the server is not ready.</summary>
    public static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(2);

    /// <summary>Most bytes of a request with one entry.</summary>
    public const int LargestEntry = 64 * 1024;

    /// <summary>Most bytes of a request with an array of entries.</summary>
    public const int LargestBatch = 4 * 1024 * 1024;

    /// <summary>Most entries of one request.</summary>
    public const int MostEntries = 1_000;

    /// <summary>Most characters of one text of a body: a shift hand-over has the longest. The rules of a kind allow
    /// less.</summary>
    public const int LongestText = 16_000;

    /// <summary>Most texts of one list of a body.</summary>
    public const int MostTexts = 256;

    /// <summary>Deepest nesting of JSON: array, entry, body, list.</summary>
    public const int DeepestJson = 5;

    /// <summary>Most entries of one answer.</summary>
    public const int MostEntriesRead = 10_000;

    /// <summary>Entries of one answer when the reader does not say.</summary>
    public const int EntriesRead = 1_000;

    /// <summary>Most submissions waiting at one post; more are turned away with 503.</summary>
    public const int LongestQueue = 20_000;

    /// <summary>Most submissions of one round of a post.</summary>
    public const int LargestRound = 2_000;

    /// <summary>Most rounds of a post that wait for the disk at once.</summary>
    public const int MostRoundsInFlight = 2;

    /// <summary>Most open event streams of one node.</summary>
    public const int MostStreams = 15_000;

    /// <summary>Most bytes of a request's headers.</summary>
    public const int LargestHeaders = 16 * 1024;

    /// <summary>Most headers of a request.</summary>
    public const int MostHeaders = 64;

    /// <summary>Most open connections of one node.</summary>
    public const int MostConnections = 30_000;

    /// <summary>Longest a request's headers may take.</summary>
    public static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(15);

    /// <summary>Most bytes of a plan.json.</summary>
    public const int LargestPlan = 64 * 1024 * 1024;

    /// <summary>Most bytes of what a door takes in other than entries (forms with attachments).</summary>
    public const long LargestUpload = 16L * 1024 * 1024;
}

namespace Praja.Storage;

/// <summary>Limits of the stores.</summary>
public static class Limits
{
    /// <summary>Most characters of an operation's id.</summary>
    public const int OperationId = 64;

    /// <summary>Most characters of an operation's title.</summary>
    public const int OperationTitle = 200;

    /// <summary>Journals on one shelf.</summary>
    public const int Journals = 1_000;

    /// <summary>Bytes of one segment: a round of 2,000 reports takes about 0.6 MB.</summary>
    public const int SegmentBytes = 256 << 20;

    /// <summary>Bytes of a snapshot.</summary>
    public const int SnapshotBytes = 1 << 30;

    /// <summary>Bytes of segments read at one go.</summary>
    internal const int ReadAheadBytes = 4 << 20;

    /// <summary>How long a store waits for another process to let go of a journal.</summary>
    internal static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);
}

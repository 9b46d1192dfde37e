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

    /// <summary>Bytes of one attachment: a photo, a scanned letter, some minutes of sound.</summary>
    public const int AttachmentBytes = 16 << 20;

    /// <summary>Bytes of a checkpoint or of a key.</summary>
    public const int CheckpointBytes = 1 << 14;

    /// <summary>Entries of one segment when a journal is imported.</summary>
    internal const int ImportedSegment = 4_000;

    /// <summary>After so long, bytes that no entry has added are deleted.</summary>
    internal static readonly TimeSpan OrphanAge = TimeSpan.FromDays(1);

    /// <summary>Bytes of segments read at one go.</summary>
    internal const int ReadAheadBytes = 4 << 20;

    /// <summary>How long a store waits for another process to let go of a journal.</summary>
    internal static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);
}

using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What the fold has to do with a line.</summary>
internal enum FoldWay : byte
{
    /// <summary>It is to be read as an entry.</summary>
    Entry,

    /// <summary>No part of the picture folds its kind, or it says nothing that any part takes in.</summary>
    Nothing,

    /// <summary>It is a report of a station.</summary>
    Report,
}

/// <summary>A line made ready for the fold.</summary>
internal struct FoldLine
{
    /// <summary>Where it begins in its segment's lines.</summary>
    public int From;

    /// <summary>Its bytes without the line feed.</summary>
    public int Length;

    /// <summary>What is to be done with it; all below holds unless it is to be read as an entry.</summary>
    public FoldWay Way;

    /// <summary>Its mode.</summary>
    public JournalMode Mode;

    /// <summary>Its place.</summary>
    public long Sequence;

    /// <summary>Its time, milliseconds since 1970.</summary>
    public long Milliseconds;

    /// <summary>The sender's id.</summary>
    public Guid Client;

    /// <summary>The report it is, if it is one.</summary>
    public StationRow Report;
}

namespace Praja.Web.Doors;

/// <summary>Limits of what the doors take from outside.</summary>
internal static class DoorLimits
{
    /// <summary>Most bytes of a form answer's XML; an answer of our forms has about 1,000.</summary>
    public const int AnswerBytes = 1 << 16;

    /// <summary>Deepest element of a form answer; ours have three.</summary>
    public const int AnswerDepth = 8;

    /// <summary>Most elements of a form answer.</summary>
    public const int AnswerElements = 200;

    /// <summary>Most characters of one value.</summary>
    public const int ValueCharacters = 4_000;

    /// <summary>Most characters of an instance id.</summary>
    public const int InstanceIdCharacters = 200;

    /// <summary>Most bytes of one post to the submission door; ODK Collect is told and splits its posts.</summary>
    public const int PostBytes = 10_000_000;

    /// <summary>Most parts of one post; ODK Collect sends at most 101 files.</summary>
    public const int PostParts = 110;

    /// <summary>Most headers of a part.</summary>
    public const int PartHeaders = 8;

    /// <summary>Most bytes of a part's headers.</summary>
    public const int PartHeaderBytes = 2_048;

    /// <summary>Most characters of a part's boundary (RFC 2046, 5.1.1).</summary>
    public const int BoundaryCharacters = 70;

    /// <summary>Most bytes of a field that is no file, e.g. <c>*isIncomplete*</c>.</summary>
    public const int FieldBytes = 256;

    /// <summary>Most stations a form lists as choices; beyond, the number is typed.</summary>
    public const int StationChoices = 300;

    /// <summary>Most features of one page.</summary>
    public const int PageFeatures = 1_000;

    /// <summary>Features of a page when nobody says how many.</summary>
    public const int DefaultPageFeatures = 100;

    /// <summary>Most alerts in the feed.</summary>
    public const int FeedAlerts = 100;
}

namespace Praja.Web.Doors.OpenRosa;

/// <summary>How a question is answered.</summary>
internal enum QuestionKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>An instant.</summary>
    Instant,

    /// <summary>One of some choices.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A position.</summary>
    Position,

    /// <summary>A photograph.</summary>
    Photo,
}

/// <summary>A choice of a question.</summary>
/// <param name="Value">What is sent; no blanks.</param>
/// <param name="Label">What is shown.</param>
internal sealed record FormChoice(string Value, Text Label);

/// <summary>A question of a form.</summary>
/// <param name="Name">Its name in the form's answers.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Label">What is asked.</param>
internal sealed record FormQuestion(string Name, QuestionKind Kind, Text Label)
{
    /// <summary>Key of the entry's body it fills; null for one that the form itself needs.</summary>
    public string? Key { get; init; }

    /// <summary>A line below the question; null for none.</summary>
    public Text? Hint { get; init; }

    /// <summary>True when it must be answered.</summary>
    public bool Required { get; init; }

    /// <summary>Its choices.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>The question and those of its values for which this one is asked; null when it always is.</summary>
    public AskedWhen? When { get; init; }

    /// <summary>A regular expression its text must match; empty for any.</summary>
    public string Pattern { get; init; } = "";
}

/// <summary>When a question is asked.</summary>
/// <param name="Question">Name of an earlier question.</param>
/// <param name="Values">Its values.</param>
internal sealed record AskedWhen(string Question, IReadOnlyList<string> Values);

/// <summary>A form of a telephone: what it asks, and which entries its answers ask for.</summary>
/// <param name="Id">Id, for ever.</param>
/// <param name="Title">Title.</param>
/// <param name="Questions">Questions in order.</param>
internal sealed record ReportForm(string Id, Text Title, IReadOnlyList<FormQuestion> Questions)
{
    /// <summary>What the form is for, in a sentence.</summary>
    public required Text Purpose { get; init; }

    /// <summary>The question of a name; null when it has none.</summary>
    public FormQuestion? Find(string name)
    {
        foreach (var question in Questions)
        {
            if (question.Name == name) return question;
        }
        return null;
    }
}

namespace Praja.Web.Doors;

/// <summary>Why a door does not take something: a value, not an exception.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable, in kebab case; docs/reference/doors.md lists all.</param>
/// <param name="Sentence">What was seen, what is allowed, what to do.</param>
internal sealed record DoorError(int Status, string Code, Text Sentence)
{
    /// <summary>Not of the form.</summary>
    public static DoorError Malformed(string code, string id, string en) => new(400, code, new(id, en));

    /// <summary>Too large.</summary>
    public static DoorError TooLarge(string code, string id, string en) => new(413, code, new(id, en));
}

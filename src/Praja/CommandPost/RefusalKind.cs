namespace Praja.CommandPost;

/// <summary>A reason for which the post does not record something. Areas declare theirs as static fields, and the
/// reference docs/reference/refusals.md lists them.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Meaning">When it is given.</param>
public sealed record RefusalKind(string Code, Text Meaning)
{
    /// <summary>The refusal with what was seen, what is allowed, and what to do.</summary>
    internal Decision Because(string id, string en) => Decision.Refuse(Code, id, en);
}

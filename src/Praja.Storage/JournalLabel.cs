using Praja.Journal;

namespace Praja.Storage;

/// <summary>What stands on the back of a journal: which operation it is of, and how real it is.</summary>
/// <param name="Id">Operation's id in addresses and file names: small letters, digits and hyphens.</param>
/// <param name="Title">Operation's name for people.</param>
/// <param name="Mode">Its mode, for ever.</param>
public sealed record JournalLabel(string Id, string Title, JournalMode Mode)
{
    /// <summary>True for an id: small letters and digits, hyphens between them, at most
    /// <see cref="Limits.OperationId"/> characters.</summary>
    public static bool IsId(string? text) =>
        text is { Length: > 0 and <= Limits.OperationId }
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-';

    /// <summary>Nothing where all is in order.</summary>
    /// <exception cref="ArgumentException">Id or title are not of their form.</exception>
    internal void Check()
    {
        if (!IsId(Id)) throw new ArgumentException("Not an operation's id: " + Id);
        if (Title.Length > Limits.OperationTitle || Title.Any(char.IsControl))
            throw new ArgumentException("Not an operation's title: " + Title);
    }
}

using Praja.CommandPost;

namespace Praja.Web.Accounts;

/// <summary>Signing in.</summary>
/// <param name="Name">Name that was typed.</param>
/// <param name="Then">Page to go to.</param>
/// <param name="NeedsCode">True when the account asks for a one-time code.</param>
/// <param name="Refusal">Why it was refused; null before it was tried.</param>
public sealed record SignInModel(string Name, string Then, bool NeedsCode, Refusal? Refusal)
{
    /// <summary>What was typed into a page whose session had ended, by field.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();
}

/// <summary>A form that comes back after signing in.</summary>
/// <param name="Then">Its page.</param>
/// <param name="Kept">What was typed, by field.</param>
public sealed record ResumeModel(string Then, IReadOnlyDictionary<string, string> Kept);

using System.Diagnostics.CodeAnalysis;

namespace Praja;

/// <summary>Statements that are true unless the program itself is wrong. They stay on in production.</summary>
public static class Invariant
{
    /// <summary>Stops the unit of work when <paramref name="condition"/> does not hold.</summary>
    /// <param name="condition">What must be true.</param>
    /// <param name="sentence">The rule, as a sentence.</param>
    /// <exception cref="InvariantException">The rule is broken.</exception>
    public static void Holds([DoesNotReturnIf(false)] bool condition, string sentence)
    {
        if (!condition) throw new InvariantException(sentence);
    }
}

/// <summary>A rule of the program itself is broken: a fault of ours, never of the input.</summary>
/// <param name="sentence">The rule, as a sentence.</param>
public sealed class InvariantException(string sentence) : Exception("Invariant broken: " + sentence);

using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>A part of the picture that can fold its kinds from a line where it lies, without an entry made of it. What
/// comes of it is what <see cref="IPicturePart.Apply"/> makes of the line's entry.</summary>
internal interface ILinePart
{
    /// <summary>Takes a line in; false, and nothing is changed, when it is to be read as an entry.</summary>
    bool TryApply(in LineScan line);
}

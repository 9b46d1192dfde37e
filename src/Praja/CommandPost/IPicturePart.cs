using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>A part of the picture: folds entries of its kinds, and writes itself down so that equal entries give equal
/// bytes.</summary>
internal interface IPicturePart
{
    /// <summary>The kinds it folds; a kind may be folded by several parts.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Takes an entry in. What it does not understand it leaves out: a journal is never refused by a
    /// fold.</summary>
    void Apply(Entry entry);

    /// <summary>Writes all it holds, in a stated order.</summary>
    void Write(PictureWriter writer);

    /// <summary>Takes up what <see cref="Write"/> wrote, instead of what it held.</summary>
    void Read(PictureReader reader);
}

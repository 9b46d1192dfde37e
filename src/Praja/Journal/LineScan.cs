using System.Buffers;
using System.Buffers.Text;

namespace Praja.Journal;

// Replay reads millions of lines, nearly all of which this program wrote itself. A line in the canonical form is read
// here where it lies, without building anything; whatever is written otherwise, or has an escape or a decimal, is left
// to `EntryReading`, which reads any JSON. So a scan says either exactly what that reader would say, or nothing.

/// <summary>One line of a journal in its canonical form, read where it lies.</summary>
internal ref struct LineScan
{
    private const int ClientLength = 36;
    private const int TailLength = 75;

    private static readonly SearchValues<byte> KeyBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_"u8);

    private static readonly SearchValues<byte> ActorBytes =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-./"u8);

    private static readonly SearchValues<byte> HashBytes = SearchValues.Create("0123456789abcdef"u8);

    private static readonly SearchValues<byte> ClientBytes = SearchValues.Create("0123456789abcdef-"u8);

    private ReadOnlySpan<byte> rest;

    /// <summary>Its place.</summary>
    public long Sequence { get; private set; }

    /// <summary>Its time, milliseconds since 1970.</summary>
    public long Milliseconds { get; private set; }

    /// <summary>Its mode.</summary>
    public JournalMode Mode { get; private set; }

    /// <summary>Post or role.</summary>
    public ReadOnlySpan<byte> Actor { get; private set; }

    /// <summary>Kind.</summary>
    public ReadOnlySpan<byte> Kind { get; private set; }

    /// <summary>The sender's id.</summary>
    public Guid Client { get; private set; }

    /// <summary>What stands between the braces of the body.</summary>
    public readonly ReadOnlySpan<byte> Body => rest;

    /// <summary>Its hash, 64 characters.</summary>
    public ReadOnlySpan<byte> Hash { get; private set; }

    /// <summary>Reads a line without its line feed; false when it is to be read by
    /// <see cref="EntryReading"/>.</summary>
    public bool TryRead(ReadOnlySpan<byte> line) =>
        Ends(line) && Skip("{\"seq\":"u8) && ReadSequence() && Skip(",\"time\":\""u8) && ReadTime()
        && Skip("\",\"mode\":\""u8) && ReadMode() && Skip("\",\"actor\":\""u8) && ReadNames()
        && Skip("\",\"client\":\""u8) && ReadClient() && Skip("\",\"body\":{"u8);

    private bool Ends(ReadOnlySpan<byte> line)
    {
        if (line.Length is <= TailLength or > EntryRules.LongestLine) return false;
        var tail = line[^TailLength..];
        Hash = line.Slice(line.Length - EntryJson.HashLength - 2, EntryJson.HashLength);
        rest = line[..^(TailLength + 1)];
        return line[rest.Length] == '}' && tail.StartsWith(EntryJson.BeforeHash) && tail.EndsWith("\"}"u8)
            && !Hash.ContainsAnyExcept(HashBytes);
    }

    private bool ReadSequence()
    {
        if (rest.IsEmpty || rest[0] is < (byte)'1' or > (byte)'9') return false;
        if (!Utf8Parser.TryParse(rest, out long number, out var used)) return false;
        Sequence = number;
        rest = rest[used..];
        return true;
    }

    private bool ReadTime()
    {
        if (rest.Length < InstantText.Length || !InstantText.TryRead(rest[..InstantText.Length], out var time))
            return false;
        Milliseconds = time;
        rest = rest[InstantText.Length..];
        return true;
    }

    private bool ReadMode()
    {
        if (!Word(KeyBytes, out var word)) return false;
        Mode = word.Length switch
        {
            10 => JournalMode.Simulation,
            8 => JournalMode.Exercise,
            _ => JournalMode.Operation,
        };
        return word.SequenceEqual(Mode switch
        {
            JournalMode.Simulation => "simulation"u8,
            JournalMode.Exercise => "exercise"u8,
            _ => "operation"u8,
        });
    }

    private bool ReadNames()
    {
        if (!Word(ActorBytes, out var actor) || !Skip("\",\"kind\":\""u8)) return false;
        if (!Word(KeyBytes, out var kind)) return false;
        Actor = actor;
        Kind = kind;
        return true;
    }

    // 8-4-4-4-12 in small hexadecimal digits: only as it is written canonically.
    private bool ReadClient()
    {
        if (rest.Length < ClientLength) return false;
        var text = rest[..ClientLength];
        if (text.ContainsAnyExcept(ClientBytes) || !Guid.TryParse(text, out var client)) return false;
        Client = client;
        rest = rest[ClientLength..];
        return Uuid7.Is(client);
    }

    // A key or an actor: ends before the next quotation mark, begins with a small letter.
    private bool Word(SearchValues<byte> allowed, out ReadOnlySpan<byte> word)
    {
        var end = rest.IndexOfAnyExcept(allowed);
        word = end < 0 ? default : rest[..end];
        if (end is <= 0 or > EntryRules.LongestName || !char.IsAsciiLetterLower((char)word[0])) return false;
        rest = rest[end..];
        return true;
    }

    private bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected)) return false;
        rest = rest[expected.Length..];
        return true;
    }
}

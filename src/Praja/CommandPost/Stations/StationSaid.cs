using System.Text;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

/// <summary>What an entry about a station says, read from an entry or from a line where it lies; both fill it key by
/// key with the same bytes, so that both are folded the same. It depends on the frame alone, so that lines may be read
/// ahead of the fold.</summary>
internal ref struct StationSaid
{
    private const int ShortTime = 20;

    private static readonly Utf8Index Kinds = new([.. StationWords.Kinds, StationWords.Withdrawn]);
    private static readonly Utf8Index Keys = new(
    [
        "station", "at", "by", "sealed", "status", "minutes_signed", "receipt", "place", "health", "needs_relief",
        "needs_medic", "note", "out_of_order", "at_stated", "entry",
    ]);
    private static readonly Utf8Index HealthWords = new(StationWords.Health);
    private static readonly Utf8Index ChannelWords = new(StationWords.Channels);

    private readonly Utf8Index levels;

    private StationSaid(PostFrame frame, int kind, long time)
    {
        levels = frame.LevelWords;
        IsWithdrawal = kind == StationWords.Kinds.Length;
        Report = (StationReport)kind;
        (Station, At) = (-1, Math.Max(0, time));
    }

    /// <summary>True when it takes a report back.</summary>
    public bool IsWithdrawal { get; }

    /// <summary>What is reported.</summary>
    public StationReport Report { get; }

    /// <summary>Index of the station that an entry names; -1 when it is not known, and for a line.</summary>
    public int Station { get; private set; }

    /// <summary>Id of the station that a line names, to be found together with those of other lines.</summary>
    public ReadOnlySpan<byte> StationId { get; private set; }

    /// <summary>When it happened as far as anybody said, milliseconds since 1970.</summary>
    public long At { get; private set; }

    /// <summary>Index of the status from 1, or the guard's health; 0 for none.</summary>
    public int Value { get; private set; }

    /// <summary>Index of the channel; 0 for none.</summary>
    public int Channel { get; private set; }

    /// <summary>What else it says.</summary>
    public StationMarks Marks { get; private set; }

    /// <summary>A note.</summary>
    public ReadOnlySpan<byte> Note { get; private set; }

    /// <summary>Number of a receipt.</summary>
    public ReadOnlySpan<byte> Receipt { get; private set; }

    /// <summary>Where a box was received.</summary>
    public ReadOnlySpan<byte> Place { get; private set; }

    /// <summary>Sequence of the report that is taken back; 0 for none.</summary>
    public long Entry { get; private set; }

    /// <summary>What an entry says.</summary>
    public static StationSaid Of(PostFrame frame, Entry entry)
    {
        var draft = entry.Draft;
        var said = new StationSaid(frame, Kinds.Find(draft.Kind), draft.Time.ToUnixTimeMilliseconds());
        var keys = draft.Body.KeySpan;
        var values = draft.Body.ValueSpan;
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var value = ref values[i];
            var key = Keys.Find(keys[i]);
            if (key == 0 && value.Kind == BodyValueKind.Text)
                said.Station = frame.Stations.IndexOf(value.Text);
            else
                said.Take(key, value.Kind, Encoding.UTF8.GetBytes(value.Text), Whole(value.Number));
        }
        return said;
    }

    /// <summary>What a line says; false when the line is to be read as an entry.</summary>
    public static bool TryOf(PostFrame frame, in LineScan line, out StationSaid said)
    {
        said = new(frame, Kinds.Find(line.Kind), line.Milliseconds);
        var values = new BodyScan(line.Body);
        while (values.MoveNext())
            said.Take(Keys.Find(values.Key), values.Kind, values.Value, values.Number);
        return values.IsSound;
    }

    /// <summary>Reads a time as senders write it, with or without milliseconds.</summary>
    public static bool TryTime(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length != ShortTime || text[^1] != 'Z') return InstantText.TryRead(text, out milliseconds);
        Span<byte> whole = stackalloc byte[InstantText.Length];
        text.CopyTo(whole);
        ".000Z"u8.CopyTo(whole[(ShortTime - 1)..]);
        return InstantText.TryRead(whole, out milliseconds);
    }

    private static long Whole(decimal number) => decimal.IsInteger(number) ? (long)number : 0;

    private void Take(int key, BodyValueKind kind, ReadOnlySpan<byte> text, long number)
    {
        switch (kind)
        {
            case BodyValueKind.Text:
                TakeText(key, text);
                break;
            case BodyValueKind.Truth when number == 1:
                Marks |= key switch
                {
                    3 or 5 => StationMarks.Confirmed,
                    9 => StationMarks.NeedsRelief,
                    10 => StationMarks.NeedsMedic,
                    12 => StationMarks.OutOfOrder,
                    _ => StationMarks.None,
                };
                break;
            case BodyValueKind.Number when key == 14:
                Entry = number;
                break;
            default:
                break;
        }
    }

    private void TakeText(int key, ReadOnlySpan<byte> text)
    {
        switch (key)
        {
            case 0:
                StationId = text;
                break;
            case 1:
                // No sender knows what will be: a time after the recording counts as the recording's.
                if (TryTime(text, out var at)) At = Math.Clamp(at, 0, At);
                break;
            case 2:
                Channel = Math.Max(0, ChannelWords.Find(text));
                break;
            case 4 when Report == StationReport.StatusReported:
                Value = levels.Find(text) + 1;
                break;
            case 6:
                Receipt = text;
                break;
            case 11:
                Note = text;
                break;
            case 7:
                Place = text;
                break;
            case 8 when Report == StationReport.HealthReported:
                Value = Math.Max(0, HealthWords.Find(text));
                break;
            case 13:
                Marks |= StationMarks.ClockWrong;
                break;
            default:
                break;
        }
    }
}

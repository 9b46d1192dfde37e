using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Replay;

namespace Praja.Web.Pages;

/// <summary>What every page knows: who looks, at which operation and instant, in which language and theme.</summary>
public sealed record PageFrame
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Language of the reader.</summary>
    public required Language Language { get; init; }

    /// <summary>light, dark, or auto for what the reader's device says.</summary>
    public required string Theme { get; init; }

    /// <summary>False where keys of one letter are turned off.</summary>
    public bool HasKeys { get; init; } = true;

    /// <summary>Path and query of the request, without what the page adds itself.</summary>
    public required string Path { get; init; }

    /// <summary>Where scripts and styles are.</summary>
    public required string Assets { get; init; }

    /// <summary>The instant that is shown: now, or the one that the time bar stands at.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The present instant by the clock of what is shown.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>True when the past is shown.</summary>
    public bool IsPast { get; init; }

    /// <summary>How many times as fast as the machine's the operation's clock runs.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Id of the operation; empty outside of one.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Its name.</summary>
    public string OperationName { get; init; } = "";

    /// <summary>Its journal's mode.</summary>
    public JournalMode Mode { get; init; } = JournalMode.Operation;

    /// <summary>How far its clock is ahead of UTC.</summary>
    public TimeSpan AheadOfUtc { get; init; }

    /// <summary>Who looks; null before signing in, and outside of an operation.</summary>
    public Sender? Sender { get; init; }

    /// <summary>What the account is for the accounts themselves; null for most.</summary>
    public PostRole? House { get; init; }

    /// <summary>True when a form outside an operation was just carried out.</summary>
    public bool IsDone { get; init; }

    /// <summary>What forms carry, so that only pages of this session can send them.</summary>
    public string Antiforgery { get; init; } = "";

    /// <summary>Sequence of the newest entry that the page shows.</summary>
    public long Sequence { get; init; }

    /// <summary>The time bar; null outside of an operation.</summary>
    public TimeBarModel? Bar { get; init; }

    /// <summary>What became of the form that was sent; null when none was.</summary>
    public FormOutcome? Outcome { get; init; }

    /// <summary>The entry that was just recorded; null for none.</summary>
    public RecordedEntry? Recorded { get; init; }

    /// <summary>How numbers and days are written.</summary>
    public CultureInfo Culture => Language == Language.English ? English : Indonesian;

    /// <summary>BCP 47 tag of the language.</summary>
    public string Tag => Language == Language.English ? "en" : "id";

    /// <summary>WIB, WITA or WIT; elsewhere the offset.</summary>
    public string Zone => AheadOfUtc.TotalHours switch
    {
        7 => "WIB",
        8 => "WITA",
        9 => "WIT",
        _ => "UTC" + AheadOfUtc.TotalHours.ToString("+0.##;-0.##", CultureInfo.InvariantCulture),
    };

    /// <summary>A text in the reader's language.</summary>
    public string Say(Text text) => text.In(Language);

    /// <summary>Who recorded something: what the program does by itself has no post.</summary>
    public string Who(string actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.StartsWith("system/", StringComparison.Ordinal) ? Say(PageWords.ByItself) : actor;
    }

    /// <summary>True when the reader's role is shown a view.</summary>
    public bool Sees(PostView view) => Sender is { } sender && RoleRights.MaySee(sender.Role, view);

    /// <summary>True when the reader's role may have a kind recorded: a form that it may not send is not
    /// shown.</summary>
    public bool May(string kind) => Sender is { } sender && RoleRights.MaySubmit(sender.Role, kind);

    /// <summary>An instant by the operation's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(AheadOfUtc);

    /// <summary>Hour and minute by the operation's clock, with the day when it is another one.</summary>
    public string Clock(DateTimeOffset time)
    {
        var (local, today) = (Local(time), Local(Now));
        var clock = local.ToString(Language == Language.English ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);
        return local.Date == today.Date ? clock : local.ToString("d MMM ", Culture) + clock;
    }

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => day.ToString("d MMM yyyy", Culture);

    /// <summary>A whole number.</summary>
    public string Number(long number) => number.ToString("N0", Culture);

    /// <summary>A decimal number.</summary>
    public string Number(double number, int digits) => number.ToString("N" + digits, Culture);

    /// <summary>A share (0..1) in per cent. Rounded down: 99.6 % never reads as all, some never as none.</summary>
    public string Percent(double share)
    {
        var sign = Language == Language.English ? "%" : " %";
        if (share is > 0 and < 0.001) return "< " + Number(0.1, 1) + sign;
        return share is > 0 and < 0.1
            ? Number(Math.Floor((share * 1000) + 1e-9) / 10, 1) + sign
            : Number((long)Math.Floor((share * 100) + 1e-9)) + sign;
    }

    /// <summary>How long something takes or lasts, in the two largest units.</summary>
    public string Span(TimeSpan span)
    {
        var minutes = (long)Math.Abs(span.TotalMinutes);
        var (days, hours) = (minutes / 1440, minutes / 60 % 24);
        if (days > 0) return $"{Number(days)} {Say(PageWords.DayUnit)} {hours} {Say(PageWords.HourUnit)}";
        return hours > 0
            ? $"{hours} {Say(PageWords.HourUnit)} {minutes % 60} {Say(PageWords.MinuteUnit)}"
            : $"{minutes} {Say(PageWords.MinuteUnit)}";
    }

    /// <summary>Address of a page of the operation, at the same instant.</summary>
    /// <param name="rest">What comes after the operation, e.g. <c>incidents/0001</c>.</param>
    public string To(string rest = "")
    {
        var path = rest.Length == 0 || rest[0] == '?'
            ? $"/operations/{Operation}{rest}"
            : $"/operations/{Operation}/{rest}";
        return IsPast ? path + (rest.Contains('?', StringComparison.Ordinal) ? "&at=" : "?at=") + PastAt : path;
    }

    /// <summary>The past instant that is shown, as addresses carry it; null while live.</summary>
    public string? PastAt => IsPast ? AtOf(Now) : null;

    /// <summary>An instant as addresses carry it.</summary>
    public static string AtOf(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What became of a form that was not taken.</summary>
/// <param name="Form">Key of the form.</param>
/// <param name="Refusal">Why not.</param>
/// <param name="Typed">What was typed, by field.</param>
public sealed record FormOutcome(string Form, Refusal Refusal, IReadOnlyDictionary<string, string> Typed);

using System.Globalization;
using Praja.Algorithms.Random;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.FaultSimulator;

/// <summary>
/// What people send on a day: every kind the post takes, with bodies made from what the reference says of its keys.
/// Most are plausible, since who reports looks at the picture first; some are not. What answers tell (numbers of
/// incidents, tasks, requests ...) is used afterwards,
/// as somebody in the field would.
/// </summary>
internal sealed class Workload
{
    private const int Thoughts = 16;

    private static readonly PostRole[] Everybody = Enum.GetValues<PostRole>();

    private static readonly string[] Beginnings =
    [
        "guard_arrived", "logistics_completed", "station_opened", "station_status_reported", "station_closed",
        "count_started", "box_departed", "box_received", "incident_reported_2", "log_noted", "task_given",
        "broadcast_sent", "poll_opened", "help_requested", "unit_duty_began",
    ];

    private static readonly Dictionary<string, EntryKind> Reference =
        EntryKinds.All.ToDictionary(k => k.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> known = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> kinds;
    private readonly IReadOnlyList<string> begins;
    private readonly List<string> taken = [];

    /// <summary>The words of a frame.</summary>
    internal Workload(PostFrame frame, IReadOnlyList<string> kinds)
    {
        this.kinds = kinds;
        begins = [.. kinds.Intersect(Beginnings, StringComparer.Ordinal)];
        var stations = Enumerable.Range(0, frame.Stations.Count).Select(s => frame.Stations[s].Id).ToList();
        known["site"] = stations;
        known["station"] = stations;
        known["region"] = [.. Enumerable.Range(0, frame.Regions.Count).Select(frame.Regions.CodeOf)];
        known["type"] = [.. frame.Doctrine.Incidents.Select(i => i.Id)];
        known["level"] = [.. frame.Doctrine.Escalation.Select(l => l.Id)];
        known["from"] = known["level"];
        known["to"] = known["level"];
        known["unit"] = [.. frame.Operation.Forces.Select(f => f.Id), .. frame.Plan?.Beats.Select(b => b.Id) ?? []];
        known["stage"] = [.. frame.Operation.Stages.Select(s => s.Id)];
        known["by"] = ["app", "sms", "phone", "radio", "odk", "message", "post"];
        known["mode"] = ["exercise"];
        WorkloadWords.Add(known, frame);
    }

    /// <summary>A submission that somebody makes at a time by their own clock.</summary>
    /// <param name="rng">Chance.</param>
    /// <param name="at">The time.</param>
    /// <param name="actor">Who.</param>
    /// <param name="picture">What they see; null when they see nothing.</param>
    internal Submission Draw(Rng rng, DateTimeOffset at, string actor, Picture? picture)
    {
        var id = Uuid7.Of(at, rng.NextBits(), rng.NextBits());
        var kind = Kind(rng);
        var thinks = rng.Next(4) > 0 && picture is not null ? Thoughts : 1;
        var submission = Draw(rng, at, id, kind, actor, picture);
        while (--thinks > 0 && PostRules.Decide(picture!, submission, at).Refusal is not null)
            submission = Draw(rng, at, id, kind, actor, picture);
        return rng.Next(20) switch
        {
            0 => submission with { Mode = JournalMode.Operation },
            < 6 => submission with { Mode = JournalMode.Exercise },
            _ => submission,
        };
    }

    private Submission Draw(Rng rng, DateTimeOffset at, Guid id, string kind, string actor, Picture? picture)
    {
        var may = PostRules.Find(kind)?.Roles ?? Everybody;
        var role = rng.Next(8) == 0 ? Everybody[rng.Next(Everybody.Length)] : may[rng.Next(may.Count)];
        return new(id, kind, Body(rng, kind, at, picture?.Sequence ?? 1), new(actor, role, []));
    }

    /// <summary>Learns the names in what was recorded, and which kinds can be.</summary>
    internal void Learn(IReadOnlyList<Fact> facts)
    {
        if (facts.Count > 0 && kinds.Contains(facts[0].Kind) && !taken.Contains(facts[0].Kind))
            taken.Add(facts[0].Kind);
        foreach (var (key, value) in facts.SelectMany(f => f.Body.Values).Where(v => v.Value.Text.Length > 0))
        {
            var words = Known(key);
            if (words.Count < 64 && !words.Contains(value.Text)) words.Add(value.Text);
        }
    }

    /// <summary>A third is what every day begins with, a third of kinds that were taken before, the rest of any.
    /// </summary>
    private string Kind(Rng rng)
    {
        if (rng.Next(50) == 0) return "nothing_known";
        var from = rng.Next(3) switch
        {
            0 => begins,
            1 when taken.Count > 0 => taken,
            _ => kinds,
        };
        return from[rng.Next(from.Count)];
    }

    private List<string> Known(string key)
    {
        if (!known.TryGetValue(key, out var words)) known.Add(key, words = []);
        return words;
    }

    private EntryBody Body(Rng rng, string kind, DateTimeOffset at, long sequence)
    {
        var body = EntryBody.Empty;
        if (!Reference.TryGetValue(kind, out var reference)) return body;
        // Some required keys are the post's to fill in, mostly the first: then whoever names them is refused.
        var leavesFirst = rng.Next(3) == 0;
        foreach (var key in reference.Keys)
        {
            // What the post writes itself, and half a position, are refused: rare here.
            var byPost = key.Meaning.En.Contains("by the post", StringComparison.Ordinal);
            var odd = byPost || key.Name is "latitude" or "longitude";
            var wanted = key.Required
                ? rng.Next(byPost ? 2 : 60) > 0 && !(leavesFirst && key == reference.Keys[0])
                : rng.Next(odd ? 60 : 4) == 0;
            if (wanted) body = body.With(key.Name, Value(rng, key, at, sequence));
        }
        return rng.Next(40) == 0 && body["surplus"] is null ? body.With("surplus", true) : body;
    }

    private BodyValue Value(Rng rng, BodyKey key, DateTimeOffset at, long sequence) => key.Value switch
    {
        _ when rng.Next(120) == 0 => BodyValue.Of("\u0001 \"quoted\" \\ 𝄞 " + rng.Next(10)),
        BodyValueKind.Number when key.Name is "entry" or "undoes" or "sequence" =>
            BodyValue.Of(1 + rng.Next((int)Math.Max(1, sequence))),
        BodyValueKind.Number => BodyValue.Of(rng.Next(4) == 0 ? rng.Next(1000) / 4m : 1 + rng.Next(12)),
        BodyValueKind.Truth => BodyValue.Of(rng.Next(4) > 0),
        BodyValueKind.Texts => BodyValue.Of([.. Enumerable.Range(0, rng.Next(3)).Select(_ => Word(rng, key, at))]),
        _ => BodyValue.Of(Word(rng, key, at)),
    };

    private string Word(Rng rng, BodyKey key, DateTimeOffset at)
    {
        if (key.Name is "at" or "due" or "until" or "expires" || key.Name.EndsWith("_at", StringComparison.Ordinal))
        {
            var minutes = key.Name == "at" ? -rng.Next(90) : rng.Next(240);
            return at.AddMinutes(minutes).ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);
        }
        var words = Known(key.Name);
        var named = Named(key);
        if (named.Length > 0 && rng.Next(8) > 0) return named[rng.Next(named.Length)];
        return words.Count > 0 && rng.Next(12) > 0 ? words[rng.Next(words.Count)] : "kata-" + rng.Next(20);
    }

    /// <summary>The words that the reference allows for a key: its meaning lists them.</summary>
    private static string[] Named(BodyKey key)
    {
        char[] ends = [' ', ',', '.', ':', ';', '(', ')'];
        var text = key.Meaning.En;
        if (!text.Contains(',', StringComparison.Ordinal) && !text.Contains(" or ", StringComparison.Ordinal))
            return [];
        return [.. text.Split(ends, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => EntryRules.IsKey(w) && w is not ("or" or "and" or "the" or "a" or "of" or "in" or "is"))];
    }
}

using System.Globalization;
using System.Text;
using Praja.Web.Live;
using Praja.Web.Posts;

namespace Praja.Web.Health;

/// <summary>Counters in the text format of Prometheus (exposition format 0.0.4).</summary>
/// <param name="posts">The posts.</param>
/// <param name="feeds">The event streams.</param>
internal sealed class MetricsPage(PostRegistry posts, LiveFeeds feeds)
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The page.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        var all = posts.All.ToArray();
        Each(text, all, "praja_up", "gauge", "1 while the journal is open.", p => p.IsHealthy ? 1 : 0);
        Each(text, all, "praja_head", "gauge", "Sequence of the newest durable entry.", p => p.Durable);
        Each(text, all, "praja_entries_total", "counter", "Entries folded since the start.", p => p.Meter.Entries);
        Each(text, all, "praja_repeats_total", "counter", "Submissions that were there.", p => p.Meter.Repeats);
        Each(text, all, "praja_turned_away_total", "counter", "Submissions answered 503.", p => p.Meter.TurnedAway);
        Each(text, all, "praja_journal_falls_total", "counter", "Losses of the journal.", p => p.Meter.Falls);
        Each(text, all, "praja_queue_length", "gauge", "Submissions that wait.", p => p.QueueLength);
        Each(text, all, "praja_plan_in_force", "gauge", "0 while the plan in force cannot be worked by.",
            p => p.PlanProblem is null ? 1 : 0);
        Each(text, all, "praja_streams", "gauge", "Open event streams.", p => feeds.CountOf(p));
        Histograms(text, all, "praja_round_size", "Submissions of a round.", p => p.Meter.RoundSizes);
        Histograms(text, all, "praja_round_seconds", "Seconds of a round, commit included.", p => p.Meter.RoundSeconds);
        Head(text, "praja_refusals_total", "counter", "Refusals by code.");
        foreach (var post in all)
        {
            foreach (var (code, count) in post.Meter.Refusals)
                Line(text, "praja_refusals_total", $"{{operation=\"{post.Id}\",code=\"{code}\"}}", count);
        }
        return text.ToString();
    }

    private static void Each(
        StringBuilder text, Post[] all, string name, string type, string help, Func<Post, long> value)
    {
        Head(text, name, type, help);
        foreach (var post in all)
            Line(text, name, $"{{operation=\"{post.Id}\"}}", value(post));
    }

    private static void Histograms(
        StringBuilder text, Post[] all, string name, string help, Func<Post, Histogram> of)
    {
        Head(text, name, "histogram", help);
        foreach (var post in all)
        {
            var (histogram, count) = (of(post), 0L);
            for (var at = 0; at <= histogram.Ends.Count; at++)
            {
                count += histogram[at];
                var end = at < histogram.Ends.Count ? Number(histogram.Ends[at]) : "+Inf";
                Line(text, name + "_bucket", $"{{operation=\"{post.Id}\",le=\"{end}\"}}", count);
            }
            Line(text, name + "_sum", $"{{operation=\"{post.Id}\"}}", histogram.Sum);
            Line(text, name + "_count", $"{{operation=\"{post.Id}\"}}", count);
        }
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ')
            .Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels).Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

using Praja.CommandPost;
using Praja.CommandPost.Stations;
using Praja.CommandPost.Units;
using Praja.Web.Posts;

namespace Praja.Web.Replay;

/// <summary>How the post stood at an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="Open">Open incidents.</param>
/// <param name="Waiting">Of them not acknowledged.</param>
/// <param name="OnTime">Stations that owe nothing.</param>
/// <param name="Late">Stations that owe something within its grace.</param>
/// <param name="Silent">Stations not heard from in time.</param>
/// <param name="OnDuty">Units on duty.</param>
/// <param name="Ready">Of them ready to go.</param>
/// <param name="Reports">Reports of stations so far.</param>
public sealed record CourseSample(
    DateTimeOffset At, int Open, int Waiting, int OnTime, int Late, int Silent, int OnDuty, int Ready,
    int Reports)
{
    /// <summary>Of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="at">The instant.</param>
    public static CourseSample Of(Picture picture, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var stations = RegionSummary.Of(picture, 0, at);
        var stage = picture.Plans.Calendar.StageOfUnits(at);
        Unit[] duty = [.. picture.Units.All.Where(u => u.IsOnDuty(stage))];
        return new(
            at, picture.Incidents.Open.Count(), picture.Incidents.Open.Count(i => i.AcknowledgedAt is null),
            stations.OnTime, stations.Late, stations.Silent, duty.Length, duty.Count(u => u.CanGo),
            picture.Stations.ReportCount);
    }
}

/// <summary>The course of a post's days: how it stood every few minutes. Folded once, and taken further when somebody
/// asks. Thread-safe.</summary>
/// <param name="post">The post.</param>
internal sealed class DayCourse(Post post)
{
    /// <summary>Minutes between two samples.</summary>
    public const int Step = 5;

    // A journal with long pauses is not sampled through its nights.
    private const int MostSamples = 24 * 60 / Step * 3;

    private readonly Lock turn = new();
    private readonly List<CourseSample> samples = [];
    private PastPicture? past;

    /// <summary>The samples of a stretch of time, as far as they can be told.</summary>
    /// <param name="from">Begin.</param>
    /// <param name="until">End; must not lie ahead of the post's clock.</param>
    /// <exception cref="Journal.JournalException">The journal is away.</exception>
    public IReadOnlyList<CourseSample> Of(DateTimeOffset from, DateTimeOffset until)
    {
        lock (turn)
        {
            if (past?.Picture.Frame != post.Frame || (samples.Count > 0 && from < samples[0].At)) Begin(from);
            var next = samples.Count > 0 ? samples[^1].At.AddMinutes(Step) : Round(from);
            for (; next <= until; next = next.AddMinutes(Step))
                Take(next);
            return [.. samples.Where(s => s.At >= from && s.At <= until)];
        }
    }

    private void Begin(DateTimeOffset from)
    {
        samples.Clear();
        past = post.Past.Begin(Round(from));
    }

    private void Take(DateTimeOffset at)
    {
        post.Past.Bring(past!, at);
        samples.Add(CourseSample.Of(past!.Picture, at));
        if (samples.Count > MostSamples) samples.RemoveAt(0);
    }

    private static DateTimeOffset Round(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.FromMinutes(Step).Ticks), TimeSpan.Zero);
}

using System.Runtime.CompilerServices;
using Praja.CommandPost.Rights;

namespace Praja.Web.Posts;

/// <summary>How fast each sender may send: a bucket per appointment that fills again with time. Thread-safe.</summary>
/// <param name="settings">Settings with the rate.</param>
/// <param name="clock">The node's clock.</param>
internal sealed class SenderPaces(ServerSettings settings, TimeProvider clock)
{
    private const int SecondsAtOnce = 10;

    // By reference: an access keeps its senders as long as it lives.
    private readonly ConditionalWeakTable<Sender, Bucket> buckets = [];
    private readonly double perSecond = settings.RequestsPerSecond;

    /// <summary>True when a request may go on; it is counted.</summary>
    public bool MayGo(Sender sender) =>
        perSecond <= 0 || buckets.GetOrAdd(sender, _ => new(perSecond * SecondsAtOnce)).Take(clock, perSecond);

    private sealed class Bucket
    {
        private readonly object gate = new();
        private readonly double most;
        private double level;
        private long last;

        public Bucket(double most) => (this.most, level) = (most, most);

        public bool Take(TimeProvider clock, double perSecond)
        {
            lock (gate)
            {
                var now = clock.GetTimestamp();
                var gained = last == 0 ? 0 : clock.GetElapsedTime(last, now).TotalSeconds * perSecond;
                level = Math.Min(most, level + gained);
                last = now;
                if (level < 1) return false;
                level--;
                return true;
            }
        }
    }
}

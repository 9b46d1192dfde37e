using System.Runtime.CompilerServices;
using System.Text;
using Praja.Web.Entries;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

// Entries about personal data are few among millions. A page that asks for them goes on in the journal where the last
// one stopped.

/// <summary>The entries of each post that say who read or erased personal data. Thread-safe.</summary>
internal sealed class PersonalDataTrail
{
    private static readonly ConditionalWeakTable<Post, PersonalDataTrail> Trails = [];

    private readonly Lock turn = new();
    private readonly List<string> lines = [];
    private long until;

    /// <summary>Their lines, in the journal's order.</summary>
    /// <exception cref="Journal.JournalException">The journal is away.</exception>
    public static IReadOnlyList<string> Of(Post post) => Trails.GetOrCreateValue(post).Upto(post);

    private string[] Upto(Post post)
    {
        lock (turn)
        {
            foreach (var segment in post.Segments(until))
            {
                var entries = new EntryLines(segment.Lines.Span);
                while (entries.Next())
                {
                    if (entries.Kind.StartsWith("personal_data_"u8) && entries.Sequence > until)
                        lines.Add(Encoding.UTF8.GetString(entries.Line));
                }
                until = segment.Head.Sequence;
            }
            return [.. lines];
        }
    }
}

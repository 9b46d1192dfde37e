using System.Text;
using Praja.Journal;

namespace Praja.Tests.Journal;

/// <summary>The reference of journals is written from the kinds that the program knows.</summary>
public sealed class JournalReferenceTests
{
    private static readonly (string Key, string Meaning)[] Keys =
    [
        ("seq", "its place, from 1 without a gap"),
        ("time", "when it was recorded: UTC with milliseconds, `2024-11-27T00:00:00.000Z`; never runs back. "
            + "A sender's own time belongs into the body"),
        ("mode", "`simulation` (banner SIMULASI), `exercise` (LATIHAN) or `operation`; one for the whole journal: "
            + "no entry of another mode enters"),
        ("actor", "post or role, e.g. `post/operator`; small letters, digits and `_ - . /`, never a person's name"),
        ("kind", "what happened, below"),
        ("client", "UUIDv7 (RFC 9562) made by the sender: sent again it is still one entry"),
        ("body", "particulars by key: texts, numbers of at most 15 digits (6 decimals), true or false, "
            + "lists of texts"),
        ("hash", "SHA-256 of the previous entry's hash and this line without its own"),
    ];

    [Fact]
    public void The_reference_names_every_kind_and_key()
    {
        var page = new StringBuilder(
            """
            # Journals (`praja-journal/1`)

            A journal is what happened, entry after entry, never changed. The same entries come from the field, an
            exercise and the simulator (`praja rehearse PLAN --journal FILE --run K`). A file is JSON Lines: UTF-8, one
            entry per line, each ended by a line feed. `praja journal verify FILE` proves that nothing in it was
            changed, or names the lines.

            ## An entry

            | Key | Meaning |
            |---|---|

            """);
        foreach (var (key, meaning) in Keys)
            page.Append("| `").Append(key).Append("` | ").Append(meaning).Append(" |\n");
        page.Append(
            """

            **Canonical form**: keys in the order above, those of the body in ordinal order, no blanks, texts and
            numbers as RFC 8785 writes them. **Hash**: SHA-256 of the previous hash as written (64 characters; 64 zeros
            before the first entry) followed by the canonical object without `hash`; in lower-case hexadecimal. Nobody
            needs Praja to check it:

            ```bash
            previous=$(printf '0%.0s' {1..64})
            while IFS= read -r line; do
              hash=${line: -66:64}
              own=$(printf '%s%s}' "$previous" "${line%,\"hash\":*}" | sha256sum | cut -c1-64)
              [ "$own" = "$hash" ] || echo "changed: $line"
              previous=$hash
            done <"$1"
            ```

            What was cut off at the end shows only to somebody who noted a later hash: `praja journal verify FILE --head
            HASH`. Kinds and keys keep their meaning for ever; later versions add some. **bold** = always there.


            """);
        Section(page, "What a post can know", EntryOrigin.Post);
        page.Append(
            """

            ## What the simulator alone knows

            These kinds begin with `simulated_`. In an exercise they stay hidden until the review.


            """);
        Table(page, EntryOrigin.Simulator);
        Snapshot.Holds("docs/reference/journal.md", page.ToString());
    }

    [Fact]
    public void Every_kind_and_key_is_in_snake_case_and_named_once()
    {
        Assert.All(EntryKinds.All, k => Assert.True(EntryRules.IsKey(k.Name), k.Name));
        Assert.All(EntryKinds.All, k => Assert.Distinct(k.Keys.Select(key => key.Name)));
        Assert.All(
            EntryKinds.All,
            k => Assert.Equal(
                k.Origin == EntryOrigin.Simulator, k.Name.StartsWith("simulated_", StringComparison.Ordinal)));
    }

    private static void Section(StringBuilder page, string title, EntryOrigin origin)
    {
        page.Append("## ").Append(title).Append("\n\n");
        Table(page, origin);
    }

    private static void Table(StringBuilder page, EntryOrigin origin)
    {
        page.Append("| Kind | Meaning | Keys of the body |\n|---|---|---|\n");
        foreach (var kind in EntryKinds.All.Where(k => k.Origin == origin))
        {
            var keys = kind.Keys.Select(k =>
                $"{(k.Required ? $"**`{k.Name}`**" : $"`{k.Name}`")} ({k.Value.ToString().ToLowerInvariant()}): "
                + k.Meaning.En);
            page.Append("| `").Append(kind.Name).Append("` | ").Append(kind.Meaning.En).Append(" | ")
                .AppendJoin("<br>", keys).Append(" |\n");
        }
    }
}

using System.Text;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Tests.Accounts;

/// <summary>The reference of rights is written from the tables that the program uses.</summary>
public sealed class RightsReferenceTests
{
    private static readonly PostRole[] People = [.. Enum.GetValues<PostRole>().Where(r => r != PostRole.Clock)];

    [Fact]
    public void The_reference_shows_every_role_kind_and_view()
    {
        var page = new StringBuilder(
            """
            # Rights

            Rights go with the post, never with the person. An account holds at most one appointment in an operation: a
            role, the name of the post as the journal has it, and the regions it answers for (none means the whole
            operation). What stands in no table here is not allowed. Out of its regions a role records nothing
            (`region-forbidden`): the place of a submission is that of its station, site, region, incident or unit,
            of a relief that of the incident it happens at; what names no place is a matter of the role alone.
            Of the journal's lines, as entries or events, they are shown by the same rule those of their own regions.

            - **Liaisons** of KPU and Bawaslu see how far stations are and that there are incidents; no bands, no plan.
            - The **auditor** reads all and records nothing; each read of personal data is an entry, as for everybody.
            - The **administrator** of accounts sees no operation at all.
            - Nobody sees what the simulator alone knows (`simulated_*`) until the review of the exercise has opened.

            ## Roles


            """);
        page.Append("| Word | Jabatan | Role |\n|---|---|---|\n");
        foreach (var role in People)
        {
            var name = RoleNames.Of(role);
            page.Append("| `").Append(RoleNames.WordOf(role)).Append("` | ").Append(name.Id).Append(" | ")
                .Append(name.En).Append(" |\n");
        }
        page.Append("\n## Who sees what\n\n| View | Roles |\n|---|---|\n");
        foreach (var view in Enum.GetValues<PostView>())
            Row(page, view.ToString(), People.Where(r => RoleRights.MaySee(r, view, reviewOpen: true)));
        page.Append("\n## Who may record what\n\n| Kind | Roles |\n|---|---|\n");
        foreach (var kind in PostRules.Kinds)
            Row(page, kind, PostRules.Find(kind)!.Roles);
        page.Append("\n## To which view an entry belongs\n\n| Kind | View |\n|---|---|\n");
        foreach (var kind in EntryKinds.All)
            page.Append("| `").Append(kind.Name).Append("` | ").Append(KindViews.Of(kind.Name)).Append(" |\n");
        Snapshot.Holds("docs/reference/rights.md", page.ToString());
    }

    [Fact]
    public void Every_role_has_a_word_of_its_own()
    {
        Assert.Distinct(People.Select(RoleNames.WordOf));
        Assert.All(People, role => Assert.Equal(role, RoleNames.OfWord(RoleNames.WordOf(role))));
        Assert.Null(RoleNames.OfWord("clock"));
        Assert.Null(RoleNames.OfWord(null));
    }

    private static void Row(StringBuilder page, string name, IEnumerable<PostRole> roles) =>
        page.Append("| `").Append(name).Append("` | ")
            .AppendJoin(", ", roles.Distinct().Order().Select(RoleNames.WordOf)).Append(" |\n");
}

using System.Net;
using System.Text;
using System.Text.Json;

namespace Praja.SystemTests.Pages;

/// <summary>Personal data of an operation, its audit and the server's health, in a browser without script.</summary>
public sealed class PeoplePagesTests
{
    private const string Page = "/operations/" + FirstPost.Operation;

    [Fact]
    public async Task Nobody_is_shown_before_the_purpose_is_an_entry()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.SetUpAsync();
        await first.OpenAsync(administrator);
        using var officer = await first.InviteAsync(administrator, "pdp", "data_protection_officer");
        await officer.Go(Page + "/people");
        Assert.DoesNotContain("Budi Karang", officer.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Send("read", ("purpose", " "))).Status);
        var named = await officer.Send("read", ("purpose", "surat untuk Budi Karang"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, named.Status);
        Assert.Empty(Reads(first));
        Assert.DoesNotContain("1002", named.Text, StringComparison.Ordinal);

        await officer.Send("read", ("purpose", "surat perintah"));
        Assert.Contains("Budi Karang", officer.Page.Text, StringComparison.Ordinal);
        Assert.Equal("surat perintah", Assert.Single(Reads(first)));
        Assert.DoesNotContain("Budi Karang", (await officer.Go(Page + "/people")).Text, StringComparison.Ordinal);

        using var operator1 = await first.InviteAsync(administrator, "operator.1", "post_operator");
        Assert.Equal(HttpStatusCode.Forbidden, (await operator1.Go(Page + "/people")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await operator1.Go(Page + "/audit")).Status);
    }

    [Fact]
    public async Task An_officer_reads_exports_and_erases_a_member()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.SetUpAsync();
        await first.OpenAsync(administrator);
        using var officer = await first.InviteAsync(administrator, "pdp", "data_protection_officer");
        await officer.Go(Page + "/people/1002");
        Assert.DoesNotContain("Budi Karang", officer.Page.Text, StringComparison.Ordinal);
        await officer.Send("held", ("purpose", "permintaan anggota"));
        Assert.Contains("Budi Karang", officer.Page.Text, StringComparison.Ordinal);
        await officer.Send("export", ("purpose", "salinan untuk anggota"));
        Assert.Equal(HttpStatusCode.OK, officer.Page.Status);
        Assert.Equal("application/json", officer.Page.Type);
        Assert.Contains("Budi Karang", officer.Page.Html, StringComparison.Ordinal);
        Assert.Equal(["permintaan anggota", "salinan untuk anggota"], Reads(first));

        await officer.Go(Page + "/audit?whose=1002");
        Assert.Contains("permintaan anggota", officer.Page.Text, StringComparison.Ordinal);
        await officer.Go(Page + "/audit?whose=1003");
        Assert.DoesNotContain("permintaan anggota", officer.Page.Text, StringComparison.Ordinal);

        await officer.Go(Page + "/people/1002");
        await officer.Send("erase", ("reason", "diminta yang bersangkutan"));
        Assert.Contains("Erased.", officer.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(first.Post.Setup.Members.All, m => m.Person.Id == "1002");
        var dossier = Path.Combine(first.Folder, "operations", FirstPost.Operation, "dossier", FirstPost.Operation);
        var people = await File.ReadAllTextAsync(
            Path.Combine(dossier, "people.csv"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Budi Karang", people, StringComparison.Ordinal);
        using var chief = await first.InviteAsync(administrator, "ka.posko", "post_chief");
        Assert.Equal(HttpStatusCode.NotFound, (await chief.Go(Page + "/people/1003")).Status);
    }

    [Fact]
    public async Task A_breach_runs_by_its_clock_until_all_are_told()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.SetUpAsync();
        await first.OpenAsync(administrator);
        using var officer = await first.InviteAsync(administrator, "pdp", "data_protection_officer");
        await officer.Go(Page + "/breaches");
        var refused = await officer.Send(
            "note", ("local.known_at", "2099-01-01T08:00"), ("body.data", "nama"), ("body.how", "hilang"),
            ("body.measures", "dicari"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(">hilang</textarea>", refused.Html, StringComparison.Ordinal);
        await officer.Send(
            "note", ("local.known_at", "2024-11-20T08:00"), ("body.data", "nama"), ("body.how", "hilang"),
            ("body.measures", "dicari"));
        Assert.Contains("Overdue by", officer.Page.Text, StringComparison.Ordinal);
        var number = first.Post.Read(picture => picture.Breaches.All.Single().Number);
        await officer.Send($"tell-{number}", ("body.to", "subjects"), ("body.by", "B/1"));
        await officer.Send($"tell-{number}", ("body.to", "authority"), ("body.by", "B/2"));
        Assert.Contains("All were told", officer.Page.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Pasal 46", (await officer.Go($"/api/v1{Page}/breaches/{number}/notice")).Html, StringComparison.Ordinal);
        Assert.Contains("4 / 4 due", (await officer.Go(Page + "/retention")).Text, StringComparison.Ordinal);
        await officer.Send("retire-members", ("reason", "masa simpan lewat"));
        Assert.Empty(first.Post.Setup.Members.All);
    }

    [Fact]
    public async Task An_auditor_checks_the_chain_and_takes_a_checkpoint_away()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.SetUpAsync();
        await first.OpenAsync(administrator);
        using var auditor = await first.InviteAsync(administrator, "auditor.1", "auditor");
        await auditor.Go(Page + "/audit");
        var (sequence, hash) = first.Post.Read(picture => (picture.Head.Sequence, picture.Head.Hash));
        Assert.Contains(hash, auditor.Page.Text, StringComparison.Ordinal);
        await auditor.Send("verify");
        Assert.Contains($"whole up to #{sequence}", auditor.Page.Text, StringComparison.Ordinal);
        var line = await auditor.Send("checkpoint");
        Assert.Equal("application/octet-stream", line.Type);
        var checkpoint = Praja.Journal.Checkpoint.Read(Encoding.UTF8.GetBytes(line.Html));
        Assert.Equal(hash, checkpoint!.Head.Hash);
        await auditor.Go(Page + "/audit");
        Assert.Contains("BEGIN PUBLIC KEY", (await auditor.Send("key")).Html, StringComparison.Ordinal);

        await administrator.Go("/status");
        Assert.Contains("All journals are open", administrator.Page.Text, StringComparison.Ordinal);
        Assert.Contains(FirstPost.Operation, administrator.Page.Text, StringComparison.Ordinal);
    }

    private static string[] Reads(FirstPost first) =>
    [
        .. first.Post.Segments(0)
            .SelectMany(s => Encoding.UTF8.GetString(s.Lines.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Where(e => e.GetProperty("kind").GetString() == "personal_data_read")
            .Select(e => e.GetProperty("body").GetProperty("purpose").GetString()!),
    ];
}

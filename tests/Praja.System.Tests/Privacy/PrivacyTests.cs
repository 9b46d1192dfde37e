using System.Net;
using System.Text.Json;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Stores;

namespace Praja.SystemTests.Privacy;

/// <summary>UU 27/2022 through the server: who reads whose data and what for, what is held of a person, and that who is
/// erased is gone from every file.</summary>
public sealed class PrivacyTests : IDisposable
{
    private static readonly PostRole[] Roles = [.. Enum.GetValues<PostRole>().Where(r => r != PostRole.Clock)];

    private static readonly PostRole[] Readers =
    [
        PostRole.PostChief, PostRole.OperationsHead, PostRole.Chief, PostRole.InternalAffairs, PostRole.Auditor,
        PostRole.DataProtectionOfficer,
    ];

    private static readonly PostRole[] Overseers =
        [PostRole.InternalAffairs, PostRole.Auditor, PostRole.DataProtectionOfficer];

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_are_shown_to_those_who_may_and_each_read_is_an_entry_without_a_name()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        foreach (var role in Roles)
        {
            using var client = house.As(role);
            var before = house.Lines().Length;
            var (status, answer) = await PrivacyHouse.Get(client, "people?purpose=surat%20perintah");
            if (!Readers.Contains(role))
            {
                Assert.Equal((HttpStatusCode.Forbidden, "view-forbidden"), (status, Code(answer)));
                Assert.Equal(before, house.Lines().Length);
                continue;
            }
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(PrivacyHouse.Name, answer.EnumerateArray().Select(m => m.GetProperty("name").GetString()));
            var line = Assert.Single(house.Lines()[before..]);
            var entry = JsonDocument.Parse(line).RootElement;
            Assert.Equal("personal_data_read", entry.GetProperty("kind").GetString());
            Assert.Equal("test/" + RoleNames.WordOf(role), entry.GetProperty("actor").GetString());
            Assert.Equal(
                """{"count":4,"purpose":"surat perintah","what":"duty_members"}""",
                entry.GetProperty("body").GetRawText());
        }
    }

    [Fact]
    public async Task A_purpose_is_needed_and_names_nobody()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        using var officer = house.As(PostRole.DataProtectionOfficer);
        var before = house.Lines().Length;
        string[] paths = ["people", $"people/{PrivacyHouse.Member}/held"];
        foreach (var path in paths)
        {
            Assert.Equal("purpose-missing", Code((await PrivacyHouse.Get(officer, path)).Answer));
            Assert.Equal("purpose-missing", Code((await PrivacyHouse.Get(officer, path + "?purpose=%20")).Answer));
            var wordy = await PrivacyHouse.Get(officer, path + "?purpose=" + new string('x', 201));
            Assert.Equal("purpose-missing", Code(wordy.Answer));
            var named = await PrivacyHouse.Get(officer, path + "?purpose=permintaan%20budi%20karang");
            Assert.Equal("purpose-names-person", Code(named.Answer));
            var numbered = await PrivacyHouse.Get(officer, path + "?purpose=permintaan%20NRP%201002");
            Assert.Equal("purpose-names-person", Code(numbered.Answer));
        }
        var erasure = $"people/{PrivacyHouse.Member}/erasure";
        foreach (var (reason, code) in new[]
            { ("", "purpose-missing"), ("Permintaan Budi Karang", "purpose-names-person") })
        {
            Assert.Equal(code, Code((await PrivacyHouse.Send(officer, erasure, new { reason })).Answer));
        }
        Assert.Equal(before, house.Lines().Length);
        Assert.NotEmpty(PrivacyHouse.Holding(folder.Path, PrivacyHouse.Name));
    }

    [Fact]
    public async Task Who_answers_for_one_area_is_shown_its_members_alone()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        using var neighbour = house.As(PostRole.PostChief, "97.01.01");
        Assert.Empty((await PrivacyHouse.Get(neighbour, "people?purpose=x")).Answer.EnumerateArray());
        using var own = house.As(PostRole.PostChief, PrivacyHouse.District);
        Assert.Equal(4, (await PrivacyHouse.Get(own, "people?purpose=x")).Answer.GetArrayLength());
        Assert.Equal(
            [0, 4],
            house.Entries("personal_data_read").Select(e => e.GetProperty("body").GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task All_that_is_held_of_a_person_is_given_to_the_officer_alone()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        using var chief = house.As(PostRole.PostChief);
        await Log(chief, $"Anggota {PrivacyHouse.Name} sakit, diganti dari cadangan");
        await Log(chief, "Nomor 21002 bukan nomor anggota");
        await PrivacyHouse.Get(chief, "people?purpose=surat%20perintah");
        foreach (var role in Roles.Except([PostRole.DataProtectionOfficer]))
        {
            using var client = house.As(role);
            var refused = await PrivacyHouse.Get(client, $"people/{PrivacyHouse.Member}/held?purpose=x");
            Assert.Equal((HttpStatusCode.Forbidden, "view-forbidden"), (refused.Status, Code(refused.Answer)));
        }
        using var officer = house.As(PostRole.DataProtectionOfficer);
        Assert.Equal("member-unknown", Code((await PrivacyHouse.Get(officer, "people/1/held?purpose=x")).Answer));
        var (status, held) = await PrivacyHouse.Get(officer, $"people/{PrivacyHouse.Member}/held?purpose=hak%20akses");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"id":"1002","name":"Budi Karang","rank":"Bripka","force":"kenanga-pam","skills":[],"dossier":""}""",
            held.GetProperty("member").GetRawText());
        var naming = Assert.Single(held.GetProperty("entries_that_name_it").EnumerateArray());
        Assert.Equal("log_noted", naming.GetProperty("kind").GetString());
        Assert.StartsWith(
            "Anggota Budi", naming.GetProperty("texts").GetProperty("text")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["surat perintah", "hak akses"],
            held.GetProperty("reads").EnumerateArray().Select(r => r.GetProperty("purpose").GetString()));
        var entry = house.Entries("personal_data_read")[^1].GetProperty("body");
        Assert.Equal("held_data", entry.GetProperty("what").GetString());
        Assert.Equal(64, entry.GetProperty("subject").GetString()!.Length);
        Assert.DoesNotContain(PrivacyHouse.Member, entry.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Budi", entry.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public async Task Who_is_erased_is_in_no_file_and_mark_and_reason_stay(Language? workbook)
    {
        PrivacyHouse.Open(folder.Path, workbook);
        Assert.NotEmpty(PrivacyHouse.Holding(folder.Path, PrivacyHouse.Name));
        await using (var house = await PrivacyHouse.Serve(folder.Path))
        {
            foreach (var role in Roles.Except([PostRole.DataProtectionOfficer]))
            {
                using var client = house.As(role);
                var refused = await Erase(client);
                Assert.Equal((HttpStatusCode.Forbidden, "view-forbidden"), (refused.Status, Code(refused.Answer)));
            }
            using var officer = house.As(PostRole.DataProtectionOfficer);
            await PrivacyHouse.Get(officer, $"people/{PrivacyHouse.Member}/held?purpose=hak");
            var (status, answer) = await Erase(officer);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.False(answer.GetProperty("pending").GetBoolean());
            var entry = Assert.Single(house.Entries("personal_data_erased"));
            Assert.Equal("test/data_protection_officer", entry.GetProperty("actor").GetString());
            var body = entry.GetProperty("body");
            Assert.Equal("tugas selesai", body.GetProperty("reason").GetString());
            Assert.Equal(answer.GetProperty("mark").GetString(), body.GetProperty("mark").GetString());
            Assert.Equal("member-unknown", Code((await Erase(officer)).Answer));
            Assert.DoesNotContain(
                house.Post.Setup.Members.All, m => m.Person.Name == PrivacyHouse.Name);
            Assert.Empty(house.Post.Setup.Frame.Operation.People);
            await LeftAsync(officer);
        }
        Assert.Empty(PrivacyHouse.Holding(folder.Path, PrivacyHouse.Name));
        await using var again = await PrivacyHouse.Serve(folder.Path);
        using var later = again.As(PostRole.DataProtectionOfficer);
        await LeftAsync(later);
        Assert.Equal(7, again.Post.Setup.Frame.Stations.Count);
    }

    // A backup brings the old file back; the journal knows better.
    [Fact]
    public async Task Who_comes_back_with_a_backup_is_erased_again()
    {
        PrivacyHouse.Open(folder.Path, null);
        var file = folder.At("operations", PrivacyHouse.Operation, "dossier", PrivacyHouse.Operation, "people.csv");
        var backup = await File.ReadAllBytesAsync(file, Stop);
        await using (var house = await PrivacyHouse.Serve(folder.Path))
        {
            using var officer = house.As(PostRole.DataProtectionOfficer);
            await Erase(officer);
        }
        await File.WriteAllBytesAsync(file, backup, Stop);
        await using var again = await PrivacyHouse.Serve(folder.Path);
        using var later = again.As(PostRole.DataProtectionOfficer);
        await LeftAsync(later);
        await Until(() => PrivacyHouse.Holding(folder.Path, PrivacyHouse.Name).Length == 0);
    }

    // Each node has a folder of its own; what one erases the other hears of through the journal.
    [Fact]
    public async Task Who_is_erased_on_one_node_is_gone_from_the_others()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var connection = PostgresCluster.Shared.CreateDatabase();
        PrivacyHouse.Open(folder.At("one"), null);
        await using (var one = await PrivacyHouse.Serve(folder.At("one"), connection))
        {
            Directory.CreateDirectory(folder.At("two", "keys"));
            foreach (var path in Directory.EnumerateFiles(folder.At("one"), "*", SearchOption.AllDirectories))
            {
                var copy = folder.At("two", Path.GetRelativePath(folder.At("one"), path));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(path, copy);
            }
            await using var two = await PrivacyHouse.Serve(folder.At("two"), connection);
            Assert.NotEmpty(PrivacyHouse.Holding(folder.At("two"), PrivacyHouse.Name));
            using var officer = one.As(PostRole.DataProtectionOfficer);
            Assert.Equal(HttpStatusCode.OK, (await Erase(officer)).Status);
            await Until(() => PrivacyHouse.Holding(folder.At("two"), PrivacyHouse.Name).Length == 0);
            using var other = two.As(PostRole.DataProtectionOfficer);
            await LeftAsync(other);
        }
        PostgresCluster.Shared.DropDatabase(connection);
    }

    [Fact]
    public async Task Overseers_alone_are_shown_who_read_and_erased_what()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        using var officer = house.As(PostRole.DataProtectionOfficer);
        await PrivacyHouse.Get(officer, "people?purpose=pemeriksaan");
        await Erase(officer);
        foreach (var role in Roles)
        {
            using var client = house.As(role);
            var (status, answer) = await PrivacyHouse.Get(client, "reads");
            if (!Overseers.Contains(role))
            {
                Assert.Equal((HttpStatusCode.Forbidden, "view-forbidden"), (status, Code(answer)));
                continue;
            }
            Assert.Equal(
                ["personal_data_read", "personal_data_erased"],
                answer.EnumerateArray().Select(e => e.GetProperty("kind").GetString()));
            Assert.DoesNotContain("Budi", answer.GetRawText(), StringComparison.Ordinal);
        }
        using var stranger = new HttpClient { BaseAddress = officer.BaseAddress };
        foreach (var path in (string[])["people?purpose=x", "people/1002/held?purpose=x", "reads"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await PrivacyHouse.Get(stranger, path)).Status);
    }

    // Selasih's operation ended on 31 December 2024: its members are due since 31 January 2025.
    [Fact]
    public async Task What_is_due_is_told_and_carried_out_by_the_officer()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using (var house = await PrivacyHouse.Serve(folder.Path))
        {
            foreach (var role in Roles)
            {
                using var client = house.As(role);
                var listed = await PrivacyHouse.Get(client, "retention");
                Assert.Equal(Overseers.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, listed.Status);
                if (role == PostRole.DataProtectionOfficer) continue;
                var refused = await PrivacyHouse.Send(client, "retention/members/erasure", new { reason = "habis" });
                Assert.Equal((HttpStatusCode.Forbidden, "view-forbidden"), (refused.Status, Code(refused.Answer)));
            }
            using var officer = house.As(PostRole.DataProtectionOfficer);
            var (_, answer) = await PrivacyHouse.Get(officer, "retention");
            var members = answer[0];
            Assert.Equal("members", members.GetProperty("class").GetString());
            Assert.Equal((4, 4), (members.GetProperty("kept").GetInt32(), members.GetProperty("due").GetInt32()));
            Assert.Equal("2025-01-31T00:00:00.000Z", members.GetProperty("due_since").GetString());
            Assert.Equal("unsourced", members.GetProperty("source").GetString());
            Assert.Equal(0, answer[1].GetProperty("kept").GetInt32());
            foreach (var (path, reason, code) in new[]
            {
                ("members", "", "purpose-missing"), ("members", "Budi Karang selesai", "purpose-names-person"),
                ("attachments", "habis", "retention-not-due"), ("votes", "habis", "class-unknown"),
            })
            {
                var refused = await PrivacyHouse.Send(officer, $"retention/{path}/erasure", new { reason });
                Assert.Equal(code, Code(refused.Answer));
            }
            Assert.Empty(house.Entries("personal_data_erased"));
            var done = await PrivacyHouse.Send(
                officer, "retention/members/erasure", new { reason = "masa simpan habis" });
            Assert.Equal(4, done.Answer.GetProperty("erased").GetInt32());
            Assert.Equal(4, house.Entries("personal_data_erased").Length);
            Assert.Empty((await PrivacyHouse.Get(officer, "people?purpose=periksa")).Answer.EnumerateArray());
            Assert.Equal(
                0, (await PrivacyHouse.Get(officer, "retention")).Answer[0].GetProperty("kept").GetInt32());
        }
        foreach (var name in (string[])["Sari Melati", "Budi Karang", "Tono Senja", "Wulan Embun"])
            Assert.Empty(PrivacyHouse.Holding(folder.Path, name));
    }

    [Fact]
    public async Task A_breach_has_its_clock_and_a_draft_of_its_notice()
    {
        PrivacyHouse.Open(folder.Path, null);
        await using var house = await PrivacyHouse.Serve(folder.Path);
        using var officer = house.As(PostRole.DataProtectionOfficer);
        var known = TimeProvider.System.GetUtcNow().AddHours(-71);
        var noted = new
        {
            known_at = known.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            data = "Nama dan pangkat anggota",
            how = "Gawai hilang semalam",
            measures = "Token dicabut",
            persons = 4,
        };
        Assert.Equal("breach-wrong", Code(await Record(officer, "data_breach_noted", noted with { known_at = "" })));
        PostRole[] noters =
        [
            PostRole.DataProtectionOfficer, PostRole.InternalAffairs, PostRole.PostChief, PostRole.OperationsHead,
            PostRole.Chief,
        ];
        foreach (var role in Roles.Except(noters))
        {
            using var client = house.As(role);
            Assert.Equal("role-forbidden", Code(await Record(client, "data_breach_noted", noted)));
        }
        var number = (await Record(officer, "data_breach_noted", noted)).GetProperty("seq").GetInt64();
        foreach (var role in Roles.Except(Readers))
        {
            using var client = house.As(role);
            Assert.Equal("view-forbidden", Code((await PrivacyHouse.Get(client, "breaches")).Answer));
        }
        var breach = (await PrivacyHouse.Get(officer, "breaches")).Answer[0];
        Assert.InRange(breach.GetProperty("hours_left").GetDouble(), 0.8, 1.1);
        Assert.False(breach.GetProperty("overdue").GetBoolean());
        Assert.Equal(["subjects", "authority"], breach.GetProperty("owed").EnumerateArray().Select(o => o.GetString()));
        var notice = await officer.GetStringAsync(new Uri($"breaches/{number}/notice", UriKind.Relative), Stop);
        foreach (var said in (string[])["Pasal 46", noted.data, noted.how, noted.measures, "Jumlah orang: 4"])
            Assert.Contains(said, notice, StringComparison.Ordinal);
        Assert.Equal("breach-unknown", Code((await PrivacyHouse.Get(officer, "breaches/1/notice")).Answer));

        foreach (var to in (string[])["subjects", "authority"])
            await Record(officer, "data_breach_told", new { breach = number, to, by = "B/17/XI/2024" });
        var again = new { breach = number, to = "subjects", by = "surat" };
        Assert.Equal("breach-told", Code(await Record(officer, "data_breach_told", again)));
        Assert.Empty((await PrivacyHouse.Get(officer, "breaches")).Answer[0].GetProperty("owed").EnumerateArray());
        var late = noted with { known_at = "2024-11-27T00:00:00Z" };
        await Record(officer, "data_breach_noted", late);
        var listed = (await PrivacyHouse.Get(officer, "breaches")).Answer;
        Assert.Equal([false, true], listed.EnumerateArray().Select(b => b.GetProperty("overdue").GetBoolean()));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<JsonElement> Record(HttpClient client, string kind, object body) =>
        (await PrivacyHouse.Send(client, "entries", new { client = Guid.CreateVersion7(), kind, body })).Answer;

    private static Task<(HttpStatusCode Status, JsonElement Answer)> Erase(HttpClient client) =>
        PrivacyHouse.Send(client, $"people/{PrivacyHouse.Member}/erasure", new { reason = "tugas selesai" });

    private static async Task LeftAsync(HttpClient officer)
    {
        var left = (await PrivacyHouse.Get(officer, "people?purpose=periksa")).Answer;
        Assert.Equal(["1001", "1003", "1004"], left.EnumerateArray().Select(m => m.GetProperty("id").GetString()));
    }

    private static async Task Log(HttpClient client, string text)
    {
        var (status, answer) = await PrivacyHouse.Send(client, "entries", new
        {
            client = Guid.CreateVersion7(),
            kind = "log_noted",
            body = new { text, category = "situasi" },
        });
        Assert.True(status == HttpStatusCode.Created, answer.GetRawText());
    }

    private static async Task Until(Func<bool> done)
    {
        for (var patience = 0; patience < 200 && !done(); patience++)
            await Task.Delay(50, Stop);
        Assert.True(done(), "waited in vain");
    }

    private static string Code(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("code", out var code)
            ? code.GetString()!
            : "";
}

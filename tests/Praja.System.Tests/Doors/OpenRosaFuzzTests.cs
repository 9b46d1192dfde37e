using System.Net;
using System.Text;
using Praja.Algorithms.Random;
using Praja.CommandPost.Rights;

namespace Praja.SystemTests.Doors;

/// <summary>Bad posts at the door for telephones: none is answered with a failure of the server's own, none makes an
/// entry, and the door is well afterwards.</summary>
public sealed class OpenRosaFuzzTests() : DoorTests(PostRole.Guard, DoorHouse.Village)
{
    private static readonly byte[] Sound = FakeCollect.Body(FakeCollect.Step("baik", "guard_arrived"));

    [Fact]
    public async Task A_cut_post_makes_no_entry()
    {
        var end = Encoding.ASCII.GetString(Sound).LastIndexOf("</data>", StringComparison.Ordinal);
        for (var length = 0; length < end; length += 7)
            await Refused(Sound[..length]);
        await Well();
    }

    [Fact]
    public async Task Noise_makes_no_entry()
    {
        var rng = new CounterRng(11, 0);
        for (var round = 0; round < 200; round++)
        {
            var noise = new byte[rng.NextBits() % 3_000];
            for (var at = 0; at < noise.Length; at++)
                noise[at] = (byte)(rng.NextBits() & 0xFF);
            await Refused(noise);
        }
        await Well();
    }

    // One byte of a sound post is changed: what is then still a sound post of the same answer may be recorded, nothing
    // else may.
    [Fact]
    public async Task A_changed_byte_never_breaks_the_server()
    {
        var rng = new CounterRng(12, 0);
        byte[] odd = [0, 10, 13, 34, 45, 60, 62, 38, 128, 255];
        for (var round = 0; round < 300; round++)
        {
            var changed = Sound.ToArray();
            changed[(int)(rng.NextBits() % (ulong)changed.Length)] = odd[rng.NextBits() % (ulong)odd.Length];
            using var answer = await FakeCollect.Send(Client, changed);
            Assert.True((int)answer.StatusCode < 500, $"round {round}: {answer.StatusCode}");
        }
        await Well();
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        await Refused(FakeCollect.Body(new string('x', 70_000)), HttpStatusCode.RequestEntityTooLarge);
        await Refused(FakeCollect.Body(Bomb()), HttpStatusCode.BadRequest);
        await Refused(FakeCollect.Body(string.Concat(Enumerable.Repeat("<a>", 15_000))), HttpStatusCode.BadRequest);
        var many = Enumerable.Range(0, 200).Select(i => ($"f{i}.jpg", "image/jpeg", new byte[3])).ToArray();
        await Refused(FakeCollect.Body(FakeCollect.Step("x", "guard_arrived"), many));
        (string, string, byte[])[] large = [("f.jpg", "image/jpeg", new byte[10_000_001])];
        await Refused(FakeCollect.Body(FakeCollect.Step("x", "guard_arrived"), large));
        (string, string, byte[])[] second = [("xml_submission_file", "text/xml", "<a/>"u8.ToArray())];
        await Refused(FakeCollect.Body(FakeCollect.Step("x", "guard_arrived"), second));
        await Well();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=other")]
    [InlineData("multipart/mixed; boundary=" + FakeCollect.Boundary)]
    [InlineData(";;;=")]
    public async Task Another_type_is_refused(string type)
    {
        var before = House.Entries;
        using var answer = await FakeCollect.Send(Client, Sound, type);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal(before, House.Entries);
    }

    [Fact]
    public async Task A_boundary_of_any_length_is_refused()
    {
        using var answer = await FakeCollect.Send(
            Client, Sound, "multipart/form-data; boundary=" + new string('b', 5_000));
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic !!!!")]
    [InlineData("Basic dGFucGEtdGl0aWstZHVh")]
    [InlineData("Basic bmFtYTo=")]
    [InlineData("Bearer x")]
    [InlineData("Digest username=\"a\"")]
    public async Task A_header_of_another_form_lets_nobody_in(string header)
    {
        using var stranger = House.Stranger();
        stranger.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var answer = await FakeCollect.Send(stranger, Sound);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static string Bomb()
    {
        var bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 20; i++)
            bomb.Append(FormattableString.Invariant($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">"));
        return bomb.Append("]><d id='laporan-tps'>&a19;</d>").ToString();
    }

    private async Task Refused(byte[] body, HttpStatusCode? status = null)
    {
        var before = House.Entries;
        using var answer = await FakeCollect.Send(Client, body);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        if (status is { } wanted) Assert.Equal(wanted, answer.StatusCode);
        Assert.Contains(
            "OpenRosaResponse", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(before, House.Entries);
    }

    private async Task Well()
    {
        using var answer = await FakeCollect.Send(
            Client, FakeCollect.Answer("kejadian", "akhir", ("jenis", "banjir"), ("tingkat", "hijau"),
                ("tps", DoorHouse.Station)));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}

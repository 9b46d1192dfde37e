using Praja.CommandPost.Rights;

namespace Praja.SystemTests.Web;

public class EventTests
{
    /// <summary>Eight writers write while a reader comes and goes: in the end it has every sequence exactly once, in
    /// order.</summary>
    [Fact]
    public async Task A_reader_that_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        const int Writers = 8, Each = 75;
        await using var server = await TestServer.Start();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            for (var n = 0; n < Each; n++)
                await server.Ask(TestServer.Report(TestServer.NewId()));
        }));
        var ids = new List<long>();
        while (ids.Count < 1 + (Writers * Each))
        {
            using var stream = await EventReader.Open(server.Client, ids.Count == 0 ? 0 : ids[^1]);
            for (var n = 0; n < 40 && ids.Count < 1 + (Writers * Each); n++)
                ids.Add((await stream.Next()).Id);
        }
        await writing;
        Assert.Equal(Enumerable.Range(1, ids.Count).Select(n => (long)n), ids);
        Assert.Equal(ids[^1], await server.Head());
    }

    [Fact]
    public async Task An_event_is_the_line_with_its_kind()
    {
        await using var server = await TestServer.Start();
        using var stream = await EventReader.Open(server.Client, after: null);
        var (_, answer) = await server.Ask(TestServer.Report(TestServer.NewId()));

        var told = await stream.Next();

        var seq = answer.GetProperty("seq").GetInt64();
        Assert.Equal(seq, told.Id);
        Assert.Equal(TestServer.Kind, told.Kind);
        Assert.Equal(await server.Text(TestServer.Path($"entries/{seq}")), told.Data);
    }

    [Fact]
    public async Task Who_is_not_shown_a_kind_is_not_told_of_it()
    {
        await using var server = await TestServer.Start();
        using var officer = server.NewClient(server.Token(PostRole.DataProtectionOfficer));
        Assert.False(RoleRights.MayRead(PostRole.DataProtectionOfficer, TestServer.Kind));
        using var all = await EventReader.Open(server.Client, 0);
        using var some = await EventReader.Open(officer, 0);

        await server.Ask(TestServer.Report(TestServer.NewId()));

        Assert.Equal("journal_opened", (await all.Next()).Kind);
        Assert.Equal(TestServer.Kind, (await all.Next()).Kind);
        Assert.Equal("journal_opened", (await some.Next()).Kind);
        Assert.True(await some.IsSilent(TimeSpan.FromSeconds(1)));
    }

    /// <summary>Voting in 99.01.01 is none of who answers for 99.01.02 alone, as it happens or later.</summary>
    [Fact]
    public async Task Who_answers_for_some_regions_is_shown_no_other()
    {
        await using var server = await TestServer.Start();
        using var here = server.NewClient(server.Token(PostRole.SectorChief, "99.01.01"));
        using var elsewhere = server.NewClient(server.Token(PostRole.SectorChief, "99.01.02"));
        using var own = await EventReader.Open(here, 1);
        using var others = await EventReader.Open(elsewhere, 1);
        await server.Ask(TestServer.Report(TestServer.NewId()));

        Assert.Equal(TestServer.Kind, (await own.Next()).Kind);
        Assert.True(await others.IsSilent(TimeSpan.FromSeconds(1)));
        var read = await server.Text(TestServer.Path("entries"), here);
        Assert.Contains(TestServer.Kind, read, StringComparison.Ordinal);
        read = await server.Text(TestServer.Path("entries"), elsewhere);
        Assert.DoesNotContain(TestServer.Kind, read, StringComparison.Ordinal);
        using var one = await server.Get(TestServer.Path("entries/2"), elsewhere);
        Assert.Equal(404, (int)one.StatusCode);
    }

    /// <summary>One reader takes nothing while far more is written than any buffer holds; another must have it all
    /// meanwhile, and the slow one has it all in the end.</summary>
    [Fact]
    public async Task A_slow_reader_holds_nobody_up()
    {
        const int Batches = 20, Each = 1000;
        await using var server = await TestServer.Start();
        using var slow = await EventReader.Open(server.Client, 0);
        using var quick = await EventReader.Open(server.Client, 0);
        for (var batch = 0; batch < Batches; batch++)
        {
            var reports = Enumerable.Range(0, Each).Select(_ => TestServer.Report(TestServer.NewId()));
            Assert.Equal(200, (int)(await server.Ask("[" + string.Join(',', reports) + "]")).Status);
        }
        foreach (var reader in new[] { quick, slow })
        {
            for (var expected = 1L; expected <= 1 + (Batches * Each); expected++)
                Assert.Equal(expected, (await reader.Next()).Id);
        }
    }

    [Fact]
    public async Task Streams_end_when_the_server_stops()
    {
        await using var server = await TestServer.Start();
        using var stream = await EventReader.Open(server.Client, 0);
        await stream.Next();

        await server.App.StopAsync(TestServer.Stop).WaitAsync(TimeSpan.FromSeconds(60), TestServer.Stop);

        await Assert.ThrowsAnyAsync<Exception>(() => stream.Next());
    }
}

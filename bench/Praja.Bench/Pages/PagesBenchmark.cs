using Praja.Bench.Reports;

namespace Praja.Bench.Pages;

/// <summary>How fast pages are with the nation's stations, beside a file that the same server only hands out; what the
/// board weighs; what many open boards cost; and how soon an open board shows what was reported. <c>ask</c>,
/// <c>boards</c> and <c>watch</c> are one part alone, <c>lighthouse</c> is another; the beginning of a page's name
/// after <c>ask</c> or <c>lighthouse</c> leaves the other pages out.</summary>
internal sealed class PagesBenchmark : IBenchmark
{
    private const string Root = "/operations/" + BenchFrame.Operation;
    private const string Village = "10.10.01.2001";

    // Every page; what it is asked for makes it as heavy as it gets.
    private static readonly (string Name, string Path)[] Pages =
    [
        ("a file of the same server (reference)", "/assets/-/praja.svg"),
        ("sign-in", "/sign-in"),
        ("board, the nation", Root),
        ("board, one regency", Root + "?region=10.10"),
        ("incidents, open", Root + "/incidents"),
        ("incidents, all", Root + "/incidents?open=all"),
        ("new incident", Root + "/incidents/new"),
        ("an incident", Root + "/incidents/0001"),
        ("stations, the nation", Root + "/stations"),
        ("stations, silent", Root + "/stations?silent=true"),
        ("stations, far on", Root + "/stations?skip=400000"),
        ("stations, a village", Root + "/stations?region=" + Village),
        ("a station", Root + "/stations/" + Village + "/001"),
        ("call list, the nation", Root + "/silence"),
        ("places, by name", Root + "/places?q=kabupaten%203%20desa"),
        ("places, a station's number", Root + "/places?q=7%20desa"),
        ("wallboard", Root + "/wall"),
        ("charts", Root + "/charts"),
        ("calendar", Root + "/calendar"),
        ("units", Root + "/units"),
        ("help", Root + "/help"),
        ("dispatch to an incident", Root + "/incidents/0001/dispatch"),
        ("duty log", Root + "/log"),
        ("duty log, searched", Root + "/log?q=banjir"),
        ("tasks", Root + "/tasks"),
        ("broadcasts", Root + "/broadcasts"),
        ("polls", Root + "/polls"),
        ("hand-over", Root + "/hand-over"),
        ("reports", Root + "/reports"),
        ("alerts", Root + "/alerts"),
        ("plan", Root + "/plan"),
        ("risk, the nation", Root + "/risk"),
        ("risk, far on in a band", Root + "/risk?band=rawan&skip=40000"),
        ("why a station is prone", Root + "/risk/" + Village + "/001"),
        ("rehearsal", Root + "/rehearsal"),
        ("what if", Root + "/what-if"),
        ("people", Root + "/people"),
        ("breaches", Root + "/breaches"),
        ("map, a tile of the nation", Root + "/map/-/4/12/7"),
        ("map, a tile of stations", Root + "/map/-/12/3294/2056"),
        ("map, signs of all stations", Root + "/map/signs"),
        ("map, what moves", Root + "/map/now"),
        ("board, any past minute", Root + "?at=*"),
        ("stations, any past minute", Root + "/stations?at=*"),
        ("charts, any past minute", Root + "/charts?at=*"),
        ("call list, any past minute", Root + "/silence?at=*"),
        ("map signs, any past minute", Root + "/map/signs?at=*"),
        ("audit", Root + "/audit"),
        ("retention", Root + "/retention"),
    ];

    public string Name => "pages";

    public int Run(string[] args)
    {
        var small = args.Contains("small");
        var stations = small ? 20_000 : BenchFrame.Nation;
        using var server = ServerChild.Start("Praja, SQLite", BenchServer.Pages, stations: stations);
        var begins = args.SkipWhile(a => a is not ("ask" or "lighthouse")).Skip(1).FirstOrDefault() ?? "";
        var pages = Pages.Where(p => p.Name.StartsWith(begins, StringComparison.Ordinal));
        if (args.Contains("lighthouse"))
        {
            Lighthouse.Run(server, pages.Where(p => p != Pages[0]));
            return 0;
        }
        if (!args.Contains("watch") && !args.Contains("boards")) Ask(server, pages, stations, small);
        if (args.Contains("ask")) return 0;
        if (!args.Contains("watch")) OpenBoards.Run(server, Root).GetAwaiter().GetResult();
        if (args.Contains("boards")) return 0;
        return BoardWatch.Run(server, BenchFrame.Stations(stations), perSecond: 2_000, small ? 5 : 20)
            .GetAwaiter().GetResult();
    }

    private static void Ask(
        ServerChild server, IEnumerable<(string Name, string Path)> pages, int stations, bool small)
    {
        using var visitor = new PageTimer(server, server.Token);
        using var auditor = new PageTimer(server, server.Auditor);
        Console.WriteLine(string.Create(
            Repository.Plain,
            $"{stations:N0} stations, {VotingMorning.Incidents} open incidents, one reader at a time."));
        Console.WriteLine();
        Console.WriteLine("| page | first, ms | p50, ms | p95, ms | bytes, brotli |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, path) in pages)
        {
            var reader = path.EndsWith("/audit", StringComparison.Ordinal)
                || path.EndsWith("/retention", StringComparison.Ordinal) ? auditor : visitor;
            var (first, took, bytes) = reader.Time(path, small ? 40 : 200);
            Console.WriteLine(string.Create(
                Repository.Plain,
                $"| {name} | {first:F1} | {took[took.Length / 2]:F2} | {took[took.Length * 95 / 100]:F2} "
                + $"| {bytes:N0} |"));
        }
        var load = visitor.FirstLoad(Root);
        Console.WriteLine();
        Console.WriteLine(string.Create(Repository.Plain,
            $"First load of the board, compressed: {load.Sum(l => l.Bytes):N0} bytes in {load.Count} requests, "
            + $"of which the page itself {load[0].Bytes:N0}."));
        Console.WriteLine();
    }
}

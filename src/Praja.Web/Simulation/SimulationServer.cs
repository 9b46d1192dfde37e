using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praja.Journal;
using Praja.Operations;
using Praja.Web.Posts;
using Praja.Web.Serving;

namespace Praja.Web.Simulation;

/// <summary>The server of a simulation: one operation, whose day is played to it, and a link for visitors. It serves no
/// other kind of operation.</summary>
public static class SimulationServer
{
    /// <summary>Makes the server of a data folder, not yet started; null, with problems, when the folder does not hold
    /// one simulation and nothing else.</summary>
    /// <param name="settings">Where it listens and where its data are.</param>
    /// <param name="pace">The day that is played.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static WebApplication? Build(ServerSettings settings, DayPace pace, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(pace);
        ArgumentNullException.ThrowIfNull(problems);
        var shelf = new ShelfDoor(settings);
        var setups = OperationSetups.Of(settings.DataFolder, shelf, problems);
        if (setups.Count != 1 || setups[0].Mode != JournalMode.Simulation)
        {
            var modes = string.Join(", ", setups.Select(s => $"{s.Id}: {JournalModes.Word(s.Mode)}"));
            problems.Add(ServingProblems.NotOneSimulation, new(settings.DataFolder), modes);
        }
        if (problems.HasErrors)
        {
            shelf.Dispose();
            return null;
        }
        var clock = new PacedClock(TimeProvider.System, pace.Day.Opens, 1);
        return Build(settings, pace, clock, setups[0] with { Clock = clock }, shelf);
    }

    /// <summary>Waits until the day has begun: its earlier part is there.</summary>
    /// <param name="app">The server, started.</param>
    /// <returns>How its visitor comes in; null when the server ends before.</returns>
    public static async Task<VisitorPass?> OpenAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            await app.Services.GetRequiredService<DayPlayer>().Begun;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        await using var scope = app.Services.CreateAsyncScope();
        var pass = await scope.ServiceProvider.GetRequiredService<VisitorDesk>().MakeAsync(app.Urls.First());
        Invariant.Holds(pass is not null, "A simulation's server serves simulations only.");
        return pass;
    }

    /// <summary>Completes when the played day is over; the server goes on.</summary>
    /// <param name="app">The server, started.</param>
    public static Task EndOfDay(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<DayPlayer>().Ended;
    }

    private static WebApplication Build(
        ServerSettings settings, DayPace pace, PacedClock clock, PostSetup setup, ShelfDoor shelf)
    {
        var app = PrajaServer.Build(settings, [setup], services =>
        {
            services.AddSingleton(_ => shelf);
            SimulationParts.Add(services, pace, clock);
        });
        VisitorDoor.Map(app);
        return app;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.Web.Posts;

namespace Praja.Web.Simulation;

/// <summary>What a simulation's server has beyond any other.</summary>
internal static class SimulationParts
{
    public static void Add(IServiceCollection services, DayPace pace, PacedClock clock)
    {
        services.AddSingleton(pace);
        services.AddSingleton(clock);
        services.AddSingleton<DayPlayer>();
        services.AddHostedService(s => s.GetRequiredService<DayPlayer>());
        services.AddScoped<VisitorDesk>();
        // Whoever watches reads the terminal: what went well is not told there.
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }
}

using Microsoft.Extensions.Logging;

namespace Praja.Web.Simulation;

/// <summary>What the player of a day logs.</summary>
internal static partial class DayLog
{
    [LoggerMessage(30, LogLevel.Information, "The played day of {Operation} is over after {Steps} steps")]
    public static partial void Ended(ILogger log, string operation, int steps);

    [LoggerMessage(31, LogLevel.Debug, "The post refused a step of the played day: {Kind}, {Code}")]
    public static partial void Dropped(ILogger log, string kind, string code);
}

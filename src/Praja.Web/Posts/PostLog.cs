using Microsoft.Extensions.Logging;

namespace Praja.Web.Posts;

internal static partial class PostLog
{
    [LoggerMessage(1, LogLevel.Information, "Post {Operation} is open at entry {Sequence}")]
    public static partial void Opened(ILogger log, string operation, long sequence);

    [LoggerMessage(2, LogLevel.Warning, "Post {Operation} cannot open its journal; it tries again")]
    public static partial void NotOpened(ILogger log, string operation, Exception cause);

    [LoggerMessage(3, LogLevel.Error, "Post {Operation} lost its journal; it takes nothing until it is open again")]
    public static partial void Fell(ILogger log, string operation, Exception cause);

    [LoggerMessage(4, LogLevel.Critical, "Post {Operation} failed in a round; it opens its journal anew")]
    public static partial void Broke(ILogger log, string operation, Exception cause);

    [LoggerMessage(5, LogLevel.Information, "Post {Operation} works by plan {Sha256} from entry {Sequence}")]
    public static partial void PlanTaken(ILogger log, string operation, string sha256, long sequence);

    [LoggerMessage(6, LogLevel.Error,
        "Post {Operation} cannot work by the plan in force ({Code}, {Place}); it keeps the one it has and tries again")]
    public static partial void PlanNotThere(ILogger log, string operation, string code, string place);

    [LoggerMessage(7, LogLevel.Error, "Post {Operation} could not fold its journal over the plan in force")]
    public static partial void PlanNotFolded(ILogger log, string operation, Exception cause);
}

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
}

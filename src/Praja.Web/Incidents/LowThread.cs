using Praja.Web.Posts;

namespace Praja.Web.Incidents;

/// <summary>Work on a thread of its own with low priority, so that reports go first.</summary>
internal static class LowThread
{
    /// <summary>Does the work.</summary>
    public static Task<T> Run<T>(string name, Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            ThreadRank.Lower();
            try
            {
                done.SetResult(work());
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                done.SetException(e);
            }
        })
        {
            IsBackground = true,
            Name = name,
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
        return done.Task;
    }
}

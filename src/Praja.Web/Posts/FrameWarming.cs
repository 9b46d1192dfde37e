using Praja.CommandPost.Frame;
using Praja.Web.Incidents;

namespace Praja.Web.Posts;

/// <summary>Makes the slow parts of a frame when its post opens, beside it: the first order of the day must not wait
/// for them inside the post's turn. One frame at a time, however many posts open.</summary>
internal static class FrameWarming
{
    private static readonly SemaphoreSlim One = new(1);

    /// <summary>Begins; completes when all is made.</summary>
    public static async Task Start(PostFrame frame)
    {
        await One.WaitAsync().ConfigureAwait(false);
        try
        {
            await LowThread.Run("warm", () =>
            {
                frame.Warm();
                return true;
            }).ConfigureAwait(false);
        }
        finally
        {
            One.Release();
        }
    }
}

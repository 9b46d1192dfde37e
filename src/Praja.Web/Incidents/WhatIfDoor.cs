using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.WhatIfs;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Incidents;

/// <summary><c>POST what-if</c>: one question at a time and post, on a thread of low priority, stopped when the sender
/// hangs up or half a minute has passed; the runs made until then are answered.</summary>
internal static class WhatIfDoor
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task Ask(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!sight.Sees(PostView.Plan) || !sight.Sees(PostView.IncidentDetail))
        {
            await ViewGate.Closed.WriteTo(context);
            return;
        }
        if (await WhatIfBody.Read(context) is not { } question)
        {
            await ApiProblem.Malformed(
                "Isi: incidents, runs, seed; lihat /api/v1/openapi.json.",
                "Content: incidents, runs, seed; see /api/v1/openapi.json.").WriteTo(context);
            return;
        }
        var (refusal, answer) = await Answer(sight.Post, sight.Now, question, context.RequestAborted);
        if (refusal is not null) await ApiProblem.Of(refusal).WriteTo(context);
        else if (answer is null) await ApiProblem.TooMany.WriteTo(context);
        else await ApiJson.Write(context, WhatIfView.Of(answer));
    }

    /// <summary>Answers a question from now on, while nobody else asks.</summary>
    /// <param name="post">The post.</param>
    /// <param name="now">When.</param>
    /// <param name="question">The question.</param>
    /// <param name="gone">The sender hung up.</param>
    /// <returns>The answer, or why there is none; neither when somebody else asks just now.</returns>
    public static async Task<(Refusal? Refusal, WhatIfAnswer? Answer)> Answer(
        Post post, DateTimeOffset now, WhatIfQuestion question, CancellationToken gone)
    {
        if (!await post.WhatIfTurn.WaitAsync(0, gone)) return (null, null);
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone);
            var answer = await LowThread.Run("what-if", () =>
            {
                WhatIfFromNow.Warm(post.Frame, post.Read(p => WhatIfFromNow.StageAt(p, now)));
                var (ready, refusal) = post.Read(p => WhatIfFromNow.Prepare(p, now, question));
                stop.CancelAfter(Longest);
                return (refusal, ready is null ? null : WhatIfFromNow.Run(ready, 1, stop.Token));
            });
            gone.ThrowIfCancellationRequested();
            return answer;
        }
        finally
        {
            post.WhatIfTurn.Release();
        }
    }
}

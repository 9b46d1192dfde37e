using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
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

    private static readonly ConditionalWeakTable<Post, SemaphoreSlim> Gates = [];

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
        var gate = Gates.GetValue(sight.Post, _ => new(1));
        if (!await gate.WaitAsync(0, context.RequestAborted))
        {
            await ApiProblem.TooMany.WriteTo(context);
            return;
        }
        try
        {
            await Answer(context, sight, question);
        }
        finally
        {
            gate.Release();
        }
    }

    private static async Task Answer(HttpContext context, PostSight sight, WhatIfQuestion question)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var answer = await LowThread.Run("what-if", () =>
        {
            WhatIfFromNow.Warm(sight.Post.Frame, sight.Post.Read(p => WhatIfFromNow.StageAt(p, sight.Now)));
            var (ready, refusal) = sight.Post.Read(p => WhatIfFromNow.Prepare(p, sight.Now, question));
            stop.CancelAfter(Longest);
            return (Refusal: refusal, Answer: ready is null ? null : WhatIfFromNow.Run(ready, 1, stop.Token));
        });
        context.RequestAborted.ThrowIfCancellationRequested();
        if (answer.Refusal is { } no) await ApiProblem.Of(no).WriteTo(context);
        else await ApiJson.Write(context, WhatIfView.Of(answer.Answer!));
    }
}

using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Entries;

/// <summary><c>POST entries</c>: one submission or an array of them, answered when durable.</summary>
internal static class EntryDoor
{
    public static Task Take(HttpContext context)
    {
        var (post, sender) = OperationContext.Of(context);
        if (!IsJson(context.Request.ContentType)) return ApiProblem.NotJson.WriteTo(context);
        var reading = Read(context.Request.BodyReader, sender, context.RequestAborted);
        // A report has nearly always come together with the head of its request: then only its answer is waited for.
        return reading.IsCompletedSuccessfully
            ? Answer(context, post, reading.Result)
            : AnswerRead(context, post, reading);
    }

    private static async Task AnswerRead(
        HttpContext context, Post post, ValueTask<(SubmissionsRead?, ApiProblem?)> reading) =>
        await Answer(context, post, await reading);

    private static Task Answer(HttpContext context, Post post, (SubmissionsRead? Read, ApiProblem? Problem) came) =>
        came.Read is not { } read ? came.Problem!.WriteTo(context)
        : read.IsArray ? AnswerMany(context, post, read.Submissions)
        : AnswerOne(context, post, read.Submissions[0]);

    private static bool IsJson(string? type)
    {
        const string Json = "application/json";
        if (type is null || !type.StartsWith(Json, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = type.AsSpan(Json.Length).Trim();
        return rest.IsEmpty
            || (rest[0] == ';' && rest[1..].Trim().Equals("charset=utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static async ValueTask<(SubmissionsRead?, ApiProblem?)> Read(
        PipeReader body, Sender sender, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (read.Buffer.Length > Limits.LargestBatch)
            {
                body.AdvanceTo(read.Buffer.End);
                return (null, ApiProblem.TooLarge);
            }
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var answer = Parse(read.Buffer, sender);
            body.AdvanceTo(read.Buffer.End);
            return answer;
        }
    }

    private static (SubmissionsRead?, ApiProblem?) Parse(in ReadOnlySequence<byte> bytes, Sender sender)
    {
        var reading = new SubmissionReading(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray(), sender);
        var read = reading.Read();
        if (read is null) return (null, reading.Problem);
        return !read.IsArray && bytes.Length > Limits.LargestEntry ? (null, ApiProblem.TooLarge) : (read, null);
    }

    private static async Task AnswerOne(HttpContext context, Post post, Submission submission)
    {
        if (post.Submit(submission) is not { } waiting)
        {
            await ApiProblem.QueueFull.WriteTo(context);
            return;
        }
        var answer = await waiting;
        if (answer.Refusal is { } refusal)
        {
            await ApiProblem.Of(refusal).WriteTo(context);
            return;
        }
        var response = context.Response;
        response.StatusCode = answer.End == AnswerEnd.Recorded ? 201 : 200;
        response.ContentType = "application/json";
        AnswerWriting.Write(response, submission, answer);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static async Task AnswerMany(HttpContext context, Post post, IReadOnlyList<Submission> submissions)
    {
        if (post.Submit(submissions) is not { } waiting)
        {
            await ApiProblem.QueueFull.WriteTo(context);
            return;
        }
        var answers = await waiting;
        var response = context.Response;
        response.ContentType = "application/json";
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
            AnswerWriting.Write(json, submissions, answers);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}

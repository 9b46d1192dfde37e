using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Api;

namespace Praja.Web.Entries;

/// <summary>Writes answers of the post as JSON.</summary>
internal static class AnswerWriting
{
    /// <summary>One answer that is no refusal.</summary>
    public static void Write(HttpResponse response, Submission submission, PostAnswer answer)
    {
        if (answer.End == AnswerEnd.Recorded && !IsPlain(submission, answer))
        {
            using var json = new Utf8JsonWriter(response.BodyWriter);
            Write(json, submission, answer);
            return;
        }
        // The same bytes as below, without a writer: this is the answer of nearly every report.
        Span<byte> bytes = stackalloc byte[64];
        var head = answer.End == AnswerEnd.Recorded ? "{\"result\":\"recorded\",\"seq\":"u8
            : "{\"result\":\"already_there\",\"seq\":"u8;
        head.CopyTo(bytes);
        Utf8Formatter.TryFormat(answer.Sequence, bytes[head.Length..], out var digits);
        bytes[head.Length + digits] = (byte)'}';
        // With its length told, the answer needs no chunks.
        response.ContentLength = head.Length + digits + 1;
        response.BodyWriter.Write(bytes[..(head.Length + digits + 1)]);
    }

    /// <summary>The answers of an array, in its order.</summary>
    public static void Write(
        Utf8JsonWriter json, IReadOnlyList<Submission> submissions, IReadOnlyList<PostAnswer> answers)
    {
        json.WriteStartObject();
        json.WriteStartArray("answers");
        for (var i = 0; i < submissions.Count; i++)
            Write(json, submissions[i], answers[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Submission submission, PostAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("result", answer.End switch
        {
            AnswerEnd.Recorded => "recorded",
            AnswerEnd.AlreadyThere => "already_there",
            _ => "refused",
        });
        if (answer.Refusal is { } refusal)
        {
            json.WritePropertyName("problem");
            ApiProblem.Of(refusal).WriteTo(json);
        }
        else
        {
            json.WriteNumber("seq", answer.Sequence);
            if (answer.End == AnswerEnd.Recorded && !IsPlain(submission, answer)) WriteFacts(json, answer);
        }
        json.WriteEndObject();
    }

    /// <summary>True when what was recorded is what was handed in: there is nothing new to tell.</summary>
    private static bool IsPlain(Submission submission, PostAnswer answer) =>
        answer.Facts.Count == 1 && ReferenceEquals(answer.Facts[0].Body, submission.Body);

    private static void WriteFacts(Utf8JsonWriter json, PostAnswer answer)
    {
        json.WriteStartArray("entries");
        for (var i = 0; i < answer.Facts.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("seq", answer.Sequence + i);
            json.WriteString("kind", answer.Facts[i].Kind);
            json.WriteStartObject("body");
            foreach (var (key, value) in answer.Facts[i].Body.Values)
                Write(json, key, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string key, BodyValue value)
    {
        json.WritePropertyName(key);
        switch (value.Kind)
        {
            case BodyValueKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case BodyValueKind.Number:
                json.WriteNumberValue(value.Number);
                break;
            case BodyValueKind.Truth:
                json.WriteBooleanValue(value.Truth);
                break;
            default:
                json.WriteStartArray();
                foreach (var text in value.Texts)
                    json.WriteStringValue(text);
                json.WriteEndArray();
                break;
        }
    }
}

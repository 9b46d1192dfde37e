using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>A file that came with an answer.</summary>
/// <param name="Name">As the telephone calls it.</param>
/// <param name="ContentType">What it says it is.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record PostedFile(string Name, string ContentType, byte[] Bytes);

/// <summary>Reads one post of a telephone: the answer's XML in <c>xml_submission_file</c>, files beside it. A telephone
/// with more files than one post takes sends the XML again with the rest; all posts but the last say
/// <c>*isIncomplete*</c>, which changes nothing here: what has come is recorded at once.</summary>
internal sealed class PostReader : IDisposable
{
    private const string AnswerPart = "xml_submission_file";

    private readonly List<PostedFile> files = [];
    private byte[]? buffer;
    private int answerBytes = -1;

    /// <summary>The XML of the answer; it is gone when the reader is disposed.</summary>
    public ArraySegment<byte> Answer => new(buffer!, 0, answerBytes);

    /// <summary>The files.</summary>
    public IReadOnlyList<PostedFile> Files => files;

    /// <summary>Reads the post.</summary>
    /// <returns>Why not; null when it was read.</returns>
    public async Task<DoorError?> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not
            {
                Length: > 0 and <= DoorLimits.BoundaryCharacters
            } boundary)
        {
            return NotMultipart;
        }
        if (request.ContentLength > DoorLimits.PostBytes) return TooLarge;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = DoorLimits.PostBytes;
        try
        {
            return await ReadParts(new(boundary.ToString(), request.Body)
            {
                HeadersCountLimit = DoorLimits.PartHeaders,
                HeadersLengthLimit = DoorLimits.PartHeaderBytes,
                BodyLengthLimit = DoorLimits.PostBytes,
            }, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge : Broken;
        }
        // What the reader of parts throws at an end that comes too soon, and at headers beyond their limits.
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return Broken;
        }
    }

    public void Dispose()
    {
        if (buffer is not null) ArrayPool<byte>.Shared.Return(buffer);
        buffer = null;
    }

    private async Task<DoorError?> ReadParts(MultipartReader reader, CancellationToken cancellation)
    {
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } part; parts++)
        {
            if (parts == DoorLimits.PostParts) return TooManyParts;
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) return Broken;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name);
            var error = name.Equals(AnswerPart, StringComparison.Ordinal)
                ? await ReadAnswer(part, cancellation)
                : disposition.FileName.HasValue || disposition.FileNameStar.HasValue
                    ? await ReadFile(part, disposition, cancellation)
                    : await ReadField(part, cancellation);
            if (error is not null) return error;
        }
        return answerBytes < 0 ? NoAnswer : null;
    }

    private async Task<DoorError?> ReadAnswer(MultipartSection part, CancellationToken cancellation)
    {
        if (answerBytes >= 0) return TwoAnswers;
        buffer = ArrayPool<byte>.Shared.Rent(DoorLimits.AnswerBytes + 1);
        var count = await Fill(part.Body, buffer.AsMemory(0, DoorLimits.AnswerBytes + 1), cancellation);
        if (count > DoorLimits.AnswerBytes) return AnswerTooLarge;
        answerBytes = count;
        return null;
    }

    private async Task<DoorError?> ReadFile(
        MultipartSection part, ContentDispositionHeaderValue disposition, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await part.Body.CopyToAsync(bytes, cancellation);
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        files.Add(new(HeaderUtilities.RemoveQuotes(name).ToString(), part.ContentType ?? "", bytes.ToArray()));
        return null;
    }

    private static async Task<DoorError?> ReadField(MultipartSection part, CancellationToken cancellation)
    {
        var field = new byte[DoorLimits.FieldBytes + 1];
        return await Fill(part.Body, field, cancellation) > DoorLimits.FieldBytes ? Broken : null;
    }

    private static async Task<int> Fill(Stream from, Memory<byte> to, CancellationToken cancellation)
    {
        var count = 0;
        while (count < to.Length && await from.ReadAsync(to[count..], cancellation) is > 0 and var read)
            count += read;
        return count;
    }

    private static DoorError NotMultipart { get; } = new(
        StatusCodes.Status415UnsupportedMediaType, "not-multipart", new(
            "Kiriman harus multipart/form-data dengan xml_submission_file.",
            "The post must be multipart/form-data with xml_submission_file."));

    private static DoorError TooLarge { get; } = DoorError.TooLarge(
        "post-too-large",
        $"Kiriman melebihi {DoorLimits.PostBytes} bita; perkecil foto.",
        $"The post has more than {DoorLimits.PostBytes} bytes; make the picture smaller.");

    private static DoorError AnswerTooLarge { get; } = DoorError.TooLarge(
        "answer-too-large",
        $"Jawaban melebihi {DoorLimits.AnswerBytes} bita; persingkat tulisannya.",
        $"The answer has more than {DoorLimits.AnswerBytes} bytes; shorten its texts.");

    private static DoorError Broken { get; } = DoorError.Malformed(
        "post-broken", "Kiriman terpotong atau rusak; kirim ulang.", "The post is cut off or broken; send it again.");

    private static DoorError TooManyParts { get; } = DoorError.TooLarge(
        "post-parts-too-many",
        $"Kiriman melebihi {DoorLimits.PostParts} bagian.",
        $"The post has more than {DoorLimits.PostParts} parts.");

    private static DoorError NoAnswer { get; } = DoorError.Malformed(
        "answer-missing",
        "Kiriman tidak memuat xml_submission_file.",
        "The post has no xml_submission_file.");

    private static DoorError TwoAnswers { get; } = DoorError.Malformed(
        "answer-doubled",
        "Kiriman memuat dua xml_submission_file.",
        "The post has two of xml_submission_file.");
}

using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using Praja.Web.Posts;

namespace Praja.Web.Live;

/// <summary>Writes to streams that were taken, and gives them back: what all get at once, or from the store what one
/// lacks.</summary>
/// <param name="post">The operation's post.</param>
/// <param name="newest">Sequence of the newest entry the feed knows of.</param>
/// <param name="now">Milliseconds by the node's clock.</param>
internal sealed class LiveCatchUp(Post post, Func<long> newest, Func<long> now)
{
    /// <summary>Bytes that are read before they are sent: no read stays open while a slow reader takes its time.
    /// </summary>
    private const int Portion = 128 * 1024;

    /// <summary>Before the store is asked again when it had nothing yet.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>Writes what a taken stream lacks, and gives it back.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A stream that fails ends; its reader comes back by itself.")]
    public async Task Run(LiveReader reader)
    {
        try
        {
            await Task.Yield();
            while (reader.Sequence < newest() && !reader.End.IsCompleted)
            {
                var portion = await Read(reader);
                if (portion.WrittenCount == 0) continue;
                reader.Writer.Write(portion.WrittenSpan);
                if ((await reader.Writer.FlushAsync()).IsCompleted) reader.Close();
            }
        }
        catch (Exception)
        {
            reader.Close();
        }
        GiveBack(reader);
    }

    /// <summary>Writes a frame that brings a taken stream to a sequence.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A stream that fails ends; its reader comes back by itself.")]
    public void Push(LiveReader reader, ReadOnlySpan<byte> frame, long sequence)
    {
        reader.Sequence = sequence;
        try
        {
            if (!frame.IsEmpty) reader.Writer.Write(frame);
            var flush = frame.IsEmpty ? default : reader.Writer.FlushAsync();
            if (!flush.IsCompletedSuccessfully)
            {
                _ = Finish(reader, flush);
                return;
            }
            if (flush.Result.IsCompleted) reader.Close();
        }
        catch (Exception)
        {
            reader.Close();
        }
        GiveBack(reader);
    }

    /// <summary>Waits for a flush, then writes what came meanwhile.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A stream that fails ends; its reader comes back by itself.")]
    private async Task Finish(LiveReader reader, ValueTask<FlushResult> flush)
    {
        try
        {
            if ((await flush).IsCompleted) reader.Close();
        }
        catch (Exception)
        {
            reader.Close();
        }
        await Run(reader);
    }

    /// <summary>Gives a stream back; takes it again when something came in between, since whoever passed it over
    /// relies on that.</summary>
    private void GiveBack(LiveReader reader)
    {
        reader.Release();
        if (reader.Sequence < newest() && reader.TryTake(now())) _ = Run(reader);
    }

    private async Task<ArrayBufferWriter<byte>> Read(LiveReader reader)
    {
        var portion = new ArrayBufferWriter<byte>();
        var (after, until) = (reader.Sequence, newest());
        if (reader.WantsHeads)
        {
            portion.Write(LiveFrames.Head(until));
            reader.Sequence = until;
            return portion;
        }
        foreach (var segment in post.Segments(after))
        {
            after = LiveFrames.Write(portion, segment.Lines.Span, after, reader.Sight);
            if (portion.WrittenCount >= Portion || after >= until) break;
        }
        if (after == reader.Sequence) await Task.Delay(Breath);
        reader.Sequence = after;
        return portion;
    }
}

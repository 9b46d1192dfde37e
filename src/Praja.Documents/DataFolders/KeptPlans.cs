using System.Security.Cryptography;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;

namespace Praja.Documents.DataFolders;

/// <summary>The plans of an operation, kept by the hash of their file in <c>plans/</c> of its folder.</summary>
public static class KeptPlans
{
    private const string FolderName = "plans";

    /// <summary>Reads a plan; null, with a problem, when it is not there or was changed.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Plan? Read(string folder, string sha256, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var path = Path.Combine(folder, NameOf(sha256));
        if (InputFile.Read(path, NameOf(sha256), Limits.PlanBytes, problems) is not { } bytes) return null;
        var seen = HashOf(bytes);
        if (seen == sha256) return PlanJson.Read(bytes, NameOf(sha256), problems);
        problems.Add(OpeningProblems.Changed, new(NameOf(sha256)), seen, sha256);
        return null;
    }

    /// <summary>Reads a plan of an operation; null, with a problem, when it is not there, was changed, or is of another
    /// operation.</summary>
    internal static Plan? Read(OpenedOperation opened, string sha256, ProblemList problems)
    {
        if (Read(opened.Folder, sha256, problems) is not { } plan) return null;
        var (operation, doctrine) = (opened.Frame.Operation, opened.Frame.Doctrine);
        RehearsalCheck.Fits(operation, doctrine, plan, NameOf(sha256), opened.Record.Inputs, problems);
        return plan;
    }

    /// <summary>Keeps a plan of an operation.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="frame">The operation's frame.</param>
    /// <param name="bytes">The plan's file.</param>
    /// <param name="problems">Receives what is wrong: no plan, not of this operation, not writable.</param>
    /// <returns>Its hash; null when it is not kept.</returns>
    public static string? Keep(string folder, PostFrame frame, ReadOnlyMemory<byte> bytes, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(problems);
        if (OperationRecord.Read(folder, problems) is not { } record) return null;
        if (PlanJson.Read(bytes.Span, "plan.json", problems) is not { } plan) return null;
        // A plan is as good as before when somebody was erased from the dossier since: plans name no persons.
        var now = record.Inputs.ToDictionary(i => i.File, StringComparer.Ordinal);
        var since = plan with { Inputs = [.. plan.Inputs.Select(i => record.Knows(i) ? now[i.File] : i)] };
        RehearsalCheck.Fits(frame.Operation, frame.Doctrine, since, "plan.json", record.Inputs, problems);
        if (problems.HasErrors) return null;
        var sha256 = HashOf(bytes.Span);
        var kept = OutputFile.Write(
            Path.Combine(folder, NameOf(sha256)), draft => File.WriteAllBytes(draft, bytes.ToArray()), overwrite: true,
            problems);
        return kept ? sha256 : null;
    }

    /// <summary>Name of a plan's file in the operation's folder.</summary>
    internal static string NameOf(string sha256) => $"{FolderName}/{sha256}.json";

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

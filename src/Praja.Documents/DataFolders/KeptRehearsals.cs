using Praja.Rehearsal;

namespace Praja.Documents.DataFolders;

/// <summary>The last rehearsal of each plan of an operation, kept by the hash of the plan's file in <c>rehearsals/</c>
/// of its folder. They are figures made of the plan: whoever loses one runs it again.</summary>
public static class KeptRehearsals
{
    /// <summary>Where <c>praja rehearse</c> leaves its result beside a plan.</summary>
    private const string BesidePlan = "gladi/gladi.json";

    private const string FolderName = "rehearsals";

    /// <summary>Reads the last rehearsal of a plan; null when none is kept.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="planSha256">Hash of the plan's file.</param>
    public static RehearsalResult? Read(string folder, string planSha256)
    {
        ArgumentNullException.ThrowIfNull(planSha256);
        return planSha256.Length == 0 ? null : Read(folder, NameOf(planSha256), planSha256)?.Result;
    }

    /// <summary>Keeps a rehearsal in place of an earlier one of the same plan.</summary>
    /// <param name="folder">The operation's folder.</param>
    /// <param name="result">What it found.</param>
    /// <param name="problems">Receives why it is not kept.</param>
    public static bool Keep(string folder, RehearsalResult result, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(problems);
        return OutputFile.Write(
            Path.Combine(folder, NameOf(result.PlanSha256)),
            draft => File.WriteAllBytes(draft, RehearsalJson.Write(result)), overwrite: true, problems);
    }

    /// <summary>The rehearsal that lies beside a plan, as a file for the operation's folder; null when there is none of
    /// that very plan.</summary>
    /// <param name="plan">The plan's folder or file.</param>
    /// <param name="planSha256">Hash of the plan's file.</param>
    internal static FileCopy? Beside(string plan, string planSha256)
    {
        var folder = Directory.Exists(plan) ? plan : Path.GetDirectoryName(Path.GetFullPath(plan))!;
        return Read(folder, BesidePlan, planSha256) is { } found ? new(NameOf(planSha256), found.Bytes) : null;
    }

    private static (RehearsalResult Result, byte[] Bytes)? Read(string folder, string name, string planSha256)
    {
        if (!File.Exists(Path.Combine(folder, name))) return null;
        // One that cannot be read, or is of another plan, is as good as none.
        var problems = new ProblemList();
        if (InputFile.Read(Path.Combine(folder, name), name, Limits.PlanBytes, problems) is not { } bytes) return null;
        return RehearsalJson.Read(bytes, name, problems) is { } result && result.PlanSha256 == planSha256
            ? (result, bytes)
            : null;
    }

    private static string NameOf(string planSha256) => $"{FolderName}/{planSha256}.json";
}

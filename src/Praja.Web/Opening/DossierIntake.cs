using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Documents.DataFolders;
using Praja.Journal;

namespace Praja.Web.Opening;

/// <summary>Where a dossier is taken in, and what for.</summary>
/// <param name="Folder">Folder of the draft.</param>
/// <param name="DataFolder">The server's data folder.</param>
/// <param name="Mode">Exercise or operation.</param>
/// <param name="Id">Id that was asked for; empty for the dossier's name.</param>
/// <param name="Ends">When the draft is forgotten.</param>
internal sealed record IntakePlace(string Folder, string DataFolder, JournalMode Mode, string Id, DateTimeOffset Ends);

/// <summary>Takes a dossier in that is sent as one file, and tells all that is wrong with it.</summary>
internal static class DossierIntake
{
    /// <summary>Keeps the files in the draft's folder and looks at them.</summary>
    public static OpeningDraft Look(IntakePlace place, IFormFile file, IFormFile? plan)
    {
        var problems = new ProblemList();
        var name = NameOf(file.FileName, "dossier");
        var inside = Directory.CreateDirectory(Path.Combine(place.Folder, "dossier")).FullName;
        var (dossier, left) = Unpacked(file, name, inside, problems);
        var planPath = plan is { Length: > 0 } ? Path.Combine(place.Folder, "plan.json") : "";
        if (planPath.Length > 0) Save(plan!, planPath);
        var request = new OpeningRequest(dossier, planPath, place.DataFolder, place.Mode, place.Id);
        var preview = dossier.Length > 0 ? OperationOpening.Preview(request, problems) : null;
        var report = OpeningReport.Of(
            name, plan is null ? "" : NameOf(plan.FileName, "plan.json"), preview?.Id ?? place.Id, preview?.Operation,
            left, problems);
        return new(place.Folder, dossier, planPath, place.Mode, place.Id, place.Ends, report);
    }

    /// <summary>The first error as a refusal.</summary>
    public static Refusal RefusalOf(ProblemList problems)
    {
        var first = problems.Sorted().First(p => p.Kind.Severity == Severity.Error);
        return new("dossier-refused", new(
            $"{first.Kind.Code}: {first.Kind.Title.Id} {first.Mend(Language.Indonesian)}",
            $"{first.Kind.Code}: {first.Kind.Title.En} {first.Mend(Language.English)}"));
    }

    private static (string Dossier, IReadOnlyList<string> Left) Unpacked(
        IFormFile file, string name, string inside, ProblemList problems)
    {
        if (name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            Save(file, Path.Combine(inside, name));
            return (Path.Combine(inside, name), []);
        }
        // The archive's name is the dossier's when it has no folder of its own inside.
        var own = Directory.CreateDirectory(
            Path.Combine(inside, Path.GetFileNameWithoutExtension(name))).FullName;
        using var stream = file.OpenReadStream();
        return DossierArchive.Unpack(stream, name, own, problems) is var (dossier, left) ? (dossier, left) : ("", []);
    }

    private static void Save(IFormFile file, string path)
    {
        using var to = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.CopyTo(to);
    }

    // A name from outside is shown and becomes a file's: letters, digits and a few signs of its last part.
    private static string NameOf(string name, string otherwise)
    {
        var last = name.Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' '));
        return plain.Trim().TrimStart('.') is { Length: > 0 and <= 120 } usable ? usable : otherwise;
    }
}

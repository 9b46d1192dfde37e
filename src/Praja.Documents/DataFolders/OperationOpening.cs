using Praja.Journal;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.Documents.DataFolders;

/// <summary>What is to be opened.</summary>
/// <param name="Dossier">Folder or workbook of the dossier.</param>
/// <param name="PlanFile">The plan's file; empty for none.</param>
/// <param name="DataFolder">Where operations are kept.</param>
/// <param name="Mode">Exercise or operation.</param>
/// <param name="Id">Id; empty takes the dossier's name.</param>
public sealed record OpeningRequest(string Dossier, string PlanFile, string DataFolder, JournalMode Mode, string Id);

/// <summary>What would be opened.</summary>
/// <param name="Id">Id it would have.</param>
/// <param name="Operation">The dossier as it was read, rows with problems left out; null when it could not be read at
/// all.</param>
public sealed record OpeningPreview(string Id, Operation? Operation);

/// <summary>Time and chance of an opening.</summary>
/// <param name="Now">When.</param>
/// <param name="OpeningClient">UUIDv7 of the journal's first entry.</param>
/// <param name="PlanClient">UUIDv7 of the plan's publication.</param>
public sealed record OpeningChance(DateTimeOffset Now, Guid OpeningClient, Guid PlanClient);

/// <summary>Opens an operation in a data folder: copies dossier, doctrine and plan so that nothing outside is needed
/// afterwards, and writes down what they were. All or nothing.</summary>
public static class OperationOpening
{
    private const int ShortestId = 3;
    private const int LongestId = 60;

    /// <summary>Looks at what would be opened; writes nothing.</summary>
    /// <param name="request">What is to be opened.</param>
    /// <param name="problems">Receives everything that is wrong; with errors it would be refused.</param>
    public static OpeningPreview Preview(OpeningRequest request, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(problems);
        var id = TargetOf(request, problems).Id;
        return new(id, Gather(request, problems)?.Inputs.Operation);
    }

    /// <summary>Opens an operation; null, with problems, when it is refused, and then nothing was written.</summary>
    /// <param name="request">What is to be opened.</param>
    /// <param name="chance">Time and ids.</param>
    /// <param name="problems">Receives everything that is wrong.</param>
    /// <returns>The operation's folder.</returns>
    public static string? Open(OpeningRequest request, OpeningChance chance, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chance);
        ArgumentNullException.ThrowIfNull(problems);
        var (id, target) = TargetOf(request, problems);
        if (problems.HasErrors || Gather(request, problems) is not var (files, inputs) || problems.HasErrors)
            return null;
        var record = new OperationRecord
        {
            Id = id,
            Mode = request.Mode,
            OpenedAt = EntryRules.Instant(chance.Now),
            OpeningClient = chance.OpeningClient,
            PlanClient = chance.PlanClient,
            Dossier = files.Dossier,
            PlanSha256 = files.PlanSha256,
            Inputs = inputs.Inputs,
        };
        files.Copies.Add(new(OperationRecord.FileName, record.ToJson()));
        return Write(target, files.Copies, problems) ? target : null;
    }

    /// <summary>True for an id: 3 to 60 small letters, digits and <c>-</c>, a letter first.</summary>
    public static bool IsId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length is >= ShortestId and <= LongestId && char.IsAsciiLetterLower(id[0])
            && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
    }

    private static (string Id, string Folder) TargetOf(OpeningRequest request, ProblemList problems)
    {
        var id = request.Id.Length > 0 ? request.Id : IdOf(request.Dossier);
        var target = Path.Combine(Path.GetFullPath(request.DataFolder), OperationFolder.Operations, id);
        if (!IsId(id))
            problems.Add(OpeningProblems.NotAnId, new("id"), id);
        else if (Path.Exists(target))
            problems.Add(OpeningProblems.Exists, new("id"), id, id);
        return (id, target);
    }

    private static string IdOf(string dossier)
    {
        var name = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dossier)));
        return string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
    }

    private static (OpeningFiles Files, Materials Inputs)? Gather(OpeningRequest request, ProblemList problems)
    {
        if (Materials.Read(request.Dossier, request.Dossier, problems) is not { } read) return null;
        OperationCheck.Check(read.Operation, read.Doctrine.Book, problems);
        var files = new OpeningFiles(request.Dossier);
        foreach (var file in read.Files)
            files.TakeDossierFile(file, problems);
        files.Copies.Add(new(read.Doctrine.Label, read.Doctrine.Bytes));
        if (request.PlanFile.Length > 0 && files.TakePlan(request.PlanFile, problems) is { } plan)
        {
            RehearsalCheck.Fits(
                read.Operation, read.Doctrine.Book, plan, request.PlanFile, read.Inputs, problems);
        }
        return (files, read);
    }

    private static bool Write(string target, List<FileCopy> copies, ProblemList problems)
    {
        var draft = target + ".praja-draft";
        try
        {
            foreach (var copy in copies)
            {
                var path = Path.Combine(draft, copy.Name.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, copy.Bytes.ToArray());
            }
            Directory.Move(draft, target);
            return true;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            problems.Add(FileProblems.NotWritable, new(target), InputFile.Reason(e));
            return false;
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }
}

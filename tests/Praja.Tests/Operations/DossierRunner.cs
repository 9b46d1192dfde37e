using System.Text;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Operations;

namespace Praja.Tests.Operations;

/// <summary>Reads and checks a dossier the way <c>praja check</c> does, from files on a disk.</summary>
internal static class DossierRunner
{
    /// <summary>Every problem of a dossier's folder.</summary>
    public static IReadOnlyList<Problem> Check(string folder)
    {
        var problems = new ProblemList();
        if (DossierReader.Read(folder, problems) is not { } read) return problems.Sorted();
        var doctrine = DoctrineReader.Read(folder, read.Operation.Profile.Doctrine, problems);
        if (doctrine is not null) OperationCheck.Check(read.Operation, doctrine.Book, problems);
        return problems.Sorted();
    }

    /// <summary>Every problem of a dossier that is written to a temporary folder first.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("praja-dossier-");
        try
        {
            foreach (var (name, bytes) in files)
            {
                var path = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
            return Check(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The files of Selasih as bytes, to be changed.</summary>
    public static Dictionary<string, byte[]> Selasih() =>
        SelasihDossier.Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value + "\n"));

    /// <summary>The codes of the problems with their places, for messages that help.</summary>
    public static string Write(IEnumerable<Problem> problems) =>
        string.Join("\n", problems.Select(p =>
            $"{p.Kind.Code} {p.Place} '{p.Seen}' {p.Kind.Title.En}: {p.Allowed(Language.English)}"));
}

using System.Security.Cryptography;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.DataFolders;

/// <summary>A dossier and its doctrine as read, with the hash of every file.</summary>
/// <param name="Operation">The dossier.</param>
/// <param name="Doctrine">Its doctrine.</param>
/// <param name="Files">The dossier's files.</param>
/// <param name="Inputs">All files, the doctrine among them.</param>
internal sealed record Materials(
    Operation Operation, DoctrineFile Doctrine, IReadOnlyList<InputHash> Files, IReadOnlyList<InputHash> Inputs)
{
    /// <summary>Reads them; null, with problems, when either cannot be used.</summary>
    /// <param name="dossier">Folder or workbook of the dossier.</param>
    /// <param name="doctrines">Folder whose doctrines come before the shipped ones.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Materials? Read(string dossier, string doctrines, ProblemList problems)
    {
        var read = DossierReader.Read(dossier, problems);
        // A dossier that names no doctrine has been told so already.
        if (read is null || read.Operation.Profile.Doctrine.Length == 0) return null;
        if (DoctrineReader.Read(doctrines, read.Operation.Profile.Doctrine, problems) is not { } doctrine) return null;
        var rules = new InputHash(doctrine.Label, Convert.ToHexStringLower(SHA256.HashData(doctrine.Bytes.Span)));
        return new(read.Operation, doctrine, read.Inputs, [.. read.Inputs, rules]);
    }
}

using System.Security.Cryptography;
using Praja.Doctrine;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Cli;

/// <summary>A dossier read, bound and checked, with the doctrine it names.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Doctrine">Its doctrine.</param>
/// <param name="Inputs">Every file read, with its hash.</param>
internal sealed record Loaded(Operation Operation, DoctrineBook Doctrine, IReadOnlyList<InputHash> Inputs);

/// <summary>Brings a dossier onto the table.</summary>
internal static class Workbench
{
    /// <summary>Reads, binds and checks; null when it cannot be used at all. Problems tell the rest.</summary>
    internal static Loaded? Load(string folder, ProblemList problems)
    {
        var read = DossierReader.Read(folder, problems);
        // A dossier that names no doctrine has been told so already.
        if (read is null || read.Operation.Profile.Doctrine.Length == 0) return null;
        var doctrine = DoctrineReader.Read(folder, read.Operation.Profile.Doctrine, problems);
        if (doctrine is null) return null;
        OperationCheck.Check(read.Operation, doctrine.Book, problems);
        var rules = new InputHash(doctrine.Label, Convert.ToHexStringLower(SHA256.HashData(doctrine.Bytes.Span)));
        return new(read.Operation, doctrine.Book, [.. read.Inputs, rules]);
    }
}

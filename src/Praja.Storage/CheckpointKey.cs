using System.Security.Cryptography;
using Praja.Journal;
using Praja.Storage.Attachments;

namespace Praja.Storage;

/// <summary>The key a data folder signs its checkpoints with: <c>keys/checkpoint.key</c>, made at first use, for the
/// program's own user; the public one beside it as PEM, to be given to overseers.</summary>
public sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa key = ECDsa.Create();

    /// <summary>Opens the key of a data folder.</summary>
    /// <exception cref="CryptographicException">The key file is torn.</exception>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    public CheckpointKey(string dataFolder)
    {
        var folder = new KeyFolder(dataFolder);
        key.ImportPkcs8PrivateKey(folder.ReadOrMake("checkpoint.key", Make), out _);
        PublicPath = Path.Combine(dataFolder, "keys", "checkpoint.pub.pem");
        if (!File.Exists(PublicPath))
            DurableFolder.WriteWhole(PublicPath, System.Text.Encoding.ASCII.GetBytes(PublicPem));
    }

    /// <summary>File of the public key.</summary>
    public string PublicPath { get; }

    /// <summary>The public key as PEM.</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>Signs for a head.</summary>
    /// <returns>The line of the checkpoint.</returns>
    public byte[] Sign(string operation, JournalMode mode, JournalHead head)
    {
        var signed = Checkpoint.ToSign(operation, mode, head);
        var signature = key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Checkpoint.Line(signed, Checkpoint.IdOf(key), signature);
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static byte[] Make()
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return fresh.ExportPkcs8PrivateKey();
    }
}

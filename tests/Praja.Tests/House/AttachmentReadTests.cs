namespace Praja.Tests.House;

public sealed class AttachmentReadTests
{
    // Attachments may hold personal data: there is one way to their bytes, and it writes the read down first.
    [Fact]
    public void Bytes_of_attachments_are_read_by_their_desk_alone_after_the_entry()
    {
        var source = Path.Combine(SharedData.Root, "src");
        var readers = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("Praja.Storage", StringComparison.Ordinal))
            .Select(f => (File: Path.GetFileName(f), Text: File.ReadAllText(f)))
            .Where(f => f.Text.Contains("AttachmentStore", StringComparison.Ordinal)
                && f.Text.Contains(".Get(", StringComparison.Ordinal))
            .ToArray();
        var (file, text) = Assert.Single(readers);
        Assert.Equal("AttachmentDesk.cs", file);
        var written = text.IndexOf("door.ReadAsync(", StringComparison.Ordinal);
        Assert.InRange(written, 0, text.IndexOf("store.Get(", StringComparison.Ordinal));
    }
}

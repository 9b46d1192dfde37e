using Praja.Documents.Writing;

namespace Praja.Documents.Orders;

/// <summary>The parts every docx of ours is made of.</summary>
internal static class WordParts
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static IReadOnlyList<OfficePart> Of(WordWriter word, byte[] styles, byte[] header, byte[] footer) =>
    [
        new("word/document.xml", Word + "document.main+xml", word.Finish()),
        new("word/_rels/document.xml.rels", "", OfficePackage.Relations(
        [
            ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"), ("rId3", "header", "header1.xml"),
            ("rId4", "footer", "footer1.xml"),
        ])),
        new("word/styles.xml", Word + "styles+xml", styles),
        new("word/settings.xml", Word + "settings+xml", WordStyles.Settings()),
        new("word/header1.xml", Word + "header+xml", header),
        new("word/footer1.xml", Word + "footer+xml", footer),
    ];
}

namespace Praja.Documents.Print;

/// <summary>
/// Style sheets of the print pages. Plain tables only: a browser lays out three hundred pages of them in a second.
/// </summary>
internal static class PageStyles
{
    private const string Common = """
        @page { size: A4 portrait; margin: 11mm 12mm; }
        * { box-sizing: border-box; }
        body { margin: 0; font: 9.2pt/1.28 Arial, Helvetica, sans-serif; color: #000; background: #fff;
          -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        section { break-after: page; position: relative; }
        section:last-child { break-after: auto; }
        table { border-collapse: collapse; width: 100%; }
        td, th { vertical-align: top; text-align: left; padding: 0.6mm 1.2mm; }
        th { font-weight: bold; background: #e3e8ed; }
        .grid td, .grid th { border: 0.2mm solid #7b8794; }
        .n { text-align: right; white-space: nowrap; }
        .c { text-align: center; }
        .nowrap { white-space: nowrap; }
        .kop { margin-bottom: 2mm; border-bottom: 0.5mm solid #000; }
        .kop td { padding: 0 0 1mm 0; font-size: 8.5pt; line-height: 1.2; }
        .kop .mark { text-align: right; font-weight: bold; font-size: 11pt; letter-spacing: 0.5mm; }
        h1 { font-size: 13pt; margin: 0 0 0.6mm 0; }
        h2 { font-size: 9.6pt; margin: 2.4mm 0 0.8mm 0; text-transform: uppercase; letter-spacing: 0.1mm; }
        p { margin: 0 0 1mm 0; }
        ol, ul { margin: 0; padding-left: 4.4mm; }
        li { margin: 0 0 0.5mm 0; }
        .small { font-size: 7.8pt; color: #333; }
        svg { display: block; }
        """;

    /// <summary>The two pages for the chief.</summary>
    public const string Summary = Common + """
        section { height: 274mm; }
        .sub { font-size: 10.5pt; margin-bottom: 2mm; }
        .six td { width: 16.6%; border: 0.3mm solid #000; padding: 1.6mm 1.6mm; height: 25mm; }
        .six b { display: block; font-size: 19pt; line-height: 1.1; }
        .six .what { display: block; font-size: 8pt; font-weight: bold; text-transform: uppercase; }
        .six .alarm { background: #f5c6c0; }
        h2 { font-size: 11.5pt; margin-top: 4mm; border-bottom: 0.3mm solid #000; }
        .map { margin-top: 2.5mm; }
        .foot { position: absolute; bottom: 0; left: 0; right: 0; font-size: 7.8pt; color: #333; border-top: 0.2mm
          solid #7b8794; }
        .box { width: 26mm; white-space: nowrap; }
        .box i { display: inline-block; width: 3mm; height: 3mm; border: 0.3mm solid #000; margin: 0 0.8mm 0 1.2mm; }
        """;

    /// <summary>One page per beat.</summary>
    public const string Duty = Common + """
        section { height: 274mm; overflow: hidden; font-size: 8.8pt; line-height: 1.22; }
        .sub { font-size: 9.6pt; }
        .facts td { border: 0.3mm solid #000; width: 16.6%; }
        .facts b { display: block; font-size: 12pt; line-height: 1.15; }
        .facts span { display: block; font-size: 7.6pt; text-transform: uppercase; }
        .halves > tbody > tr > td { width: 45%; padding: 0 3mm 0 0; }
        .halves > tbody > tr > td + td { width: 55%; padding: 0 0 0 1mm; }
        .dense { font-size: 8pt; line-height: 1.16; }
        .dense td, .dense th { padding: 0.25mm 1mm; }
        .line { border-bottom: 0.2mm solid #000; height: 6mm; }
        .sign { position: absolute; bottom: 0; left: 0; right: 0; }
        .sign td { padding: 0 2mm 0 0; }
        .alarm { background: #f5c6c0; border: 0.3mm solid #000; padding: 0.8mm 1.4mm; font-weight: bold; }
        """;
}

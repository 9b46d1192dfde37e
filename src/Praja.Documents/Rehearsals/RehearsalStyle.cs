using Praja.Documents.Charts;

namespace Praja.Documents.Rehearsals;

/// <summary>The style sheet of the rehearsal's page: screens of any width, light and dark, and A4.</summary>
internal static class RehearsalStyle
{
    private const string Colours = """
        :root { --paper: #fff; --ink: #17212b; --muted: #51606d; --rule: #cbd4dc; --panel: #f2f5f8; --main: #0b5f9e;
          --alarm: #b5400a; --warn: #fde9c9; }
        @media screen and (prefers-color-scheme: dark) {
          :root { --paper: #11181f; --ink: #e6ebf0; --muted: #a3b3c1; --rule: #34434f; --panel: #1a242d;
            --main: #5aa9e6; --alarm: #f28f4b; --warn: #4a3410; }
          .map, .key i { filter: invert(.9) hue-rotate(180deg); }
        }
        """;

    private const string Page = """
        * { box-sizing: border-box; }
        body { margin: 0; font: 16px/1.45 Arial, Helvetica, sans-serif; color: var(--ink); background: var(--paper);
          -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        main { max-width: 1180px; margin: 0 auto; padding: 0 16px 48px; }
        .simulation { position: sticky; top: 0; z-index: 2; background: #5b1a6b; color: #fff; text-align: center;
          padding: 5px 12px; font-weight: bold; letter-spacing: .35em; }
        .simulation span { letter-spacing: 0; font-weight: normal; margin-left: .6em; }
        .watermark { display: none; }
        table { border-collapse: collapse; width: 100%; font-size: 14px; }
        td, th { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--rule); }
        th { background: var(--panel); vertical-align: bottom; }
        .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        th.n { white-space: normal; min-width: 62px; }
        .groups { table-layout: fixed; min-width: 800px; }
        .groups th:first-child { width: 24%; }
        .n small { display: block; color: var(--muted); }
        .kop { font-size: 13px; margin: 14px 0 4px; }
        .kop td { padding: 0 0 6px; border-bottom: 2px solid var(--ink); line-height: 1.25; }
        .kop .mark { text-align: right; font-weight: bold; letter-spacing: .08em; }
        h1 { font-size: 26px; line-height: 1.2; margin: 12px 0 4px; }
        h2 { font-size: 21px; margin: 34px 0 8px; padding-bottom: 4px; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 16px; margin: 18px 0 6px; }
        p { margin: 0 0 8px; }
        .sub, .small, figcaption { color: var(--muted); font-size: 14px; }
        .headline { font-size: 21px; line-height: 1.35; font-weight: bold; margin: 12px 0; }
        .notice { background: var(--warn); border-left: 6px solid var(--alarm); padding: 8px 12px; font-weight: bold; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 8px; margin: 12px 0; }
        .tiles div { background: var(--panel); padding: 8px 10px; border-top: 4px solid var(--main); }
        .tiles .alarm { border-top-color: var(--alarm); }
        .tiles span { display: block; font-size: 13px; color: var(--muted); }
        .tiles b { display: block; font-size: 24px; line-height: 1.2; }
        .findings { margin: 0 0 8px; padding-left: 20px; }
        .findings li { margin-bottom: 4px; }
        .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px 36px; }
        .pair.wide { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
        figure { margin: 8px 0; min-width: 0; }
        .scroll { overflow-x: auto; }
        .map { display: block; width: 100%; min-width: 520px; height: auto; border: 1px solid #7b8794; }
        .key { display: inline-flex; align-items: center; margin-right: 12px; white-space: nowrap; }
        .key i { width: 16px; height: 12px; margin-right: 5px; border: 1px solid #7b8794; }
        .worst { margin: 0; padding-left: 26px; font-size: 14.5px; }
        .worst li { margin-bottom: 6px; }
        .worst small { display: block; color: var(--muted); font-size: 13px; }
        .foot { margin-top: 28px; border-top: 1px solid var(--rule); padding-top: 8px; }
        @media screen and (max-width: 760px) {
          h1 { font-size: 21px; }
          .headline { font-size: 18px; }
          .pair, .pair.wide { grid-template-columns: minmax(0, 1fr); }
          .tiles { grid-template-columns: 1fr 1fr; }
          .tiles b { font-size: 20px; }
          .simulation { letter-spacing: .2em; }
          .simulation span { display: block; }
        }
        """;

    private const string Paper = """
        @page { size: A4 portrait; margin: 13mm 12mm 12mm;
          @top-center { content: "SIMULASI - SIMULATION"; font: bold 9pt Arial, Helvetica, sans-serif; color: #5b1a6b; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, Helvetica, sans-serif; }
          @bottom-left { content: "SIMULASI - SIMULATION"; font: 8pt Arial, Helvetica, sans-serif; color: #5b1a6b; } }
        @media print {
          body { font-size: 8.8pt; line-height: 1.28; }
          main { max-width: none; padding: 0; }
          .simulation { position: static; padding: 1mm; }
          .watermark { display: block; position: fixed; top: 40%; left: 0; right: 0; text-align: center;
            font-size: 88pt; font-weight: bold; color: #5b1a6b; opacity: .06; transform: rotate(-35deg); z-index: 3; }
          table { font-size: 7.8pt; }
          td, th { padding: .5mm 1.2mm; }
          th.n { min-width: 0; }
          .groups { min-width: 0; }
          tr, figure, .tiles, .notice, .worst li { break-inside: avoid; }
          thead { display: table-header-group; }
          .kop { font-size: 7.6pt; margin: 1.5mm 0 1mm; }
          .kop td { padding: 0 0 .6mm; }
          h1 { font-size: 13.5pt; margin: 1mm 0 .6mm; }
          h2 { font-size: 12pt; margin: 4.5mm 0 1.5mm; break-after: avoid; padding-bottom: .5mm; }
          h3 { font-size: 9.6pt; margin: 3mm 0 1mm; break-after: avoid; }
          p { margin-bottom: 1mm; }
          .sub, .small, figcaption { font-size: 7.8pt; }
          .headline { font-size: 12.5pt; line-height: 1.25; margin: 1.5mm 0; }
          .tiles { grid-template-columns: repeat(6, 1fr); gap: 1.5mm; margin: 1.5mm 0; }
          .tiles div { padding: 1mm 1.5mm; border-top-width: .8mm; }
          .tiles span { font-size: 7pt; line-height: 1.15; }
          .tiles b { font-size: 13pt; }
          .findings { margin-bottom: 1mm; padding-left: 4.4mm; }
          .findings li { margin-bottom: .2mm; }
          .pair { grid-template-columns: 1fr 1fr; gap: 1mm 7mm; }
          .pair.wide { grid-template-columns: 54fr 46fr; gap: 4mm; }
          figure { margin: 1mm 0; }
          .scroll { overflow: visible; }
          .map { min-width: 0; }
          .key { margin-right: 2mm; }
          .key i { width: 3.4mm; height: 2.6mm; margin-right: 1mm; }
          .worst { font-size: 8pt; padding-left: 5.4mm; }
          .worst li { margin-bottom: .7mm; }
          .worst small { font-size: 7.4pt; }
          .stage { break-before: page; }
          .foot { margin-top: 4mm; }
        }
        """;

    /// <summary>The whole sheet.</summary>
    public const string Sheet = Colours + "\n" + Page + "\n" + ChartCanvas.Style + "\n" + Paper;
}

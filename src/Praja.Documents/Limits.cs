namespace Praja.Documents;

/// <summary>
/// The most of everything that is read from outside. What lies beyond is refused before it costs memory.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of one CSV file: the nation's 435,296 stations take about 50 MB.</summary>
    public const long CsvBytes = 64L << 20;

    /// <summary>Bytes of the outlines of regions.</summary>
    public const long GeoJsonBytes = 64L << 20;

    /// <summary>Bytes of one workbook as it lies on the disk.</summary>
    public const long WorkbookBytes = 64L << 20;

    /// <summary>Bytes of a workbook's parts when unpacked.</summary>
    public const long WorkbookUnpackedBytes = 256L << 20;

    /// <summary>
    /// Times a workbook part may grow when unpacked, once it is larger than <see cref="RatioFreeBytes"/>.
    /// </summary>
    public const long WorkbookRatio = 200;

    /// <summary>Bytes below which the ratio does not matter: small sheets of equal cells pack very well.</summary>
    public const long RatioFreeBytes = 16L << 20;

    /// <summary>Parts in a workbook's package.</summary>
    public const int WorkbookParts = 2_000;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 64;

    /// <summary>Rows of one sheet.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Columns of one sheet.</summary>
    public const int Columns = 256;

    /// <summary>Cells of one sheet.</summary>
    public const int Cells = 20_000_000;

    /// <summary>Characters of one cell: as many as Excel holds.</summary>
    public const int CellCharacters = 32_767;

    /// <summary>Levels of dossiers within dossiers: Mabes, Polda, Polres and one to spare.</summary>
    public const int DossierDepth = 4;

    /// <summary>Dossiers read in one run: the nation's 38 and 514 and some.</summary>
    public const int Dossiers = 600;

    /// <summary>Corners of all outlines together.</summary>
    public const int BoundaryPoints = 4_000_000;

    /// <summary>Bytes of a plan: the nation's takes about 300 MB.</summary>
    public const long PlanBytes = 512L << 20;

    /// <summary>Bytes of a journal: some two million entries, more than a province's voting day.</summary>
    public const long JournalBytes = 512L << 20;

    /// <summary>Bytes of the runs kept for going on: 10,000 runs of a regency take some tens of MB.</summary>
    public const long RunArchiveBytes = 1L << 30;
}

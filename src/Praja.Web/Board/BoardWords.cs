using Praja.CommandPost.Units;

namespace Praja.Web.Board;

/// <summary>Words of the board.</summary>
internal static class BoardWords
{
    public static readonly Text Focus = new("Papan disaring ke", "The board is filtered to");
    public static readonly Text Narrow = new("Saring", "Narrow");
    public static readonly Text OnlyArea = new("Papan hanya untuk", "The board is only for");
    public static readonly Text AreaStations = new("TPS di sana", "Stations there");
    public static readonly Text OpenRoom = new("Buka kejadian", "Open the incident");
    public static readonly Text LeaveFocus = new("Tampilkan semua (Esc)", "Show everything (Esc)");
    public static readonly Text Open = new("Kejadian terbuka", "Open incidents");
    public static readonly Text Waiting = new("Belum diterima", "Not acknowledged");
    public static readonly Text Silent = new("TPS belum terdengar", "Stations not heard from");
    public static readonly Text OnTime = new("TPS tepat waktu", "Stations on time");
    public static readonly Text UnitsReady = new("Satuan siap", "Units ready");
    public static readonly Text PeopleReady = new("Personel siap", "People ready");
    public static readonly Text Of = new("dari", "of");
    public static readonly Text AllOpen = new("Semua kejadian terbuka", "All open incidents");
    public static readonly Text Queue = new("Antrean kejadian", "Incident queue");
    public static readonly Text NewIncident = new("Catat kejadian", "Report an incident");
    public static readonly Text NoIncident = new("Tidak ada kejadian terbuka", "No open incident");
    public static readonly Text NoIncidentText = new(
        "Laporan dari TPS, telepon, SMS, dan patroli muncul di sini sendiri. Tekan n untuk mencatat satu.",
        "Reports from stations, telephone, SMS and patrols appear here by themselves. Press n to record one.");
    public static readonly Text Map = new("Peta", "Map");
    public static readonly Text Areas = new("Wilayah", "Areas");
    public static readonly Text Area = new("Wilayah", "Area");
    public static readonly Text Late = new("terlambat", "late");
    public static readonly Text SilentShort = new("diam", "silent");
    public static readonly Text OnTimeShort = new("tepat", "on time");
    public static readonly Text Units = new("Satuan", "Units");
    public static readonly Text NoUnit = new("Tidak ada satuan bertugas", "No unit on duty");
    public static readonly Text NoUnitText = new(
        "Satuan datang dari rencana yang berlaku; rencana tanpa tahapan hari ini tidak mempunyainya.",
        "Units come from the plan in force; a plan without today's stage has none.");
    public static readonly Text NoUnitThere = new("Belum ada satuan ke sana", "No unit sent there yet");
    public static readonly Text NoUnitThereText = new(
        "Buka kejadian, lalu kirim satuan: posko menyarankan, Anda yang memutuskan.",
        "Open the incident and send a unit: the post advises, you decide.");
    public static readonly Text CallList = new("Daftar panggil", "Call list");
    public static readonly Text AllUnits = new("Semua satuan", "All units");
    public static readonly Text SignalLost = new("sinyal terputus", "signal lost");
    public static readonly Text WithoutSignal = new("tanpa sinyal", "no signal");
    public static readonly Text SilentWithoutSignal = new("diam tanpa sinyal", "silent, no signal");
    public static readonly Text Call = new("Hubungi", "Call");
    public static readonly Text NoSilent = new("Tidak ada TPS yang diam", "No silent station");
    public static readonly Text NoSilentText = new(
        "TPS yang lewat tenggat laporannya muncul di sini, dengan nomor telepon Polsek-nya.",
        "Stations beyond the grace of a report appear here, with the telephone of their sector.");
    public static readonly Text Since = new("sejak", "since");
    public static readonly Text NeedRest = new("wajib istirahat", "must rest");

    /// <summary>What a unit does.</summary>
    public static Text Status(UnitStatus status) => status switch
    {
        UnitStatus.Ready => new("siap", "ready"),
        UnitStatus.Ordered => new("berangkat", "on its way"),
        UnitStatus.OnScene => new("di tempat", "on scene"),
        UnitStatus.Returning => new("kembali", "returning"),
        _ => new("istirahat", "resting"),
    };
}

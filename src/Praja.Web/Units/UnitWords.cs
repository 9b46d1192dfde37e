namespace Praja.Web.Units;

/// <summary>Words of the pages of units.</summary>
internal static class UnitWords
{
    public static readonly Text Units = new("Satuan", "Units");
    public static readonly Text All = new("Bertugas", "On duty");
    public static readonly Text PeopleOnDuty = new("personel bertugas", "people on duty");
    public static readonly Text Unit = new("Satuan", "Unit");
    public static readonly Text Kind = new("Jenis", "Kind");
    public static readonly Text People = new("Personel", "People");
    public static readonly Text Status = new("Keadaan", "Status");
    public static readonly Text Where = new("Di mana", "Where");
    public static readonly Text Since = new("Sejak", "Since");
    public static readonly Text Rest = new("Istirahat berikut", "Next rest");
    public static readonly Text Position = new("Posisi", "Position");
    public static readonly Text Trips = new("Kali dikirim", "Times sent");
    public static readonly Text Worked = new("Kerja sejak istirahat", "Work since a rest");
    public static readonly Text Stale = new("basi", "stale");
    public static readonly Text NoPosition = new("tidak ada", "none");
    public static readonly Text MustRest = new("wajib istirahat", "must rest");
    public static readonly Text RestsUntil = new("istirahat sampai", "rests until");
    public static readonly Text Broken = new("mogok", "broken down");
    public static readonly Text OffDuty = new("tidak bertugas", "off duty");
    public static readonly Text EarlierPlan = new("dari rencana sebelumnya", "of an earlier plan");
    public static readonly Text FromHelp = new("bantuan (BKO)", "help (BKO)");
    public static readonly Text None = new("Tidak ada satuan begini", "No such unit");
    public static readonly Text NoneText = new(
        "Satuan datang dari rencana yang berlaku untuk tahapan hari ini, dan dari bantuan (BKO) yang tiba. Tanpa"
            + " tahapan hari ini belum ada yang bertugas.",
        "Units come from the plan in force for today's stage, and from help (BKO) that arrived. Without a stage today"
            + " none is on duty.");
    public static readonly Text Of = new("dari", "of");
    public static readonly Text Home = new("Pangkalan", "Base");
    public static readonly Text Acts = new("Tindakan", "Acts");
    public static readonly Text BeReady = new("Kembali siap", "Ready again");
    public static readonly Text Rested = new("Istirahatkan", "Send to rest");
    public static readonly Text Minutes = new("Lama, menit", "For, minutes");
    public static readonly Text BeginDuty = new("Mulai bertugas", "Begins duty");
    public static readonly Text EndDuty = new("Selesai bertugas", "Ends duty");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text AtIncident = new(
        "Sedang di kejadian; lepas dahulu sebelum istirahat atau selesai bertugas.",
        "It is at an incident; release it before it rests or goes off duty.");
    public static readonly Text TripsTitle = new("Perjalanan", "Trips");
    public static readonly Text NoTrip = new("Belum pernah dikirim", "Never sent yet");
    public static readonly Text NoTripText = new(
        "Setiap perintah berangkat muncul di sini: ke mana, kapan tiba, kapan lepas.",
        "Every order appears here: where to, when it was there, when it left.");
    public static readonly Text Incident = new("Kejadian", "Incident");
    public static readonly Text Ordered = new("Diperintah", "Ordered");
    public static readonly Text There = new("Tiba", "There");
    public static readonly Text Left = new("Lepas", "Left");

    /// <summary>Name of a filter.</summary>
    public static Text Filter(string filter) => filter switch
    {
        "ready" => new("Siap", "Ready"),
        "ordered" => new("Berangkat", "On the way"),
        "on_scene" => new("Di tempat", "On scene"),
        "returning" => new("Kembali", "Returning"),
        "resting" => new("Istirahat", "Resting"),
        "off_duty" => new("Tidak bertugas", "Off duty"),
        _ => All,
    };
}

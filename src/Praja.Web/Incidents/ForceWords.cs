namespace Praja.Web.Incidents;

/// <summary>Words of units at an incident, of reliefs and of help.</summary>
internal static class ForceWords
{
    public static readonly Text Units = new("Satuan di kejadian ini", "Units of this incident");
    public static readonly Text NoneText = new(
        "Belum ada satuan. Yang dikirim muncul di sini: kapan berangkat, kapan tiba.",
        "No unit yet. Those sent appear here: when they set out, when they are there.");
    public static readonly Text Needed = new("diperlukan", "needed");
    public static readonly Text There = new("di tempat", "there");
    public static readonly Text Coming = new("menuju", "coming");
    public static readonly Text Arrived = new("Tiba", "There now");
    public static readonly Text Released = new("Lepas", "Release");
    public static readonly Text BrokeDown = new("Mogok", "Broke down");
    public static readonly Text Sufficed = new("Personel di tempat cukup", "Enough people are there");
    public static readonly Text Relief = new("Minta penggantian (lapis ganti, lintas ganti)", "Ask for a relief");
    public static readonly Text ReliefMade = new("Catat penggantian terlaksana", "Record a relief as made");
    public static readonly Text ReliefKind = new("Jenis penggantian", "Kind of relief");
    public static readonly Text Lapis = new(
        "Lapis ganti: lapis berikut dari komando yang sama", "Lapis ganti: the next layer of the same command");
    public static readonly Text Lintas = new(
        "Lintas ganti: kekuatan lain mengambil alih", "Lintas ganti: another force takes over");
    public static readonly Text From = new("Satuan yang diganti", "Unit to be relieved");
    public static readonly Text To = new("Satuan pengganti", "Unit that takes over");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text OrderedBy = new("Atas perintah", "On the order of");
    public static readonly Text Waits = new("Penggantian menunggu", "A relief waits");
    public static readonly Text Help = new("Minta bantuan (BKO)", "Ask for help (BKO)");
    public static readonly Text HelpAsked = new("Bantuan (BKO) diminta", "Help (BKO) asked for");
    public static readonly Text Direction = new("Arah", "Direction");
    public static readonly Text Up = new("Ke atas", "Upwards");
    public static readonly Text Sideways = new("Ke samping", "Sideways");
    public static readonly Text Of = new("Kepada siapa", "Of whom");
    public static readonly Text People = new("Personel", "People");
    public static readonly Text UnitKind = new("Jenis satuan", "Kind of unit");
    public static readonly Text Minutes = new("Diperlukan selama, menit", "Needed for, minutes");
    public static readonly Text Incident = new("Nomor kejadian", "Number of the incident");
    public static readonly Text Ask = new("Minta", "Ask");
    public static readonly Text Record = new("Catat", "Record");

    /// <summary>Kind of a relief.</summary>
    public static Text ReliefOf(string kind) => kind == "lapis_ganti" ? Lapis : Lintas;

    /// <summary>Direction of a request.</summary>
    public static Text DirectionOf(string direction) => direction == "up" ? Up : Sideways;
}

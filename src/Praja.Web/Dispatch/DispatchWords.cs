using Praja.Rehearsal;

namespace Praja.Web.Dispatch;

/// <summary>Words of sending units.</summary>
internal static class DispatchWords
{
    public static readonly Text Title = new("Kirim satuan", "Send units");
    public static readonly Text Again = new("Hitung ulang", "Compute again");
    public static readonly Text AsOf = new("Dihitung pukul", "Computed at");
    public static readonly Text NobodySent = new(
        "Melihat halaman ini tidak mengirim siapa pun. Satuan berangkat hanya bila diperintahkan.",
        "Looking at this page sends nobody. A unit goes only when it is ordered.");
    public static readonly Text Needed = new("Personel diperlukan", "People needed");
    public static readonly Text There = new("di tempat", "there");
    public static readonly Text Coming = new("menuju", "coming");
    public static readonly Text Missing = new("masih kurang", "still missing");
    public static readonly Text Enough = new("cukup", "enough");
    public static readonly Text Recommended = new("Disarankan", "Recommended");
    public static readonly Text Others = new("Satuan lain", "Other units");
    public static readonly Text Later = new("Yang lebih lama", "Those that take longer");
    public static readonly Text OthersText = new(
        "Memilih salah satu di sini memerlukan alasan; alasan itu tercatat.",
        "Choosing one of these needs a reason, which is recorded.");
    public static readonly Text Strength = new("kekuatan", "strength");
    public static readonly Text Turnout = new("Bersiap", "Turnout");
    public static readonly Text Travel = new("Jalan", "Travel");
    public static readonly Text From = new("Dari", "From");
    public static readonly Text Leaves = new("Meninggalkan tanpa jangkauan", "Leaves uncovered");
    public static readonly Text LeavesNothing = new("tidak ada yang lepas", "nothing is left uncovered");
    public static readonly Text LeavesUnknown = new("tidak dihitung", "not computed");
    public static readonly Text Stations = new("TPS", "stations");
    public static readonly Text OfRisk = new("dari seluruh kerawanan", "of all risk");
    public static readonly Text Order = new("Perintahkan", "Order");
    public static readonly Text OrderOther = new("Pilih ini", "Choose this one");
    public static readonly Text Reason = new("Alasan memilih yang lain", "Why another one");
    public static readonly Text Closer = new("Menurut posisi terbaru lebih dekat", "Nearer by its latest position");
    public static readonly Text None = new("Tidak ada satuan yang dapat berangkat", "No unit can go");
    public static readonly Text NoneText = new(
        "Semua sedang keluar, istirahat, atau tidak boleh dikirim pada tingkat ini; atau tempat kejadian belum"
            + " diketahui. Minta bantuan (BKO) dari halaman kejadian.",
        "All are out, resting, or may not be sent at this level; or nobody knows where the incident is. Ask for help"
            + " (BKO) on the incident's page.");
    public static readonly Text EnoughTitle = new("Personel sudah cukup", "Enough people");
    public static readonly Text EnoughText = new(
        "Yang di tempat dan yang menuju sudah memenuhi tingkat ini. Mengirim lebih memerlukan tidak lebih dari satu"
            + " perintah di bawah.",
        "Those there and coming meet this level. To send more, order one of those below.");
    public static readonly Text IfFollowed = new("Bila saran diikuti", "If the recommendation is followed");
    public static readonly Text Uncovered = new("Kerawanan tanpa jangkauan", "Risk out of reach");
    public static readonly Text Now = new("kini", "now");
    public static readonly Text Then = new("sesudahnya", "then");
    public static readonly Text FirstIn = new("yang pertama tiba dalam", "the first is there in");
    public static readonly Text LastIn = new("yang terakhir dalam", "the last in");
    public static readonly Text Brings = new("membawa", "bring");

    /// <summary>Where a unit comes from.</summary>
    public static Text Origin(string from) => from switch
    {
        "position" => new("posisi terbaru", "latest position"),
        "incident" => new("kejadian sebelumnya", "the incident before"),
        _ => new("pangkalan", "its base"),
    };

    /// <summary>Kind of a unit.</summary>
    public static Text Kind(UnitKind kind) => kind switch
    {
        UnitKind.Team => new("tim beat", "beat's team"),
        UnitKind.Patrol => new("patroli", "patrol"),
        UnitKind.Escort => new("pengawal", "escort"),
        UnitKind.Reserve => new("cadangan", "reserve"),
        UnitKind.Neighbour => new("Polres tetangga", "neighbouring Polres"),
        UnitKind.Brimob => new("Brimob", "Brimob"),
        _ => new("TNI", "TNI"),
    };
}

using Praja.CommandPost.Units;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Units;

/// <summary>Words of help (BKO).</summary>
internal static class HelpWords
{
    public static readonly Text Title = new("Bantuan (BKO)", "Help (BKO)");
    public static readonly Text None = new("Belum ada bantuan diminta", "No help asked for");
    public static readonly Text NoneText = new(
        "Permintaan ke atas (Polda, Mabes) atau ke samping (Polres tetangga, TNI) tercatat di sini dengan jawabannya.",
        "Requests upwards (Polda, headquarters) or sideways (neighbouring Polres, TNI) stand here with their answers.");
    public static readonly Text Ask = new("Minta bantuan", "Ask for help");
    public static readonly Text Answer = new("Catat jawaban", "Record the answer");
    public static readonly Text Granted = new("Personel diberikan; 0 bila ditolak", "People granted; 0 if refused");
    public static readonly Text AnsweredBy = new("Yang menjawab", "Answered by");
    public static readonly Text From = new("Mulai", "From");
    public static readonly Text Until = new("Sampai", "Until");
    public static readonly Text Arrive = new("Catat kedatangan", "Record an arrival");
    public static readonly Text Unit = new(
        "Nama satuan (huruf kecil, angka, - / .)", "Its id (small letters, digits, - / .)");
    public static readonly Text StandsBy = new("Siaga di", "Stands by at");
    public static readonly Text Withdraw = new("Tarik permintaan", "Withdraw the request");
    public static readonly Text Open = new("menunggu jawaban", "waits for an answer");
    public static readonly Text Refused = new("ditolak", "refused");
    public static readonly Text Withdrawn = new("ditarik", "withdrawn");
    public static readonly Text GrantedPeople = new("diberikan", "granted");
    public static readonly Text Asked = new("diminta", "asked for");
    public static readonly Text Came = new("sudah datang", "have come");
    public static readonly Text Request = new("Permintaan", "Request");
    public static readonly Text For = new("untuk kejadian", "for incident");

    /// <summary>How a request stands, in a few words.</summary>
    public static string Said(HelpRequest request, PageFrame frame)
    {
        string Number(int people) => frame.Number(people);
        var asked = $"{Number(request.People)} {frame.Say(Asked)},"
            + $" {frame.Say(ForceWords.DirectionOf(request.Direction))}"
            + $" ({request.To})";
        if (request.WithdrawnFor.Length > 0) return $"{asked}; {frame.Say(Withdrawn)}: {request.WithdrawnFor}";
        if (request.AnsweredAt is null) return $"{asked}; {frame.Say(Open)}";
        return request.Granted == 0
            ? $"{asked}; {frame.Say(Refused)}: {request.AnswerReason}"
            : $"{asked}; {Number(request.Granted)} {frame.Say(GrantedPeople)},"
                + $" {Number(request.Arrived)} {frame.Say(Came)}";
    }
}

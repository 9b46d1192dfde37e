using System.Globalization;
using System.Text;
using Praja.CommandPost;
using Praja.CommandPost.Records;
using Praja.Journal;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A failure to protect personal data, with its clock.</summary>
internal sealed record BreachAnswer(
    long Breach, string KnownAt, string DueAt, double HoursLeft, bool Overdue, IReadOnlyList<string> Owed, string Data,
    string How, string Measures, long Persons, IReadOnlyList<BreachNoticeAnswer> Notices);

/// <summary>Who was told, how and when.</summary>
internal sealed record BreachNoticeAnswer(string To, string By, string At);

/// <summary>Breaches in words.</summary>
internal static class BreachNotices
{
    /// <summary>No breach has that number.</summary>
    public static readonly Refusal Unknown = new("breach-unknown", new(
        "Kegagalan dengan nomor itu tidak ada.", "There is no breach of that number."));

    /// <summary>All of an operation.</summary>
    public static BreachAnswer[] All(Post post)
    {
        var now = post.Clock.GetUtcNow();
        DataBreach[] breaches = post.Read(picture => picture.Breaches.All.ToArray());
        return [.. breaches.Select(b => AnswerOf(b, now))];
    }

    /// <summary>A draft of the notice of a breach; null when none has that number.</summary>
    public static string? Draft(Post post, string number)
    {
        _ = long.TryParse(number, CultureInfo.InvariantCulture, out var sequence);
        return post.Read(picture => picture.Breaches.Find(sequence)) is { } breach
            ? Draft(post.Setup.Header, breach)
            : null;
    }

    // What the article has a notice say, in its order; blanks where the program cannot know.
    private static string Draft(JournalHeader header, DataBreach breach)
    {
        var known = breach.KnownAt.ToOffset(TimeSpan.FromMinutes(header.UtcOffsetMinutes));
        var text = new StringBuilder();
        text.AppendLine("PEMBERITAHUAN TERTULIS KEGAGALAN PELINDUNGAN DATA PRIBADI");
        text.AppendLine("(Pasal 46 UU Nomor 27 Tahun 2022) - KONSEP, belum dikirim");
        text.AppendLine();
        text.AppendLine("Kepada: [Subjek Data Pribadi] / [lembaga pelindungan data pribadi]");
        text.AppendLine("Pengendali: [kesatuan dan alamat], operasi " + header.Operation);
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture, $"Diketahui: {known:yyyy-MM-dd HH:mm zzz}; batas pemberitahuan: "
                + $"{known + DataBreach.Deadline:yyyy-MM-dd HH:mm zzz}"));
        text.AppendLine();
        text.AppendLine("1. Data pribadi yang terungkap: " + breach.Data);
        text.AppendLine("   Jumlah orang: " + (breach.Persons > 0
            ? breach.Persons.ToString(CultureInfo.InvariantCulture)
            : "belum diketahui"));
        text.AppendLine("2. Kapan dan bagaimana terungkap: " + breach.How);
        text.AppendLine("3. Upaya penanganan dan pemulihan: " + breach.Measures);
        text.AppendLine();
        text.AppendLine("Pejabat pelindungan data: [nama, jabatan, nomor yang dapat dihubungi]");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static BreachAnswer AnswerOf(DataBreach breach, DateTimeOffset now)
    {
        var owed = breach.Owed;
        return new(
            breach.Number, AccountActs.TextOf(breach.KnownAt), AccountActs.TextOf(breach.DueAt),
            Math.Round((breach.DueAt - now).TotalHours, 1), owed.Count > 0 && now > breach.DueAt, owed, breach.Data,
            breach.How, breach.Measures, breach.Persons,
            [.. breach.Notices.Select(n => new BreachNoticeAnswer(n.To, n.By, AccountActs.TextOf(n.At)))]);
    }
}

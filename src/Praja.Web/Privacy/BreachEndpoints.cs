using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost;
using Praja.CommandPost.Records;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A failure to protect personal data, with its clock.</summary>
internal sealed record BreachAnswer(
    long Breach, string KnownAt, string DueAt, double HoursLeft, bool Overdue, IReadOnlyList<string> Owed, string Data,
    string How, string Measures, long Persons, IReadOnlyList<BreachNoticeAnswer> Notices);

/// <summary>Who was told, how and when.</summary>
internal sealed record BreachNoticeAnswer(string To, string By, string At);

/// <summary>Failures to protect personal data: recorded as entries, told here with the time left, and a draft of the
/// notice (UU 27/2022, article 46).</summary>
internal static class BreachEndpoints
{
    private static readonly Refusal Unknown = new("breach-unknown", new(
        "Kegagalan dengan nomor itu tidak ada.", "There is no breach of that number."));

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/breaches", List).Describe(
            "Failures to protect personal data: until when who must be told.", typeof(BreachAnswer[]));
        operation.MapGet("/breaches/{breach}/notice", Draft).Describe(
            new("Draft of the written notice of article 46, in Indonesian.") { Produces = "text/plain" });
    }

    private static async Task List(HttpContext context)
    {
        if (!await Admit(context)) return;
        var now = context.Desk<TimeProvider>().GetUtcNow();
        var breaches = OperationContext.Of(context).Post.Read(picture => picture.Breaches.All.ToArray());
        await AccountCalls.Give(context, breaches.Select(b => AnswerOf(b, now)).ToArray());
    }

    private static async Task Draft(HttpContext context)
    {
        if (!await Admit(context)) return;
        var post = OperationContext.Of(context).Post;
        var asked = context.Request.RouteValues["breach"] as string;
        _ = long.TryParse(asked, CultureInfo.InvariantCulture, out var number);
        if (post.Read(picture => picture.Breaches.Find(number)) is not { } breach)
        {
            await AccountCalls.Refuse(context, Unknown);
            return;
        }
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(TextOf(post, breach), context.RequestAborted);
    }

    private static Task<bool> Admit(HttpContext context)
    {
        var role = OperationContext.Of(context).Sender.Role;
        return MemberEndpoints.Admit(
            context, RoleRights.MaySee(role, PostView.Audit) || RoleRights.MaySee(role, PostView.PersonalData));
    }

    // What the article has a notice say, in its order; blanks where the program cannot know.
    private static string TextOf(Post post, DataBreach breach)
    {
        var known = breach.KnownAt.ToOffset(TimeSpan.FromMinutes(post.Setup.Header.UtcOffsetMinutes));
        var text = new StringBuilder();
        text.AppendLine("PEMBERITAHUAN TERTULIS KEGAGALAN PELINDUNGAN DATA PRIBADI");
        text.AppendLine("(Pasal 46 UU Nomor 27 Tahun 2022) - KONSEP, belum dikirim");
        text.AppendLine();
        text.AppendLine("Kepada: [Subjek Data Pribadi] / [lembaga pelindungan data pribadi]");
        text.AppendLine("Pengendali: [kesatuan dan alamat], operasi " + post.Setup.Header.Operation);
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

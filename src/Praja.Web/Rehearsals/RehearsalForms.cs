using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Rehearsal.Building;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Plans;
using Praja.Web.Posts;

namespace Praja.Web.Rehearsals;

/// <summary>Begins and stops rehearsals for a page.</summary>
internal static class RehearsalForms
{
    /// <summary>Runs when none are named.</summary>
    public const int UsualRuns = 1_000;

    private static readonly Refusal NotYours = new("role-forbidden", new(
        "Gladi dijalankan oleh kepala posko, Kabag Ops, atau Kapolres.",
        "Rehearsals are run by the post's chief, the head of operations or the chief."));

    private static readonly Refusal NoStage = new("rehearsal-no-stage", new(
        "Tahapan itu tidak dapat digladikan dengan rencana ini.",
        "That stage cannot be rehearsed with this plan."));

    private static readonly Refusal Runs = new("count-invalid", new(
        $"Putaran: 10 sampai {RehearsalDesk.MostRuns}.", $"Runs: 10 to {RehearsalDesk.MostRuns}."));

    private static readonly Refusal NoOther = new("plan-unknown", new(
        "Berkas versi pembanding tidak tersimpan di peladen ini.",
        "The file of the version to compare with is not kept on this server."));

    /// <summary>Begins one.</summary>
    public static ActAnswer<RehearsalModel> Run(PageCall call, IFormCollection form)
    {
        if (!PlanUpload.MayKeep(call.Sender.Role)) return NotYours;
        var (desk, stage) = (call.Context.Desk<RehearsalDesk>(), form["stage"].ToString());
        var refusal = OrderOf(call, stage, form, out var order) ?? desk.Begin(call.Post.Id, call.Post.Frame, order!);
        return refusal is null
            ? call.GoTo<RehearsalModel>("rehearsal?stage=" + Uri.EscapeDataString(stage))
            : refusal;
    }

    /// <summary>Stops the one that runs.</summary>
    public static ActAnswer<RehearsalModel> Stop(PageCall call)
    {
        if (!PlanUpload.MayKeep(call.Sender.Role)) return NotYours;
        call.Context.Desk<RehearsalDesk>().JobOf(call.Post.Id)?.Stop();
        return call.GoTo<RehearsalModel>("rehearsal");
    }

    private static Refusal? OrderOf(PageCall call, string stage, IFormCollection form, out RehearsalOrder? order)
    {
        order = null;
        var frame = call.Post.Frame;
        if (frame.Plan is not { } plan || !ModelBuilder.StagesOf(frame.Doctrine, plan).Contains(stage)) return NoStage;
        if (!int.TryParse(form["runs"], NumberStyles.None, CultureInfo.InvariantCulture, out var runs)
            || runs is < 10 or > RehearsalDesk.MostRuns)
        {
            return Runs;
        }
        NamedPlan? against = null;
        if (int.TryParse(form["against"], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            var other = PlanShelf.Read(call.Context, new OperationContext(call.Post, call.Sender), version);
            if (other is null) return NoOther;
            if (!ModelBuilder.StagesOf(frame.Doctrine, other).Contains(stage)) return NoStage;
            against = new(NameOf(version), other);
        }
        var working = call.Read(p => RehearsalModel.WorkingOf(p.Plans.Versions, p.Frame.Plans.Files[0]));
        order = new(
            NameOf(working), plan, frame.Plans.Files[0], stage, runs, against, call.Sender.Actor, call.Now);
        return null;
    }

    private static string NameOf(int version) => version.ToString(CultureInfo.InvariantCulture);
}

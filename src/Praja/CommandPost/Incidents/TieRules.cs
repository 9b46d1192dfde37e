namespace Praja.CommandPost.Incidents;

/// <summary>Decisions: what an incident is tied to: others, stations, other agencies.</summary>
internal static class TieRules
{
    /// <summary>A duplicate becomes part of another.</summary>
    public static Decision Merge(IncidentCase c)
    {
        var number = c.Body.Text("into");
        if (BodyCheck.Reason(c.Body) is { } reason) return reason;
        if (c.Picture.Incidents.Find(number) is not { } into)
        {
            return Decision.Refuse(
                "incident-unknown",
                $"Kejadian {number} tidak ada di posko ini; periksa nomornya.",
                $"This post has no incident {number}; check its number.");
        }
        // What it would be merged into may already be part of it.
        if (c.Picture.Incidents.MainOf(into) == c.Incident)
        {
            return Decision.Refuse(
                "merge-into-itself",
                "Kejadian tidak dapat digabung ke dirinya sendiri.",
                "An incident cannot be merged into itself.");
        }
        return into.MergedInto.Length == 0
            ? c.Record()
            : Decision.Refuse(
                "incident-merged",
                $"Kejadian {number} sudah digabung; pakai {c.Picture.Incidents.MainOf(into).Number}.",
                $"Incident {number} was merged; use {c.Picture.Incidents.MainOf(into).Number}.");
    }

    /// <summary>It was none, and stands for itself again.</summary>
    public static Decision Unmerge(IncidentCase c) => BodyCheck.Reason(c.Body) ?? c.Record();

    /// <summary>It concerns a station or place.</summary>
    public static Decision Link(IncidentCase c)
    {
        var site = c.Body.Text("site");
        if (c.Picture.Incidents.Place(site) is null) return SiteUnknown(site);
        return c.Incident.Links.Contains(site)
            ? Decision.Refuse("link-there", $"Sudah dikaitkan dengan {site}.", $"It is linked to {site} already.")
            : c.Record();
    }

    /// <summary>It does not.</summary>
    public static Decision Unlink(IncidentCase c) => c.Incident.Links.Contains(c.Body.Text("site"))
        ? BodyCheck.Reason(c.Body) ?? c.Record()
        : Decision.Refuse("link-unknown", "Tidak ada kaitan seperti itu.", "There is no such link.");

    /// <summary>It is handed to the agency that decides it.</summary>
    public static Decision Refer(IncidentCase c)
    {
        if (BodyCheck.Word(c.Body, "agency", IncidentWords.Agencies) is { } word) return word;
        return Sent(c) is null
            ? BodyCheck.Reason(c.Body) ?? c.Record()
            : Decision.Refuse(
                "referral-there", "Sudah diteruskan ke lembaga itu.", "It was referred to that agency already.");
    }

    /// <summary>The agency has it.</summary>
    public static Decision Receive(IncidentCase c)
    {
        if (BodyCheck.Word(c.Body, "agency", IncidentWords.Agencies) is { } word) return word;
        if (Sent(c) is not { } referral) return NotReferred();
        if (referral.ReceivedAt is not null)
        {
            return Decision.Refuse(
                "referral-received", "Tanda terimanya sudah tercatat.", "Its receipt is on record already.");
        }
        return c.Body.Text("receipt").Trim().Length > 0
            ? c.Record()
            : Decision.Refuse(
                "receipt-missing", "Nomor tanda terima harus ditulis.", "The number of the receipt must be given.");
    }

    /// <summary>The referral is withdrawn.</summary>
    public static Decision WithdrawReferral(IncidentCase c) =>
        Sent(c) is null ? NotReferred() : BodyCheck.Reason(c.Body) ?? c.Record();

    /// <summary>Refuses a place that the dossier does not have.</summary>
    public static Decision SiteUnknown(string site) => Decision.Refuse(
        "site-unknown", $"Tempat {site} tidak ada di dossier.", $"The dossier has no place {site}.");

    private static IncidentReferral? Sent(IncidentCase c) =>
        c.Incident.Referrals.FirstOrDefault(r => r.Agency == c.Body.Text("agency"));

    private static Decision NotReferred() => Decision.Refuse(
        "referral-unknown", "Belum diteruskan ke lembaga itu.", "It was not referred to that agency.");
}

namespace Praja.CommandPost.Incidents;

/// <summary>Decisions: who works on an incident, what it is worth, and when it is over.</summary>
internal static class HandlingRules
{
    /// <summary>An operator takes the call.</summary>
    public static Decision TakeCall(IncidentCase c) => c.Incident.CallTakenAt is null
        ? c.Record()
        : Decision.Refuse("call-taken", "Laporan ini sudah diterima operator.", "An operator has taken this call.");

    /// <summary>It is acknowledged with a disposition; again, when that was wrong.</summary>
    public static Decision Acknowledge(IncidentCase c)
    {
        if (BodyCheck.Word(c.Body, "disposition", IncidentWords.Dispositions) is { } word) return word;
        // What was said before is changed with a reason only.
        if (c.Incident.Disposition.Length > 0 && BodyCheck.Reason(c.Body) is { } reason) return reason;
        return BodyCheck.Time(c.Body, "at") ?? c.Record();
    }

    /// <summary>Somebody works on it; nobody else unknowingly.</summary>
    public static Decision Claim(IncidentCase c)
    {
        var holder = c.Incident.ClaimedBy(c.Now);
        if (holder.Length > 0 && holder != c.Submission.Sender.Actor)
        {
            return Decision.Refuse(
                "incident-claimed",
                $"Sedang ditangani {holder} sampai {BodyWords.Say(c.Incident.Claim!.Until)}.",
                $"{holder} works on it until {BodyWords.Say(c.Incident.Claim!.Until)}.");
        }
        var until = c.Now.AddMinutes(c.Doctrine.Response.ClaimMinutes);
        return c.Record(c.Body.Set("until", BodyWords.Say(until)));
    }

    /// <summary>They no longer do; the head of the post may take it from them with a reason.</summary>
    public static Decision DropClaim(IncidentCase c)
    {
        var holder = c.Incident.ClaimedBy(c.Now);
        if (holder.Length == 0)
        {
            return Decision.Refuse(
                "incident-not-claimed", "Tidak ada yang sedang menanganinya.", "Nobody works on it.");
        }
        if (holder == c.Submission.Sender.Actor) return c.Record();
        return c.Submission.Sender.Role is Rights.PostRole.PostOperator
            ? Decision.Refuse(
                "incident-claimed",
                $"Sedang ditangani {holder}; hanya kepala posko dapat melepasnya.",
                $"{holder} works on it; only the head of the post can take it away.")
            : BodyCheck.Reason(c.Body) ?? c.Record();
    }

    /// <summary>It is set aside until a time, when it comes back.</summary>
    public static Decision Shelve(IncidentCase c) =>
        BodyCheck.Reason(c.Body) ?? BodyCheck.Future(c.Body, "until", c.Now) ?? c.Record();

    /// <summary>It is taken up again before its time.</summary>
    public static Decision Unshelve(IncidentCase c) => c.Incident.IsShelved(c.Now)
        ? c.Record()
        : Decision.Refuse("incident-not-shelved", "Kejadian ini tidak sedang ditunda.", "It is not set aside.");

    /// <summary>It is closed: with a disposition, given now or before, and a reason.</summary>
    public static Decision Close(IncidentCase c)
    {
        if (BodyCheck.Reason(c.Body) is { } reason) return reason;
        if (BodyCheck.Word(c.Body, "reason", IncidentWords.Endings) is { } ending) return ending;
        if (c.Body["disposition"] is not null || c.Incident.Disposition.Length == 0)
        {
            if (c.Body.Text("disposition").Length == 0)
            {
                return Decision.Refuse(
                    "disposition-missing",
                    "Penilaian (disposition) harus ada sebelum kejadian ditutup.",
                    "It needs a disposition before it is closed.");
            }
            if (BodyCheck.Word(c.Body, "disposition", IncidentWords.Dispositions) is { } word) return word;
        }
        return c.Record();
    }

    /// <summary>It is opened again.</summary>
    public static Decision Reopen(IncidentCase c) => BodyCheck.Reason(c.Body) ?? c.Record();
}

using Praja.Journal;

namespace Praja.CommandPost.Incidents;

/// <summary>Decisions: reports, corrections and notes.</summary>
internal static class ReportRules
{
    /// <summary>A report becomes an incident; the post numbers it. A level that is not the sender's to order is kept as
    /// what they saw, and the incident begins at the lowest.</summary>
    public static Decision Report(Picture picture, Submission submission)
    {
        var lowest = picture.Frame.Doctrine.Escalation.Select(l => l.Id).FirstOrDefault("hijau");
        var body = submission.Body.Set("incident", picture.Incidents.NextNumber).Without("level_seen");
        if (body["level"] is null) body = body.With("level", lowest);
        if (body["by"] is null) body = body.With("by", "app");
        if (BodyCheck.RefusalOf(IncidentFold.Reported, body) is { } invalid) return invalid;
        if (Described(picture, body) is { } refused) return refused;
        var level = body.Text("level");
        if (level != lowest && LevelRules.Unknown(picture, level) is { } unknown) return unknown;
        if (level != lowest && !LevelRules.MayOrder(picture, submission.Sender, level))
            body = body.Set("level", lowest).With("level_seen", level);
        if (BodyCheck.Word(body, "by", IncidentWords.Channels) is { } channel) return channel;
        if (BodyCheck.Time(body, "at") is { } time) return time;
        return Placed(body)
            ? Decision.Record(new Fact(IncidentFold.Reported, body))
            : Decision.Refuse(
                "place-missing",
                "Tempatnya belum ada: isi site, region, atau latitude dan longitude.",
                "It does not say where: give site, region, or latitude and longitude.");
    }

    /// <summary>Particulars are put right.</summary>
    public static Decision Correct(IncidentCase c) =>
        BodyCheck.Reason(c.Body) ?? Described(c.Picture, c.Body) ?? c.Record();

    /// <summary>A note.</summary>
    public static Decision Note(IncidentCase c) =>
        BodyCheck.Reason(c.Body, "text") ?? BodyCheck.Time(c.Body, "at") ?? c.Record();

    /// <summary>A note is withdrawn by who wrote it, or by the post.</summary>
    public static Decision WithdrawNote(IncidentCase c)
    {
        var note = c.Incident.Notes.FirstOrDefault(n => n.Sequence == c.Body.Amount("entry"));
        if (note is null || note.WithdrawnFor.Length > 0)
        {
            return Decision.Refuse(
                "note-unknown",
                "Tidak ada catatan dengan nomor entri itu, atau sudah ditarik.",
                "There is no note of that entry, or it was withdrawn.");
        }
        var isOwn = note.Actor == c.Submission.Sender.Actor || Rights.Roles.Post.Contains(c.Submission.Sender.Role);
        return isOwn
            ? BodyCheck.Reason(c.Body) ?? c.Record()
            : Decision.Refuse(
                "note-of-another", "Catatan ini milik pengirim lain.", "The note is somebody else's.");
    }

    private static bool Placed(EntryBody body) =>
        body.Text("site").Length + body.Text("region").Length > 0 || body.Position() is not null;

    private static Decision? Described(Picture picture, EntryBody body)
    {
        if (body.Text("type") is { Length: > 0 } type && picture.Frame.Doctrine.Incidents.All(i => i.Id != type))
        {
            return Decision.Refuse(
                "incident-type-unknown",
                $"Jenis kejadian {type} tidak ada di doktrin.",
                $"The doctrine has no incident type {type}.");
        }
        if (body.Text("site") is { Length: > 0 } site && picture.Incidents.Place(site) is null)
            return TieRules.SiteUnknown(site);
        if (body.Text("region") is { Length: > 0 } region && picture.Frame.Regions.IndexOf(region) < 0)
        {
            return Decision.Refuse(
                "region-unknown", $"Wilayah {region} tidak ada di dossier.", $"The dossier has no region {region}.");
        }
        if ((body["latitude"] is not null || body["longitude"] is not null) && body.Position() is null)
        {
            return Decision.Refuse(
                "position-invalid",
                "Posisi: latitude -90 sampai 90 dan longitude -180 sampai 180, keduanya.",
                "A position: latitude -90 to 90 and longitude -180 to 180, both.");
        }
        return body["people_hurt"] is null || body.Whole("people_hurt") is >= 0 and <= 100_000
            ? null
            : Decision.Refuse(
                "count-invalid", "people_hurt: bilangan bulat dari 0.", "people_hurt: a whole number from 0.");
    }
}

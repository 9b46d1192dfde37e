using Praja.Doctrine;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>The form of an incident.</summary>
internal static class IncidentForm
{
    /// <summary>Its id.</summary>
    public const string Id = "kejadian";

    /// <summary>Kind of the entry it asks for.</summary>
    public const string Kind = "incident_reported_2";

    /// <summary>The question of the position, which fills two keys.</summary>
    public const string Position = "posisi";

    /// <summary>The form.</summary>
    /// <param name="doctrine">Its incident types and levels.</param>
    /// <param name="stations">Stations to choose from; empty when their numbers are typed.</param>
    /// <param name="regions">Areas to choose from.</param>
    public static ReportForm Of(
        DoctrineBook doctrine, IReadOnlyList<FormChoice> stations, IReadOnlyList<FormChoice> regions) =>
        new(Id, new("Kejadian", "Incident"), [.. Questions(doctrine, stations, regions)])
        {
            Purpose = new(
                "Laporan kejadian kepada posko. Keadaan darurat: telepon 110 lebih dahulu.",
                "An incident, reported to the post. In an emergency call 110 first."),
        };

    private static IEnumerable<FormQuestion> Questions(
        DoctrineBook doctrine, IReadOnlyList<FormChoice> stations, IReadOnlyList<FormChoice> regions)
    {
        yield return new("jenis", QuestionKind.Choice, new("Jenis kejadian", "Type of incident"))
        {
            Key = "type",
            Required = true,
            Choices = [.. doctrine.Incidents.Select(i => new FormChoice(i.Id, i.Name))],
        };
        yield return new("tingkat", QuestionKind.Choice, new("Tingkat yang terlihat", "Level you see"))
        {
            Key = "level",
            Required = true,
            Choices = [.. doctrine.Escalation.Select(l => new FormChoice(l.Id, l.Name))],
        };
        yield return FormParts.Station("tps", "site", stations, required: false);
        if (regions.Count > 0)
        {
            yield return new(
                "wilayah", QuestionKind.Choice, new("Wilayah, bila bukan di TPS", "Area, if not at a station"))
            {
                Key = "region",
                Choices = regions,
            };
        }
        yield return new(Position, QuestionKind.Position, new("Posisi", "Position"))
        {
            Hint = new("Isi salah satu: TPS, wilayah, atau posisi.", "Give one: station, area or position."),
        };
        yield return new("uraian", QuestionKind.Text, new("Uraian", "What happened"))
        {
            Key = "text",
            Hint = new(
                "Tanpa nama orang, pilihan politik, agama, atau suku.",
                "No names of persons, no political choice, faith or ethnicity."),
        };
        yield return new("korban", QuestionKind.Count, new("Korban luka, orang", "People hurt"))
        {
            Key = "people_hurt",
        };
        yield return new("bantuan", QuestionKind.Text, new("Bantuan yang diperlukan", "Help needed"))
        {
            Key = "help_needed",
        };
        yield return new("foto", QuestionKind.Photo, new("Foto tempat kejadian", "Picture of the place"))
        {
            Hint = new(
                "Jangan memotret hasil penghitungan, surat suara, atau wajah pemilih.",
                "Photograph no results, no ballots and no voters' faces."),
        };
        yield return FormParts.Time();
    }
}

using Praja.Web.Units;

namespace Praja.Web.Incidents;

/// <summary>Short names of the keys of entries, where their reference says more than a line can hold.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, Text> Short = new(StringComparer.Ordinal)
    {
        ["type"] = IncidentPageWords.Type,
        ["site"] = IncidentPageWords.Place,
        ["region"] = IncidentPageWords.Region,
        ["level"] = IncidentPageWords.Level,
        ["level_seen"] = new("Dilihat pelapor", "Seen by the sender"),
        ["by"] = IncidentPageWords.Channel,
        ["text"] = IncidentPageWords.Text,
        ["people_hurt"] = IncidentPageWords.Hurt,
        ["help_needed"] = IncidentPageWords.HelpNeeded,
        ["reason"] = IncidentPageWords.Reason,
        ["disposition"] = IncidentPageWords.Disposition,
        ["from"] = new("Dari", "From"),
        ["to"] = new("Menjadi", "To"),
        ["authority"] = new("Wewenang", "Authority"),
        ["ordered_by"] = IncidentPageWords.OrderedBy,
        ["not_recorded"] = new("Belum dicatat", "Not recorded"),
        ["until"] = new("Sampai", "Until"),
        ["unit"] = new("Satuan", "Unit"),
        ["people"] = new("Personel", "People"),
        ["recommended"] = new("Disarankan", "Recommended"),
        ["travel_minutes"] = new("Perjalanan, menit", "Travel, minutes"),
        ["uncovered_share"] = new("Risiko tak terjangkau", "Risk left uncovered"),
        ["into"] = IncidentPageWords.MergeInto,
        ["agency"] = IncidentPageWords.Agency,
        ["receipt"] = new("Tanda terima", "Receipt"),
        ["raised_to"] = new("Dinaikkan ke", "Raised to"),
        ["step"] = new("Yang tidak terpenuhi", "What was not met"),
        ["minutes"] = new("Tenggat, menit", "Limit, minutes"),
        ["complete_by"] = new("Dilengkapi sebelum", "To be completed by"),
        ["unknown"] = new("Belum diketahui", "Not known yet"),
        ["attachments"] = new("Lampiran", "Attachments"),
        ["evidence"] = IncidentPageWords.FieldOf("evidence"),
        ["warnings"] = IncidentPageWords.FieldOf("warnings"),
        ["negotiation_attempts"] = IncidentPageWords.FieldOf("negotiation_attempts"),
        ["medical_help"] = IncidentPageWords.FieldOf("medical_help"),
        ["injuries"] = IncidentPageWords.FieldOf("injuries"),
        ["relief"] = ForceWords.ReliefKind,
        ["direction"] = ForceWords.Direction,
        ["request"] = HelpWords.Request,
        ["unit_kind"] = ForceWords.UnitKind,
        ["people_there"] = new("Personel di tempat", "People there"),
        ["people_needed"] = new("Personel diperlukan", "People needed"),
        ["granted_people"] = new("Personel diberikan", "People granted"),
        ["answered_by"] = HelpWords.AnsweredBy,
        ["home"] = HelpWords.StandsBy,
        ["entry"] = new("Entri", "Entry"),
        ["there"] = new("Sudah di tempat", "There already"),
        ["latitude"] = new("Lintang", "Latitude"),
        ["longitude"] = new("Bujur", "Longitude"),
    };

    // What a key says that means another thing in a kind of its own.
    private static readonly Dictionary<(string Kind, string Key), Text> OfKind = new()
    {
        [("relief_requested", "from")] = ForceWords.From,
        [("relief_completed", "from")] = ForceWords.From,
        [("relief_requested", "to")] = ForceWords.To,
        [("relief_completed", "to")] = ForceWords.To,
        [("help_requested", "to")] = ForceWords.Of,
        [("help_answered", "from")] = HelpWords.From,
        [("incident_closed", "reason")] = IncidentPageWords.CloseFor,
        [("force_recorded", "stage")] = new("Tahap kekuatan", "Stage of force"),
    };

    /// <summary>A key as a line shows it; without a short name, what its reference says up to a colon.</summary>
    /// <param name="kind">The entry's kind.</param>
    /// <param name="key">Key.</param>
    /// <param name="meaning">What its reference says; null when there is none.</param>
    public static Text Of(string kind, string key, Text? meaning) =>
        OfKind.TryGetValue((kind, key), out var own) ? own
        : Short.TryGetValue(key, out var name) ? name
        : meaning is { } said ? new(Cut(said.Id), Cut(said.En))
        : new(key, key);

    private static string Cut(string text) => text.Split([':', '(', ';'], 2)[0].Trim().TrimEnd('.');
}

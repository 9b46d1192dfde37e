namespace Praja.Journal;

/// <summary>A key of a kind's body.</summary>
/// <param name="Name">Key.</param>
/// <param name="Value">What its value is.</param>
/// <param name="Required">False where it may be missing.</param>
/// <param name="Meaning">What it says.</param>
public sealed record BodyKey(string Name, BodyValueKind Value, bool Required, Text Meaning);

/// <summary>Whose knowledge an entry is.</summary>
public enum EntryOrigin
{
    /// <summary>A post can know it: the same entry comes from the field, an exercise and the simulator.</summary>
    Post,

    /// <summary>The simulator alone knows it: what really went on. Nobody who exercises may see it before the
    /// review.</summary>
    Simulator,
}

/// <summary>A kind of entry.</summary>
/// <param name="Name">Past tense in snake case.</param>
/// <param name="Origin">Whose knowledge it is; kinds of the simulator begin with <c>simulated_</c>.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Keys">Keys of its body.</param>
public sealed record EntryKind(string Name, EntryOrigin Origin, Text Meaning, IReadOnlyList<BodyKey> Keys);

/// <summary>Every kind of entry with the keys of its body: the reference docs/reference/journal.md is written from
/// it.</summary>
public static partial class EntryKinds
{
    /// <summary>In the order of the reference.</summary>
    public static readonly IReadOnlyList<EntryKind> All =
    [
        Post(JournalHeader.Kind, "Jurnal dibuka; selalu entri pertama.", "The journal was opened; always the first.",
            Word("schema", "Skema, praja-journal/1.", "Schema, praja-journal/1."),
            Word("operation", "Nama operasi.", "Operation's name."),
            Word("region", "Kode wilayah.", "Region code."),
            Word("doctrine", "Id doktrin.", "Doctrine id."),
            Count("utc_offset_minutes", "Menit waktu setempat di depan UTC.", "Minutes local time is ahead of UTC."),
            Optional(Word("plan_sha256", "SHA-256 berkas rencana.", "SHA-256 of the plan file.")),
            Optional(Word("stage", "Id tahapan yang disimulasikan.", "Id of the stage simulated.")),
            Optional(Word("day", "Hari yang disimulasikan.", "The simulated day.")),
            Optional(Word("seed", "Benih simulasi.", "Seed of the simulation.")),
            Optional(Count("run", "Nomor putaran, dari 0.", "Run number, from 0."))),
        Post("phase_began", "Bagian hari dimulai.", "A part of the day began.",
            Word("phase", "Id bagian.", "Its id.")),
        Post("phase_ended", "Bagian hari selesai.", "A part of the day ended.",
            Word("phase", "Id bagian.", "Its id.")),
        Post("incident_reported", "Laporan sampai ke posko.", "A report reached the post.",
            Incident(), Site(), Type(), Level("level", "Tingkat saat dilaporkan.", "Level when reported."),
            Word("by", "phone, atau message (SMS, kurir).", "phone, or message (SMS, runner).")),
        Post("unit_engaged", "Satuan sudah bergerak sendiri; diketahui bersama laporannya.",
            "A unit had set out of its own accord; told with the report.",
            Incident(), Unit(), Yes("there", "Sudah di tempat.", "It is there already.")),
        Post("call_taken", "Operator menerima laporan.", "An operator took the call.", Incident(), SentAt()),
        Post("decision_taken", "Pimpinan memutuskan.", "The authority decided.",
            Incident(), Level("level", "Tingkat yang diputuskan.", "Level decided on."), Authority(),
            Optional(OrderedBy()), SentAt()),
        Post("unit_ordered", "Satuan diperintahkan berangkat.", "A unit was ordered to go.",
            [Incident(), Unit(), Count("people", "Personelnya.", "Its people."), .. Chosen()]),
        Post("unit_broke_down", "Kendaraan atau perahu satuan mogok.", "The unit's vehicle or boat broke down.",
            Incident(), Unit(), SentAt()),
        Post("unit_arrived", "Satuan tiba.", "A unit arrived.",
            Incident(), Unit(), Count("people_there", "Personel di tempat kini.", "People there now."), SentAt()),
        Post("help_sufficed", "Personel di tempat mencukupi.", "As many were there as needed.",
            Incident(), Count("people_needed", "Personel yang diperlukan.", "People needed."), SentAt()),
        Post("situation_changed", "Situasi naik atau turun tingkat.", "The situation rose or settled by a level.",
            [
                Incident(), Level("from", "Tingkat sebelum.", "Level before."),
                Level("to", "Tingkat sesudah.", "Level after."), Authority(), Word("reason", "Sebab.", "Reason."),
                new("not_recorded", BodyValueKind.Texts, false, new(
                    "Isian wajib doktrin yang tidak tercatat.",
                    "The doctrine's required fields that were not recorded.")),
                Optional(OrderedBy()), .. RequiredFields(), SentAt(),
            ]),
        Post("incident_closed", "Kejadian ditutup.", "The incident was closed.",
            Incident(), Ending(), Optional(Disposition()), Optional(Word("text", "Uraian.", "In words.")), SentAt()),
        Post("unit_released", "Satuan meninggalkan tempat kejadian.", "A unit left the scene.",
            Incident(), Unit(), Optional(Because()), SentAt()),
        Post("unit_ready", "Satuan kembali siap.", "A unit was back and ready.", Unit(), SentAt()),
        Post("unit_rested", "Satuan diistirahatkan.", "A unit was sent to rest.",
            Unit(), Count("minutes", "Lama, menit.", "For so many minutes."), SentAt()),
        Post("signal_failed", "Sinyal satu wilayah hilang.", "A region lost its signal.", Region()),
        Post("signal_restored", "Sinyal pulih.", "The signal was back.", Region()),
        Post("roads_closed", "Jalan atau sungai wilayah tertutup.", "A region's roads or rivers closed.", Region()),
        Post("roads_opened", "Jalan atau sungai terbuka lagi.", "They opened again.", Region()),
        Hidden("simulated_incident_happened", "Kejadian terjadi.", "An incident happened.",
            Happening(), Site(), Type(), Level("level", "Tingkat awal.", "First level."),
            Count("people_needed", "Personel yang diperlukan.", "People needed."),
            Yes("false_call", "Laporannya palsu.", "Its call is false."),
            Yes("guarded", "Ada penjaga di tempat.", "A guard stood there."),
            Yes("set_off", "Dipicu kejadian lain.", "Another incident set it off.")),
        Hidden("simulated_incident_noticed", "Seseorang mengetahuinya.", "Somebody noticed it.", Happening()),
        Hidden("simulated_report_linked", "Laporan mana berasal dari kejadian mana.",
            "Which report comes from which happening.", Happening(), Incident()),
        Hidden("simulated_level_changed", "Tingkat berubah sebelum dilaporkan.", "Its level changed before any report.",
            Happening(), Level("to", "Tingkat sesudah.", "Level after.")),
        Hidden("simulated_incident_ended", "Berakhir sebelum dilaporkan.", "It ended before any report.",
            Happening(), Ending()),
        Hidden("simulated_unit_moved", "Satuan bergerak sendiri sebelum ada laporan.",
            "A unit moved of its own accord before any report.",
            Happening(), Unit(),
            Word("step", "went (berangkat), broke_down (mogok), arrived (tiba), atau left (pergi).",
                "went, broke_down, arrived, or left.")),
        Hidden("simulated_unit_delayed", "Lama mogok yang belum diketahui posko.",
            "How long a breakdown lasts, which the post does not know yet.",
            Unit(), Count("seconds", "Detik.", "Seconds.")),
        .. Stations(), .. Incidents(), .. Units(), .. Routine(), .. Plans(), .. Records(), .. Accounts(),
    ];

    private static readonly Dictionary<string, EntryKind> ByName =
        All.ToDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The kind of a name; null when the reference does not know it.</summary>
    public static EntryKind? Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What the reference does not know about an entry: its kind or a key; null when all is known.</summary>
    public static string? Fault(EntryDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Fault(draft.Kind, draft.Body);
    }

    /// <summary>The same of a kind and its body.</summary>
    /// <param name="name">Kind.</param>
    /// <param name="body">Body.</param>
    /// <param name="given">Keys that are filled in later and may not be there yet; with a <c>?</c> before they
    /// may.</param>
    public static string? Fault(string name, EntryBody body, params ReadOnlySpan<string> given)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(body);
        if (!ByName.TryGetValue(name, out var kind)) return name;
        foreach (var key in kind.Keys)
        {
            var value = body[key.Name];
            var wrong = given.Contains(key.Name)
                ? value is not null
                : value is null ? key.Required && !given.Contains("?" + key.Name) : value.Value.Kind != key.Value;
            if (wrong) return name + "." + key.Name;
        }
        var names = kind.Keys.Select(k => k.Name);
        return body.Values.Select(v => v.Key).Except(names, StringComparer.Ordinal).FirstOrDefault() is { } more
            ? name + "." + more
            : null;
    }

    private static EntryKind Post(string name, string id, string en, params BodyKey[] keys) =>
        new(name, EntryOrigin.Post, new(id, en), keys);

    private static EntryKind Hidden(string name, string id, string en, params BodyKey[] keys) =>
        new(name, EntryOrigin.Simulator, new(id, en), keys);

    private static BodyKey Word(string name, string id, string en) => new(name, BodyValueKind.Text, true, new(id, en));

    private static BodyKey Count(string name, string id, string en) =>
        new(name, BodyValueKind.Number, true, new(id, en));

    private static BodyKey Yes(string name, string id, string en) => new(name, BodyValueKind.Truth, true, new(id, en));

    private static BodyKey Optional(BodyKey key) => key with { Required = false };

    private static BodyKey Incident() =>
        Word("incident", "Nomor laporan di posko.", "The post's number of the report.");

    private static BodyKey Happening() =>
        Word("happening", "Nomor kejadian sebenarnya.", "Number of what really happened.");

    private static BodyKey Site() => Word("site", "Id tempat di dossier.", "Site id of the dossier.");

    private static BodyKey Unit() => Word("unit", "Id satuan.", "Unit id.");

    private static BodyKey Region() => Word("region", "Kode wilayah.", "Region code.");

    private static BodyKey Type() => Word("type", "Id jenis kejadian di doktrin.", "Incident type of the doctrine.");

    private static BodyKey Level(string name, string id, string en) => Word(name, id, en);

    private static BodyKey Authority() =>
        Word("authority", "Siapa yang berwenang menurut doktrin.", "Whose decision it is by the doctrine.");

    private static BodyKey Ending() => Word(
        "reason",
        "settled (selesai), false_call (palsu), ended_of_itself (berakhir sendiri), atau lost (ditangani pihak lain).",
        "settled, false_call, ended_of_itself, or lost (help came from elsewhere).");
}

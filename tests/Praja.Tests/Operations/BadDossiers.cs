namespace Praja.Tests.Operations;

/// <summary>Selasih with one thing broken.</summary>
/// <param name="Name">What is broken, as a sentence.</param>
/// <param name="File">The file that changes.</param>
/// <param name="Find">Text that stands there exactly once; empty to replace the whole file.</param>
/// <param name="Replace">What stands there instead.</param>
/// <param name="Codes">Every code that must be told, in order, and no other.</param>
internal sealed record BadDossier(string Name, string File, string Find, string Replace, params string[] Codes);

/// <summary>The broken dossiers, by what is broken in them.</summary>
internal static class BadDossiers
{
    public static IEnumerable<BadDossier> All =>
        [.. Profile, .. Calendar, .. Regions, .. Sites, .. People, .. Evidence, .. Cells];

    private static IEnumerable<BadDossier> Profile =>
    [
        new("The leading command is not in the list", "operation.yaml", "command: polres-selasih",
            "command: polres-selasi", "PRJ050"),
        new("The region is not in the list", "operation.yaml", "region: \"97.01\"", "region: \"97.09\"",
            "PRJ050"),
        new("A Polda leads a regency", "operation.yaml", "level: polres", "level: polda", "PRJ054"),
        new("The weekday is wrong", "operation.yaml", "Rabu, 27 November 2024", "Selasa, 27 November 2024", "PRJ030"),
        new("The election is outside its stage", "operation.yaml", "Rabu, 27 November 2024", "Kamis, 28 November 2024",
            "PRJ063"),
        new("The election is after the operation", "operation.yaml", "operasi: { start: 2024-08-26, end: 2024-12-16 }",
            "operasi: { start: 2024-08-26, end: 2024-11-20 }", "PRJ068", "PRJ066", "PRJ150"),
        new("The doctrine does not exist", "operation.yaml", "doctrine: pilkada-2024", "doctrine: pilkada-2042",
            "PRJ003"),
        new("A pattern for no band", "operation.yaml", "kurang_rawan: 2-6-12", "kurang_rawn: 2-6-12", "PRJ090"),
        new("A pattern nobody published", "operation.yaml", "kurang_rawan: 2-6-12", "kurang_rawan: 2-6-13", "PRJ090"),
        new("The operation ends before it starts", "operation.yaml", "operasi: { start: 2024-08-26, end: 2024-12-16 }",
            "operasi: { start: 2024-12-16, end: 2024-08-26 }", "PRJ060", "PRJ066"),
        new("Phases overlap", "operation.yaml", "end: 2024-08-25 }", "end: 2024-08-27 }", "PRJ065"),
        new("Days between phases", "operation.yaml", "end: 2024-08-25 }", "end: 2024-08-20 }", "PRJ066"),
        new("No operation phase", "operation.yaml", "  operasi: { start: 2024-08-26, end: 2024-12-16 }\n", "", "PRJ067",
            "PRJ066"),
        new("126 days claimed, 113 counted", "operation.yaml", "value: 113", "value: 126", "PRJ150"),
        new("One Linmas too many for two per station", "operation.yaml", "value: 14", "value: 15", "PRJ151", "PRJ152"),
        new("Parts that do not add up", "operation.yaml", "parts: [20, 10]", "parts: [20, 10, 4]", "PRJ153"),
        new("More police claimed than listed", "operation.yaml", "value: 30, parts: [20, 10]",
            "value: 35, parts: [20, 15]", "PRJ151"),
        new("A claim nobody knows", "operation.yaml", "figure: voters", "figure: voterz", "PRJ154"),
        new("A claim nobody made", "operation.yaml", ", source: \"KPU Selasih, 19 September 2024\"", "", "PRJ155"),
        new("A district count that is wrong", "operation.yaml", "notes:",
            "  - { figure: districts, value: 3, source: KPU }\nnotes:", "PRJ151"),
    ];

    private static IEnumerable<BadDossier> Calendar =>
    [
        new("A stage doctrine does not know", "stages.csv", "masa_tenang,masa_tenang", "masa_tenang,masa_tenag",
            "PRJ090"),
        new("A stage ends before it starts", "stages.csv", "2024-09-25,2024-11-23", "2024-11-23,2024-09-25", "PRJ060"),
        new("Campaigning on voting day", "stages.csv", "2024-09-25,2024-11-23", "2024-09-25,2024-11-27", "PRJ062",
            "PRJ061", "PRJ061"),
        new("A campaign a week late", "stages.csv", "2024-09-25,2024-11-23", "2024-10-02,2024-11-23", "PRJ062"),
        new("A stage twice", "stages.csv", "masa_tenang,masa_tenang,Masa tenang,", "kampanye,masa_tenang,Masa tenang,",
            "PRJ051"),
        new("No voting stage", "stages.csv", "pemungutan,pemungutan,Pemungutan suara,2024-11-27,2024-11-27\n", "",
            "PRJ064"),
        new("A date that is none", "stages.csv", "2024-09-25,2024-11-23", "2024-13-25,2024-11-23", "PRJ029"),
    ];

    private static IEnumerable<BadDossier> Regions =>
    [
        new("A region twice", "regions.csv", "97.01.01.2002,Pasir Lestari,village,0.52,117.60,700,2,90,KPU Selasih",
            "97.01.01.2002,Pasir Lestari,village,0.52,117.60,700,2,90,KPU Selasih\n"
                + "97.01.01.2002,Pasir Lestari,village,0.52,117.60,700,2,90,KPU",
            "PRJ051"),
        new("A village called a district", "regions.csv", "97.01.01.2002,Pasir Lestari,village",
            "97.01.01.2002,Pasir Lestari,district", "PRJ052"),
        new("A village whose district is missing", "regions.csv",
            "97.01.02,Bukit Kenanga,district,0.70,117.30,900,2,250,KPU Selasih\n", "",
            "PRJ050", "PRJ071", "PRJ072", "PRJ053"),
        new("Villages with other stations than their district", "regions.csv", "0.50,117.50,2000,5,150",
            "0.50,117.50,2000,6,150",
            "PRJ071", "PRJ070", "PRJ071"),
        new("Villages with other voters than their district", "regions.csv", "0.50,117.50,2000,5,150",
            "0.50,117.50,2100,5,150",
            "PRJ072", "PRJ072"),
        new("A centre in the Atlantic", "regions.csv", "district,0.70,117.30", "district,0.70,-17.30", "PRJ056"),
        new("A centre with its numbers swapped", "regions.csv", "district,0.70,117.30", "district,117.30,0.70",
            "PRJ057"),
        new("A code without its zero", "regions.csv", "97.01.02.2001,Kenanga", "97.1.2.2001,Kenanga",
            "PRJ034", "PRJ050", "PRJ050", "PRJ050"),
        new("No regions at all", "regions.csv", "", "code,name\n", "PRJ050", "PRJ050", "PRJ050"),
    ];

    private static IEnumerable<BadDossier> Sites =>
    [
        new("A station in an unknown village", "sites.csv", "TPS 002 Kuala Rindu,97.01.01.2001",
            "TPS 002 Kuala Rindu,97.01.01.2009",
            "PRJ070", "PRJ077", "PRJ050"),
        new("A station twice", "sites.csv", "97.01.01.2001/002,", "97.01.01.2001/001,", "PRJ051"),
        new("A station missing", "sites.csv",
            "97.01.01.2001/003,tps,TPS 003 Kuala Rindu,97.01.01.2001,0.497,117.503,420,road,\n", "",
            "PRJ070", "PRJ151", "PRJ152"),
        new("A station with too many voters", "sites.csv", "117.501,450,road", "117.501,650,road", "PRJ072", "PRJ073",
            "PRJ151"),
        new("Other voters than the village's", "sites.csv", "117.501,450,road", "117.501,451,road", "PRJ072", "PRJ151"),
        new("A station of a district", "sites.csv", "TPS 001 Pasir Lestari,97.01.01.2002",
            "TPS 001 Pasir Lestari,97.01.01", "PRJ070", "PRJ074"),
        new("A station with an odd id", "sites.csv", "97.01.01.2002/001,tps", "97.01.01.2002-A,tps", "PRJ077"),
        new("A station far from its village", "sites.csv", "0.521,117.601,360", "1.521,117.601,360", "PRJ055"),
        new("A station with latitude and longitude swapped", "sites.csv", "0.521,117.601,360", "117.601,0.521,360",
            "PRJ057"),
        new("A station in France", "sites.csv", "0.521,117.601,360", "48.8,2.35,360", "PRJ056"),
        new("Half a position", "sites.csv", "0.521,117.601,360", "0.521,,360", "PRJ032"),
        new("A flag nobody knows", "sites.csv", "460,river,tanpa_sinyal", "460,river,tanpa_sinjal", "PRJ090"),
        new("A flag about a person's faith", "sites.csv", "460,river,tanpa_sinyal", "460,river,agama_pemilih",
            "PRJ021"),
        new("A kind nobody knows", "sites.csv", "ppk-muara-rindu,ppk,", "ppk-muara-rindu,ppx,", "PRJ031"),
        new("A site outside the operation", "sites.csv", "PPK Muara Rindu,97.01.01,", "PPK Muara Rindu,97.02.01,",
            "PRJ050"),
        new("Voters that are no number", "sites.csv", "117.501,450,road", "117.501,banyak,road", "PRJ025"),
    ];

    private static IEnumerable<BadDossier> People =>
    [
        new("A command twice", "commands.csv", "polsek-kenanga,Polsek Kenanga", "polsek-muara-rindu,Polsek Kenanga",
            "PRJ051", "PRJ050", "PRJ050"),
        new("A parent nobody knows", "commands.csv", "polri,polres-selasih,0.700", "polri,polres-selasi,0.700",
            "PRJ050"),
        new("Commands above each other", "commands.csv", "Polres,polri,,", "Polres,polri,polsek-kenanga,", "PRJ080"),
        new("A jurisdiction of nowhere", "commands.csv", "117.300,97.01.02,", "117.300,97.01.03,", "PRJ050"),
        new("Two Polsek for one district", "commands.csv", "117.300,97.01.02,", "117.300,97.01.02 97.01.01,", "PRJ076"),
        new("Stations no police answers for", "commands.csv",
            "97.01,110\npolsek-muara-rindu,Polsek Muara Rindu,Polsek,polri,polres-selasih,0.502,117.504,97.01.01,",
            ",110\npolsek-muara-rindu,Polsek Muara Rindu,Polsek,polri,polres-selasih,0.502,117.504,,", "PRJ075",
            "PRJ075"),
        new("A command with people but no seat", "commands.csv", "0.700,117.300,97.01.02", ",,97.01.02", "PRJ081"),
        new("A force of an unknown command", "forces.csv", "kodim-pam,kodim-selasih", "kodim-pam,kodim-selasi",
            "PRJ050"),
        new("Soldiers at a Polsek without a sender", "forces.csv", "kenanga-pam,polsek-kenanga,polri",
            "kenanga-pam,polsek-kenanga,tni", "PRJ082", "PRJ151"),
        new("A command that sends people to itself", "forces.csv", "Polda Selasih Raya", "polres-selasih", "PRJ083"),
        new("A force that leaves before it comes", "forces.csv", "2024-11-20,2024-12-06", "2024-12-06,2024-11-20",
            "PRJ060"),
        new("A force after the operation", "forces.csv", "2024-11-20,2024-12-06", "2025-11-20,2025-12-06", "PRJ084"),
        new("A force of nobody", "forces.csv", "tni,pam,5,", "tni,pam,0,", "PRJ085"),
        new("A force twice", "forces.csv", "kodim-pam,kodim-selasih", "polres-pam,kodim-selasih", "PRJ051"),
        new("More people than strength", "forces.csv", "polri,pam,4,", "polri,pam,3,", "PRJ086", "PRJ087", "PRJ151"),
        new("A person of an unknown force", "people.csv", "Budi Karang,Bripka,kenanga-pam",
            "Budi Karang,Bripka,kenanga-pan", "PRJ050"),
        new("A person twice", "people.csv", "1002,Budi", "1001,Budi", "PRJ051"),
        new("A list of people with their faith", "people.csv", "id,name,rank,force,skills",
            "id,name,agama,force,skills", "PRJ021"),
        new("A task force doctrine does not know", "satgas.csv", "banops,banops", "banops,bansos", "PRJ090"),
        new("A task force larger than its command", "satgas.csv", "polres-selasih,5,Posko", "polres-selasih,50,Posko",
            "PRJ087"),
        new("A sub-unit under another task force", "satgas.csv", "Sub satgas Kenanga,preventif,",
            "Sub satgas Kenanga,banops,", "PRJ088"),
        new("A sub-unit under nothing", "satgas.csv", "Sub satgas Kenanga,preventif,", "Sub satgas Kenanga,preventip,",
            "PRJ050"),
        new("A post that is nowhere", "satgas.csv", "preventif,preventif,,,posko-selasih",
            "preventif,preventif,,,posko-selasi", "PRJ050"),
        new("Task forces under each other", "satgas.csv", "preventif,preventif,,,",
            "preventif,preventif,,preventif-rindu,", "PRJ080"),
        new("A duty in an unknown stage", "satgas.csv", "duty_kampanye", "duty_kampanya", "PRJ090", "PRJ090"),
        new("Members of an unknown command", "satgas.csv", "preventif,,polsek-kenanga,4",
            "preventif,,polsek-kenangan,4", "PRJ050"),
    ];

    private static IEnumerable<BadDossier> Evidence =>
    [
        new("An indicator doctrine does not know", "indicators.csv", "riwayat_psu", "riwayat_psi", "PRJ090"),
        new("An indicator of nowhere", "indicators.csv", "97.01.02.2001/001,riwayat", "97.01.02.2001/009,riwayat",
            "PRJ050"),
        new("Half a yes", "indicators.csv", "riwayat_psu,1,", "riwayat_psu,7,", "PRJ091"),
        new("An index above a hundred", "indicators.csv", "ikp,24.5,", "ikp,2450,", "PRJ091"),
        new("An edition nobody published", "indicators.csv", "ikp,24.5,2024", "ikp,24.5,2031", "PRJ098"),
        new("An index of a village", "indicators.csv", "97.01,ikp", "97.01.01.2001,ikp", "PRJ095"),
        new("An index nobody vouches for", "indicators.csv", "Bawaslu Selasih,2024-08-01", ",2024-08-01", "PRJ092"),
        new("An index without a day", "indicators.csv", "Bawaslu Selasih,2024-08-01", "Bawaslu Selasih,", "PRJ093"),
        new("An indicator about ethnicity", "indicators.csv", "riwayat_psu", "suku_pemilih", "PRJ021"),
        new("Faster than a helicopter", "travel.csv", "river,95,", "river,2,", "PRJ096"),
        new("No time at all", "travel.csv", "river,95,", "river,0,", "PRJ097"),
        new("A way from nowhere", "travel.csv", "polres-selasih,97.01.02.2001", "polres-selasin,97.01.02.2001",
            "PRJ050"),
        new("An override of nothing", "overrides.csv", "97.01.02.2001/002,", "97.01.02.2001/004,", "PRJ050"),
        new("An override to no band", "overrides.csv", "sangat_rawan", "sangat_rawann", "PRJ090"),
        new("An override without a reason", "overrides.csv", "Jembatan putus sejak Oktober", "rawan", "PRJ094"),
        new("An override in two minds", "overrides.csv",
            "97.01.02.2001/002,sangat_rawan,Jembatan putus sejak Oktober,Kapolres,2024-11-15",
            "97.01.02.2001/002,rawan,Jembatan putus sejak Oktober,Kapolres,2024-11-15\n"
            + "97.01.02.2001/002,sangat_rawan,Jembatan putus sejak Oktober,Kapolres,2024-11-15", "PRJ051"),
    ];

    private static IEnumerable<BadDossier> Cells =>
    [
        new("A formula", "sites.csv", "TPS 002 Kuala Rindu", "=1+2", "PRJ016"),
        new("A formula that calls a program", "commands.csv", "97.01,110", "97.01,@SUM(1+1)*cmd", "PRJ016"),
        new("A quotation mark that is not closed", "travel.csv", "3 Oktober 2024\"", "3 Oktober 2024", "PRJ012"),
        new("A column twice", "stages.csv", "id,kind,name,start,end", "id,kind,name,start,mulai", "PRJ023", "PRJ022"),
        new("A required column missing", "stages.csv", "id,kind,name,start,end", "id,kind,name,start,tutup", "PRJ020",
            "PRJ022"),
        new("A key twice", "operation.yaml", "seed: 42", "seed: 42\nseed: 43", "PRJ006"),
        new("YAML that refers to itself", "operation.yaml", "seed: 42", "seed: &a 42", "PRJ005"),
        new("YAML that is none", "operation.yaml", "seed: 42", "seed: [42", "PRJ004"),
        new("A key nobody reads", "operation.yaml", "seed: 42", "seed: 42\ncolour: red", "PRJ020"),
        new("A time zone of nowhere", "operation.yaml", "time_zone: WITA", "time_zone: WIX", "PRJ031"),
        new("A time zone with summer time", "operation.yaml", "time_zone: WITA", "time_zone: Europe/Paris", "PRJ031"),
    ];
}

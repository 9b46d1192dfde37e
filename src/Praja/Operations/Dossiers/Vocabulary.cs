namespace Praja.Operations.Dossiers;

/// <summary>The words of every column that takes one of a few, and of the keys of operation.yaml.</summary>
public static class Vocabulary
{
    /// <summary>Kinds of sites.</summary>
    public static readonly WordList<SiteKind> SiteKinds = new(
        (SiteKind.Tps, Same("tps"), "tempat pemungutan suara,polling station,station"),
        (SiteKind.Pps, Same("pps"), "panitia pemungutan suara,kantor pps"),
        (SiteKind.Ppk, Same("ppk"), "panitia pemilihan kecamatan,kantor ppk"),
        (SiteKind.Kpu, Same("kpu"), "kpud,kantor kpu,election commission"),
        (SiteKind.Bawaslu, Same("bawaslu"), "panwaslu,kantor bawaslu,election supervisor"),
        (SiteKind.Warehouse, new("gudang", "warehouse"),
            "gudang logistik,gudang kpu,gudang surat suara,logistics warehouse"),
        (SiteKind.CampaignVenue, new("tempat_kampanye", "campaign_venue"),
            "lokasi kampanye,lapangan kampanye,kampanye,campaign,venue"),
        (SiteKind.CandidateResidence, new("kediaman_calon", "candidate_residence"),
            "kediaman paslon,rumah calon,rumah paslon,kediaman pasangan calon,candidate home"),
        (SiteKind.CampaignProp, new("titik_apk", "campaign_prop"),
            "apk,lokasi apk,alat peraga kampanye,campaign props"),
        (SiteKind.VitalObject, new("objek_vital", "vital_object"), "obvit,obvitnas,obyek vital,vital"),
        (SiteKind.CommandPost, new("posko", "command_post"), "pos komando,post"));

    /// <summary>How a site is reached.</summary>
    public static readonly WordList<AccessMode> AccessModes = new(
        (AccessMode.Road, new("jalan", "road"), "darat,jalan raya,jalan aspal,aspal,paved road"),
        (AccessMode.PlantationRoad, new("jalan_kebun", "plantation_road"),
            "jalan perkebunan,kebun,jalan tanah,jalan kerikil,jalan hauling,plantation,gravel road,gravel,dirt road"),
        (AccessMode.River, new("sungai", "river"), "lewat sungai,speedboat,perahu,ketinting"),
        (AccessMode.Sea, new("laut", "sea"), "lewat laut,kapal,penyeberangan"));

    /// <summary>How well a position is known.</summary>
    public static readonly WordList<PositionQuality> PositionQualities = new(
        (PositionQuality.Stated, new("tercatat", "stated"), "survei,surveyed,resmi,official,dinyatakan,gps"),
        (PositionQuality.Generated, new("dibangkitkan", "generated"), "acak,simulasi,dibuat,random"),
        (PositionQuality.Centre, new("pusat_wilayah", "centre"), "center,pusat,titik tengah,centroid"));

    /// <summary>Whose people they are.</summary>
    public static readonly WordList<Agency> Agencies = new(
        (Agency.Polri, Same("polri"), "polisi,police"),
        (Agency.Tni, Same("tni"), "tni ad,tni al,tni au,army,military"),
        (Agency.Linmas, Same("linmas"), "satlinmas,hansip,civil protection"),
        (Agency.LocalGovernment, new("pemda", "local_government"),
            "pemerintah daerah,satpol pp,satpolpp,dishub,damkar,dinkes,bpbd,basarnas,instansi lain,instansi,local"));

    /// <summary>What a strength may be planned for.</summary>
    public static readonly WordList<string> ForceRoles = new(
        ("pam", new("pam", "guard"), "pengamanan,guards,pengamanan tps,pam tps"),
        ("cadangan", new("cadangan", "reserve"), "kekuatan cadangan,reserves,power on hand"),
        ("posko", new("posko", "command_post"), "staf posko,pos komando,staff"),
        ("linmas", Same("linmas"), "satlinmas"));

    /// <summary>Levels of regions.</summary>
    public static readonly WordList<RegionLevel> RegionLevels = new(
        (RegionLevel.Province, new("provinsi", "province"), "propinsi"),
        (RegionLevel.Regency, new("kabupaten_kota", "regency"), "kabupaten,kota,kab,kabkota,city,kota administrasi"),
        (RegionLevel.District, new("kecamatan", "district"),
            "kec,distrik,subdistrict,sub district,kapanewon,kemantren"),
        (RegionLevel.Village, new("desa_kelurahan", "village"),
            "desa,kelurahan,kampung,nagari,gampong,kalurahan,urban ward,ward"));

    /// <summary>Police levels.</summary>
    public static readonly WordList<OperationLevel> OperationLevels = new(
        (OperationLevel.Mabes, Same("mabes"), "mabes polri,national,nasional,headquarters"),
        (OperationLevel.Polda, Same("polda"), "provinsi,province"),
        (OperationLevel.Polres, Same("polres"),
            "polresta,polrestabes,polres metro,polresta metro,kabupaten,kota,regency,city"));

    /// <summary>Phases of an operation.</summary>
    public static readonly WordList<PhaseKind> PhaseKinds = new(
        (PhaseKind.PreOperation, new("pra_operasi", "pre_operation"), "pra,pre"),
        (PhaseKind.Operation, new("operasi", "operation"), "pelaksanaan"),
        (PhaseKind.PostOperation, new("pasca_operasi", "post_operation"), "pasca,post,pasca ops"));

    private static Text Same(string word) => new(word, word);
}

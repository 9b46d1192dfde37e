namespace Praja.Operations.Dossiers;

/// <summary>Binds the sheets about dates and places.</summary>
internal sealed class PlaceBinder(SheetRows rows)
{
    public IReadOnlyList<Stage> Stages() => rows.Bind(DossierSchema.Stages, r =>
    {
        var id = r.Required("id");
        var kind = r.Slug("kind");
        var name = r.Text("name");
        return new Stage(
            id,
            kind.Length > 0 ? kind : Headers.Slug(id),
            name.Length > 0 ? name : id,
            r.RequiredDate("start"),
            r.RequiredDate("end"),
            r.Place);
    });

    public IReadOnlyList<Region> Regions() => rows.Bind(DossierSchema.Regions, r =>
    {
        var code = r.RegionCode("code");
        return new Region(
            code,
            r.Required("name"),
            r.Choice("level", Vocabulary.RegionLevels, LevelOf(code)),
            r.Position(),
            r.Whole("population"),
            r.Whole("voters"),
            r.Whole("stations"),
            r.Number("area_km2", least: 0),
            r.Text("source"),
            r.Place);
    });

    public IReadOnlyList<Site> Sites() => rows.Bind(DossierSchema.Sites, r => new Site(
        r.Required("id"),
        r.RequiredChoice("kind", Vocabulary.SiteKinds),
        r.Required("name"),
        r.RegionCode("region"),
        r.Position(),
        r.Choice("position_quality", Vocabulary.PositionQualities, PositionQuality.Stated),
        r.Whole("voters"),
        r.Choice("access", Vocabulary.AccessModes, AccessMode.Road),
        r.Slugs("flags"),
        r.Place));

    public IReadOnlyList<Observation> Observations() => rows.Bind(DossierSchema.Indicators, r => new Observation(
        r.Required("target"),
        r.RequiredSlug("indicator"),
        r.RequiredNumber("value"),
        r.Text("edition"),
        r.Text("source"),
        r.Date("date"),
        r.Place));

    public IReadOnlyList<MeasuredTravel> Travel() => rows.Bind(DossierSchema.Travel, r => new MeasuredTravel(
        r.Required("from"),
        r.Required("to"),
        r.Choice("access", Vocabulary.AccessModes, AccessMode.Road),
        r.RequiredWhole("minutes"),
        r.Text("source"),
        r.Place));

    public IReadOnlyList<BandOverride> Overrides() => rows.Bind(DossierSchema.Overrides, r => new BandOverride(
        r.Required("site"),
        r.RequiredSlug("band"),
        r.Required("reason"),
        r.Required("by"),
        r.RequiredDate("date"),
        r.Place));

    private static RegionLevel LevelOf(string code) => code.Length switch
    {
        2 => RegionLevel.Province,
        5 => RegionLevel.Regency,
        8 => RegionLevel.District,
        _ => RegionLevel.Village,
    };
}

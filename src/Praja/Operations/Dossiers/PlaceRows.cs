namespace Praja.Operations.Dossiers;

/// <summary>Dates, places and what is known of them as cells, in the order of their sheets' columns.</summary>
internal static class PlaceRows
{
    public static string[] Row(Stage stage) =>
        [stage.Id, stage.Kind, stage.Name, CellDates.Write(stage.Start), CellDates.Write(stage.End)];

    public static string[] Row(Region region, Language language) =>
    [
        region.Code, region.Name, Vocabulary.RegionLevels.WordOf(region.Level).In(language),
        CellText.North(region.Centre), CellText.East(region.Centre), CellText.Whole(region.Population),
        CellText.Whole(region.Voters), CellText.Whole(region.Stations),
        region.AreaKm2 is { } area ? CellNumbers.Write(area) : "", region.Source,
    ];

    public static string[] Row(Site site, Language language) =>
    [
        site.Id, Vocabulary.SiteKinds.WordOf(site.Kind).In(language), site.Name, site.Region,
        CellText.North(site.Position), CellText.East(site.Position),
        Vocabulary.PositionQualities.WordOf(site.Quality).In(language),
        CellText.Whole(site.Voters), Vocabulary.AccessModes.WordOf(site.Access).In(language),
        string.Join(' ', site.Flags),
    ];

    public static string[] Row(Observation observation) =>
    [
        observation.Target, observation.Indicator, CellNumbers.Write(observation.Value), observation.Edition,
        observation.Source, CellText.Date(observation.Date),
    ];

    public static string[] Row(MeasuredTravel travel, Language language) =>
    [
        travel.From, travel.To, Vocabulary.AccessModes.WordOf(travel.Access).In(language),
        CellText.Whole(travel.Minutes),
        travel.Source,
    ];

    public static string[] Row(BandOverride decision) =>
        [decision.Site, decision.Band, decision.Reason, decision.By, CellDates.Write(decision.Date)];
}

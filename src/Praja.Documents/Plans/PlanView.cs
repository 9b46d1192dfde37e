using Praja.Doctrine;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Documents.Plans;

/// <summary>A plan as the documents read it: every id resolved once, in the plan's own order.</summary>
internal sealed class PlanView : DossierView
{
    private readonly Dictionary<string, BeatView> beats;
    private readonly Dictionary<string, StationView> stations;
    private readonly HashSet<string> sending;

    public PlanView(PlanContext context, Language language)
        : base(context.Operation, new Wording(language))
    {
        Doctrine = context.Doctrine;
        Risk = context.Risk;
        Plan = context.Plan;
        Bands = [.. Doctrine.Bands.Select((band, index) => BandLook.Of(band, index, language))];
        Days = [.. Plan.Periods.Select(p => new PeriodView(p))];
        Voting = Days.First(d => d.Period == Plan.VotingDay);
        Beats = [.. Plan.Beats.Select(b => new BeatView(b, Voting))];
        beats = ById(Beats, b => b.Beat.Id);
        Stations = ReadStations();
        stations = ById(Stations, s => s.Site.Id);
        Districts = DistrictView.Of(Stations, this);
        sending = ReadSending();
    }

    public DoctrineBook Doctrine { get; }

    public RiskMap Risk { get; }

    public Plan Plan { get; }

    /// <summary>Bands from the safest to the most prone, with their looks.</summary>
    public IReadOnlyList<BandLook> Bands { get; }

    public IReadOnlyList<PeriodView> Days { get; }

    /// <summary>The period of voting day.</summary>
    public PeriodView Voting { get; }

    /// <summary>Doctrine id of the voting stage; empty when the doctrine has none.</summary>
    public string VotingStage => Doctrine.Stages.FirstOrDefault(s => s.Voting)?.Id ?? "";

    public IReadOnlyList<BeatView> Beats { get; }

    public IReadOnlyList<StationView> Stations { get; }

    /// <summary>Districts with stations, by code.</summary>
    public IReadOnlyList<DistrictView> Districts { get; }

    public BandLook Band(string id) => Bands.FirstOrDefault(b => b.Id == id) ?? BandLook.Unknown(id);

    public BeatView Beat(string id) => beats[id];

    public StationView Station(string id) => stations[id];

    /// <summary>True when a command sends people on voting day, or a beat lies in its area.</summary>
    public bool Sends(string command) => sending.Contains(command);

    /// <summary>Where a station stands: its own position, else its village's centre, else its beat's centre.</summary>
    public Coordinate PositionOf(StationView station) =>
        station.Site.Position ?? Region(station.Site.Region)?.Centre ?? station.Beat.Beat.Centre;

    private StationView[] ReadStations()
    {
        var assessed = Risk.Stages.FirstOrDefault(s => s.Stage == VotingStage)?.Stations ?? [];
        var risk = ById(assessed, s => s.Site);
        var bands = ById(Bands, b => b.Id);
        var found = new StationView[Plan.Stations.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var planned = Plan.Stations[i];
            var site = Site(planned.Site);
            Invariant.Holds(site is not null, "a planned station is a site of the dossier");
            var band = bands.GetValueOrDefault(planned.Band) ?? BandLook.Unknown(planned.Band);
            found[i] = new(planned, site, beats[planned.Beat], band, risk.GetValueOrDefault(planned.Site));
        }
        return found;
    }

    private HashSet<string> ReadSending() => Voting.Period.Assignments.Select(a => a.Command)
        .Concat(Plan.Beats.Select(b => b.Command))
        .Concat(Plan.Reserves.Units.Select(u => Force(u.Force)?.Command ?? u.Station))
        .ToHashSet(StringComparer.Ordinal);
}

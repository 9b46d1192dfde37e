using Praja.Doctrine;

namespace Praja.Rehearsal.Engine;

/// <summary>A site as the event loop reads it.</summary>
internal readonly record struct SiteRow(
    int District, int Zone, int Beat, int GuardPeople, bool HasSignal, bool FloodProne);

/// <summary>A unit as the event loop reads it.</summary>
internal readonly record struct UnitRow(
    int KindBit, int People, int Home, int Zone, int Beat, int Pool, bool IsReserve, bool Rests, DurationDraw Turnout);

/// <summary>Units that are alike for a dispatcher: the same home, kind, zone and mean turnout.</summary>
internal readonly record struct PoolRow(int Home, int KindBit, int Zone, double TurnoutMean);

/// <summary>A beat: where its stations and its teams begin in <see cref="CompiledModel.BeatSites"/> and
/// <see cref="CompiledModel.BeatUnits"/>, and how many they are.</summary>
internal readonly record struct BeatRow(int FirstSite, int SiteCount, int FirstUnit, int UnitCount);

/// <summary>A level as the event loop reads it; <c>LeastTurnout</c> is the shortest mean turnout of the units it may
/// send.</summary>
internal readonly record struct LevelRow(
    int Minimum, double Factor, int Kinds, DurationDraw Decision, double LeastTurnout);

/// <summary>The rates of a class: total expected number, chance that there is none at all (0 where the number is
/// large), cumulative share of types, cumulative share of hours.</summary>
internal readonly record struct RateRow(double Total, double None, double[] TypeShares, double[][] Profiles);

/// <summary>A type as the event loop reads it; times in seconds, lengths in metres.</summary>
internal readonly record struct TypeRow
{
    public TypeRow(IncidentCourse course)
    {
        Priority = course.Priority;
        SizeMedian = course.SizeMedian;
        SizeSpread = course.SizeSpread;
        PeoplePerHead = course.People / 100;
        FalseShare = course.FalseShare;
        YellowShare = course.YellowShare;
        Handling = new(course.Handling);
        RiseSeconds = course.RiseMinutes * 60;
        FadeSeconds = course.FadeMinutes * 60;
        IsExclusive = course.Exclusive;
        Excites = course.Excites;
        ExciteSeconds = course.ExciteHours * 3600;
        ExciteMeters = course.ExciteKm * 1000;
        EvacuateShare = course.EvacuateShare;
    }

    public int Priority { get; }

    public double SizeMedian { get; }

    public double SizeSpread { get; }

    public double PeoplePerHead { get; }

    public double FalseShare { get; }

    public double YellowShare { get; }

    public DurationDraw Handling { get; }

    public double RiseSeconds { get; }

    public double FadeSeconds { get; }

    public bool IsExclusive { get; }

    public double Excites { get; }

    public double ExciteSeconds { get; }

    public double ExciteMeters { get; }

    public double EvacuateShare { get; }
}

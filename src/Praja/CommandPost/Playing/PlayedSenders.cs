using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Playing;

/// <summary>Who sends what on a played day. Their actors are theirs alone: whatever another actor does, a person did.
/// </summary>
/// <param name="frame">What the post knows beforehand.</param>
public sealed class PlayedSenders(PostFrame frame)
{
    /// <summary>Takes calls and writes down what the field says by voice.</summary>
    public static Sender Operator { get; } = new("posko/operator-1", PostRole.PostOperator, []);

    /// <summary>Orders levels.</summary>
    public static Sender Chief { get; } = new("polres/kapolres", PostRole.Chief, []);

    /// <summary>Answers for the election commission.</summary>
    public static Sender Commission { get; } = new("kpu/lo", PostRole.CommissionLiaison, []);

    /// <summary>True for an actor of the played day, or of the program itself.</summary>
    public static bool Plays(string actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor == Operator.Actor || actor == Chief.Actor || actor == Commission.Actor
            || actor.StartsWith("tps/", StringComparison.Ordinal)
            || actor.StartsWith("kapolsek/", StringComparison.Ordinal)
            || actor.StartsWith("system/", StringComparison.Ordinal);
    }

    /// <summary>A guard at a station.</summary>
    public Sender Guard(int station)
    {
        var site = frame.Stations[station];
        return new("tps/" + site.Id, PostRole.Guard, [site.Region]);
    }

    /// <summary>The chief of the sector in which an area lies.</summary>
    public Sender SectorChief(int region)
    {
        var command = frame.Commands.Of(region)?.Id ?? frame.Operation.Profile.Command;
        return new("kapolsek/" + command, PostRole.SectorChief, [frame.Regions.CodeOf(DistrictOf(region))]);
    }

    /// <summary>The district in which an area lies: the third level of its code; the area itself when it is wider.
    /// </summary>
    public int DistrictOf(int region)
    {
        var found = region;
        while (frame.Regions.CodeOf(found).Count(c => c == '.') > 2) found = frame.Regions.ParentOf(found);
        return found;
    }
}

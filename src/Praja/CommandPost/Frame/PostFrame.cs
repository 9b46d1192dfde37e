using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.CommandPost.Frame;

/// <summary>What a post knows before its journal's first entry: the dossier, the doctrine and the plan, turned into
/// tables. Immutable; a picture is a function of its frame and the entries.</summary>
public sealed partial class PostFrame
{
    /// <summary>Makes the frame.</summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="plan">The plan in force; null when there is none.</param>
    public PostFrame(Operation operation, DoctrineBook doctrine, Plan? plan)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        (Operation, Doctrine, Plan) = (operation, doctrine, plan);
        Regions = new(operation.Regions);
        (ground, roster, cover) = Lazily();
        Stations = new(operation.Sites, Regions, [.. doctrine.Bands.Select(b => b.Id)], plan);
    }

    /// <summary>The dossier.</summary>
    public Operation Operation { get; }

    /// <summary>The doctrine.</summary>
    public DoctrineBook Doctrine { get; }

    /// <summary>The plan in force; null when there is none.</summary>
    public Plan? Plan { get; }

    /// <summary>Areas.</summary>
    public RegionTable Regions { get; }

    /// <summary>Polling stations.</summary>
    public StationTable Stations { get; }
}

using Praja.CommandPost;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>A property by which a collection can be filtered.</summary>
/// <param name="Name">Property, and name of the query parameter.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="View">Who may filter by it, and sees it.</param>
internal sealed record FeatureFilter(string Name, Text Meaning, PostView View);

/// <summary>A collection of features, read from the live picture.</summary>
internal interface IFeatures
{
    /// <summary>Id in addresses.</summary>
    string Id { get; }

    /// <summary>Title.</summary>
    Text Title { get; }

    /// <summary>What is in it.</summary>
    Text Description { get; }

    /// <summary>Who may see it at all.</summary>
    PostView View { get; }

    /// <summary>Properties it can be filtered by.</summary>
    IReadOnlyList<FeatureFilter> Filters { get; }

    /// <summary>The features of a query in the collection's order from the query's cursor on, each with its cursor:
    /// read no further than asked.</summary>
    IEnumerable<(int At, int Index)> Select(Picture picture, Sender sender, FeatureQuery query);

    /// <summary>The feature of an id; -1 when there is none that the sender may see.</summary>
    int Find(Picture picture, Sender sender, string id);

    /// <summary>How many features a query without filters has; null when nobody counted.</summary>
    int? Count(Picture picture, Sender sender);

    /// <summary>Writes a feature.</summary>
    void Write(FeaturePen pen, Picture picture, Sender sender, int index);
}

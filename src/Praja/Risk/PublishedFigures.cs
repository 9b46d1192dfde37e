using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

/// <summary>Published indices as they were observed: shown beside the station's index, never part of it.</summary>
internal static class PublishedFigures
{
    /// <summary>True when <paramref name="id"/> is a published index of the doctrine.</summary>
    public static bool Names(DoctrineBook doctrine, string id)
    {
        foreach (var index in doctrine.PublishedIndices)
        {
            if (index.Id == id) return true;
        }
        return false;
    }

    /// <summary>Every observation of a published index, in the order of the dossier.</summary>
    public static List<PublishedValue> Of(Operation operation, DoctrineBook doctrine)
    {
        var values = new List<PublishedValue>();
        foreach (var seen in operation.Observations)
        {
            if (!Names(doctrine, seen.Indicator)) continue;
            var published =
                doctrine.PublishedIndices.FirstOrDefault(p => p.Id == seen.Indicator && p.Edition == seen.Edition);
            values.Add(new(
                seen.Target, seen.Indicator, seen.Edition, seen.Value, ClassOf(published, seen.Value), seen.Source));
        }
        return values;
    }

    // Editions of one index have other cut points, so a value without its own edition's cuts gets no class.
    private static Text? ClassOf(PublishedIndex? published, double value)
    {
        Text? found = null;
        if (published is null) return found;
        foreach (var cut in published.Cuts)
        {
            if (value >= cut.From)
                found = cut.Name;
        }
        return found;
    }
}

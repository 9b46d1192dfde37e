using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;

namespace Praja.Web.Map;

/// <summary>What a map shows of an area: how its stations stand, added up.</summary>
/// <param name="Late">Stations that owe something within its grace.</param>
/// <param name="Silent">Stations that owe something beyond it.</param>
/// <param name="Level">Place of the highest level reported, from 1; 0 for none.</param>
internal readonly record struct AreaSum(int Late, int Silent, byte Level)
{
    /// <summary>Of an area.</summary>
    public static AreaSum Of(PostFrame frame, int region, ReadOnlySpan<byte> signs)
    {
        var (late, silent, level) = (0, 0, 0);
        foreach (var station in frame.Stations.In(region, frame.Regions))
        {
            var sign = new StationSign(signs[station]);
            if (sign.Punctuality == Punctuality.Late) late++;
            if (sign.Punctuality == Punctuality.Silent) silent++;
            level = Math.Max(level, sign.Level + 1);
        }
        return new(late, silent, (byte)level);
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using Praja.CommandPost.Frame;

namespace Praja.CommandPost.Stations;

// Counters of areas, kept by the fold: a report moves at most a few of them in each area above its village, so that the
// summary of any area at any time is read off without looking at its stations. A village has none of its own: its dozen
// stations are counted when it is asked for, which costs no more, and nine tenths of the memory and of the cache misses
// of a fold are saved.
//
// Of each area and band: how many stations reached each slot, and how many have each slot as their highest (0 for
// none). What is silent at a time follows: a slot whose grace is over is missed by the stations whose highest is below
// it. Of each area: stations by status, by the guard's health, and how many need relief or a medic or were heard of.

/// <summary>Counters by area, kept as reports come.</summary>
internal sealed class StationCounts
{
    /// <summary>Counters of one area beyond those of its bands: health, then relief, medic, heard of.</summary>
    private const int Healths = 5;

    private const int BandBits = 8;

    private readonly PostFrame frame;
    private readonly StationState[] states;
    private readonly int slots;
    private readonly int bands;
    private readonly int ofBand;
    private readonly int ofArea;

    // By area of the frame: its place among those that have counters; -1 for one without areas below.
    private readonly int[] places;

    // By place: that of the area above; -1 for the nation.
    private readonly int[] above;
    private readonly int[] counts;

    /// <summary>Counts the stations of a frame, none of which has reported.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="states">The stations; each is told where it is counted.</param>
    public StationCounts(PostFrame frame, StationState[] states)
    {
        (this.frame, this.states) = (frame, states);
        slots = frame.Day.Slots.Count;
        bands = Math.Max(1, frame.Doctrine.Bands.Count);
        ofBand = (2 * slots) + 1;
        ofArea = (bands * ofBand) + frame.Levels.Count + 1 + Healths + 3;
        (places, above) = Places(frame.Regions);
        counts = new int[above.Length * ofArea];
        for (var station = 0; station < states.Length; station++)
        {
            var region = frame.Stations.RegionOf(station);
            var place = places[region] >= 0 ? places[region] : places[frame.Regions.ParentOf(region)];
            states[station].Home = (place << BandBits) | frame.Stations.BandOf(station);
            Put(counts.AsSpan(place * ofArea, ofArea), frame.Stations.BandOf(station), states[station], 1);
        }
        // An area comes after the one it lies in.
        for (var place = above.Length - 1; place > 0; place--)
        {
            for (var i = 0; i < ofArea; i++)
                counts[(above[place] * ofArea) + i] += counts[(place * ofArea) + i];
        }
    }

    /// <summary>The counters of an area.</summary>
    public StationTally Of(int region)
    {
        if (places[region] is >= 0 and var place)
            return new(counts.AsSpan(place * ofArea, ofArea), slots, bands, frame.Levels.Count);
        var own = new int[ofArea];
        foreach (var station in frame.Stations.In(region, frame.Regions))
            Put(own, frame.Stations.BandOf(station), states[station], 1);
        return new(own, slots, bands, frame.Levels.Count);
    }

    /// <summary>Asks for the counters of the next report of a station.</summary>
    public void Touch(in StationState state)
    {
        var at = ((state.Home >> BandBits) * ofArea) + ((state.Home & ((1 << BandBits) - 1)) * ofBand);
        Prefetch.Of(ref counts[at]);
        Prefetch.Of(ref counts[at + slots]);
        Prefetch.Of(ref counts[at + ofBand - 1]);
    }

    /// <summary>Moves a station from one state to another.</summary>
    public void Move(in StationState from, in StationState to)
    {
        var slotsMove = from.Reached != to.Reached;
        var restMoves = from.Status != to.Status || from.Health != to.Health || from.Needs != to.Needs
            || (from.Heard == 0) != (to.Heard == 0);
        if (!slotsMove && !restMoves) return;
        var band = to.Home & ((1 << BandBits) - 1);
        for (var place = to.Home >> BandBits; place >= 0; place = above[place])
        {
            var own = counts.AsSpan(place * ofArea, ofArea);
            if (slotsMove) MoveSlots(own.Slice(band * ofBand, ofBand), from, to);
            if (restMoves)
            {
                PutRest(own[(bands * ofBand)..], from, -1);
                PutRest(own[(bands * ofBand)..], to, 1);
            }
        }
    }

    /// <summary>Writes all of it.</summary>
    public void Write(PictureWriter writer) => writer.Write(MemoryMarshal.AsBytes(counts.AsSpan()));

    /// <summary>Takes up what was written.</summary>
    public void Read(PictureReader reader)
    {
        var bytes = MemoryMarshal.AsBytes(counts.AsSpan());
        reader.Take(bytes.Length).CopyTo(bytes);
    }

    private void MoveSlots(Span<int> own, in StationState from, in StationState to)
    {
        unchecked
        {
            for (var changed = from.Reached ^ to.Reached; changed != 0; changed &= changed - 1)
            {
                var slot = BitOperations.TrailingZeroCount(changed);
                own[slot] += ((to.Reached >> slot) & 1) != 0 ? 1 : -1;
            }
            own[slots + from.Highest]--;
            own[slots + to.Highest]++;
        }
    }

    private void Put(Span<int> own, int band, in StationState state, int count)
    {
        var ofIt = own.Slice(band * ofBand, ofBand);
        for (var reached = state.Reached; reached != 0; reached &= reached - 1)
            ofIt[BitOperations.TrailingZeroCount(reached)] += count;
        ofIt[slots + state.Highest] += count;
        PutRest(own[(bands * ofBand)..], state, count);
    }

    private void PutRest(Span<int> own, in StationState state, int count)
    {
        unchecked
        {
            own[state.Status] += count;
            var health = own[(frame.Levels.Count + 1)..];
            health[state.Health] += count;
            if ((state.Needs & (int)StationMarks.NeedsRelief) != 0) health[Healths] += count;
            if ((state.Needs & (int)StationMarks.NeedsMedic) != 0) health[Healths + 1] += count;
            if (state.Heard != 0) health[Healths + 2] += count;
        }
    }

    // The nation has counters even when it has no areas below.
    private static (int[] Places, int[] Above) Places(RegionTable regions)
    {
        var places = new int[regions.Count];
        var above = new List<int>();
        for (var region = 0; region < regions.Count; region++)
        {
            places[region] = -1;
            if (region > 0 && regions.EndOf(region) == region + 1) continue;
            places[region] = above.Count;
            above.Add(region == 0 ? -1 : places[regions.ParentOf(region)]);
        }
        return (places, [.. above]);
    }
}

/// <summary>The counters of one area.</summary>
internal readonly ref struct StationTally(ReadOnlySpan<int> counts, int slots, int bands, int levels)
{
    private const int Healths = 5;

    private readonly ReadOnlySpan<int> counts = counts;
    private readonly int ofBand = (2 * slots) + 1;
    private readonly int health = (bands * ((2 * slots) + 1)) + levels + 1;

    /// <summary>How many stations of a band reached a slot.</summary>
    public int Reached(int band, int slot) => counts[(band * ofBand) + slot];

    /// <summary>How many have the slot as their highest; -1 for those that reached none.</summary>
    public int Highest(int band, int slot) => counts[(band * ofBand) + slots + slot + 1];

    /// <summary>How many have their highest below a slot.</summary>
    public int Below(int band, int slot)
    {
        var below = 0;
        for (var highest = -1; highest < slot; highest++)
            below += Highest(band, highest);
        return below;
    }

    /// <summary>How many reported a status last; 0 for those that reported none.</summary>
    public int Status(int status) => counts[(bands * ofBand) + status];

    /// <summary>How many guards are so.</summary>
    public int Health(GuardHealth of) => counts[health + (int)of];

    /// <summary>How many guards wait to be relieved.</summary>
    public int Relief => counts[health + Healths];

    /// <summary>How many guards wait for a medic.</summary>
    public int Medic => counts[health + Healths + 1];

    /// <summary>How many stations were ever heard of.</summary>
    public int Heard => counts[health + Healths + 2];
}

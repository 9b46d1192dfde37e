using System.Numerics;
using System.Runtime.InteropServices;
using Praja.CommandPost.Frame;

namespace Praja.CommandPost.Stations;

// Counters of every area, kept by the fold: a report moves at most a few of them in the village and in each area above
// it, so that the summary of any area at any time is read off without looking at a station.
//
// Of each area and band: how many stations reached each slot, and how many have each slot as their highest (0 for
// none). What is silent at a time follows: a slot whose grace is over is missed by the stations whose highest is below
// it. Of each area: stations by status, by the guard's health, and how many need relief or a medic or were heard of.

/// <summary>Counters by area, kept as reports come.</summary>
internal sealed class StationCounts
{
    /// <summary>Counters of one area beyond those of its bands: health, then relief, medic, heard of.</summary>
    private const int Healths = 5;

    private readonly PostFrame frame;
    private readonly int slots;
    private readonly int ofBand;
    private readonly int ofRegion;
    private readonly int bands;
    private readonly int[] counts;

    /// <summary>Counts the stations of a frame, none of which has reported.</summary>
    public StationCounts(PostFrame frame)
    {
        this.frame = frame;
        slots = frame.Day.Slots.Count;
        bands = Math.Max(1, frame.Doctrine.Bands.Count);
        ofBand = (2 * slots) + 1;
        ofRegion = (bands * ofBand) + frame.Levels.Count + 1 + Healths + 3;
        counts = new int[frame.Regions.Count * ofRegion];
        Begin();
    }

    /// <summary>How many stations of an area and band reached a slot.</summary>
    public int Reached(int region, int band, int slot) => counts[BandAt(region, band) + slot];

    /// <summary>How many have the slot as their highest; -1 for those that reached none.</summary>
    public int Highest(int region, int band, int slot) => counts[BandAt(region, band) + slots + slot + 1];

    /// <summary>How many reported a status last; 0 for those that reported none.</summary>
    public int Status(int region, int status) => counts[StatusAt(region) + status];

    /// <summary>How many guards are so.</summary>
    public int Health(int region, GuardHealth health) => counts[HealthAt(region) + (int)health];

    /// <summary>How many guards wait to be relieved.</summary>
    public int Relief(int region) => counts[HealthAt(region) + Healths];

    /// <summary>How many guards wait for a medic.</summary>
    public int Medic(int region) => counts[HealthAt(region) + Healths + 1];

    /// <summary>How many stations were ever heard of.</summary>
    public int Heard(int region) => counts[HealthAt(region) + Healths + 2];

    /// <summary>Moves a station from one state to another.</summary>
    public void Move(int station, in StationState from, in StationState to)
    {
        var band = frame.Stations.BandOf(station);
        var changed = from.Reached ^ to.Reached;
        var rest = from.Status != to.Status || from.Health != to.Health || from.Needs != to.Needs
            || (from.Heard == 0) != (to.Heard == 0);
        if (changed == 0 && !rest) return;
        for (var region = frame.Stations.RegionOf(station); region >= 0; region = frame.Regions.ParentOf(region))
        {
            unchecked
            {
                var own = counts.AsSpan(region * ofRegion, ofRegion);
                if (changed != 0) MoveSlots(own.Slice(band * ofBand, ofBand), from, to, changed);
                if (rest) MoveRest(own[(bands * ofBand)..], from, to);
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

    private void MoveSlots(Span<int> own, in StationState from, in StationState to, uint changed)
    {
        for (; changed != 0; changed &= changed - 1)
        {
            var slot = BitOperations.TrailingZeroCount(changed);
            own[slot] += ((to.Reached >> slot) & 1) != 0 ? 1 : -1;
        }
        own[slots + from.Highest]--;
        own[slots + to.Highest]++;
    }

    private void MoveRest(Span<int> own, in StationState from, in StationState to)
    {
        own[from.Status]--;
        own[to.Status]++;
        var health = own[(frame.Levels.Count + 1)..];
        health[from.Health]--;
        health[to.Health]++;
        health[Healths] += Bit(to.Needs, StationMarks.NeedsRelief) - Bit(from.Needs, StationMarks.NeedsRelief);
        health[Healths + 1] += Bit(to.Needs, StationMarks.NeedsMedic) - Bit(from.Needs, StationMarks.NeedsMedic);
        health[Healths + 2] += Math.Sign(to.Heard) - Math.Sign(from.Heard);
    }

    private static int Bit(byte needs, StationMarks mark) => (needs & (int)mark) != 0 ? 1 : 0;

    private void Begin()
    {
        for (var station = 0; station < frame.Stations.Count; station++)
        {
            var region = frame.Stations.RegionOf(station);
            counts[BandAt(region, frame.Stations.BandOf(station)) + slots]++;
            counts[StatusAt(region)]++;
            counts[HealthAt(region)]++;
        }
        for (var region = frame.Regions.Count - 1; region > 0; region--)
        {
            var above = frame.Regions.ParentOf(region) * ofRegion;
            for (var i = 0; i < ofRegion; i++)
                counts[above + i] += counts[(region * ofRegion) + i];
        }
    }

    private int BandAt(int region, int band) => (region * ofRegion) + (band * ofBand);

    private int StatusAt(int region) => (region * ofRegion) + (bands * ofBand);

    private int HealthAt(int region) => StatusAt(region) + frame.Levels.Count + 1;
}

using Praja.CommandPost.Incidents;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.WhatIfs;

/// <summary>What a question supposes, as incidents put into the model.</summary>
internal sealed class Supposing(Picture picture, WhatIfStart start)
{
    private readonly List<AddedIncident> added = [];
    private readonly List<(TravelPoint At, ModelLevel Level)> places = [];

    /// <summary>The incidents.</summary>
    public IReadOnlyList<AddedIncident> Added => added;

    /// <summary>Where each is, the first of its places, and its level.</summary>
    public IReadOnlyList<(TravelPoint At, ModelLevel Level)> Places => places;

    /// <summary>Adds one.</summary>
    /// <returns>Why it cannot be simulated; null when it can.</returns>
    public Refusal? Add(SupposedIncident supposed)
    {
        Incident? like = null;
        if (supposed.Like.Length > 0 && (like = picture.Incidents.Find(supposed.Like)) is null)
        {
            return Refuse("incident-unknown",
                $"Kejadian {supposed.Like} tidak ada di posko ini; periksa nomornya.",
                $"This post has no incident {supposed.Like}; check its number.");
        }
        var type = start.TypeOf(supposed.Type.Length > 0 ? supposed.Type : like?.Type ?? "");
        if (type < 0)
        {
            return Refuse("what-if-type-unknown",
                "Jenis kejadian itu tidak terjadi pada tahapan ini menurut doktrin.",
                "By the doctrine no incident of that type happens in this stage.");
        }
        var level = supposed.Level.Length > 0 ? start.LevelOf(supposed.Level)
            : like is not null ? start.LevelOf(like.Level) : 0;
        if (level < 0)
        {
            return Refuse("level-unknown", "Tingkat itu tidak ada di doktrin.", "The doctrine has no such level.");
        }
        var sites = start.SitesIn(supposed.Site, supposed.Region);
        if (sites.Count == 0 || supposed.Site.Length + supposed.Region.Length == 0)
        {
            return Refuse("what-if-place-unknown",
                "Tidak ada tempat seperti itu pada tahapan ini: isi site, atau region dengan kode wilayah.",
                "This stage has no such place: give site, or region with a region code.");
        }
        if (supposed.WithinMinutes is < 0 or > 1440 || supposed.People is < 1 or > 10_000)
        {
            return Refuse("count-invalid",
                "within_minutes: 0 sampai 1440; people: 1 sampai 10000.",
                "within_minutes: 0 to 1440; people: 1 to 10000.");
        }
        var from = start.Day.Second;
        var to = Math.Min(from + (supposed.WithinMinutes * 60.0), start.Model.EndSecond);
        added.Add(new(sites, type, level, from, to, supposed.People));
        places.Add((PointOf(start.Model.Sites[sites[0]]), start.Model.Levels[level]));
        return null;
    }

    private TravelPoint PointOf(ModelSite site) => picture.Incidents.Place(site.Id) is { } place
        ? TravelPoint.Of(place, site.Position)
        : new("", "", site.Position, AccessMode.Road);

    private static Refusal Refuse(string code, string id, string en) => new(code, new(id, en));
}

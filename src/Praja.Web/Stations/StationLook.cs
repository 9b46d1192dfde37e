using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Stations;

/// <summary>One reader's look at the stations: what they ask for, may see, and why not.</summary>
internal sealed class StationLook
{
    private const string Nation = "nation";

    private readonly HttpContext context;
    private readonly Post post;
    private readonly Sender sender;
    private ApiProblem? problem;

    public StationLook(HttpContext context, PostView view)
    {
        this.context = context;
        (post, sender) = OperationContext.Of(context);
        Now = post.Clock.GetUtcNow();
        if (!RoleRights.MaySee(sender.Role, view)) problem = ViewGate.Closed;
    }

    /// <summary>The instant of the look.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>True when the reader is shown bands.</summary>
    public bool ShowsBands => RoleRights.MaySee(sender.Role, PostView.Bands);

    /// <summary>True when the reader is shown the post's log, the guards' health with it.</summary>
    public bool ShowsLog => RoleRights.MaySee(sender.Role, PostView.Log);

    public T Read<T>(Func<Picture, T> look) => post.Read(look);

    public string Text(string key) => context.Request.Query[key].ToString();

    /// <summary>Index of an area the reader may look at; null when there is a problem.</summary>
    public int? Region(string code)
    {
        var regions = post.Setup.Frame.Regions;
        if (code.Length == 0) code = sender.Regions.Count == 0 ? Nation : sender.Regions[0];
        var region = regions.IndexOf(code == Nation ? "" : code);
        if (region < 0)
        {
            problem ??= new(404, "region-unknown", new(
                "Wilayah itu tidak ada di operasi ini; kode seperti 64.08.04, atau nation.",
                "This operation has no such area; a code as 64.08.04, or nation."));
        }
        else if (!SenderScope.Covers(sender, regions, region))
        {
            problem ??= Outside();
        }
        return problem is null ? region : null;
    }

    /// <summary>Index of a station the reader may look at; null when there is a problem.</summary>
    public int? Station(string id)
    {
        var frame = post.Setup.Frame;
        var station = frame.Stations.IndexOf(id);
        if (station < 0)
        {
            problem ??= new(404, "station-unknown", new(
                "TPS itu tidak ada di operasi ini.", "This operation has no such station."));
        }
        else if (!SenderScope.Covers(sender, frame.Regions, frame.Stations.RegionOf(station)))
        {
            problem ??= Outside();
        }
        return problem is null ? station : null;
    }

    /// <summary>A yes or no of the query; null when there is a problem. A misspelt word is refused: it must not give
    /// everything.</summary>
    public bool? Truth(string key, bool otherwise)
    {
        var text = Text(key);
        if (text is not ("" or "true" or "false"))
            problem ??= ApiProblem.Malformed($"{key}: true atau false.", $"{key}: true or false.");
        return problem is null ? text.Length == 0 ? otherwise : text == "true" : null;
    }

    /// <summary>A number of the query; null when there is a problem.</summary>
    public int? Number(string key, int otherwise, int most)
    {
        var text = Text(key);
        if (text.Length == 0) return problem is null ? otherwise : null;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > most)
            problem ??= ApiProblem.Malformed($"{key}: 0 sampai {most}.", $"{key}: 0 to {most}.");
        return problem is null ? number : null;
    }

    public Task Refuse() => problem!.WriteTo(context);

    public Task RefuseStep()
    {
        var known = string.Join(", ", post.Setup.Frame.Day.Slots.Select(s => s.Name));
        return ApiProblem.Malformed($"step: salah satu dari {known}.", $"step: one of {known}.").WriteTo(context);
    }

    private static ApiProblem Outside() => new(403, "region-forbidden", new(
        "Tempat ini di luar wilayah tugas pembaca.", "This place is outside the reader's regions."));
}

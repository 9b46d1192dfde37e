using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>What posts, roles and areas are called that the routine speaks of by their ids.</summary>
internal static class PostNames
{
    /// <summary>A command by its name, a role as people say it, an area by its name; anything else as it is.</summary>
    public static string Of(PostFrame frame, string id, Language language)
    {
        if (frame.Commands.Find(id) is { } command) return command.Name;
        if (RoleNames.OfWord(id) is { } role) return RoleNames.Of(role).In(language);
        return new IncidentNames(frame).Region(id) is { Length: > 0 } region ? region : id;
    }

    /// <summary>What something is about: a unit, a station or another site, or as <see cref="Of"/>; an incident keeps
    /// its number. What the reader may not see is told by its id alone.</summary>
    public static string About(Picture picture, string id, PageCall call)
    {
        if (id.Length == 0) return "";
        var language = call.Frame.Language;
        if (picture.Incidents.Find(id) is { } incident)
        {
            return call.Frame.Sees(PostView.IncidentStatus) && IsOwn(picture, incident, call)
                ? $"{id} {new IncidentNames(picture.Frame).Type(incident.Type).In(language)}"
                : id;
        }
        if (picture.Units.Find(id)?.Planned?.Model.Name is { } unit)
            return call.Frame.Sees(PostView.UnitPositions) ? unit : id;
        return new IncidentNames(picture.Frame).Site(id) is var site && site != id
            ? site
            : Of(picture.Frame, id, language);
    }

    private static bool IsOwn(Picture picture, Incident incident, PageCall call) => SenderScope.Covers(
        call.Sender, picture.Frame.Regions, picture.Frame.Regions.IndexOf(incident.Region));

    /// <summary>The duty telephone of a command, or of the command that answers in an area; empty when nobody
    /// knows.</summary>
    public static string Telephone(PostFrame frame, string id)
    {
        var command = frame.Commands.Find(id)
            ?? (id.Length > 0 && frame.Regions.IndexOf(id) is > 0 and var region ? frame.Commands.Of(region) : null);
        return frame.Commands.ContactOf(command);
    }

    /// <summary>Posts of the operation that something can be asked of: its commands and its task forces.</summary>
    public static IReadOnlyList<(string Id, string Name)> Known(PostFrame frame) =>
    [
        .. frame.Operation.Commands.Select(c => (c.Id, c.Name))
            .Concat(frame.Operation.TaskForces.Select(t => t.TaskForce).Distinct().Select(t => (t, t))),
    ];
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Entries;

/// <summary>The journal's own door: entries in, entries out.</summary>
internal static class EntryEndpoints
{
    private static readonly ApiCall Record = new("Records an entry, or up to 1,000 of them.")
    {
        Status = 201,
        Takes = "application/json",
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPost("/entries", EntryDoor.Take).Describe(Record);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Entries;

/// <summary>The journal's own door: entries in, entries out.</summary>
internal static class EntryEndpoints
{
    private static readonly ApiCall Record = new(
        "Records an entry, or an array of up to 1,000 of them; answered when durable. 201 recorded, 200 was there"
        + " already or an array with an answer per item, 422 refused.")
    {
        Status = 201,
        Takes = "application/json",
        BodySchema = "Submissions",
        AnswerSchema = "Answers",
    };

    private static readonly ApiCall List = new("Lines of the journal as they are, as far as the role is shown them.")
    {
        Produces = "application/jsonl",
        AnswerSchema = "Entry",
        Query =
        [
            ("after", "Sequence after which to begin; 0 when missing."),
            ("limit", "Most lines looked at, to 10,000; 1,000 when missing. The header Praja-Last-Sequence tells how"
                + " far it went."),
        ],
    };

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapPost("/entries", EntryDoor.Take).Describe(Record);
        operation.MapGet("/entries", EntryShelf.List).Describe(List);
        operation.MapGet("/entries/{seq}", EntryShelf.One).Describe(
            new ApiCall("One line of the journal.") { AnswerSchema = "Entry" });
    }
}

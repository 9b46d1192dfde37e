using Microsoft.AspNetCore.Builder;

namespace Praja.Web.Api;

/// <summary>What /api/v1/openapi.json says of an endpoint. Every endpoint has one: a test fails on one
/// without.</summary>
/// <param name="Summary">One sentence in English: what it gives or does.</param>
internal sealed record ApiCall(string Summary)
{
    /// <summary>Media type of a good answer.</summary>
    public string Produces { get; init; } = "application/json";

    /// <summary>Status of a good answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Record written as a good answer; its schema is made from it. Null when it is described elsewhere
    /// (GeoJSON, XML, lines of a journal).</summary>
    public Type? Answer { get; init; }

    /// <summary>Name of the answer's schema where no record is written; empty for none.</summary>
    public string AnswerSchema { get; init; } = "";

    /// <summary>Name of the schema of what is sent where no record is read; empty for none.</summary>
    public string BodySchema { get; init; } = "";

    /// <summary>Media type of what is sent; empty when nothing is.</summary>
    public string Takes { get; init; } = "";

    /// <summary>Record read from what is sent; null when it is described elsewhere.</summary>
    public Type? Body { get; init; }

    /// <summary>Query keys with what they mean.</summary>
    public IReadOnlyList<(string Name, string Meaning)> Query { get; init; } = [];
}

/// <summary>Puts descriptions on endpoints.</summary>
internal static class ApiCalls
{
    /// <summary>Describes an endpoint.</summary>
    public static T Describe<T>(this T endpoint, ApiCall call)
        where T : IEndpointConventionBuilder
    {
        endpoint.Add(builder => builder.Metadata.Add(call));
        return endpoint;
    }

    /// <summary>Describes an endpoint that takes nothing and gives JSON of a record.</summary>
    public static T Describe<T>(this T endpoint, string summary, Type? answer = null)
        where T : IEndpointConventionBuilder => endpoint.Describe(new ApiCall(summary) { Answer = answer });
}

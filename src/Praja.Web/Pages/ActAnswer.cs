using Microsoft.AspNetCore.Http;
using Praja.CommandPost;

namespace Praja.Web.Pages;

/// <summary>What a form of a page brought: something to show, or why not.</summary>
/// <param name="Model">What to show; null for the page as it is.</param>
/// <param name="Refusal">Why not; null when it is done.</param>
internal readonly record struct ActAnswer<TModel>(TModel? Model, Refusal? Refusal)
    where TModel : class
{
    /// <summary>True when the answer is written already.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Refused in part: the field that keeps only what is left to do, line by line.</summary>
    public (string Field, string Value)? Left { get; init; }

    /// <summary>Status of the page.</summary>
    public int Status => Refusal is null ? StatusCodes.Status200OK : HouseForms.StatusOf(Refusal);

    public static implicit operator ActAnswer<TModel>(TModel model) => new(model, null);

    public static implicit operator ActAnswer<TModel>(Refusal refusal) => new(null, refusal);
}

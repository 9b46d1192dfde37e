using Microsoft.AspNetCore.Components;

namespace Praja.Web.Pages;

/// <summary>A part of a page: it knows the page's frame.</summary>
public abstract class Part : ComponentBase
{
    /// <summary>The page's frame.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = null!;

    /// <summary>A text in the reader's language.</summary>
    protected string L(Text text) => Frame.Say(text);
}

/// <summary>A page: it is given its frame and what it shows.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class Page<TModel> : ComponentBase
{
    /// <summary>The page's frame.</summary>
    [Parameter]
    public PageFrame Frame { get; set; } = null!;

    /// <summary>What it shows.</summary>
    [Parameter]
    public TModel Model { get; set; } = default!;

    /// <summary>A text in the reader's language.</summary>
    protected string L(Text text) => Frame.Say(text);
}

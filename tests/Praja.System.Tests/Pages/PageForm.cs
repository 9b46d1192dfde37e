using System.Net;
using System.Text.RegularExpressions;

namespace Praja.SystemTests.Pages;

/// <summary>A form of a page, with what a browser would send.</summary>
/// <param name="Head">Its tag.</param>
/// <param name="Fields">What would be sent as it stands.</param>
/// <param name="Names">Names of all that can be filled in.</param>
internal sealed partial record PageForm(
    string Head, Dictionary<string, string[]> Fields, HashSet<string> Names)
{
    /// <summary>Its key.</summary>
    public string Id => Attribute(Head, "id") ?? "";

    /// <summary>Where it is sent; empty for its page.</summary>
    public string Action => Attribute(Head, "action") ?? "";

    /// <summary>What is sent.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sent =>
        Fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value));

    /// <summary>True when one of its fields has a value.</summary>
    public bool Holds(string value) => Fields.Values.Any(f => f.Contains(value));

    /// <summary>Fills it in: only what it has a field for can be typed.</summary>
    public void Fill((string Name, string Value)[] typed)
    {
        foreach (var name in typed.Select(t => t.Name).Distinct())
        {
            Assert.True(Names.Contains(name), $"The form {Head} has no field {name}.");
            Fields[name] = [.. typed.Where(t => t.Name == name).Select(t => t.Value)];
        }
    }

    /// <summary>The forms of a page.</summary>
    public static IEnumerable<PageForm> AllOf(string html)
    {
        foreach (Match form in Form().Matches(html))
        {
            var (fields, names) = (
                new Dictionary<string, string[]>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (Match control in Control().Matches(form.Value))
            {
                if (Attribute(control.Value, "name") is not { Length: > 0 } name) continue;
                names.Add(name);
                if (ValueOf(control.Value) is { } value)
                    fields[name] = [.. fields.GetValueOrDefault(name, []), value];
            }
            var head = form.Value[..form.Value.IndexOf('>', StringComparison.Ordinal)];
            yield return new(head, fields, names);
        }
    }

    /// <summary>The sentences by which a page says that a form was not taken.</summary>
    public static string RefusedIn(string html) => Refused().Match(html).Value;

    private static string? ValueOf(string control)
    {
        if (control.StartsWith("<textarea", StringComparison.Ordinal))
            return WebUtility.HtmlDecode(Inner().Match(control).Groups[1].Value);
        if (control.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = Option().Matches(control).Select(o => o.Value).ToArray();
            var chosen = options.FirstOrDefault(o => o.Contains(" selected", StringComparison.Ordinal));
            return (chosen ?? options.FirstOrDefault()) is { } option ? Attribute(option, "value") : null;
        }
        // Only the button that is pressed is sent.
        if (control.StartsWith("<button", StringComparison.Ordinal)) return null;
        var isBox = Attribute(control, "type") is "checkbox" or "radio";
        return isBox && !control.Contains(" checked", StringComparison.Ordinal)
            ? null
            : Attribute(control, "value") ?? "";
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups[1].Value)
            : null;

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<textarea.*?</textarea>|<select.*?</select>|<input[^>]*>|<button[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex(">(.*)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Inner();

    [GeneratedRegex("<p class=\"refused\".*?</p>", RegexOptions.Singleline)]
    private static partial Regex Refused();
}

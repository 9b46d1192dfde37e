using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Praja.Web;
using Praja.Web.Pages;

namespace Praja.Tests.Web;

/// <summary>The reference of pages is written from what the server maps.</summary>
public sealed partial class PageReferenceTests
{
    [Fact]
    public async Task The_reference_names_every_page()
    {
        var page = new StringBuilder(
            """
            # Pages

            The pages of the command post, below `/operations/OPERATION`. Each is looked at by GET and takes its forms
            by POST at the same address; `?at=2024-11-27T01:00:00Z` shows any page as it was. Who may look at a page
            follows from its view: [rights](rights.md). Without script every page works; script adds what is live.

            | Address | View | Shows |
            |---|---|---|

            """);
        var meanings = Meanings();
        foreach (var route in await Routes())
        {
            var address = route.Pattern.Length == 0 ? "/" : route.Pattern;
            page.Append("| `").Append(address).Append("` | ").Append(route.View).Append(" | ")
                .Append(meanings[route.Model.FullName!]).Append(" |\n");
        }
        Snapshot.Holds("docs/reference/pages.md", page.ToString());
    }

    private static async Task<PageRoute[]> Routes()
    {
        using var folder = new TempFolder();
        var settings = new ServerSettings { DataFolder = folder.Path, Address = "http://127.0.0.1:0" };
        await using var app = PrajaServer.Build(settings, [], _ => { });
        return
        [
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints)
                .Select(e => e.Metadata.GetMetadata<PageRoute>()).OfType<PageRoute>()
                .OrderBy(r => r.Pattern, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string> Meanings() =>
        XDocument.Load(Path.ChangeExtension(typeof(PageFrame).Assembly.Location, ".xml")).Descendants("member")
            .Where(m => m.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
            .ToDictionary(
                m => m.Attribute("name")!.Value[2..],
                m => Space().Replace(m.Element("summary")?.Value.Trim() ?? "", " "));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}

using System.CommandLine;

namespace Praja.Cli;

/// <summary>The options every verb takes.</summary>
internal static class CallOptions
{
    internal static readonly Option<string> Language = CreateLanguage();

    internal static readonly Option<bool> Json = new("--json")
    {
        Description = "Keluaran JSON untuk program lain | JSON for other programs",
        Recursive = true,
    };

    internal static Language LanguageOf(ParseResult call) =>
        call.GetValue(Language) == "en" ? Praja.Language.English : Praja.Language.Indonesian;

    private static Option<string> CreateLanguage()
    {
        var option = new Option<string>("--lang")
        {
            Description = "Bahasa: id atau en | Language: id or en",
            DefaultValueFactory = _ => "id",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("id", "en");
        return option;
    }
}

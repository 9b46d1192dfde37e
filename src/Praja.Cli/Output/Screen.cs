using Spectre.Console;

namespace Praja.Cli.Output;

/// <summary>
/// What a person sees: tables with colour on a terminal, plain text when the output goes to a file or another program.
/// Results go to standard output, progress and problems to standard error.
/// </summary>
internal sealed class Screen
{
    private const int WidthWithoutTerminal = 160;

    private readonly IAnsiConsole output;
    private readonly IAnsiConsole error;

    internal Screen(Language language)
    {
        Language = language;
        output = Open(Console.Out, Console.IsOutputRedirected);
        error = Open(Console.Error, Console.IsErrorRedirected);
    }

    internal Language Language { get; }

    /// <summary>True when a person watches standard error.</summary>
    internal static bool HasWatcher => !Console.IsErrorRedirected;

    internal string Say(Text text) => text.In(Language);

    internal string Say(string id, string en) => new Text(id, en).In(Language);

    internal void Line(string text = "") => output.WriteLine(text);

    internal void Heading(string text) => output.Write(new Markup("[bold]" + Markup.Escape(text) + "[/]\n"));

    internal void Note(string text) => error.WriteLine(text);

    /// <summary>Writes over the last line of progress; only where a person watches.</summary>
    internal static void Update(string text)
    {
        const int Width = 78;
        Console.Error.Write("\r" + (text.Length > Width ? text[..Width] : text.PadRight(Width)));
    }

    internal void NoteMarkup(string markup) => error.MarkupLine(markup);

    /// <summary>A table; columns whose header begins with <c>&gt;</c> are set to the right.</summary>
    internal void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = Console.IsOutputRedirected ? TableBorder.None : TableBorder.Simple };
        foreach (var header in headers)
        {
            var right = header.StartsWith('>');
            var column = new TableColumn("[bold]" + Markup.Escape(right ? header[1..] : header) + "[/]");
            table.AddColumn(right ? column.RightAligned() : column);
        }
        foreach (var row in rows)
            table.AddRow(row.Select(Cell));
        output.Write(table);
    }

    /// <summary>Colours a cell by the band or severity it names; the word itself stays.</summary>
    private static Markup Cell(string text)
    {
        var escaped = Markup.Escape(text);
        var colour = text switch
        {
            "Sangat rawan" or "Very prone" => "red",
            "Rawan" or "Prone" => "yellow",
            _ => null,
        };
        return new Markup(colour is null ? escaped : $"[{colour}]{escaped}[/]");
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (redirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}

using System.CommandLine;
using Praja.Cli.Output;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Command = System.CommandLine.Command;

namespace Praja.Cli.Verbs;

/// <summary><c>praja import</c>: a dossier folder from a workbook.</summary>
internal static class ImportVerb
{
    internal static Command Create() => Exchange.Create(
        "import",
        "Buku Excel menjadi folder dossier. | An Excel workbook becomes a dossier folder.\n"
        + "  praja import buku.xlsx operasi/",
        DossierWriter.Write);
}

/// <summary><c>praja export</c>: a workbook from a dossier folder.</summary>
internal static class ExportVerb
{
    internal static Command Create() => Exchange.Create(
        "export",
        "Folder dossier menjadi buku Excel. | A dossier folder becomes an Excel workbook.\n"
        + "  praja export operasi/ buku.xlsx",
        WorkbookWriter.Write);
}

/// <summary>Reads one form of a dossier whole, then writes the other; with an error in it nothing is written.</summary>
internal static class Exchange
{
    internal delegate bool Writer(
        Operation operation, string target, Language language, bool overwrite, ProblemList problems);

    internal static Command Create(string name, string description, Writer write)
    {
        var from = new Argument<string>("from") { Description = "Asal | From" };
        var to = new Argument<string>("to") { Description = "Tujuan | To" };
        var replace = ReplaceOption();
        var command = new Command(name, description) { from, to, replace };
        command.SetAction(call =>
            (int)Run(call, call.GetRequiredValue(from), call.GetRequiredValue(to), call.GetValue(replace), write));
        return command;
    }

    internal static Option<bool> ReplaceOption() =>
        new("--replace") { Description = "Ganti yang sudah ada | Replace what is there" };

    private static ExitCode Run(ParseResult call, string from, string to, bool replace, Writer write)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var read = DossierReader.Read(from, problems);
        var done = read is not null && !problems.HasErrors
            && write(read.Operation, to, screen.Language, replace, problems);
        return Outcome.Tell(call, screen, problems, done, screen.Say($"{to} ditulis.", $"{to} is written."));
    }
}

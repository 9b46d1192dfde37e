using System.CommandLine;
using Praja.Cli;
using Praja.Cli.Verbs;

var root = new RootCommand(
    "Praja: pengamanan pemilu, dari dossier ke rencana. | Election security, from a dossier to a plan.\n"
    + "  praja check samples/kutai-timur-2024\n  praja plan samples/kutai-timur-2024 --out rencana/")
{
    CheckVerb.Create(),
    AssessVerb.Create(),
    PlanVerb.Create(),
    DiffVerb.Create(),
    InitVerb.Create(),
    ImportVerb.Create(),
    ExportVerb.Create(),
    ImportStationsVerb.Create(),
    ImportRoadsVerb.Create(),
    RehearseVerb.Create(),
    WhatIfVerb.Create(),
    CompareVerb.Create(),
    ImproveVerb.Create(),
    FitVerb.Create(),
    JournalVerb.Create(),
    OpenVerb.Create(),
    ServeVerb.Create(),
    AccountVerb.Create(),
    DemoVerb.Create(),
};
root.HelpName = "praja";
root.Add(CallOptions.Language);
root.Add(CallOptions.Json);
var call = root.Parse(args);
// The server hears of SIGTERM itself and answers first what waits; nobody else may end the process meanwhile.
var code = call.Invoke(new() { ProcessTerminationTimeout = null });
return call.Errors.Count > 0 ? (int)ExitCode.Refused : code;

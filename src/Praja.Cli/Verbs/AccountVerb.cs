using System.CommandLine;
using System.Data.Common;
using Praja.Cli.Output;
using Praja.Operations;
using Praja.Web;
using Praja.Web.Accounts;
using Command = System.CommandLine.Command;

namespace Praja.Cli.Verbs;

/// <summary><c>praja account</c>: accounts, by an administrator at the server's machine.</summary>
internal static class AccountVerb
{
    private static readonly Argument<string> Data = new("data")
    {
        Description = "Folder data peladen | The server's data folder",
    };

    private static readonly Argument<string> Name = new("name") { Description = "Nama akun | Account name" };

    private static readonly Option<bool> Factors = new("--factors")
    {
        Description = "Lepas juga autentikator dan passkey | Take the authenticator app and passkeys off too",
    };

    private static readonly Option<bool> Undo = new("--undo")
    {
        Description = "Buka lagi | Open it again",
    };

    internal static Command Create() => new(
        "account",
        "Kelola akun di mesin peladen. | Manage accounts at the server's machine.\n  praja account list data/")
    {
        Verb(new Command("list", "Akun dengan jabatannya. | Accounts with their appointments.") { Data }, List),
        Verb(new Command("reset", "Tautan sekali pakai untuk sandi baru. | A one-time link for a new password.")
            { Data, Name, Factors }, Reset),
        Verb(new Command("lock", "Tutup akun, sesi dan tokennya. | Close an account, its sessions and tokens.")
            { Data, Name, Undo }, Lock),
    };

    private static Command Verb(Command verb, Func<AccountOffice, ParseResult, Screen, ProblemList, Task<string>> act)
    {
        verb.Add(ServeVerb.Postgres);
        verb.SetAction(async (call, _) =>
        {
            var screen = new Screen(CallOptions.LanguageOf(call));
            var problems = new ProblemList();
            var said = await Run(call, screen, problems, act);
            return (int)Outcome.Tell(call, screen, problems, !problems.HasErrors, said);
        });
        return verb;
    }

    private static async Task<string> Run(
        ParseResult call, Screen screen, ProblemList problems,
        Func<AccountOffice, ParseResult, Screen, ProblemList, Task<string>> act)
    {
        var settings = new ServerSettings
        {
            DataFolder = call.GetRequiredValue(Data),
            Postgres = PostgresConnection.Of(call, ServeVerb.Postgres),
        };
        try
        {
            await using var office = await AccountOffice.OpenAsync(settings);
            return await act(office, call, screen, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException
            or DbException)
        {
            problems.Add(AccountProblems.NotOpened, new(settings.DataFolder), settings.DataFolder, e.Message);
            return "";
        }
    }

    private static async Task<string> List(AccountOffice office, ParseResult call, Screen screen, ProblemList problems)
    {
        var lines = (await office.ListAsync()).Select(a => string.Join(
            "  ",
            a.Name, a.Id, a.Closed ? screen.Say("ditutup", "closed") : screen.Say("terbuka", "open"),
            string.Join(", ", a.Posts)));
        return string.Join('\n', lines);
    }

    private static async Task<string> Reset(AccountOffice office, ParseResult call, Screen screen, ProblemList problems)
    {
        var name = call.GetRequiredValue(Name);
        if (await office.ResetAsync(name, call.GetValue(Factors)) is { } secret)
        {
            return screen.Say(
                "Tautan sekali pakai, berlaku 24 jam, di alamat peladen: /setup/",
                "One-time link, for 24 hours, at the server's address: /setup/") + secret;
        }
        problems.Add(AccountProblems.Unknown, new(name), name);
        return "";
    }

    private static async Task<string> Lock(AccountOffice office, ParseResult call, Screen screen, ProblemList problems)
    {
        var name = call.GetRequiredValue(Name);
        var closed = !call.GetValue(Undo);
        switch (await office.CloseAsync(name, closed))
        {
            case null:
                problems.Add(AccountProblems.Unknown, new(name), name);
                return "";
            case { En.Length: > 0 } refusal:
                problems.Add(AccountProblems.NotOpened, new(name), name, screen.Say(refusal));
                return "";
            default:
                return closed
                    ? screen.Say("Akun ditutup.", "The account is closed.")
                    : screen.Say("Akun dibuka.", "The account is open.");
        }
    }
}

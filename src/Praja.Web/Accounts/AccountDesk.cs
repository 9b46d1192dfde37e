using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>What an account is to be in an operation.</summary>
internal sealed record AppointmentForm(
    string Operation, string Role, string Post, IReadOnlyList<string>? Regions = null);

/// <summary>What administrators do: make accounts, give and take appointments, close and open.</summary>
internal sealed class AccountDesk(
    UserManager<Account> accounts, AccountsContext context, AccessKeeper keeper, FactorDesk factors,
    TimeProvider clock)
{
    /// <summary>Makes an account without a password: its holder chooses one by a link, or it only has tokens.</summary>
    public async Task<AccountAnswer<Account>> MakeAsync(
        string name, string fullName, IReadOnlyList<AppointmentForm> appointments, string actor)
    {
        if (!AccountName.Is(name)) return AccountRefusals.NameInvalid;
        if (!AccountName.IsText(fullName)) return AccountRefusals.TextInvalid;
        if (appointments.Select(FaultOf).FirstOrDefault(f => f is not null) is { } fault) return fault;
        if (await accounts.FindByNameAsync(name) is not null) return AccountRefusals.NameTaken;
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = Guid.CreateVersion7(now).ToString(),
            UserName = name,
            FullName = fullName,
            MadeAt = now,
        };
        foreach (var form in appointments)
        {
            if (await IsTakenAsync(form, account.Id)) return AccountRefusals.PostTaken;
        }
        return await keeper.ChangeAsync(context, now, account.Id, async turn =>
        {
            (await accounts.CreateAsync(account)).Hold();
            turn.Record(actor, "account_made", AccountActs.About(account.Id));
            foreach (var form in appointments)
                Add(turn, account.Id, form, actor, now);
            return account;
        });
    }

    /// <summary>Gives an appointment; one that the account has in that operation ends, and its tokens with
    /// it.</summary>
    public async Task<AccountAnswer<Account>> AppointAsync(string id, AppointmentForm form, string actor)
    {
        if (FaultOf(form) is { } fault) return fault;
        if (await accounts.FindByIdAsync(id) is not { } account) return AccountRefusals.AccountUnknown;
        if (await IsTakenAsync(form, id)) return AccountRefusals.PostTaken;
        if (await IsLastAdministratorAsync(id, form.Operation)) return AccountRefusals.LastAdministrator;
        var now = clock.GetUtcNow();
        return await keeper.ChangeAsync(context, now, id, async turn =>
        {
            await EndAsync(turn, id, form.Operation, actor);
            Add(turn, id, form, actor, now);
            return account;
        });
    }

    /// <summary>True when an account holds an appointment in an operation.</summary>
    public Task<bool> HoldsAsync(string id, string operation) =>
        context.Appointments.AnyAsync(a => a.AccountId == id && a.Operation == operation);

    /// <summary>Takes an appointment, with its tokens.</summary>
    public async Task<AccountAnswer<Account>> DismissAsync(string id, string operation, string actor)
    {
        if (await accounts.FindByIdAsync(id) is not { } account) return AccountRefusals.AccountUnknown;
        if (await IsLastAdministratorAsync(id, operation)) return AccountRefusals.LastAdministrator;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), id, async turn =>
            await EndAsync(turn, id, operation, actor))
            ? account
            : AccountRefusals.NoAppointment;
    }

    /// <summary>Closes an account, with its sessions and tokens, or opens it again, without them.</summary>
    public async Task<AccountAnswer<Account>> CloseAsync(string id, bool closed, string actor)
    {
        if (await accounts.FindByIdAsync(id) is not { } account) return AccountRefusals.AccountUnknown;
        if (closed && await IsLastAdministratorAsync(id, Appointment.AccountsHouse))
            return AccountRefusals.LastAdministrator;
        return await keeper.ChangeAsync(context, clock.GetUtcNow(), id, async turn =>
        {
            if (account.Closed != closed)
                turn.Record(actor, closed ? "account_closed" : "account_opened", AccountActs.About(id));
            account.Closed = closed;
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            if (closed) await context.EndAccessAsync(id, tokensToo: true);
            (await accounts.UpdateSecurityStampAsync(account)).Hold();
            return account;
        });
    }

    /// <summary>Takes the authenticator app and the passkeys off an account.</summary>
    public async Task<AccountAnswer<Account>> RemoveFactorsAsync(string id, string actor) =>
        await accounts.FindByIdAsync(id) is { } account
            ? await factors.RemoveAllAsync(account, actor)
            : AccountRefusals.AccountUnknown;

    private static Refusal? FaultOf(AppointmentForm form)
    {
        var house = form.Operation == Appointment.AccountsHouse;
        return RoleNames.OfWord(form.Role) switch
        {
            _ when !AccountName.IsOperation(form.Operation) => AccountRefusals.OperationInvalid,
            null => AccountRefusals.RoleUnknown,
            PostRole.Administrator when !house => AccountRefusals.RoleNotHere,
            not (PostRole.Administrator or PostRole.Auditor or PostRole.DataProtectionOfficer) when house =>
                AccountRefusals.RoleNotHere,
            _ => PlaceFaultOf(form),
        };
    }

    private static Refusal? PlaceFaultOf(AppointmentForm form) =>
        !AccountName.IsPost(form.Post) ? AccountRefusals.PostInvalid
        : !AccountName.AreRegions(form.Regions ?? []) ? AccountRefusals.RegionInvalid
        : null;

    private Task<bool> IsTakenAsync(AppointmentForm form, string id) => context.Appointments.AnyAsync(
        a => a.Operation == form.Operation && a.Actor == form.Post && a.AccountId != id);

    private async Task<bool> IsLastAdministratorAsync(string id, string operation)
    {
        if (operation != Appointment.AccountsHouse) return false;
        var administrators = await (
            from post in context.Appointments
            join account in context.Accounts on post.AccountId equals account.Id
            where post.Operation == Appointment.AccountsHouse && post.Role == "administrator" && !account.Closed
            select post.AccountId).ToListAsync();
        return administrators.Count == 1 && administrators[0] == id;
    }

    private void Add(AccountsTurn turn, string id, AppointmentForm form, string actor, DateTimeOffset now)
    {
        var given = new Appointment
        {
            AccountId = id,
            Operation = form.Operation,
            Role = form.Role,
            Regions = string.Join(' ', form.Regions ?? []),
            Actor = form.Post,
            GivenAt = now,
        };
        context.Appointments.Add(given);
        turn.RecordAppointment(actor, given);
    }

    private async Task<bool> EndAsync(AccountsTurn turn, string id, string operation, string actor)
    {
        var held = await context.Appointments.SingleOrDefaultAsync(a => a.AccountId == id && a.Operation == operation);
        if (held is null) return false;
        context.Appointments.Remove(held);
        await context.AccessTokens.Where(t => t.AccountId == id && t.Operation == operation).ExecuteDeleteAsync();
        turn.Record(actor, "account_dismissed", AccountActs.About(id)
            .With("operation", operation).With("role", held.Role));
        await context.SaveChangesAsync();
        return true;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Praja.Storage.Accounts;

/// <summary>The accounts' database as EF Core sees it; <see cref="AccountsSchema"/> makes and upgrades it. Of
/// Identity's tables it has those that are used: users, their secrets, their passkeys.</summary>
/// <param name="options">Provider and connection.</param>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : DbContext(options)
{
    /// <summary>Accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Passkeys of accounts.</summary>
    public DbSet<IdentityUserPasskey<string>> Passkeys => Set<IdentityUserPasskey<string>>();

    /// <summary>Sealed secrets of accounts: one-time code key, recovery codes.</summary>
    public DbSet<IdentityUserToken<string>> Secrets => Set<IdentityUserToken<string>>();

    /// <summary>Appointments.</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Tokens and sessions.</summary>
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    /// <summary>One-time secrets.</summary>
    public DbSet<OneTimeSecret> OneTimeSecrets => Set<OneTimeSecret>();

    /// <summary>The journal of the accounts.</summary>
    public DbSet<AccountLine> Lines => Set<AccountLine>();

    /// <summary>The row about the database.</summary>
    public DbSet<AccountsState> State => Set<AccountsState>();

    /// <summary>Data protection's keys.</summary>
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Times are whole milliseconds since 1970: both databases then compare them as numbers.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
    }

    /// <summary>Names the tables.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        if (Database.IsNpgsql()) modelBuilder.HasDefaultSchema(AccountsSchema.PostgresSchema);
        modelBuilder.Entity<Account>(a =>
        {
            a.ToTable("account").HasKey(x => x.Id);
            a.HasIndex(x => x.NormalizedUserName).IsUnique();
            a.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            a.Ignore(x => x.Email).Ignore(x => x.NormalizedEmail).Ignore(x => x.EmailConfirmed);
            a.Ignore(x => x.PhoneNumber).Ignore(x => x.PhoneNumberConfirmed);
        });
        modelBuilder.Entity<IdentityUserToken<string>>(t =>
        {
            t.ToTable("account_secret").HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            t.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        modelBuilder.Entity<IdentityUserPasskey<string>>(p =>
        {
            p.ToTable("account_passkey").HasKey(x => x.CredentialId);
            p.OwnsOne(x => x.Data).ToJson();
            p.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId);
        });
        modelBuilder.Entity<Appointment>(a =>
        {
            a.ToTable("appointment").HasKey(x => new { x.AccountId, x.Operation });
            a.HasIndex(x => new { x.Operation, x.Actor }).IsUnique();
            a.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        });
        modelBuilder.Entity<AccessToken>(t =>
        {
            t.ToTable("access_token").HasKey(x => x.Hash);
            t.HasIndex(x => x.Id).IsUnique();
            t.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        });
        modelBuilder.Entity<OneTimeSecret>().ToTable("one_time_secret").HasKey(x => x.Hash);
        modelBuilder.Entity<AccountLine>(l =>
        {
            l.ToTable("account_line").HasKey(x => x.Sequence);
            l.Property(x => x.Sequence).ValueGeneratedNever();
        });
        modelBuilder.Entity<AccountsState>(s =>
        {
            s.ToTable("accounts_state").HasKey(x => x.Id);
            s.Property(x => x.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<ProtectionKey>().ToTable("protection_key").HasKey(x => x.Name);
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}

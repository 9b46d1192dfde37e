using Microsoft.AspNetCore.Identity;

namespace Praja.Storage.Accounts;

/// <summary>Somebody, or a device, that can prove who it is. What it may do is in its appointments.</summary>
public sealed class Account : IdentityUser
{
    /// <summary>The person's name as on the order; empty for devices and after erasure.</summary>
    public string FullName { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Closed by an administrator: nothing opens for it until it is opened again.</summary>
    public bool Closed { get; set; }

    /// <summary>The last time step whose one-time code was taken: a code works once.</summary>
    public long LastTotpStep { get; set; }
}

/// <summary>What an account is in an operation: rights go with it, never with the person.</summary>
public sealed class Appointment
{
    /// <summary>Id of the account.</summary>
    public required string AccountId { get; set; }

    /// <summary>Id of the operation; <see cref="AccountsHouse"/> for the accounts themselves.</summary>
    public required string Operation { get; set; }

    /// <summary>Role in snake case, e.g. <c>post_operator</c>.</summary>
    public required string Role { get; set; }

    /// <summary>Region codes with a blank between; empty for the whole operation.</summary>
    public string Regions { get; set; } = "";

    /// <summary>As written in the journal, e.g. <c>post/operator-2</c>; one account at a time holds it.</summary>
    public required string Actor { get; set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset GivenAt { get; set; }

    /// <summary>The operation id under which administrators, auditors and data protection officers of the accounts
    /// themselves are appointed.</summary>
    public const string AccountsHouse = "accounts";
}

/// <summary>A bearer token of a device or program, or a browser's session.</summary>
public sealed class AccessToken
{
    /// <summary>SHA-256 of the secret, lower-case hexadecimal; the secret itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    /// <summary>Short id by which people speak of it.</summary>
    public required string Id { get; set; }

    /// <summary>Id of the account.</summary>
    public required string AccountId { get; set; }

    /// <summary>Id of its operation; empty for a session, which has all of its account's.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Its regions, a part of the appointment's, with a blank between; empty for all of them.</summary>
    public string Regions { get; set; } = "";

    /// <summary>What it is for, e.g. <c>HP pos TPS 4</c>; empty for a session.</summary>
    public string Label { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it ends for good.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Last use, written down every minute or so.</summary>
    public DateTimeOffset LastUsedAt { get; set; }
}

/// <summary>A secret that works once: a link for setting up, resetting or inviting, or a passkey ceremony.</summary>
public sealed class OneTimeSecret
{
    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>What it is for: setup, reset, passkey_new or passkey_login.</summary>
    public required string Purpose { get; set; }

    /// <summary>Id of the account; empty where there is none yet.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>What the ceremony must remember; empty for links.</summary>
    public string State { get; set; } = "";

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A line of the journal of the accounts.</summary>
public sealed class AccountLine
{
    /// <summary>Its sequence.</summary>
    public long Sequence { get; set; }

    /// <summary>The entry as a line of a journal file, without its line feed.</summary>
    public required string Line { get; set; }
}

/// <summary>One row about the database itself.</summary>
public sealed class AccountsState
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>Rises with every change that opens or closes something, so that other nodes see it.</summary>
    public long Revision { get; set; }

    /// <summary>Tells whether a node has the key these accounts were made with.</summary>
    public string KeyCheck { get; set; } = "";
}

/// <summary>A key of ASP.NET Core's data protection, sealed.</summary>
public sealed class ProtectionKey
{
    /// <summary>Its name.</summary>
    public required string Name { get; set; }

    /// <summary>Its XML, sealed with the accounts' key.</summary>
    public required string Sealed { get; set; }
}

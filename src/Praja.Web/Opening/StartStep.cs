namespace Praja.Web.Opening;

/// <summary>A step of the first start.</summary>
public enum StartStep
{
    /// <summary>The language is chosen.</summary>
    Language,

    /// <summary>The first administrator chooses a name and a password.</summary>
    Account,

    /// <summary>The administrator signs in.</summary>
    SignIn,

    /// <summary>An authenticator app, or later.</summary>
    Authenticator,

    /// <summary>An operation is opened.</summary>
    Operation,

    /// <summary>The first posts are given.</summary>
    Appointments,
}

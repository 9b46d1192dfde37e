using Microsoft.AspNetCore.Routing;
using Praja.Web.Privacy;

namespace Praja.Web.Accounts;

/// <summary>All endpoints of accounts.</summary>
internal static class AccountRoutes
{
    /// <summary>Maps the endpoints of accounts.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        SetupEndpoints.Map(app);
        SessionEndpoints.Map(app);
        PasskeyEndpoints.Map(app);
        OwnAccountEndpoints.Map(app);
        AccountEndpoints.Map(app);
        TokenEndpoints.Map(app);
        AccountPrivacyEndpoints.Map(app);
    }
}

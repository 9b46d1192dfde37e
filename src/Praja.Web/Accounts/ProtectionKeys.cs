using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Accounts;

namespace Praja.Web.Accounts;

/// <summary>Keeps data protection's keys in the accounts' database, sealed with the accounts' key: every node has the
/// same ones, and a copy of the database alone opens nothing.</summary>
/// <param name="scopes">Gives a context.</param>
/// <param name="key">The accounts' key.</param>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes, AccountsKey key) : IXmlRepository
{
    private const string Purpose = "data protection";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        return [.. context.ProtectionKeys.AsNoTracking().AsEnumerable()
            .Select(k => XElement.Parse(key.Open(k.Sealed, Purpose)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        context.ProtectionKeys.Add(new()
        {
            Name = friendlyName,
            Sealed = key.Seal(element.ToString(SaveOptions.DisableFormatting), Purpose),
        });
        context.SaveChanges();
    }
}

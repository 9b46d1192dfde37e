using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Attachments;

namespace Praja.Web.Records;

/// <summary>What attachments are composed of.</summary>
internal static class RecordParts
{
    public static void Add(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(_ => new AttachmentStore(settings.DataFolder));
        services.AddSingleton<AttachmentDesk>();
        services.AddHostedService<AttachmentWatch>();
    }
}

using Praja.Journal;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Tests.Web.Doors;

public sealed class InstanceIdTests
{
    [Fact]
    public void The_client_id_is_a_function_of_the_instance_id_alone()
    {
        const string instance = "uuid:0a3b6b2e-5b0f-4c1e-9d5e-0f8f2c3a4b5c";
        var id = InstanceIds.ClientId(instance);
        Assert.True(Uuid7.Is(id));
        Assert.Equal(id, InstanceIds.ClientId(" UUID:0A3B6B2E-5B0F-4C1E-9D5E-0F8F2C3A4B5C "));
        Assert.StartsWith("00000000-0000-7", id.ToString(), StringComparison.Ordinal);
        // Pinned: what telephones have sent must be recognised by every later version.
        Assert.Equal(new Guid("00000000-0000-70ac-99ac-ce8c21d97ebd"), id);
    }

    [Fact]
    public void Others_and_further_submissions_have_ids_of_their_own()
    {
        var ids = Enumerable.Range(0, 1_000).Select(i => InstanceIds.ClientId("uuid:" + i))
            .Concat(Enumerable.Range(1, 9).Select(n => InstanceIds.ClientId("uuid:1", n)))
            .ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(Uuid7.Is(id)));
    }

    [Fact]
    public void A_version_7_is_taken_as_it_is()
    {
        const string own = "01938b5e-7c00-7abc-8def-0123456789ab";
        Assert.Equal(new Guid(own), InstanceIds.ClientId("uuid:" + own));
        Assert.NotEqual(new Guid(own), InstanceIds.ClientId("uuid:" + own, 1));
    }
}

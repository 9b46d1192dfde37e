using System.Text;
using Praja.Documents.DataFolders;

namespace Praja.Tests.Documents.DataFolders;

public sealed class MemberErasureTests
{
    // The row goes whole, also over a line break in quotes; every other byte stays.
    [Fact]
    public void Only_the_members_row_goes()
    {
        const string Before = "nrp,nama,pangkat\r\n8801,\"Sari, S.H.\",Ipda\r\n"
            + "8802,\"Budi\nPutra\",Aipda\r\n88021,Tono,Bripka\r\n";
        Assert.Equal(
            "nrp,nama,pangkat\r\n8801,\"Sari, S.H.\",Ipda\r\n88021,Tono,Bripka\r\n",
            Encoding.UTF8.GetString(MemberErasure.Without(Encoding.UTF8.GetBytes(Before), "8802")));
        Assert.Equal(Before, Encoding.UTF8.GetString(MemberErasure.Without(Encoding.UTF8.GetBytes(Before), "9")));
    }
}

using System.Text;
using Praja.Web.Accounts;

namespace Praja.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the rows of SHA-1: seconds since 1970 and the code of eight digits.
    [Theory]
    [InlineData(59L, "94287082")]
    [InlineData(1111111109L, "07081804")]
    [InlineData(1111111111L, "14050471")]
    [InlineData(1234567890L, "89005924")]
    [InlineData(2000000000L, "69279037")]
    [InlineData(20000000000L, "65353130")]
    public void Codes_are_those_of_rfc_6238(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, Totp.Code(Key, Totp.StepAt(now), digits: 8));
        // Of six digits, as they are asked for, they are the last six of eight.
        Assert.Equal(Totp.StepAt(now), Totp.StepOf(Key, code[2..], now, lastStep: 0));
    }

    // RFC 4226, appendix D: the first ten codes of six digits.
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(4, "338314")]
    [InlineData(5, "254676")]
    [InlineData(6, "287922")]
    [InlineData(7, "162583")]
    [InlineData(8, "399871")]
    [InlineData(9, "520489")]
    public void Codes_are_those_of_rfc_4226(long step, string code) => Assert.Equal(code, Totp.Code(Key, step));

    [Fact]
    public void A_code_works_one_step_early_or_late_and_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_109);
        var step = Totp.StepAt(now);
        foreach (var drift in (int[])[-1, 0, 1])
            Assert.Equal(step + drift, Totp.StepOf(Key, Totp.Code(Key, step + drift), now, lastStep: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step - 2), now, lastStep: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step + 2), now, lastStep: 0));
        Assert.Null(Totp.StepOf(Key, Totp.Code(Key, step), now, lastStep: step));
        Assert.Null(Totp.StepOf(Key, "", now, lastStep: 0));
    }

    [Fact]
    public void Keys_travel_as_base32_of_rfc_4648()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.ToBase32(Key));
        Assert.Equal(Key, Totp.OfBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        Assert.Equal("MZXW6YTBOI", Totp.ToBase32("foobar"u8));
    }
}

using System.Text;
using Praja.Web.Doors;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Tests.Web.Doors;

public sealed class AnswerReaderTests
{
    private const string Sound =
        "<?xml version='1.0' ?><data id=\"laporan-tps\" version=\"7\" xmlns:h=\"http://www.w3.org/1999/xhtml\" "
        + "xmlns:orx=\"http://openrosa.org/xforms\"><tps>64.08.04.2001/001</tps><note> Aman &amp; tertib </note><foto/>"
        + "<kelompok><orang>3</orang></kelompok><orx:meta><orx:instanceID>uuid:6b2a</orx:instanceID></orx:meta></data>";

    [Fact]
    public void An_answer_as_Collect_writes_it()
    {
        var answer = Read(Sound)!;
        Assert.Equal("laporan-tps", answer.FormId);
        Assert.Equal("7", answer.Version);
        Assert.Equal("uuid:6b2a", answer.InstanceId);
        Assert.Equal(
            ["tps=64.08.04.2001/001", "note=Aman & tertib", "orang=3"],
            answer.Values.Select(v => v.Key + "=" + v.Value));
        Assert.Equal("3", answer["orang"]);
        Assert.Equal("", answer["foto"]);
    }

    [Fact]
    public void A_namespace_stands_for_the_id_and_the_root_may_bear_the_instance_id()
    {
        var answer = Read("<data xmlns=\"praja:kejadian\" instanceID=\"uuid:1\"><a>1</a></data>")!;
        Assert.Equal(("praja:kejadian", "uuid:1"), (answer.FormId, answer.InstanceId));
    }

    [Theory]
    [InlineData("", "answer-not-xml")]
    [InlineData("bukan xml", "answer-not-xml")]
    [InlineData("<data id='f'><a>1</a>", "answer-not-xml")]
    [InlineData("<data id='f'><a>1</data>", "answer-not-xml")]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><data/>", "answer-not-xml")]
    [InlineData("<?xml version='1.0' encoding='nobody'?><data/>", "answer-not-xml")]
    [InlineData("<data id='f'><a>&#xD800;</a></data>", "answer-not-xml")]
    [InlineData("<data id='f'><a>&#0;</a></data>", "answer-not-xml")]
    [InlineData("<data id='f'><a>&unknown;</a></data>", "answer-not-xml")]
    [InlineData("<!DOCTYPE data><data id='f'/>", "answer-not-xml")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d id='f'><a>&x;</a></d>", "answer-not-xml")]
    [InlineData("<data id='f'><a>1</a></data>", "instance-id-missing")]
    [InlineData("<data id='f' instanceID='u'><a>1</a><a>2</a></data>", "answer-doubled")]
    public void What_is_not_an_answer_is_refused_with_its_code(string xml, string code)
    {
        Assert.Null(Read(xml, out var error));
        Assert.Equal(code, error!.Code);
        Assert.Equal(400, error.Status);
    }

    [Fact]
    public void A_bomb_of_entities_is_refused_before_it_is_read()
    {
        var bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 20; i++)
            bomb.Append(FormattableString.Invariant($"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};&a{i - 1};\">"));
        Assert.Null(Read(bomb.Append("]><d id='f'>&a19;</d>").ToString(), out var error));
        Assert.Equal("answer-not-xml", error!.Code);
    }

    [Fact]
    public void Size_depth_number_and_length_have_limits()
    {
        Refused("answer-too-large", "<d>" + new string('x', DoorLimits.AnswerBytes) + "</d>");
        Refused("answer-too-deep", string.Concat(Enumerable.Repeat("<d>", 2_000)));
        Refused("answer-too-deep", "<d>" + string.Concat(Enumerable.Repeat("<a/>", 300)) + "</d>");
        Refused("answer-value-too-long", "<d><a>" + new string('x', DoorLimits.ValueCharacters + 1) + "</a></d>");
        Refused("instance-id-missing", "<d instanceID='" + new string('x', 300) + "'/>");

        static void Refused(string code, string xml)
        {
            Assert.Null(Read(xml, out var error));
            Assert.Equal(code, error!.Code);
        }
    }

    // Every prefix of a sound answer, and every sound answer with one byte changed, is read or refused: nothing is
    // thrown.
    [Fact]
    public void No_cut_or_changed_answer_throws()
    {
        var bytes = Encoding.UTF8.GetBytes(Sound);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Null(AnswerReader.Read(new(bytes, 0, length), out _));
        byte[] odd = [0, (byte)'<', (byte)'>', (byte)'&', (byte)'"', 0x80, 0xC3, 0xFF];
        foreach (var value in odd)
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = bytes.ToArray();
                changed[at] = value;
                Assert.True(AnswerReader.Read(changed, out var error) is not null || error is not null);
            }
        }
    }

    private static FormAnswer? Read(string xml) => Read(xml, out _);

    private static FormAnswer? Read(string xml, out DoorError? error) =>
        AnswerReader.Read(Encoding.UTF8.GetBytes(xml), out error);
}

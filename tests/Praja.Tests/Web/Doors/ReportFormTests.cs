using System.Text;
using System.Xml.Linq;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Tests.Documents;
using Praja.Web.Doors.OpenRosa;

namespace Praja.Tests.Web.Doors;

public sealed class ReportFormTests
{
    private static readonly XNamespace XForms = "http://www.w3.org/2002/xforms";
    private static readonly PostFrame Frame = FrameOf();
    private static readonly Sender Village = new("tps/guard-1", PostRole.Guard, ["99.01.01.2001"]);

    // The forms are a contract with telephones in the field: a change of a byte is a new version they download.
    [Fact]
    public void The_forms_are_those_of_the_golden_files()
    {
        foreach (var written in ReportForms.Of(Frame).For(Village))
            Snapshot.Holds($"tests/golden/forms/{written.Form.Id}.xml", Encoding.UTF8.GetString(written.Xml));
    }

    [Theory]
    [InlineData("")]
    [InlineData("99.01.01.2001")]
    public void Every_reference_of_a_form_is_kept_in_both_languages(string region)
    {
        var sender = Village with { Regions = region.Length > 0 ? [region] : [] };
        foreach (var written in ReportForms.Of(Frame).For(sender))
        {
            var form = XDocument.Parse(Encoding.UTF8.GetString(written.Xml));
            var wanted = form.Descendants().Attributes("ref").Select(a => a.Value)
                .Where(v => v.StartsWith("jr:itext", StringComparison.Ordinal)).Select(v => v[10..^2]).ToHashSet();
            var translations = form.Descendants(XForms + "translation").ToArray();
            Assert.Equal(2, translations.Length);
            foreach (var translation in translations)
            {
                var texts = translation.Elements(XForms + "text").ToArray();
                Assert.Equal(wanted, texts.Select(t => t.Attribute("id")!.Value).ToHashSet());
                Assert.All(texts, t => Assert.NotEqual("", t.Value.Trim()));
            }
            var instance = form.Descendants(XForms + "instance").Single().Elements().Single();
            var paths = instance.Descendants().Where(e => !e.HasElements).Select(PathOf).ToHashSet();
            var binds = form.Descendants(XForms + "bind").Select(b => b.Attribute("nodeset")!.Value);
            Assert.Equal(paths, binds.ToHashSet());
            var controls = form.Descendants().Attributes("ref").Select(a => a.Value).Where(v => v.StartsWith('/'));
            Assert.Subset(paths, controls.ToHashSet());
            Assert.Equal(written.Version, instance.Attribute("version")!.Value);
        }

        static string PathOf(XElement e) =>
            "/" + string.Join('/', e.AncestorsAndSelf().TakeWhile(a => a.Name.LocalName != "instance").Reverse()
                .Select(a => a.Name.LocalName));
    }

    [Fact]
    public void Every_step_and_key_is_one_of_the_journal()
    {
        var forms = ReportForms.Of(Frame).All;
        var steps = forms[0].Find(StationForm.Step)!.Choices.Select(c => c.Value).ToArray();
        Assert.Equal(11, steps.Length);
        var kinds = EntryKinds.All.ToDictionary(k => k.Name, StringComparer.Ordinal);
        foreach (var question in forms[0].Questions.Where(q => q.Key is not null))
        {
            foreach (var step in question.When?.Values ?? steps)
                Assert.Contains(question.Key, kinds[step].Keys.Select(k => k.Name));
        }
        foreach (var step in steps)
        {
            var asked = forms[0].Questions.Where(q => q.Required && (q.When?.Values.Contains(step) ?? true));
            var needed = kinds[step].Keys.Where(k => k.Required).Select(k => k.Name);
            Assert.Subset(asked.Select(q => q.Key ?? "").ToHashSet(), needed.ToHashSet());
        }
        foreach (var question in forms[1].Questions.Where(q => q.Key is not null))
            Assert.Contains(question.Key, kinds[IncidentForm.Kind].Keys.Select(k => k.Name));
    }

    [Fact]
    public void The_stations_form_takes_no_picture_and_no_figure()
    {
        var form = ReportForms.Of(Frame).All[0];
        Assert.DoesNotContain(form.Questions, q => q.Kind is QuestionKind.Photo or QuestionKind.Count);
        Assert.Contains("memotret", form.Find("berita_acara")!.Hint!.Value.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_answers_for_a_village_chooses_among_its_stations()
    {
        var form = ReportForms.Of(Frame).For(Village)[0].Form;
        var stations = form.Find("tps")!.Choices.Select(c => c.Value);
        Assert.Equal(["99.01.01.2001/001", "99.01.01.2001/002", "99.01.01.2001/003"], stations);
        var everywhere = ReportForms.Of(FrameOf(large: true)).For(Village with { Regions = [] })[0].Form;
        Assert.Equal(QuestionKind.Text, everywhere.Find("tps")!.Kind);
        Assert.NotEqual("", everywhere.Find("tps")!.Pattern);
    }

    [Fact]
    public void The_same_form_has_the_same_version_and_another_has_another()
    {
        var first = ReportForms.Of(FrameOf()).For(Village);
        var again = ReportForms.Of(FrameOf()).For(Village);
        Assert.Equal(first.Select(f => (f.Version, f.Hash)), again.Select(f => (f.Version, f.Hash)));
        var elsewhere = ReportForms.Of(FrameOf()).For(Village with { Regions = ["99.01.02"] });
        Assert.NotEqual(first[0].Version, elsewhere[0].Version);
        Assert.NotEqual(first[0].Hash, elsewhere[0].Hash);
    }

    private static PostFrame FrameOf(bool large = false)
    {
        var context = large ? TanjungDamai.Large() : TanjungDamai.Small();
        return new(context.Operation, context.Doctrine, context.Plan);
    }
}

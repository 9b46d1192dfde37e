using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>A form as telephones download it.</summary>
/// <param name="Form">What it was written from.</param>
/// <param name="Version">Changes exactly when a byte of the form does.</param>
/// <param name="Xml">Its XForm.</param>
/// <param name="Hash"><c>md5:</c> and the MD5 of the bytes: the protocol names no other.</param>
internal sealed record WrittenForm(ReportForm Form, string Version, byte[] Xml, string Hash);

// The subset of XForms that ODK Collect, KoboCollect and Enketo share (ODK XForms specification 1.0): one instance,
// one bind per question, texts by itext in both languages, `uid` for the instance id. The version is taken from the
// hash of the form written without one, so that it is stable while the form is and nobody needs to count.

/// <summary>Writes XForms from tables.</summary>
internal static class XFormWriter
{
    private const string XForms = "http://www.w3.org/2002/xforms";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string JavaRosa = "http://openrosa.org/javarosa";
    private const string Odk = "http://www.opendatakit.org/xforms";

    // More choices than fit a screen are searched by typing.
    private const int MostChoicesShown = 20;

    private static readonly IReadOnlyList<FormChoice> YesNo =
        [new("yes", new("Ya", "Yes")), new("no", new("Tidak", "No"))];

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
    };

    /// <summary>Writes a form.</summary>
    public static WrittenForm Write(ReportForm form)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(Write(form, "")).AsSpan(0, 6));
        var xml = Write(form, version);
        return new(form, version, xml, "md5:" + Md5(xml));
    }

#pragma warning disable CA5351 // The OpenRosa form list has MD5 alone; it finds changes, it protects nothing.
    private static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351

    private static byte[] Write(ReportForm form, string version)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("h", "html", Html);
            xml.WriteAttributeString("xmlns", XForms);
            xml.WriteAttributeString("xmlns", "jr", null, JavaRosa);
            xml.WriteAttributeString("xmlns", "odk", null, Odk);
            xml.WriteStartElement("head", Html);
            xml.WriteElementString("title", Html, form.Title.Id);
            WriteModel(xml, form, version);
            xml.WriteEndElement();
            xml.WriteStartElement("body", Html);
            foreach (var question in form.Questions)
                WriteControl(xml, question);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteModel(XmlWriter xml, ReportForm form, string version)
    {
        xml.WriteStartElement("model", XForms);
        xml.WriteAttributeString("xforms-version", Odk, "1.0.0");
        xml.WriteStartElement("itext", XForms);
        WriteTranslation(xml, form, "Bahasa Indonesia (id)", Language.Indonesian);
        WriteTranslation(xml, form, "English (en)", Language.English);
        xml.WriteEndElement();
        WriteInstance(xml, form, version);
        foreach (var question in form.Questions)
            WriteBind(xml, question);
        xml.WriteStartElement("bind", XForms);
        xml.WriteAttributeString("nodeset", "/data/meta/instanceID");
        xml.WriteAttributeString("type", "string");
        xml.WriteAttributeString("readonly", "true()");
        xml.WriteAttributeString("preload", JavaRosa, "uid");
        xml.WriteEndElement();
        foreach (var question in form.Questions.Where(q => q.Kind == QuestionKind.Instant))
            WriteNow(xml, question);
        xml.WriteEndElement();
    }

    private static void WriteTranslation(XmlWriter xml, ReportForm form, string name, Language language)
    {
        xml.WriteStartElement("translation", XForms);
        xml.WriteAttributeString("lang", name);
        if (language == Language.Indonesian) xml.WriteAttributeString("default", "true()");
        foreach (var question in form.Questions)
        {
            WriteText(xml, LabelId(question), question.Label.In(language));
            if (question.Hint is { } hint) WriteText(xml, HintId(question), hint.In(language));
            var choices = ChoicesOf(question);
            for (var i = 0; i < choices.Count; i++)
                WriteText(xml, ChoiceId(question, i), choices[i].Label.In(language));
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string id, string text)
    {
        xml.WriteStartElement("text", XForms);
        xml.WriteAttributeString("id", id);
        xml.WriteElementString("value", XForms, text);
        xml.WriteEndElement();
    }

    private static void WriteInstance(XmlWriter xml, ReportForm form, string version)
    {
        xml.WriteStartElement("instance", XForms);
        xml.WriteStartElement("data", XForms);
        xml.WriteAttributeString("id", form.Id);
        xml.WriteAttributeString("version", version);
        foreach (var question in form.Questions)
            xml.WriteElementString(question.Name, XForms, "");
        xml.WriteStartElement("meta", XForms);
        xml.WriteElementString("instanceID", XForms, "");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBind(XmlWriter xml, FormQuestion question)
    {
        xml.WriteStartElement("bind", XForms);
        xml.WriteAttributeString("nodeset", PathOf(question.Name));
        xml.WriteAttributeString("type", question.Kind switch
        {
            QuestionKind.Count => "int",
            QuestionKind.Instant => "dateTime",
            QuestionKind.Position => "geopoint",
            QuestionKind.Photo => "binary",
            _ => "string",
        });
        if (question.Required) xml.WriteAttributeString("required", "true()");
        if (question.When is { } when) xml.WriteAttributeString("relevant", Relevance(when));
        if (question.Kind == QuestionKind.Count)
            xml.WriteAttributeString("constraint", ". >= 0 and . <= 100000");
        else if (question.Pattern.Length > 0)
            xml.WriteAttributeString("constraint", $"regex(., '{question.Pattern}')");
        xml.WriteEndElement();
    }

    // The time is filled in when the form is opened; whoever writes a report down later changes it.
    private static void WriteNow(XmlWriter xml, FormQuestion question)
    {
        xml.WriteStartElement("setvalue", XForms);
        xml.WriteAttributeString("event", "odk-instance-first-load");
        xml.WriteAttributeString("ref", PathOf(question.Name));
        xml.WriteAttributeString("value", "now()");
        xml.WriteEndElement();
    }

    private static void WriteControl(XmlWriter xml, FormQuestion question)
    {
        var choices = ChoicesOf(question);
        xml.WriteStartElement(
            question.Kind == QuestionKind.Photo ? "upload" : choices.Count > 0 ? "select1" : "input", XForms);
        if (question.Kind == QuestionKind.Photo) xml.WriteAttributeString("mediatype", "image/*");
        if (choices.Count > MostChoicesShown) xml.WriteAttributeString("appearance", "minimal autocomplete");
        xml.WriteAttributeString("ref", PathOf(question.Name));
        WriteReference(xml, "label", LabelId(question));
        if (question.Hint is not null) WriteReference(xml, "hint", HintId(question));
        for (var i = 0; i < choices.Count; i++)
        {
            xml.WriteStartElement("item", XForms);
            WriteReference(xml, "label", ChoiceId(question, i));
            xml.WriteElementString("value", XForms, choices[i].Value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteReference(XmlWriter xml, string element, string id)
    {
        xml.WriteStartElement(element, XForms);
        xml.WriteAttributeString("ref", $"jr:itext('{id}')");
        xml.WriteEndElement();
    }

    private static IReadOnlyList<FormChoice> ChoicesOf(FormQuestion question) =>
        question.Kind == QuestionKind.Truth ? YesNo : question.Choices;

    private static string Relevance(AskedWhen when) =>
        string.Join(" or ", when.Values.Select(v => $"{PathOf(when.Question)} = '{v}'"));

    private static string PathOf(string question) => "/data/" + question;

    private static string LabelId(FormQuestion question) => PathOf(question.Name) + ":label";

    private static string HintId(FormQuestion question) => PathOf(question.Name) + ":hint";

    private static string ChoiceId(FormQuestion question, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{PathOf(question.Name)}/{number}:label");
}

using System.Text;
using System.Xml;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>Writes the list of forms (OpenRosa form discovery interface 1.0).</summary>
internal static class FormList
{
    private const string Namespace = "http://openrosa.org/xforms/xformsList";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false) };

    /// <summary>Writes the list.</summary>
    /// <param name="forms">The forms.</param>
    /// <param name="addressOf">Whole address of a form by its id.</param>
    public static byte[] Write(IEnumerable<WrittenForm> forms, Func<string, string> addressOf)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("xforms", Namespace);
            foreach (var written in forms)
            {
                xml.WriteStartElement("xform", Namespace);
                xml.WriteElementString("formID", Namespace, written.Form.Id);
                xml.WriteElementString("name", Namespace, written.Form.Title.Id);
                xml.WriteElementString("version", Namespace, written.Version);
                xml.WriteElementString("hash", Namespace, written.Hash);
                xml.WriteElementString(
                    "descriptionText", Namespace, $"{written.Form.Purpose.Id} / {written.Form.Purpose.En}");
                xml.WriteElementString("downloadUrl", Namespace, addressOf(written.Form.Id));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}

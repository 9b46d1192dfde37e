using System.Xml;

namespace Praja.Web.Doors.OpenRosa;

// A forward-only reader: it keeps the values of leaves, builds no tree, resolves nothing, and gives up at the first
// thing beyond its limits. Entities cannot be declared since a DTD is refused before it is read.

/// <summary>Reads the XML of a form answer (OpenRosa metadata schema 1.0).</summary>
internal static class AnswerReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DoorLimits.AnswerBytes,
        MaxCharactersFromEntities = DoorLimits.AnswerBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>Reads an answer.</summary>
    /// <param name="xml">Its bytes.</param>
    /// <param name="error">Why not; null when it was read.</param>
    /// <returns>The answer; null when it is refused.</returns>
    public static FormAnswer? Read(ArraySegment<byte> xml, out DoorError? error)
    {
        if (xml.Count > DoorLimits.AnswerBytes)
        {
            error = TooLarge();
            return null;
        }
        try
        {
            using var bytes = new MemoryStream(xml.Array!, xml.Offset, xml.Count, writable: false);
            using var reader = XmlReader.Create(bytes, Settings);
            return Read(reader, out error);
        }
        catch (XmlException e)
        {
            error = NotXml(e);
        }
        // The declared encoding is unknown or switched off.
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            error = NotXml(e);
        }
        return null;
    }

    private static FormAnswer? Read(XmlReader reader, out DoorError? error)
    {
        reader.MoveToContent();
        var form = reader.GetAttribute("id") ?? reader.NamespaceURI;
        var version = reader.GetAttribute("version") ?? "";
        var instance = reader.GetAttribute("instanceID") ?? "";
        var leaves = new Leaves();
        error = leaves.Read(reader);
        if (error is not null) return null;
        if (leaves.InstanceId.Length > 0) instance = leaves.InstanceId;
        if (instance.Length is 0 or > DoorLimits.InstanceIdCharacters)
        {
            error = DoorError.Malformed(
                "instance-id-missing",
                "Jawaban tidak memuat instanceID; perbarui formulir di telepon.",
                "The answer has no instanceID; update the form on the telephone.");
            return null;
        }
        return new(form, version, instance, leaves.Values);
    }

    private static DoorError TooLarge() => DoorError.TooLarge(
        "answer-too-large",
        $"Jawaban melebihi {DoorLimits.AnswerBytes} bita; persingkat tulisannya.",
        $"The answer has more than {DoorLimits.AnswerBytes} bytes; shorten its texts.");

    private static DoorError NotXml(Exception e)
    {
        var place = e is XmlException { LineNumber: > 0 } x ? $" ({x.LineNumber}:{x.LinePosition})" : "";
        return DoorError.Malformed(
            "answer-not-xml",
            $"Jawaban bukan XML yang dapat dibaca{place}; DTD tidak diterima.",
            $"The answer is not XML that can be read{place}; a DTD is not taken.");
    }

    // The leaves below the root: name and text. A group's own name is not kept: the questions of a form have names of
    // their own, whatever group they stand in.
    private sealed class Leaves
    {
        private readonly List<KeyValuePair<string, string>> values = new(16);
        private string name = "";
        private string text = "";
        private int elements;

        public string InstanceId { get; private set; } = "";

        public IReadOnlyList<KeyValuePair<string, string>> Values => values;

        public DoorError? Read(XmlReader reader)
        {
            while (reader.Read())
            {
                var error = reader.NodeType switch
                {
                    XmlNodeType.Element => Open(reader),
                    XmlNodeType.Text or XmlNodeType.CDATA => Say(reader.Value),
                    XmlNodeType.EndElement => Close(),
                    _ => null,
                };
                if (error is not null) return error;
            }
            return null;
        }

        private DoorError? Open(XmlReader reader)
        {
            if (reader.Depth > DoorLimits.AnswerDepth || ++elements > DoorLimits.AnswerElements) return TooDeep();
            name = reader.IsEmptyElement ? "" : reader.LocalName;
            text = "";
            return null;
        }

        private DoorError? Say(string part)
        {
            if (text.Length + part.Length > DoorLimits.ValueCharacters) return TooLong(name);
            text = text.Length == 0 ? part : text + part;
            return null;
        }

        private DoorError? Close()
        {
            var (leaf, value) = (name, text.Trim());
            (name, text) = ("", "");
            if (leaf.Length == 0 || value.Length == 0) return null;
            if (leaf == "instanceID")
            {
                InstanceId = value;
                return null;
            }
            foreach (var (known, _) in values)
            {
                if (known == leaf) return Twice(leaf);
            }
            values.Add(new(leaf, value));
            return null;
        }

        private static DoorError TooDeep() => DoorError.Malformed(
            "answer-too-deep",
            $"Jawaban lebih dari {DoorLimits.AnswerElements} unsur atau {DoorLimits.AnswerDepth} tingkat.",
            $"The answer has more than {DoorLimits.AnswerElements} elements or {DoorLimits.AnswerDepth} levels.");

        private static DoorError TooLong(string question) => DoorError.TooLarge(
            "answer-value-too-long",
            $"Isian {Short(question)} melebihi {DoorLimits.ValueCharacters} huruf; persingkat.",
            $"The value of {Short(question)} has more than {DoorLimits.ValueCharacters} characters; shorten it.");

        private static DoorError Twice(string question) => DoorError.Malformed(
            "answer-doubled",
            $"Isian {Short(question)} ada dua kali; perbarui formulir di telepon.",
            $"The value of {Short(question)} stands there twice; update the form on the telephone.");

        private static string Short(string question) => question.Length > 40 ? question[..40] : question;
    }
}

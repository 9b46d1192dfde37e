using System.Globalization;
using System.Net;
using System.Text;

namespace Praja.SystemTests.Doors;

/// <summary>Posts as ODK Collect's http client writes them: a UUID as boundary, a length in every part.</summary>
internal static class FakeCollect
{
    public const string Boundary = "1f2e7c0a-54a3-4c8e-9a43-2f6d2a9c1b77";

    /// <summary>The XML of an answer.</summary>
    public static string Answer(string form, string instance, params (string Name, string Value)[] values)
    {
        var xml = new StringBuilder("<?xml version='1.0' ?><data id=\"").Append(form)
            .Append("\" version=\"1\" xmlns:h=\"http://www.w3.org/1999/xhtml\"")
            .Append(" xmlns:jr=\"http://openrosa.org/javarosa\" xmlns:odk=\"http://www.opendatakit.org/xforms\">");
        foreach (var (name, value) in values)
            xml.Append(CultureInfo.InvariantCulture, $"<{name}>{WebUtility.HtmlEncode(value)}</{name}>");
        return xml.Append("<meta><instanceID>uuid:").Append(instance).Append("</instanceID></meta></data>").ToString();
    }

    /// <summary>A step of a station.</summary>
    public static string Step(string instance, string step, string station = DoorHouse.Station) =>
        Answer("laporan-tps", instance, ("tps", station), ("langkah", step));

    /// <summary>The body of a post.</summary>
    public static byte[] Body(
        string xml, IReadOnlyList<(string Name, string Type, byte[] Bytes)>? files = null, bool more = false)
    {
        using var body = new MemoryStream();
        Part(body, "name=\"xml_submission_file\"; filename=\"laporan_2024-11-27_07-05-12.xml\"", "text/xml",
            Encoding.UTF8.GetBytes(xml));
        foreach (var (name, type, bytes) in files ?? [])
            Part(body, $"name=\"{name}\"; filename=\"{name}\"", type, bytes);
        if (more) Part(body, "name=\"*isIncomplete*\"", "", "yes"u8.ToArray());
        Write(body, $"--{Boundary}--\r\n");
        return body.ToArray();
    }

    /// <summary>Sends a body.</summary>
    public static Task<HttpResponseMessage> Send(HttpClient client, byte[] body, string? type = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type ?? "multipart/form-data; boundary=" + Boundary);
        return client.PostAsync(
            new Uri($"/openrosa/{DoorHouse.Operation}/submission?deviceID=collect%3Axyz", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
    }

    /// <summary>Sends an answer.</summary>
    public static Task<HttpResponseMessage> Send(HttpClient client, string xml) => Send(client, Body(xml));

    private static void Part(Stream body, string disposition, string type, byte[] bytes)
    {
        Write(body, $"--{Boundary}\r\nContent-Disposition: form-data; {disposition}\r\n");
        if (type.Length > 0) Write(body, $"Content-Type: {type}\r\n");
        Write(body, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes.Length}\r\n\r\n"));
        body.Write(bytes);
        Write(body, "\r\n");
    }

    private static void Write(Stream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}

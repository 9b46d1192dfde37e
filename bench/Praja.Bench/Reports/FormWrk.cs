using System.Text;

namespace Praja.Bench.Reports;

/// <summary>Sends single form answers by wrk, byte for byte as ODK Collect writes them, each with a new instance
/// id.</summary>
internal static class FormWrk
{
    private const string Script =
        """
        function init(args)
          wrk.method = "POST"
          wrk.headers["Content-Type"] = "multipart/form-data; boundary=1f2e7c0a-54a3-4c8e-9a43-2f6d2a9c1b77"
          wrk.headers["Authorization"] = "Basic " .. args[1]
          wrk.headers["X-OpenRosa-Version"] = "1.0"
          run, n = tonumber(args[2]), 0
          ids = {}
          for line in io.lines(args[3]) do ids[#ids + 1] = line end
        end
        function request()
          n = n + 1
          local xml = string.format(
            '<?xml version=\'1.0\' ?><data id="laporan-tps" version="1" xmlns:h="http://www.w3.org/1999/xhtml" ' ..
            'xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"><tps>%s</tps>' ..
            '<langkah>station_status_reported</langkah><situasi>hijau</situasi>' ..
            '<catatan>antrean tertib, saksi lengkap, situasi aman</catatan>' ..
            '<meta><instanceID>uuid:0193687e-%04x-4abc-8def-%012x</instanceID></meta></data>',
            ids[n * 7919 % #ids + 1], run, n)
          return wrk.format(nil, nil, nil, string.format(
            '--1f2e7c0a-54a3-4c8e-9a43-2f6d2a9c1b77\r\nContent-Disposition: form-data; ' ..
            'name="xml_submission_file"; filename="Laporan TPS_2024-11-27_07-05-12.xml"\r\n' ..
            'Content-Type: text/xml\r\nContent-Length: %d\r\n\r\n%s\r\n' ..
            '--1f2e7c0a-54a3-4c8e-9a43-2f6d2a9c1b77--\r\n', #xml, xml))
        end
        """;

    /// <summary>Sends for so many seconds over so many connections.</summary>
    public static WrkRun Run(ServerChild server, string stationFile, int seconds, int connections) =>
        WrkProgram.Run(
            Script, new(server.Address, $"/openrosa/{BenchFrame.Operation}/submission"), seconds, connections,
            Convert.ToBase64String(Encoding.UTF8.GetBytes("telepon:" + server.Token)), WrkProgram.NextRun(),
            stationFile);
}

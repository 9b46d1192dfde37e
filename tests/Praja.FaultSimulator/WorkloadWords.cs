using System.Security.Cryptography;
using System.Text;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;

namespace Praja.FaultSimulator;

/// <summary>Words that people put into their reports: those of the dossier, and those that the rules ask for.</summary>
internal static class WorkloadWords
{
    private static readonly string[] Posts = ["posko/logistik", "field/phone-0", "field/phone-1", "field/phone-2"];
    private static readonly string[] Texts = ["naskah", "situasi aman"];
    private static readonly string[] Sections = ["lantas", "intel", "logistik"];

    /// <summary>Adds them by key.</summary>
    internal static void Add(Dictionary<string, List<string>> known, PostFrame frame)
    {
        string[] commands = [.. frame.Operation.Commands.Select(c => c.Id)];
        known["sha256"] = [.. Texts.Select(Sha256)];
        known["plan_sha256"] = known["sha256"];
        known["mark"] = known["sha256"];
        known["text"] = [.. Texts];
        known["from"] = [.. known["level"], .. commands, .. known["unit"]];
        known["to"] = [.. known["level"], .. commands, .. known["unit"], .. Posts];
        known["owner"] = [.. Posts];
        known["authority"] = [.. Posts];
        known["approved_by"] = [.. Posts];
        known["areas"] = known["region"];
        known["stations"] = known["station"];
        known["audience"] = [.. known["region"], .. Enum.GetValues<PostRole>().Select(RoleNames.WordOf)];
        known["sections"] = [.. Sections];
        known["section"] = [.. Sections];
        known["subject"] = [.. known["station"], .. known["unit"], .. commands];
        known["report"] = ["lapsus-1", "lapsus-2", "polres/2024-11-27/0800", "polsek/2024-11-27/0800"];
        known["starts"] = ["2024-11-27", "2024-11-28"];
        known["ends"] = ["2024-11-28", "2024-12-01"];
        known["media_type"] = ["image/jpeg"];
        known["urgency"] = ["Immediate", "Expected"];
        known["severity"] = ["Severe", "Minor"];
        known["certainty"] = ["Observed", "Likely"];
        known["category"] = ["Safety", "Transport", .. Sections];
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

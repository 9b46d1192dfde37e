using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Web.Doors.OpenRosa;

// Only shape is looked at here: numbers are numbers, times are times, questions are of the form. Whether the station
// exists, whether the sender may say it, whether it is the time for it: that the post decides, by the same rules as for
// every other door.

/// <summary>Turns an answer into the submission it asks for.</summary>
internal static class AnswerMapping
{
    private const string Channel = "odk";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The submission of an answer.</summary>
    /// <param name="form">The form of the answer.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="attachments">Content hashes of what came with it.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="error">Why not; null when it was understood.</param>
    public static Submission? Read(
        ReportForm form, FormAnswer answer, IReadOnlyList<string> attachments, Sender sender, out DoorError? error)
    {
        var kind = form.Id == StationForm.Id ? answer[StationForm.Step] : IncidentForm.Kind;
        error = form.Id == StationForm.Id && !StationForm.IsStep(kind) ? StepUnknown() : null;
        var body = new EntryBodyBuilder();
        foreach (var (name, value) in answer.Values)
        {
            error ??= form.Find(name) is { } question ? Take(body, question, value, answer) : QuestionUnknown(name);
            if (error is not null) return null;
        }
        body.Add("by", Channel);
        if (attachments.Count > 0) body.Add("attachments", attachments);
        return new(InstanceIds.ClientId(answer.InstanceId), kind, body.ToBody(), sender);
    }

    private static DoorError? Take(EntryBodyBuilder body, FormQuestion question, string value, FormAnswer answer)
    {
        // What is not asked is not answered, whatever a telephone sends.
        if (question.When is { } when && !when.Values.Contains(answer[when.Question])) return null;
        if (question.Kind == QuestionKind.Position) return TakePosition(body, value);
        if (question.Key is not { } key) return null;
        switch (question.Kind)
        {
            case QuestionKind.Count when IsCount(value, out var count):
                body.Add(key, count);
                return null;
            case QuestionKind.Instant when IsInstant(value, out var instant):
                body.Add(key, instant.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
                return null;
            case QuestionKind.Truth when value is "yes" or "no" or "true" or "false" or "1" or "0":
                body.Add(key, value is "yes" or "true" or "1");
                return null;
            case QuestionKind.Text or QuestionKind.Choice:
                body.Add(key, value);
                return null;
            default:
                return Malformed(question);
        }
    }

    private static bool IsCount(string value, out int count) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static bool IsInstant(string value, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant)
        && instant >= DateTimeOffset.UnixEpoch;

    // Latitude, longitude, height and accuracy, parted by blanks; the last two are not kept.
    private static DoorError? TakePosition(EntryBodyBuilder body, string value)
    {
        var parts = value.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is not (>= 2 and <= 4)
            || !IsDegrees(parts[0], 90, out var latitude) || !IsDegrees(parts[1], 180, out var longitude))
        {
            return DoorError.Malformed(
                "value-malformed",
                "Posisi tidak dapat dibaca; ambil ulang.",
                "The position cannot be read; take it again.");
        }
        body.Add("latitude", latitude);
        body.Add("longitude", longitude);
        return null;
    }

    // Six decimals of a degree are a tenth of a metre.
    private static bool IsDegrees(string text, decimal most, out decimal degrees)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out degrees);
        degrees = Math.Round(degrees, 6);
        return isNumber && Math.Abs(degrees) <= most;
    }

    private static DoorError StepUnknown() => DoorError.Malformed(
        "step-unknown",
        "Langkah itu tidak ada di formulir; perbarui formulir di telepon.",
        "The form has no such step; update the form on the telephone.");

    private static DoorError QuestionUnknown(string name)
    {
        var shown = name.Length > 40 ? name[..40] : name;
        return DoorError.Malformed(
            "question-unknown",
            $"Formulir tidak menanyakan {shown}; perbarui formulir di telepon.",
            $"The form does not ask {shown}; update the form on the telephone.");
    }

    private static DoorError Malformed(FormQuestion question) => DoorError.Malformed(
        "value-malformed",
        $"Isian \"{question.Label.Id}\" tidak dapat dibaca; perbaiki di telepon.",
        $"The value of \"{question.Label.En}\" cannot be read; correct it on the telephone.");
}

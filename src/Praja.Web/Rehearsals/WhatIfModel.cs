using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.WhatIfs;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Rehearsals;

/// <summary>What if from now: the question as it was typed, and the answer.</summary>
/// <param name="Choices">Types, levels, sites and areas.</param>
/// <param name="Typed">What was typed, by field.</param>
/// <param name="Answer">The answer; null before anything was asked.</param>
public sealed record WhatIfModel(
    NewIncidentModel Choices, IReadOnlyDictionary<string, string> Typed, WhatIfAnswer? Answer)
{
    private const int Runs = 300;

    private static readonly Refusal Busy = new("rate-limited", new(
        "Pertanyaan lain sedang dijawab; tanyakan lagi sebentar lagi.",
        "Another question is being answered; ask again in a moment."));

    private static readonly Refusal NoNumber = new("count-invalid", new(
        "Isi menit dan personel dengan angka.", "Give minutes and people as numbers."));

    /// <summary>What was typed into a field.</summary>
    public string Value(string field, string otherwise = "") => Typed.GetValueOrDefault(field, otherwise);

    internal static WhatIfModel? Of(PageCall call) => call.Frame.Sees(PostView.IncidentDetail)
        ? new(NewIncidentModel.Of(call), new Dictionary<string, string>(), null)
        : null;

    internal static async Task<ActAnswer<WhatIfModel>> Ask(PageCall call, IFormCollection form)
    {
        if (!call.Frame.Sees(PostView.IncidentDetail)) return new Refusal("view-forbidden", PageWords.ClosedText);
        string Field(string name) => form[name].ToString().Trim();
        if (!TryNumber(Field("within"), 60, out var within) || !TryNumber(Field("people"), null, out var people))
            return NoNumber;
        var question = new WhatIfQuestion(
            [new(Field("type"), Field("site"), Field("region"), Field("level"), "", people, within ?? 0)], Runs);
        var (refusal, answer) = await WhatIfDoor.Answer(call.Post, call.Now, question, call.Context.RequestAborted);
        if (answer is null) return refusal ?? Busy;
        return new WhatIfModel(NewIncidentModel.Of(call), HouseForms.TypedOf(form), answer);
    }

    private static bool TryNumber(string text, int? otherwise, out int? number)
    {
        number = otherwise;
        if (text.Length == 0) return true;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = value;
        return isNumber;
    }
}

namespace Praja.Web.Doors.OpenRosa;

/// <summary>One filled-in form as a telephone sends it.</summary>
/// <param name="FormId">Id of the form.</param>
/// <param name="Version">Version of the form it was filled in with; may be empty.</param>
/// <param name="InstanceId">The telephone's id of the answer, e.g. <c>uuid:...</c>; the same again is the same
/// answer.</param>
/// <param name="Values">Answered questions in the order of the form; empty ones are left out.</param>
internal sealed record FormAnswer(
    string FormId, string Version, string InstanceId, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The value of a question; empty when it was not answered.</summary>
    public string this[string question]
    {
        get
        {
            foreach (var (name, value) in Values)
            {
                if (name == question) return value;
            }
            return "";
        }
    }
}

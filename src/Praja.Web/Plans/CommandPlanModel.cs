using Praja.Operations;
using Praja.Planning;
using Praja.Web.Pages;

namespace Praja.Web.Plans;

/// <summary>One command on voting day: what its area needs and who comes, and where its own people go.</summary>
/// <param name="Line">Its figures.</param>
/// <param name="Telephone">Its duty telephone; may be empty.</param>
/// <param name="Needs">What is needed where it answers.</param>
/// <param name="Sends">Where its people go beyond that.</param>
public sealed record CommandPlanModel(
    CommandLine Line, string Telephone, IReadOnlyList<NeedLine> Needs, IReadOnlyList<SendLine> Sends)
{
    internal static CommandPlanModel? Of(PageCall call)
    {
        var frame = call.Post.Frame;
        if (PlanSheet.Of(frame)?.Commands.FirstOrDefault(c => c.Id == call.Route("command")) is not { } line)
            return null;
        var day = frame.Plan!.VotingDay;
        var demands = day.Demands.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var names = frame.Operation.Commands.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var assigned = day.Assignments.ToLookup(a => a.Demand, StringComparer.Ordinal);
        var missing = day.Shortfalls.ToLookup(s => s.Demand, s => s.Missing, StringComparer.Ordinal);
        Demand[] own = [.. day.Demands.Where(d => CommandLine.AnswersAt(frame, d) == line.Id)];
        return new(
            line, frame.Commands.ContactOf(frame.Operation.Commands.First(c => c.Id == line.Id)),
            [
                .. own.Select(d => new NeedLine(
                    d.Name, d.Duty, d.Agency, d.People, missing[d.Id].Sum(),
                    [
                        .. assigned[d.Id].Select(a => new ComingLine(
                            names.GetValueOrDefault(a.Command, a.Command), a.People, a.Minutes, a.DaysBefore)),
                    ])),
            ],
            [
                .. day.Assignments
                    .Where(a => a.Command == line.Id && CommandLine.AnswersAt(frame, demands[a.Demand]) != line.Id)
                    .Select(a => new SendLine(demands[a.Demand].Name, a.People, a.Minutes, a.DaysBefore)),
            ]);
    }
}

/// <summary>What is needed at a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Agency">Who must fill it.</param>
/// <param name="People">How many.</param>
/// <param name="Missing">Of them missing.</param>
/// <param name="Coming">Who comes.</param>
public sealed record NeedLine(
    string Place, Text Duty, Agency Agency, int People, int Missing, IReadOnlyList<ComingLine> Coming);

/// <summary>People of one command who come to a place.</summary>
/// <param name="From">Name of the command.</param>
/// <param name="People">How many.</param>
/// <param name="Minutes">Travel one way.</param>
/// <param name="DaysBefore">0 leaves the same day.</param>
public sealed record ComingLine(string From, int People, int Minutes, int DaysBefore);

/// <summary>People who go elsewhere.</summary>
/// <param name="Place">Where.</param>
/// <param name="People">How many.</param>
/// <param name="Minutes">Travel one way.</param>
/// <param name="DaysBefore">0 leaves the same day.</param>
public sealed record SendLine(string Place, int People, int Minutes, int DaysBefore);

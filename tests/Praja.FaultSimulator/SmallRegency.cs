using Praja.CommandPost.Frame;
using Praja.Documents.Doctrines;
using Praja.Tests.Documents;

namespace Praja.FaultSimulator;

/// <summary>The frame of every run: Tanjung Damai with its plan, under the doctrine that ships.</summary>
internal static class SmallRegency
{
    internal static PostFrame Frame()
    {
        var context = TanjungDamai.Small();
        var problems = new ProblemList();
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", problems)
            ?? throw new InvalidOperationException("The doctrine that ships cannot be read");
        return new(context.Operation, doctrine.Book, context.Plan);
    }
}

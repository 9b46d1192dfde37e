using System.Security.Cryptography;
using System.Text;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Routine;

public sealed class HandOverTests
{
    private const string Text = "Semua TPS siap; satu tugas terbuka.";

    private readonly SelasihPost post = new();

    [Fact]
    public void A_hand_over_is_signed_and_taken_over_on_the_same_text()
    {
        var id = Sign();
        Assert.Equal(id, post.Picture.Routine.HandOvers.Pending!.Id);
        post.Wait(TimeSpan.FromHours(9));
        Assert.NotNull(post.Picture.Routine.HandOvers.Pending);
        post.Tell(Relief, "taken_over", ("hand_over", id), ("sha256", Hash(Text)));
        Assert.Null(post.Picture.Routine.HandOvers.Pending);
        var last = post.Picture.Routine.HandOvers.Last!;
        Assert.Equal((Operator.Actor, Relief.Actor), (last.From, last.TakenBy));
        post.Refused("hand-over-not-pending", Relief, "taken_over", ("hand_over", id), ("sha256", Hash(Text)));
        post.Replays();
    }

    [Fact]
    public void A_hand_over_nobody_took_can_be_withdrawn()
    {
        var id = Sign();
        post.Refused("hand-over-pending", Operator, "hand_over_signed", Body(Text, Hash(Text)));
        post.Tell(Operator, "hand_over_withdrawn", ("hand_over", id), ("reason", "naskah kurang"));
        Assert.Null(post.Picture.Routine.HandOvers.Pending);
        Assert.Equal("hand-over-2", Sign());
    }

    [Fact]
    public void Every_other_refusal_of_hand_overs()
    {
        post.Refused("hand-over-text-differs", Operator, "hand_over_signed", Body(Text + ".", Hash(Text)));
        post.Refused("post-invalid", Operator, "hand_over_signed", Body(Text, Hash(Text), to: "Pak Budi"));
        post.Refused("post-invalid", Operator, "hand_over_signed", Body(Text, Hash(Text), to: Operator.Actor));
        post.Refused("sequence-unknown", Operator, "hand_over_signed", Body(Text, Hash(Text), sequence: 2));
        post.Refused("text-too-long", Operator, "hand_over_signed", Body("", Hash("")));
        post.Refused("role-forbidden", Kenanga, "hand_over_signed", Body(Text, Hash(Text)));
        var id = Sign();
        post.Refused("hand-over-not-yours", Operator, "taken_over", ("hand_over", id), ("sha256", Hash(Text)));
        post.Refused("hand-over-not-yours", PostChief, "taken_over", ("hand_over", id), ("sha256", Hash(Text)));
        post.Refused("hand-over-text-differs", Relief, "taken_over", ("hand_over", id), ("sha256", Hash("lain")));
        post.Refused(
            "hand-over-not-pending", Relief, "taken_over", ("hand_over", "hand-over-9"), ("sha256", Hash(Text)));
        post.Refused(
            "hand-over-not-pending", Relief, "hand_over_withdrawn", ("hand_over", "hand-over-9"), ("reason", "x"));
        post.Refused("role-forbidden", Kenanga, "taken_over", ("hand_over", id), ("sha256", Hash(Text)));
        post.Refused("role-forbidden", Guard, "hand_over_withdrawn", ("hand_over", id), ("reason", "x"));
    }

    private string Sign() => post.Tell(Operator, "hand_over_signed", Body(Text, Hash(Text))).Text("hand_over");

    private static (string Key, object Value)[] Body(
        string text, string sha256, string to = "posko/operator-2", int sequence = 1) =>
        [("to", to), ("sequence", sequence), ("text", text), ("sha256", sha256)];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

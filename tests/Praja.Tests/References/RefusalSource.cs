using System.Text;
using System.Text.RegularExpressions;
using Praja.CommandPost;

namespace Praja.Tests.References;

/// <summary>Reads refusals where rules write them: the code, and the two sentences that follow it as arguments. What a
/// sentence fills in while the server runs is shown as three dots; a constant is shown as its number.</summary>
internal static partial class RefusalSource
{
    private const char Filled = '…';

    /// <summary>The refusals of a source file, in its order.</summary>
    public static IEnumerable<RefusalKind> Read(string text)
    {
        var numbers = Constant().Matches(text).DistinctBy(m => m.Groups[1].Value).ToDictionary(
            m => m.Groups[1].Value, m => m.Groups[2].Value.Replace("_", "", StringComparison.Ordinal),
            StringComparer.Ordinal);
        foreach (Match match in Given().Matches(text))
        {
            var at = match.Index + match.Length;
            var (id, en) = (Argument(text, ref at, numbers), Argument(text, ref at, numbers));
            yield return new(match.Groups[1].Value, new(id, en));
        }
    }

    // One argument: its strings put together, whatever else stands between them as dots.
    private static string Argument(string text, ref int at, Dictionary<string, string> numbers)
    {
        var (sentence, depth, other) = (new StringBuilder(), 0, false);
        for (; depth > 0 || text[at] is not (',' or ')' or ';'); at++)
        {
            var letter = text[at];
            if (letter == '"' && depth == 0)
            {
                if (other) sentence.Append(Filled);
                other = false;
                AppendString(text, ref at, sentence, isFilled: text[at - 1] == '$', numbers);
                continue;
            }
            if (letter is '(' or '[' or '{') depth++;
            else if (letter is ')' or ']' or '}') depth--;
            if (!char.IsWhiteSpace(letter) && letter is not ('+' or '$')) other = true;
        }
        if (other) sentence.Append(Filled);
        at++;
        return sentence.ToString();
    }

    private static void AppendString(
        string text, ref int at, StringBuilder sentence, bool isFilled, Dictionary<string, string> numbers)
    {
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] == '\\')
            {
                sentence.Append(text[++at]);
            }
            else if (isFilled && text[at] == '{')
            {
                var from = at + 1;
                for (var depth = 1; depth > 0;)
                    depth += text[++at] switch { '{' => 1, '}' => -1, _ => 0 };
                sentence.Append(numbers.GetValueOrDefault(text[from..at], Filled.ToString()));
            }
            else
            {
                sentence.Append(text[at]);
            }
        }
    }

    [GeneratedRegex("""(?:Refuse|Refusal|new)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"\s*,(?:\s*new\()?""")]
    private static partial Regex Given();

    [GeneratedRegex(@"const int (\w+) = ([\d_]+);")]
    private static partial Regex Constant();
}

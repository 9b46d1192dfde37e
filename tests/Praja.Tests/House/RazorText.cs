namespace Praja.Tests.House;

/// <summary>Reads a .razor file: which of it is literal text, and which classes it names.</summary>
/// <param name="source">The file.</param>
internal sealed class RazorText(string source)
{
    private static readonly string[] Lines = ["@inherits", "@using", "@typeparam", "@implements", "@inject"];

    private readonly string markup = MarkupOf(source);
    private readonly List<string> texts = [];
    private readonly List<string> classes = [];
    private int at;

    /// <summary>What stands between tags and is no expression.</summary>
    public static IReadOnlyList<string> Texts(string source) => new RazorText(source).Read().texts;

    /// <summary>Classes; one that ends with a hyphen is the beginning of several.</summary>
    public static IReadOnlyList<string> Classes(string source) => new RazorText(source).Read().classes;

    private RazorText Read()
    {
        var text = new List<char>();
        void End()
        {
            var said = new string([.. text]).Trim();
            if (said.Length > 0) texts.Add(said);
            text.Clear();
        }

        while (at < markup.Length)
        {
            if (IsTag())
            {
                End();
                SkipTag();
            }
            else if (markup[at] == '@')
            {
                End();
                SkipExpression();
            }
            else
            {
                text.Add(markup[at++]);
                if (text[^1] == '\n') End();
            }
        }
        End();
        texts.RemoveAll(IsCode);
        return this;
    }

    private static string MarkupOf(string source)
    {
        var code = source.IndexOf("\n@code {", StringComparison.Ordinal);
        return code < 0 ? source : source[..code];
    }

    // Braces, `else` and statements of C# between the markup.
    private static bool IsCode(string line) =>
        line.EndsWith(';') || line.Trim('{', '}', ' ') is "else"
        || line.TrimStart('}', ' ').StartsWith("else if (", StringComparison.Ordinal)
        || line.All(c => !char.IsLetter(c)) || line.StartsWith("var ", StringComparison.Ordinal)
        || line.StartsWith("case ", StringComparison.Ordinal);

    private bool IsTag() =>
        markup[at] == '<' && at + 1 < markup.Length && (char.IsLetter(markup[at + 1]) || markup[at + 1] is '/' or '!');

    private void SkipTag()
    {
        var begin = at;
        while (at < markup.Length && markup[at] != '>')
        {
            if (markup[at] == '"') SkipValue(begin);
            else at++;
        }
        at++;
    }

    private void SkipValue(int tag)
    {
        var name = markup[tag..at];
        var isClass = name.EndsWith("class=", StringComparison.OrdinalIgnoreCase);
        var value = new List<char>();
        at++;
        while (markup[at] != '"')
        {
            if (markup[at] == '@')
            {
                var begin = at;
                SkipExpression();
                if (!isClass) continue;
                classes.AddRange(Literals(markup[begin..at]));
                // What comes before an expression without a space is completed by it.
                value.AddRange(value.Count > 0 && value[^1] == '-' ? " " : "");
            }
            else
            {
                value.Add(markup[at++]);
            }
        }
        at++;
        if (isClass) classes.AddRange(Words(new([.. value])));
    }

    private void SkipExpression()
    {
        at++;
        if (markup[at] == '*')
        {
            at = markup.IndexOf("*@", at, StringComparison.Ordinal) + 2;
            return;
        }
        if (Lines.Any(l => string.CompareOrdinal(markup, at - 1, l, 0, l.Length) == 0))
        {
            at = markup.IndexOf('\n', at);
            return;
        }
        while (at < markup.Length)
        {
            if (char.IsLetterOrDigit(markup[at]) || markup[at] == '_') at++;
            else if (markup[at] == '.' && char.IsLetter(markup[at + 1])) at++;
            else if (markup[at] == ' ' && markup[at + 1] == '(') at++;
            else if (markup[at] is '(' or '[') SkipPair();
            else return;
        }
    }

    private void SkipPair()
    {
        var deep = 0;
        do
        {
            if (markup[at] == '"') at = markup.IndexOf('"', at + 1);
            if (markup[at] is '(' or '[') deep++;
            if (markup[at] is ')' or ']') deep--;
            at++;
        }
        while (deep > 0);
    }

    private static IEnumerable<string> Literals(string expression)
    {
        var pieces = expression.Split('"');
        for (var piece = 1; piece < pieces.Length; piece += 2)
        {
            foreach (var word in Words(pieces[piece]))
                yield return word;
        }
    }

    private static string[] Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>Equations written out: figures with nothing between them but signs of arithmetic, at least one of them =.</summary>
internal static class EquationRelations
{
    public static void Of(List<FigureDraft> drafts, int form, List<WrittenEquation> equations)
    {
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            List<Fact> figures = [drafts[i].Fact];
            List<char> signs = [];
            var last = i;
            while (last + 1 < drafts.Count && drafts[last + 1].SentenceIndex == drafts[i].SentenceIndex && SignOf(drafts[last + 1].Between) is { } sign)
            {
                signs.Add(sign);
                figures.Add(drafts[++last].Fact);
            }
            // What goes on with a bracket or a sign to something that is no figure is not whole.
            if (signs.Count > 1 && signs.Contains('=') && signs[0] != '=' && !IsOpen(drafts[i].Between, drafts[last].After))
                equations.Add(new(figures, signs, form, drafts[i].Fact.Entry.Origin.Narrow(Text(drafts, i, last))));
            i = last;
        }
    }

    private static char? SignOf(string between) => Words.Compact(between) switch
    {
        "+" or "加" => '+',
        "-" or "－" or "—" or "–" or "减" or "−" => '-',
        "*" or "×" or "x" or "X" or "✕" or "乘以" or "·" or "﹡" => '*',
        "/" or "÷" or "除以" => '/',
        "=" or "等于" => '=',
        _ => null,
    };

    private static bool IsOpen(string before, string after)
    {
        var head = Words.Compact(before);
        var tail = Words.Compact(after);
        return (head.Length > 0 && "+-－*×÷/=".Contains(head[^1], StringComparison.Ordinal)) || (head.Length > 1 && head[^1] == '(' && "+-*×÷/=".Contains(head[^2], StringComparison.Ordinal)) || (tail.Length > 0 && "+*×÷/=".Contains(tail[0], StringComparison.Ordinal));
    }

    private static string Text(List<FigureDraft> drafts, int first, int last)
    {
        var text = new System.Text.StringBuilder(drafts[first].Number.Raw);
        for (var i = first + 1; i <= last; i++) text.Append(drafts[i].Between).Append(drafts[i].Number.Raw);
        return text.ToString();
    }
}

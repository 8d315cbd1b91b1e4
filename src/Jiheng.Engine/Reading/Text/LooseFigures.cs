using Jiheng.Engine.Content;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text;

/// <summary>
/// Figures that stood in a table whose borders were lost on the way: lines of several bare figures between spaces, or bare figures
/// one below the other. They are not read, since nobody can say which label is theirs; that is said.
/// </summary>
internal static class LooseFigures
{
    private const int FewestInLine = 3;
    private const int FewestLines = 2;
    private const int FewestBelow = 4;

    /// <summary>Reports the loose figures of a form, if any.</summary>
    public static void Report(FormBuilder form, ReadingBuilder reading)
    {
        var rows = 0;
        var run = 0;
        TextLine? first = null, begun = null;
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
            {
                // A sentence is neither a figure nor a row of them.
                if (Words.HasSign(line.Text, "。；，"))
                {
                    (run, begun) = (0, null);
                    continue;
                }
                var (figures, words) = Count(line.Text);
                if (figures == 1 && words == 0)
                {
                    begun ??= line;
                    if (++run == FewestBelow) (rows, first) = (rows + FewestLines, first ?? begun);
                    else if (run > FewestBelow) rows++;
                    continue;
                }
                (run, begun) = (0, null);
                if (!IsRow(line.Text)) continue;
                rows++;
                first ??= line;
            }
        if (rows < FewestLines || first is null) return;
        form.HasUnreadFigures = true;
        reading.Lose(first.Origin, $"《{form.Title}》中有成行的数字，像是丢了边框的表格，无法确定各数字属于哪一栏，没有参与核对；请改用 Word、Excel 原件，或带表格线的文件。");
    }

    /// <summary>Whether a line is a row of bare figures: not to be read as a sentence either.</summary>
    public static bool IsRow(string text) => !Words.HasSign(text, "。；，") && Count(text).Figures >= FewestInLine;

    private static (int Figures, int Words) Count(string text)
    {
        var (figures, words) = (0, 0);
        foreach (var token in text.Split((char[])[' ', '\t', '\u3000', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var value = IndicatorValue.Parse(token);
            if (value is { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } q } && q.Unit.Dimension is Numbers.Dimension.None or Numbers.Dimension.Ratio or Numbers.Dimension.Money) figures++;
            else words++;
        }
        return (figures, words);
    }
}

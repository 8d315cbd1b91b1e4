using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What a form says of itself in words, in its paragraphs and in its cells: a rule printed there goes before a common one.</summary>
internal static class Notes
{
    /// <summary>A scoring rule in words, wherever the form prints it, may grant other points than the common one.</summary>
    public static readonly string[] ScoringWords = ["评分规则", "评分标准", "评分细则", "评分办法", "确定分值", "分值区间", "计分", "得分=", "得满分", "满分", "赋分", "分值×", "不得分"];

    /// <summary>Whether a note of the form holds one of the words: a paragraph, or a cell alone in its row. What goals and reasons say is no rule.</summary>
    public static bool Note(FilledForm form, string[] words)
    {
        foreach (var paragraph in form.Paragraphs)
            if (Words.HasAny(Words.Compact(paragraph.Text), words)) return true;
        foreach (var table in form.Tables)
            for (var r = 0; r < table.RowCount; r++)
            {
                Cell? only = null;
                var filled = 0;
                foreach (var cell in table.Row(r))
                    if (!cell.IsBlank && cell.Row == r) (only, filled) = (cell, filled + 1);
                if (filled == 1 && Holds(only!, words)) return true;
            }
        return false;
    }

    /// <summary>Whether a paragraph or a cell of the form holds one of the words; white space and full-width forms do not matter.</summary>
    public static bool Say(FilledForm form, string[] words)
    {
        foreach (var paragraph in form.Paragraphs)
            if (Words.HasAny(Words.Compact(paragraph.Text), words)) return true;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
                if (Holds(cell, words)) return true;
        return false;
    }

    private static bool Holds(Cell cell, string[] words)
    {
        if (Words.HasAny(Words.Compact(cell.Text), words)) return true;
        foreach (var table in cell.Nested)
            foreach (var nested in table.Cells)
                if (Holds(nested, words)) return true;
        return false;
    }
}

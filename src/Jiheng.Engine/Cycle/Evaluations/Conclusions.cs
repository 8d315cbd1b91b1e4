using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Cycle.Evaluations;

/// <summary>Finds the conclusion of an assessment: in a labelled cell, among boxes, or in a sentence of the report.</summary>
internal static class Conclusions
{
    private const int LongestCell = 40;

    // Of a sentence that explains what conclusions there are, or asks for one, nothing is concluded.
    private static readonly string[] NoConclusion = ["是否", "分为", "三种", "三类", "三档", "选择", "勾选", "填写", "之一"];

    /// <summary>The conclusions that a form states, each once; a filled cell or box counts before sentences.</summary>
    /// <param name="form">The form.</param>
    /// <param name="scheme">The conclusions to look for.</param>
    /// <param name="label">The cell of the conclusion when it is blank; null when filled or when there is none.</param>
    public static IReadOnlyList<StatedConclusion> Of(FilledForm form, EvaluationScheme scheme, out Cell? label)
    {
        label = null;
        List<StatedConclusion> found = [];
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
            {
                if (cell.IsBlank) continue;
                if (Boxes(cell, scheme, found)) continue;
                if (cell.Text.Length > 12 || !Words.HasAny(cell.Text, "结论", "评估意见", "总体意见")) continue;
                if (Beside(table, cell) is not { } beside) continue;
                // 评估意见 is also the head of a column and a place for free words: only what names a conclusion counts there.
                var asks = cell.Text.Contains("结论", StringComparison.Ordinal);
                if (beside.IsBlank) label ??= asks ? beside : null;
                else if (beside.Text.Length > LongestCell) foreach (var line in beside.Lines) Sentence(line, scheme, found);
                else if (TickBoxes.Read(beside.Text).Count == 0 && (asks || Named(beside.Text, scheme).Count == 1)) Cell(beside, scheme, found);
            }
        if (found.Count > 0) return found;
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines) Sentence(line, scheme, found);
        return found;
    }

    private static void Cell(Cell cell, EvaluationScheme scheme, List<StatedConclusion> found)
    {
        var known = Named(cell.Text, scheme);
        if (known.Count == 1) Add(found, new(cell.Text, known[0], cell.Origin));
        else if (known.Count > 1) foreach (var one in known) Add(found, new(one.Name, one, cell.Origin));
        else Add(found, new(cell.Text, null, cell.Origin));
    }

    /// <summary>Whether the cell holds boxes of conclusions; those ticked are added.</summary>
    private static bool Boxes(Cell cell, EvaluationScheme scheme, List<StatedConclusion> found)
    {
        var boxes = TickBoxes.Read(cell.Text);
        var any = false;
        foreach (var box in boxes)
        {
            var known = Named(box.Label, scheme);
            if (known.Count != 1) continue;
            any = true;
            if (box.IsTicked) Add(found, new(box.Label, known[0], cell.Origin));
        }
        return any;
    }

    private static void Sentence(TextLine line, EvaluationScheme scheme, List<StatedConclusion> found)
    {
        if (TickBoxes.Read(line.Text) is { Count: > 0 } boxes)
        {
            foreach (var box in boxes)
                if (box.IsTicked && Named(box.Label, scheme) is [var ticked]) Add(found, new(box.Label, ticked, line.Origin));
            return;
        }
        foreach (var sentence in Sentences.Of(line))
        {
            var compact = Words.Compact(sentence);
            if (!Words.HasAny(compact, "结论", "建议", "评估", "综上", "意见") || Words.HasAny(compact, NoConclusion)) continue;
            // A sentence that names several explains the choice.
            if (Named(compact, scheme) is [var only]) Add(found, new(sentence.Trim(), only, line.Origin.Narrow(sentence)));
        }
    }

    private static void Add(List<StatedConclusion> found, StatedConclusion one)
    {
        foreach (var other in found) if (ReferenceEquals(other.Conclusion, one.Conclusion) && (one.Conclusion is not null || other.Words == one.Words)) return;
        found.Add(one);
    }

    /// <summary>The conclusions whose words stand in a text, longer words first: 不予支持 does not hold 予支持.</summary>
    private static List<EvaluationConclusion> Named(string text, EvaluationScheme scheme)
    {
        var rest = Words.Compact(text);
        List<(string Word, EvaluationConclusion Of)> words = [];
        foreach (var conclusion in scheme.Conclusions)
        {
            words.Add((Words.Compact(conclusion.Name), conclusion));
            foreach (var word in conclusion.Words) words.Add((Words.Compact(word), conclusion));
        }
        words.Sort((a, b) => b.Word.Length.CompareTo(a.Word.Length));
        List<EvaluationConclusion> named = [];
        foreach (var (word, of) in words)
        {
            var at = word.Length == 0 ? -1 : rest.IndexOf(word, StringComparison.Ordinal);
            if (at < 0) continue;
            // 未予以支持 denies it; 不予支持的，… says what would follow.
            var isDenied = (at > 0 && rest[at - 1] is '不' or '未' or '非' or '否') || rest.AsSpan(at + word.Length).StartsWith("的,", StringComparison.Ordinal);
            rest = rest.Replace(word, "|", StringComparison.Ordinal);
            if (!isDenied && !named.Contains(of)) named.Add(of);
        }
        return named;
    }

    private static Cell? Beside(Table table, Cell label)
    {
        Cell? beside = null;
        foreach (var other in table.Row(label.Row))
            if (other.Row == label.Row && other.Column > label.Column && beside is null or { IsBlank: true }) beside = other;
        return beside;
    }
}

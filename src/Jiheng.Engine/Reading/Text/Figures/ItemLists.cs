using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>
/// Numbered items over several paragraphs that divide the figures of the sentence before them: 全年预算A，支出决算B。其中：
/// 1.…：全年预算a，支出决算b. Each stage gives a composition.
/// </summary>
internal sealed class ItemLists(ReadingBuilder reading, FormBuilder form)
{
    private static readonly string[] Openings = ["其中:", "其中", "具体情况如下:", "具体如下:", "情况如下:", "具体包括:"];

    private List<FigureDraft> wholes = [];
    private readonly List<List<FigureDraft>> items = [];

    /// <summary>Takes the next paragraph that holds figures.</summary>
    public void Take(List<FigureDraft> drafts, List<string> sentences)
    {
        if (sentences.Count == 0) return;
        if (wholes.Count > 0 && ListNumber.TryRead(sentences[0], out var number) && number.Value == items.Count + 1)
        {
            items.Add(Stated(drafts, 0));
            return;
        }
        End();
        var last = Words.Compact(sentences[^1]);
        foreach (var opening in Openings)
            if (last.EndsWith(opening, StringComparison.Ordinal))
            {
                // 。其中： stands alone after the sentence that it divides.
                wholes = Stated(drafts, last.Length == opening.Length && sentences.Count > 1 ? sentences.Count - 2 : sentences.Count - 1);
                break;
            }
    }

    /// <summary>Ends the list that is being read: what it tells becomes compositions.</summary>
    public void End()
    {
        if (items.Count > 1)
        {
            List<DividedStage> stages = [];
            foreach (var whole in wholes)
            {
                // 公车A万元；接待B万元。具体情况如下: a sentence that names several at one stage tells the items themselves.
                if (wholes.Exists(w => !ReferenceEquals(w, whole) && w.Fact.Stage == whole.Fact.Stage) || Parts(whole) is not { } parts) continue;
                var sum = Interval.Exactly(Rational.Zero);
                foreach (var part in parts) sum += part.Fact.Quantity.Interval;
                stages.Add(new(whole, parts.ConvertAll(p => p.Fact.Entry), sum.Meets(whole.Fact.Quantity.Interval)));
            }
            var proven = stages.Exists(s => s.Adds);
            foreach (var (whole, parts, adds) in stages)
                reading.Compositions.Add(new()
                {
                    Whole = whole.Fact.Entry, Parts = parts, IsComplete = adds, IsLikelyComplete = proven && !adds, Form = form.Index, Subject = $"{whole.Fact.Label}|{whole.Fact.Stage.ToString()}|分项",
                });
        }
        wholes = [];
        items.Clear();
    }

    private sealed record DividedStage(FigureDraft Whole, List<Entry> Parts, bool Adds);

    /// <summary>The amount of each item at the whole's stage, or null when an item has none: then the list says nothing of that stage.</summary>
    private List<FigureDraft>? Parts(FigureDraft whole)
    {
        List<FigureDraft> parts = [];
        foreach (var item in items)
        {
            if (item.Find(d => d.Fact.Stage == whole.Fact.Stage && d.Unit.IsComparableWith(whole.Unit) && d.Fact.Year == whole.Fact.Year) is not { } part) return null;
            parts.Add(part);
        }
        return parts;
    }

    /// <summary>The amounts of one sentence with a stage of the budget.</summary>
    private static List<FigureDraft> Stated(List<FigureDraft> drafts, int sentence) =>
        drafts.FindAll(d => d.SentenceIndex == sentence && d.IsLevel && d.Depth == 0 && d.List is null && d.Unit.Dimension == Dimension.Money
            && d.Label.Stage is Stage.InitialBudget or Stage.AdjustedBudget or Stage.Budget or Stage.Executed or Stage.Final);
}

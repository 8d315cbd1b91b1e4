using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>
/// Clauses of one sentence that divide the figures of the sentence before it: 共2个项目，预算A，支出B。其中：甲预算a，支出b；乙预算c，支出d。
/// Each stage of the budget gives a composition. The list is whole where it makes one of its wholes and has as many clauses as were counted.
/// </summary>
internal sealed class ClauseLists(ReadingBuilder reading, FormBuilder form)
{
    private static readonly string[] Openings = ["其中:", "其中,", "具体为:", "具体是:", "分别为:", "分别是:", "具体情况为:", "具体情况如下:", "具体如下:", "包括:"];

    /// <summary>Reads the lists of one paragraph.</summary>
    public void Of(List<FigureDraft> drafts, List<string> sentences)
    {
        for (var i = 1; i < sentences.Count; i++)
        {
            var sentence = Words.Compact(sentences[i]);
            if (!Array.Exists(Openings, o => sentence.StartsWith(o, StringComparison.Ordinal)) || Clauses(drafts, i) is not { Count: > 1 } clauses) continue;
            Add(drafts.FindAll(d => d.SentenceIndex == i - 1), clauses);
        }
    }

    private void Add(List<FigureDraft> told, List<List<FigureDraft>> clauses)
    {
        List<Staged> stages = [];
        foreach (var whole in told.FindAll(IsOfBudget))
        {
            if (told.Exists(d => d != whole && IsOfBudget(d) && IsSame(d, whole)) || Parts(whole, clauses) is not { } parts) continue;
            var sum = Interval.Exactly(Rational.Zero);
            foreach (var part in parts) sum += part.Fact.Quantity.Interval;
            stages.Add(new(whole.Fact, parts.ConvertAll(p => p.Fact.Entry), sum.Meets(whole.Fact.Quantity.Interval)));
        }
        if (!stages.Exists(s => s.Adds)) return;
        var counted = told.Exists(d => d.Unit.Noun == "个" && d.Fact.Quantity.Value == Rational.Of(clauses.Count, 1));
        foreach (var (whole, parts, adds) in stages)
            reading.Compositions.Add(new()
            {
                Whole = whole.Entry, Parts = parts, IsComplete = adds || counted, IsLikelyComplete = !adds && !counted, Form = form.Index, Subject = $"{whole.Label}|{whole.Stage}|分句",
            });
    }

    /// <summary>The amount of each clause at the whole's stage, or null when a clause has none or several: then the list says nothing of that stage.</summary>
    private static List<FigureDraft>? Parts(FigureDraft whole, List<List<FigureDraft>> clauses)
    {
        List<FigureDraft> parts = [];
        foreach (var clause in clauses)
        {
            var own = clause.FindAll(d => IsOfBudget(d) && IsSame(d, whole));
            if (own.Count != 1) return null;
            parts.Add(own[0]);
        }
        return parts;
    }

    /// <summary>The figures of a sentence by the clauses that ；parts.</summary>
    private static List<List<FigureDraft>> Clauses(List<FigureDraft> drafts, int sentence)
    {
        List<List<FigureDraft>> clauses = [];
        foreach (var draft in drafts)
        {
            if (draft.SentenceIndex != sentence) continue;
            if (clauses.Count == 0 || Words.HasSign(draft.Between, "；;")) clauses.Add([]);
            clauses[^1].Add(draft);
        }
        return clauses;
    }

    private static bool IsSame(FigureDraft a, FigureDraft b) => a.Fact.Stage == b.Fact.Stage && a.Fact.Year == b.Fact.Year && a.Unit.IsComparableWith(b.Unit);

    private static bool IsOfBudget(FigureDraft draft) =>
        draft.IsLevel && draft.Depth == 0 && draft.Unit.Dimension == Dimension.Money
        && draft.Fact.Stage is Stage.InitialBudget or Stage.AdjustedBudget or Stage.Budget or Stage.Executed or Stage.Final;

    private sealed record Staged(Fact Whole, List<Entry> Parts, bool Adds);
}

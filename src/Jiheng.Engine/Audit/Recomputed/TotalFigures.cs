using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Figures that consist of others: a whole in several lists once, by the list that says most of it.</summary>
internal static class TotalFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        List<(Entry Whole, TotalCheck Check)> doubtful = [];
        foreach (var lists in ledger.Document.Compositions.GroupBy(c => c.Whole))
        {
            if (lists.Key.Quantity is null) continue;
            TotalCheck? most = null;
            foreach (var list in lists)
                if (TotalCheck.Of(list) is var check && (most is null || Rank(check) < Rank(most))) most = check;
            if (most!.Outcome is { } outcome) ledger.Add(RecomputedKind.Total, lists.Key.Label, lists.Key, outcome, most.Expected, most.Arithmetic);
            else doubtful.Add((lists.Key, most));
        }
        // What a sentence grants may lie outside the table: the first that agrees counts, else the first of all.
        foreach (var agrees in (bool[])[true, false])
            foreach (var posts in PostsGranted.In(ledger.Document))
                if (posts.Outcome == Agreement.Equal == agrees) ledger.Add(RecomputedKind.Total, posts.Whole.Label, posts.Whole.Entry, posts.Outcome, posts.Sum.ToString(), posts.Arithmetic);
        ConfirmedTotals.Add(ledger);
        foreach (var (whole, check) in doubtful) ledger.CannotAssess(RecomputedKind.Total, whole.Label, whole, check.Doubt);
        foreach (var form in ledger.Document.Forms) Alone(ledger, form);
        foreach (var fact in ledger.Document.Facts) Told(ledger, fact);
    }

    private static readonly string[] TotalWords = ["合计", "总计", "共计", "总数", "总额", "总金额", "总量"];

    /// <summary>Totals by the words before them, and staff by the name of its field, that no parts were found for.</summary>
    private static void Told(Ledger ledger, Fact fact)
    {
        if (fact.Measure != Measure.Level || fact.Stage == Stage.Target || fact.Quantity.Unit.Dimension is not (Dimension.Money or Dimension.Count)) return;
        if (fact.InTable ? fact.Concept is Concepts.Establishment or Concepts.StaffInPost : Words.HasAny(fact.Entry.Label, TotalWords))
            ledger.CannotAssess(RecomputedKind.Total, fact.InTable ? fact.Label : Nearby.Name(fact), fact.Entry, "没有找到组成它的各项。");
    }

    // What a rule reports goes first, then what adds up; a list that says nothing comes last.
    private static int Rank(TotalCheck check) => check.Outcome switch
    {
        Agreement.Contradiction => 0,
        Agreement.Equal => 1,
        Agreement.Rounding => 2,
        _ => 3,
    };

    /// <summary>Totals by their name that no list of parts was found for.</summary>
    private static void Alone(Ledger ledger, FilledForm form)
    {
        const string NoParts = "没有找到组成它的各项，或不能确定哪些行是它的组成部分。";
        foreach (var row in form.Funds?.Rows ?? [])
            if (row.IsTotal)
                foreach (var (_, entry) in row.Amounts)
                    if (entry.Quantity is not null) ledger.CannotAssess(RecomputedKind.Total, entry.Label, entry, NoParts);
        var vocabulary = Vocabulary.Of(ledger.Document.Pack);
        foreach (var row in form.AmountRows)
            if (vocabulary.IsTotal(row.Label.Raw) || vocabulary.IsSubtotal(row.Label.Raw))
                foreach (var cell in row.Cells)
                    if (cell.Entry.Quantity is not null) ledger.CannotAssess(RecomputedKind.Total, cell.Entry.Label, cell.Entry, NoParts);
    }
}

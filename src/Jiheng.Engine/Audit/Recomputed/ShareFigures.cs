using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Audit.Recomputed.Sums;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Text.Figures;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Shares of running text by part and whole, alone and in lists.</summary>
internal static class ShareFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        var told = new HashSet<Fact>();
        foreach (var share in ledger.Document.Shares)
        {
            told.Add(share.Share);
            // A whole that is a guess shows nothing wrong; a list may still know better.
            if (share.IsNamed) One(ledger, share);
        }
        foreach (var list in ledger.Document.ShareLists)
            if (ListedShares.Of(ledger.Document, list) is { } check) List(ledger, list, check, told);
        foreach (var share in ledger.Document.Shares) if (!share.IsNamed) One(ledger, share);
        foreach (var odd in ShareColumn.Odd(ledger.Document)) ledger.Add(RecomputedKind.Share, odd.Rate.Label, odd.Rate, odd.Outcome, odd.ExpectedText, odd.Arithmetic);
        var vocabulary = Vocabulary.Of(ledger.Document.Pack);
        foreach (var fact in ledger.Document.Facts)
            if (fact is { InTable: false, Measure: Measure.Share } && NamedWhole(ledger, vocabulary, fact) is var (part, whole, share))
                ledger.Add(RecomputedKind.Share, $"{Nearby.Name(part)}占比", fact.Entry, share.Outcome, share.Printable(fact), $"{part.Entry.Raw} ÷ {whole.Entry.Raw} = {share.Text(fact)}");
            // What it is measured by is seen from its place only: where the column does not vouch for that, no rule calls it wrong.
            else if (LeftFigures.KindOf(fact) == RecomputedKind.Share && fact.InTable && ColumnShare.Of(ledger.Document.Forms[fact.Form], vocabulary, fact.Entry) is { } check)
            {
                if (check.Outcome == Agreement.Contradiction) ledger.CannotAssess(RecomputedKind.Share, $"{fact.Label}{fact.Role}", fact.Entry, "按左边的金额和下面的合计算不出这个占比，不能确定它以哪个数为总数。");
                else ledger.Add(RecomputedKind.Share, $"{fact.Label}{fact.Role}", fact.Entry, check.Outcome, check.ExpectedText, check.Arithmetic);
            }
    }

    /// <summary>
    /// The amount before a share, and the whole that its words name (占本年支出合计的) where another sentence prints it: the same year
    /// and stage. That it is meant cannot be proved, so it only confirms.
    /// </summary>
    private static (Fact Part, Fact Whole, Ratio Check)? NamedWhole(Ledger ledger, Vocabulary vocabulary, Fact share)
    {
        if (ledger.Of(share.Entry) is not null || !share.Entry.Label.StartsWith('占') || !ledger.CanCompare(ledger.Document.Facts.Count)) return null;
        var concept = vocabulary.Concepts.Of(share.Entry.Label[1..].TrimEnd('的'));
        if (concept.Length == 0) return null;
        Fact? part = null;
        foreach (var other in ledger.Document.FactsByPlace.Near(share))
        {
            if (ReferenceEquals(other, share)) break;
            if (ReferenceEquals(other.Sentence, share.Sentence) && other.Measure == Measure.Level) part = other;
        }
        if (part is null) return null;
        foreach (var whole in ledger.Document.Facts)
            if (whole.Concept == concept && whole.Measure == Measure.Level && whole.Year == part.Year && whole.Project == part.Project && SameAmount.IsSameStage(whole.Stage, part.Stage)
                && Accounts.IsPartOf(part.FundSource, whole.FundSource) && Ratio.Quotient(share.Quantity, part.Quantity, whole.Quantity) is { Outcome: Agreement.Equal } check)
                return (part, whole, check);
        return null;
    }

    private static void One(Ledger ledger, ShareStatement share)
    {
        var (printed, name) = (share.Share.Entry, $"{Nearby.Name(share.Part)}占比");
        if (Ratio.Quotient(share.Share.Quantity, share.Part.Quantity, share.Whole.Quantity) is not { } check) ledger.CannotAssess(RecomputedKind.Share, name, printed, "总数为0，或两数单位不同。");
        else if (check.Fits || (share.IsNamed && !Nearby.HasOtherWhole(ledger.CanCompare, ledger.Document, share.Share, share.Part, share.Whole)))
            ledger.Add(RecomputedKind.Share, name, printed, check.Outcome, check.Printable(share.Share), $"{share.Part.Entry.Raw} ÷ {share.Whole.Entry.Raw} = {check.Text(share.Share)}");
        else ledger.CannotAssess(RecomputedKind.Share, name, printed, share.IsNamed ? Reasons.OtherFigures : Reasons.Unsure);
    }

    private static void List(Ledger ledger, ShareList list, ListedShares listed, HashSet<Fact> told)
    {
        for (var i = 0; i < list.Shares.Count; i++)
        {
            var (share, part, check) = (list.Shares[i], list.Parts[i], listed.Checks[i]);
            var isFound = listed.Odd == i && !told.Contains(list.Shares[0]);
            if ((check.Fits && listed.IsVouchedFor) || isFound)
                ledger.Add(RecomputedKind.Share, $"{Nearby.Name(part)}占比", share.Entry, check.Outcome, check.Printable(share), $"{part.Entry.Raw} ÷ {list.Whole?.Entry.Raw ?? listed.Whole.ToString()} = {check.Text(share)}");
            else if (!told.Contains(share)) ledger.CannotAssess(RecomputedKind.Share, $"{Nearby.Name(part)}占比", share.Entry, "没有找到这一列举的总数，按各项相加也不能确定。");
        }
    }
}

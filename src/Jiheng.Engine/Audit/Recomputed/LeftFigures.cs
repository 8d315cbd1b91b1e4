using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Recomputed;

/// <summary>Printed rates, shares and changes that nothing in the document is said to give.</summary>
internal static class LeftFigures
{
    /// <summary>Adds them.</summary>
    public static void Add(Ledger ledger)
    {
        var operands = new HashSet<Fact>();
        foreach (var written in ledger.Document.Equations) operands.UnionWith(written.Figures);
        foreach (var fact in ledger.Document.Facts)
        {
            // A limit or a rule of the plan is no result; a factor of an equation is given.
            if (fact.Stage == Stage.Target || fact.IsOfField && fact.InTable || operands.Contains(fact) || KindOf(fact) is not { } kind) continue;
            ledger.CannotAssess(kind, fact.InTable ? $"{fact.Label} {fact.Role}" : Nearby.Name(fact), fact.Entry, Reason(kind));
        }
        foreach (var indicator in ledger.Document.Indicators)
        {
            Rate(ledger, Attainment.Shown(indicator), indicator.Actual);
            foreach (var (when, value) in indicator.History) Rate(ledger, $"{Attainment.Shown(indicator)} {when}", value);
        }
    }

    private static void Rate(Ledger ledger, string name, Entry? entry)
    {
        if (entry?.Quantity?.Unit.Dimension == Dimension.Ratio) ledger.CannotAssess(RecomputedKind.Rate, name, entry, Reason(RecomputedKind.Rate));
    }

    private static RecomputedKind? KindOf(Fact fact) => fact.Measure switch
    {
        Measure.Change or Measure.Growth or Measure.Points => RecomputedKind.Change,
        Measure.Share => RecomputedKind.Share,
        Measure.Rate => RecomputedKind.Rate,
        // Of a table only the unit tells.
        _ when fact.InTable && fact.Stage == Stage.Computed && fact.Quantity.Unit.Dimension == Dimension.Ratio => fact.Role.Contains('占', StringComparison.Ordinal) || fact.Role.Contains("比重", StringComparison.Ordinal) ? RecomputedKind.Share : RecomputedKind.Rate,
        _ => null,
    };

    private static string Reason(RecomputedKind kind) => kind switch
    {
        RecomputedKind.Change => "没有印出变动前和变动后的数。",
        RecomputedKind.Share => "没有印出计算它的部分和总数。",
        _ => "没有印出计算它的分子和分母。",
    };
}

using Jiheng.Engine.Audit.Reconciliations;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Seeding.Bonds;

/// <summary>Identities of the pack at every row, column and level of account tables (JH3019), and the codes that make the levels.</summary>
internal static class RelationBonds
{
    private const string Code = "JH3019";

    /// <summary>All that hold and would prove something.</summary>
    public static IEnumerable<Bond> In(Filing filing, DocumentReading document)
    {
        foreach (var relation in new DocumentRelations(filing, document, static _ => { }).All())
            if (relation is not TreeRelation && IsProof(relation)) yield return new(Code, [.. relation.Left, .. relation.Right], retold => Holds(relation, retold));
        foreach (var formulas in ReconciliationFormulas.Of(document.Pack))
            foreach (var table in document.Accounts)
                if (table.Id == formulas.Source.Table && formulas.Source.Over == ReconciliationScope.Tree)
                    foreach (var bond in Levels(table, formulas)) yield return bond;
    }

    private static bool IsProof(Relation relation) => relation is { IsEquation: true, Doubt.Length: 0 } && relation.Source.Severity != "note" && !relation.IsBroken();

    /// <summary>A whole and the rows one level below it; what the level of a row is its code says.</summary>
    private static IEnumerable<Bond> Levels(AccountTable table, ReconciliationFormulas formulas)
    {
        HashSet<Entry> bound = new(ReferenceEqualityComparer.Instance);
        foreach (var relation in TreeRelations.Of(table, formulas.Source))
        {
            if (!IsProof(relation)) continue;
            bound.UnionWith(relation.Left);
            bound.UnionWith(relation.Right);
            yield return new(Code, [.. relation.Left, .. relation.Right], retold => relation.Left.Concat(relation.Right).All(e => retold.Now(e) is not null) ? Holds(relation, retold) : HoldsAll(table, formulas, retold));
        }
        foreach (var side in table.Sides)
            foreach (var row in side.Rows)
                if (CodeSlip.CodeOf(table, row) is { } code && row.Cells.Any(c => c is not null && bound.Contains(c)))
                    yield return new(Code, [code], retold => HoldsAll(table, formulas, retold, code, row)) { Beside = bound };
    }

    /// <summary>Whether all levels still add up without rows that are gone, and with a row's other code.</summary>
    private static bool HoldsAll(AccountTable table, ReconciliationFormulas formulas, Retelling retold, Entry? code = null, AccountRow? coded = null)
    {
        List<AccountSide> sides = [];
        foreach (var side in table.Sides)
        {
            List<AccountRow> rows = [];
            foreach (var row in side.Rows)
            {
                if (row.Cells.Any(c => c is not null && retold.Now(c) is null)) continue;
                var now = ReferenceEquals(row, coded) ? retold.Now(code!) : null;
                if (ReferenceEquals(row, coded) && now is null) continue;
                rows.Add(row with { Code = now?.Raw ?? row.Code, Cells = [.. row.Cells.Select(retold.NowOf)] });
            }
            sides.Add(side with { Rows = rows });
        }
        foreach (var relation in TreeRelations.Of(table with { Sides = sides }, formulas.Source)) if (IsMissed(relation)) return false;
        return true;
    }

    private static bool IsMissed(Relation relation) => relation.Doubt.Length == 0 && relation.IsBroken();

    private static bool Holds(Relation relation, Retelling retold)
    {
        List<Entry> changed = [];
        foreach (var figure in relation.Left.Concat(relation.Right)) if (!ReferenceEquals(retold.Now(figure), figure)) changed.Add(figure);
        if (changed.Count == 0) return true;
        // A row or column that the table does not print is no gap in it.
        if (changed.Exists(f => retold.Now(f) is not { Quantity: not null })) return true;
        if (changed.Count == 1) return !relation.IsBroken(changed[0], retold.Now(changed[0])!.Quantity!.Value);
        // Of two cells changed about each side moves by both.
        var (left, right) = (Rational.Zero, Rational.Zero);
        foreach (var figure in changed)
        {
            if (relation.Evaluate() is not { } before || relation.Evaluate(figure, retold.Now(figure)!.Quantity!.Value) is not { } after) return true;
            (left, right) = (left + after.Left - before.Left, right + after.Right - before.Right);
        }
        return relation.Evaluate() is not { } sides || (sides.LeftRange + Interval.Exactly(left)).Meets(sides.RightRange + Interval.Exactly(right));
    }
}

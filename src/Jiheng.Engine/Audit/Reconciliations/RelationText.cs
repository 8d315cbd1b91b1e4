using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>A broken relation as a reader is told it: 950.00万元 ≠ 230.00万元 + 50.00万元 = 280.00万元.</summary>
internal static class RelationText
{
    // A sum of more figures than this shows only its first ones.
    private const int MostTerms = 16;

    /// <summary>Both sides and the sign between them.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="difference">The left side less the right one with its unit; empty where a side has no value.</param>
    public static string Of(Relation relation, out string difference)
    {
        difference = "";
        var sign = relation.Source.Relation switch { "<=" => ">", ">=" => "<", _ => "≠" };
        if (Lead(relation) is not { Quantity: { } lead } || relation.Evaluate() is not { } sides || relation.Terms is not { } terms)
        {
            var (left, right) = relation.Working;
            return $"{left} {sign} {right}";
        }
        var decimals = lead.Decimals;
        foreach (var figure in relation.Left.Concat(relation.Right)) if (figure.Quantity is { } q && q.Unit == lead.Unit) decimals = Math.Max(decimals, q.Decimals);
        string Shown(Numbers.Rational value) => (value / lead.Unit.Factor).ToText(decimals) + lead.Unit.Symbol;
        difference = Shown(sides.Left - sides.Right);
        return $"{Side(terms.Left, Shown(sides.Left))} {sign} {Side(terms.Right, Shown(sides.Right))}";
    }

    /// <summary>A figure as printed, with its unit.</summary>
    public static string Printed(Entry figure) =>
        figure.Quantity is { } quantity && !figure.Raw.EndsWith(quantity.Unit.Symbol, StringComparison.Ordinal) ? figure.Raw + quantity.Unit.Symbol : figure.Raw;

    private static Entry? Lead(Relation relation) => relation.Left.Count > 0 ? relation.Left[0] : relation.Right.Count > 0 ? relation.Right[0] : null;

    private static string Side(List<string> terms, string total)
    {
        if (terms.Count == 0) return total;
        var shown = string.Join(' ', terms.Count > MostTerms ? terms.GetRange(0, MostTerms / 2) : terms);
        if (shown.StartsWith("+ ", StringComparison.Ordinal)) shown = shown[2..];
        return terms.Count == 1 ? shown : $"{shown}{(terms.Count > MostTerms ? $" + …（共{terms.Count}项）" : "")} = {total}";
    }
}

using Jiheng.Engine.Audit.Reconciliations;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3019. An identity that the pack states between figures of the whole unit, or in and between the tables of its final accounts
/// or budget, does not hold within their printed precision. Where several are broken by one figure, that figure is accused.
/// Source: the reconciliation of the pack (audit.json), cited there.
/// </summary>
public sealed class JH3019_ReconciliationHolds : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3019", Severity.Error, "勾稽关系不成立",
        "规则包写明的勾稽关系，按文件印出的数不成立；决算、预算公开表逐行、逐栏、逐级科目和表与表之间核对。",
        "核对关系两边的数，改正错的一边。",
        "规则包的勾稽关系",
        "《支出决算表》某科目本年支出合计120.00万元，基本支出70.00万元、项目支出40.00万元：报。",
        "两边只差在印出的小数位以内（类的合计2,940.06，总计2,940.05）：不报；文件没有印出的数列为无法判断。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            var all = new DocumentRelations(context.Filing, document, reason => context.CannotAssess(this, reason)).All();
            var broken = all.FindAll(r => r.IsBroken());
            foreach (var relation in broken)
                if (relation.Doubt.Length > 0) context.CannotAssess(this, $"勾稽关系“{relation.Source.Title}”{relation.Where}按读出的数不成立，但{relation.Doubt}，没有判断。");
            // What holds though something may be missing in it bears witness for its figures.
            all.RemoveAll(r => r.Doubt.Length > 0 && r.IsBroken());
            broken.RemoveAll(r => r.Doubt.Length > 0);
            foreach (var finding in Codes(document, all, broken)) yield return finding;
            HashSet<Relation> explained = new(ReferenceEqualityComparer.Instance);
            var causes = Crossing.Of(all, broken, out var isComplete);
            if (!isComplete) context.CannotAssess(this, "不成立的勾稽关系涉及的数字过多，没有逐个判断是哪一个数印错，只逐条列出关系。");
            foreach (var cause in causes)
            {
                explained.UnionWith(cause.Mended);
                yield return Accuse(document, cause);
            }
            foreach (var relation in broken) if (!explained.Contains(relation)) yield return Report(document, relation);
        }
    }

    /// <summary>Codes that put their row on a wrong level; the levels that they break are told with them and not again.</summary>
    private List<Finding> Codes(DocumentReading document, List<Relation> all, List<Relation> broken)
    {
        List<Finding> found = [];
        if (!broken.Exists(r => r is TreeRelation)) return found;
        foreach (var formulas in ReconciliationFormulas.Of(document.Pack))
            foreach (var table in document.Accounts)
            {
                if (table.Id != formulas.Source.Table || formulas.Source.Over != ReconciliationScope.Tree || CodeSlip.Of(table, formulas.Source) is not { Count: > 0 } slips) continue;
                HashSet<string> here = new(TreeRelations.Of(table, formulas.Source).Select(r => r.Where), StringComparer.Ordinal);
                var missed = broken.FindAll(r => r is TreeRelation && ReferenceEquals(r.Source, formulas.Source) && r.Form == table.Form && here.Contains(r.Where));
                if (missed.Count == 0) continue;
                broken.RemoveAll(missed.Contains);
                all.RemoveAll(missed.Contains);
                List<Finding> each = missed.ConvertAll(r => Report(document, r));
                found.Add(slips is [var slip] ? OfCode(table, formulas.Source.Name, slip, each) : each[0] with
                {
                    Subject = $"勾稽|{formulas.Source.Name}|{table.Title}|科目编码",
                    Message = $"《{table.Title}》的科目编码{string.Join("、", slips.Select(s => s.Printed.Raw))}与前后各行的次序或级次不符，改其中一个，各级合计就都相等，疑为编码有误：{each[0].Message}",
                    Places = [.. slips.Select(s => s.Printed.As(PlaceRole.Reported)), .. each[0].Places.Select(p => p with { Role = PlaceRole.Operand })],
                    Reported = null,
                    Expected = null,
                    Difference = null,
                    Folded = [.. each.Skip(1)],
                });
            }
        return found;
    }

    private Finding Accuse(DocumentReading document, Crossing.Cause cause)
    {
        List<Finding> each = cause.Mended.ConvertAll(r => Report(document, r));
        var worst = each.OrderByDescending(f => f.Severity).First();
        var relation = cause.Mended[each.IndexOf(worst)];
        var figure = cause.Figure;
        var unit = figure.Quantity!.Value.Unit.Symbol;
        List<Place> places = [figure.As(PlaceRole.Reported)];
        foreach (var finding in each)
            foreach (var place in finding.Places)
                if (!places.Exists(p => p.Origin.IsSamePlace(place.Origin))) places.Add(place with { Role = PlaceRole.Operand });
        var expected = cause.Expected.Value.ToText(cause.Expected.Decimals) + unit;
        var printed = figure.Quantity!.Value;
        return worst with
        {
            Subject = $"勾稽|{relation.Source.Name}|{relation.Where}|{figure.Label}",
            Message = $"{TableOf(document, figure)}“{figure.Label}”印{RelationText.Printed(figure)}，按{(each.Count > 1 ? $"{each.Count}条勾稽关系" : "勾稽关系")}应为{expected}：{worst.Message}",
            Places = places,
            Reported = RelationText.Printed(figure),
            Expected = expected,
            Difference = (printed.Value - cause.Expected.Value).ToText(printed.Decimals) + unit,
            Folded = [.. each.Where(f => !ReferenceEquals(f, worst))],
        };
    }

    private static string TableOf(DocumentReading document, Entry figure)
    {
        foreach (var table in document.Accounts)
            foreach (var side in table.Sides)
                foreach (var row in side.Rows) if (row.Cells.Contains(figure)) return $"《{table.Title}》";
        return "";
    }

    private static Finding OfCode(AccountTable table, string source, CodeSlip slip, List<Finding> each)
    {
        var name = slip.Row.Label.Raw;
        return each[0] with
        {
            Subject = $"勾稽|{source}|{table.Title}|科目编码|{name}",
            Message = $"《{table.Title}》“{name}”的科目编码印{slip.Printed.Raw}，{(slip.Swapped is null ? "与前后各行的次序或级次不符" : $"与下一行的{slip.Swapped.Raw}次序颠倒")}；按{slip.Expected}计算，各级合计都相等，疑为编码有误：{each[0].Message}",
            Places = [slip.Printed.As(PlaceRole.Reported), .. slip.Swapped is { } other ? [other.As(PlaceRole.Contradicts)] : Array.Empty<Place>(), .. each[0].Places.Select(p => p with { Role = PlaceRole.Operand })],
            Reported = slip.Printed.Raw,
            Expected = slip.Expected,
            Difference = null,
            NamesSuspect = true,
            Folded = [.. each.Skip(1)],
        };
    }

    private Finding Report(DocumentReading document, Relation relation)
    {
        var source = relation.Source;
        var working = RelationText.Of(relation, out var difference);
        var cite = source.Cite is { } c ? $"（{c}）" : "";
        var places = relation.Places;
        var message = $"{source.Title}{cite}{(relation.Where.Length > 0 ? $"，{relation.Where}" : "")}：{working}{(difference.Length > 0 ? $"，相差{difference.TrimStart('-')}" : "")}。";
        var subject = relation.Where.Length > 0 ? $"勾稽|{source.Name}|{relation.Where}" : $"勾稽|{source.Name}";
        var sum = relation is { IsEquation: true, Form: >= 0, Left: [{ Quantity: { } whole }], Right.Count: > 1 }
            ? (relation.Evaluate()!.Right / whole.Unit.Factor).ToText(whole.Decimals) + whole.Unit.Symbol : null;
        return (relation.Form < 0 ? Report(document, subject, message, places) : Report(document.Forms[relation.Form], subject, message, places)) with
        {
            Severity = source.Severity switch
            {
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                _ => Severity.Error,
            },
            Arithmetic = working,
            Difference = difference.Length > 0 ? difference : null,
            // A whole against its parts: the whole is what the others say it is, unless a part is wrong.
            Reported = sum is null ? null : RelationText.Printed(relation.Left[0]),
            Expected = sum,
        };
    }
}

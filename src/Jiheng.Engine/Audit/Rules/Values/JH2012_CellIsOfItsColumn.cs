using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Values;

/// <summary>
/// JH2012. A cell of 分值 or 得分 that holds a value of another kind (100%, 12场, 9月4日) where the other rows of the column hold points, or a
/// cell of money that holds a rate: mostly two cells that changed places. A column of percentages as a whole is another way of writing
/// weights. Source: the form's own columns.
/// </summary>
public sealed class JH2012_CellIsOfItsColumn : AuditRule
{
    // With fewer rows nobody knows what the column usually holds.
    private const int FewestPoints = 2;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH2012", Severity.Warning, "这一格与所在栏不是一类",
        "分值栏、得分栏应填分数，金额栏应填金额；一格填的是别类的数（比率、数量、日期）的，多半与邻格填反了。",
        "核对这一格和左右两格，填回各自的栏。",
        "表样",
        "分值栏各行为10、15、20，一行填成“100%”，它左边的完成值填成“10”。",
        "整栏都写成百分比的权重；“—”“不涉及”“10分”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var finding in Money(form)) yield return finding;
            foreach (var isScore in (bool[])[false, true])
            {
                var points = 0;
                List<Indicator> others = [];
                foreach (var indicator in form.Indicators)
                {
                    var entry = isScore ? indicator.Score : indicator.Weight;
                    if (entry is null) continue;
                    if (Marks.Of(entry) is not null) points++;
                    else if (IsOtherValue(entry)) others.Add(indicator);
                }
                if (points < FewestPoints || points < 2 * others.Count) continue;
                foreach (var indicator in others)
                {
                    var entry = (isScore ? indicator.Score : indicator.Weight)!;
                    yield return Report(form, $"{Attainment.Subject(indicator)}|{(isScore ? "得分" : "分值")}不是分数",
                        $"“{Attainment.Shown(indicator)}”的{(isScore ? "得分" : "分值")}填成了“{Attainment.Printed(entry.Raw)}”，同一栏其他{points}行都是分数。", entry.As(PlaceRole.Reported), indicator.Name.As(PlaceRole.Context)) with
                    {
                        Reported = entry.Raw,
                    };
                }
            }
        }
    }

    private IEnumerable<Finding> Money(FilledForm form)
    {
        foreach (var block in form.Funds is { } funds ? [funds, .. form.FundLists] : form.FundLists)
            foreach (var row in block.Rows)
                foreach (var amount in row.Amounts)
                    if (amount.Entry.Quantity is { Unit.Dimension: Dimension.Ratio })
                        yield return Report(form, $"{Words.Key(row.Label.Raw)}|{amount.Stage}|不是金额", $"“{amount.Entry.Label}”是金额栏，填成了“{Attainment.Printed(amount.Entry.Raw)}”。", amount.Entry.As(PlaceRole.Reported)) with { Reported = amount.Entry.Raw };
    }

    /// <summary>A figure with a unit of its own, a range, a date, or words with a figure in them.</summary>
    private static bool IsOtherValue(Entry entry) => entry.Value switch
    {
        { Kind: ValueKind.Date or ValueKind.Range } => true,
        { Kind: ValueKind.Number, Quantity: { } quantity } => quantity.Unit.Dimension is not (Dimension.None or Dimension.Points),
        { Kind: ValueKind.Text } => entry.Raw.Any(char.IsAsciiDigit) && !entry.Raw.Contains('分', StringComparison.Ordinal),
        _ => false,
    };
}

using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6008. More staff in post than the establishment allows, or spending items above the budget of the same year beyond printed
/// precision. Both happen with good reason (staff outside the establishment, a changed budget), so they are to be explained.
/// Source: the form's own columns; the control rate is 在职人数 ÷ 编制数.
/// </summary>
public sealed class JH6008_AboveEstablishmentOrBudget : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6008", Severity.Warning, "超编制或超预算",
        "在职人数超过编制数，或支出项目的决算数超过同年预算数的，应说明原因。",
        "核对数字和口径；确实超出的，说明原因和依据，并填写预算调整。",
        FindingDescriptor.Arithmetic,
        "编制数32，在职人数35；办公经费预算12.50，决算13.65。",
        "预算数空白或为0；决算13.65与预算14：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (CheckStaff(form, document.Pack) is { } staff) yield return staff;
            if (CheckSpending(form) is { } spending) yield return spending;
        }
    }

    private Finding? CheckStaff(FilledForm form, Pack pack)
    {
        if (StaffFields.Of(form, pack) is not { Establishment: { Number: { Sign: > 0 } allowed } establishment, InPost: { Number: { } present } inPost } || present <= allowed) return null;
        var rate = (present / allowed * 100).ToText(2) + "%";
        return Report(form, "编制|在职人数", $"{inPost.Label}{inPost.Raw}，超过{establishment.Label}{establishment.Raw}，控制率{rate}。",
            inPost.As(PlaceRole.Reported), establishment.As(PlaceRole.Operand)) with
        {
            Reported = inPost.Raw,
            Expected = $"≤{establishment.Raw}",
            Arithmetic = $"{Marks.Text(present)} ÷ {Marks.Text(allowed)} = {rate}",
            Difference = Marks.Text(present - allowed) + "人",
        };
    }

    private sealed record Overspending(AmountRow Row, Entry Budget, Entry Final);

    private Finding? CheckSpending(FilledForm form)
    {
        if (ShowsInitialBudgets(form)) return null;
        List<Overspending> over = [];
        foreach (var row in form.AmountRows)
        {
            foreach (var final in row.Cells)
            {
                if (final.Stage is not (Stage.Final or Stage.Executed) || final.Entry.Quantity is not { } spent) continue;
                var budgets = row.Cells.Where(c => c.Year == final.Year && c.Stage is Stage.Budget or Stage.AdjustedBudget or Stage.InitialBudget && c.Entry.Quantity is not null).ToList();
                // Only one budget column can be the one meant.
                if (budgets is not [{ Entry: { Quantity: { Base.Sign: > 0 } budget } printed }]) continue;
                if (budget.Unit.IsComparableWith(spent.Unit) && budget.Interval.LiesBelow(spent.Interval)) over.Add(new(row, printed, final.Entry));
            }
        }
        if (over.Count == 0) return null;
        List<Place> places = [];
        foreach (var (_, budget, final) in over)
        {
            places.Add(final.As(PlaceRole.Reported));
            places.Add(budget.As(PlaceRole.Operand));
        }
        var items = over.Select(o => $"{o.Row.Path}决算{o.Final.Raw}为预算{o.Budget.Raw}的{Ratio(o.Budget, o.Final)}");
        return Report(form, $"超预算|{string.Join("、", over.Select(o => o.Row.Path))}", $"{string.Join("；", items)}。", places) with
        {
            Reported = over[0].Final.Raw,
            Expected = $"≤{over[0].Budget.Raw}",
            Arithmetic = string.Join("；", over.Select(o => $"{o.Final.Raw} ÷ {o.Budget.Raw} = {Ratio(o.Budget, o.Final)}")),
        };
    }

    /// <summary>“项目支出”2023年预算数为年初预算数: a note says that what was changed within the year is not in the column.</summary>
    private static bool ShowsInitialBudgets(FilledForm form)
    {
        foreach (var paragraph in form.Paragraphs) if (SaysInitial.AreIn(Words.Compact(paragraph.Text))) return true;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
                if (SaysInitial.AreIn(Words.Compact(cell.Text))) return true;
        return false;
    }

    private static readonly Phrases SaysInitial = new(["预算数为年初预算", "预算数是年初预算", "预算数均为年初预算", "预算数系年初预算", "预算数指年初预算", "预算数按年初预算"]);

    private static string Ratio(Entry budget, Entry final) => (final.Number!.Value / budget.Number!.Value * 100).ToText(2) + "%";
}

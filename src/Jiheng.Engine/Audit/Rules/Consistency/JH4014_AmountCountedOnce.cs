using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4014. 公用经费 is part of basic expenditure and holds nothing of 项目支出. When it is exactly the goods and services of
/// basic expenditure plus an amount listed under 项目支出, that amount was counted twice. An error when the form's own
/// note separates the two; otherwise a warning.
/// Source: 基础数据表 “说明” (公用经费填报基本支出中的一般商品和服务支出); arithmetic.
/// </summary>
public sealed class JH4014_AmountCountedOnce : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH4014", Severity.Error, "同一金额重复计入两类支出",
        "公用经费只填基本支出中的商品和服务支出，不含项目支出。",
        "从公用经费中减去已列入项目支出的金额。",
        "表样；算术",
        "基本支出的商品和服务支出63.34，项目支出中业务工作经费186.40，公用经费填249.74 = 63.34 + 186.40。",
        "公用经费41.00等于基本支出的商品和服务支出，项目中恰有一项也是41.00：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
            foreach (var row in form.AmountRows)
                if (row.Concept == Concepts.OperatingFunds && Printed.Amount(row, document.FiscalYear, Stage.Final, Stage.Executed) is { } operating
                    && CheckRow(document, form, row, operating) is { } finding)
                    yield return finding;
    }

    private Finding? CheckRow(DocumentReading document, FilledForm form, AmountRow row, Entry operating)
    {
        var goods = document.Facts.Where(f => f.Concept == Concepts.BasicGoods && f.Project.Length == 0 && f.Year == document.FiscalYear
            && f.Stage is Stage.Unstated or Stage.Executed or Stage.Final && f.Quantity.Unit.IsComparableWith(operating.Quantity!.Value.Unit)).ToList();
        if (goods.Count == 0 || goods.Exists(g => !Printed.Differ(g.Entry, operating))) return null;
        foreach (var basic in goods)
            foreach (var item in form.AmountRows)
            {
                if (!IsProject(form, item) || Printed.Amount(item, document.FiscalYear, Stage.Final, Stage.Executed) is not { Number.IsZero: false } amount) continue;
                if (basic.Entry.Number + amount.Number == operating.Number) return Make(document, form, row, operating, basic.Entry, item, amount);
            }
        return null;
    }

    private Finding Make(DocumentReading document, FilledForm form, AmountRow row, Entry operating, Entry basic, AmountRow item, Entry amount)
    {
        var note = Note(document, form);
        List<Place> places = [operating.As(PlaceRole.Reported), basic.As(PlaceRole.Operand), amount.As(PlaceRole.Operand)];
        if (note is not null) places.Add(new(PlaceRole.Context, note.Text, "", "表注", note.Origin));
        return Report(form, $"{row.Path}|重复计入",
            $"公用经费{Printed.Figure(operating)}等于基本支出的商品和服务支出{Printed.Figure(basic)}加“{item.Path}”{Printed.Figure(amount)}，项目支出被重复计入。", places) with
        {
            Severity = note is null || Digits(operating) < FewestDigits || ListsCapital(document) ? Severity.Warning : Severity.Error,
            Reported = operating.Raw,
            Expected = Number(basic),
            Arithmetic = $"{Number(basic)} + {Number(amount)} = {Number(operating)}",
            Difference = Printed.Figure(amount),
        };
    }

    // Three digits meet by chance; 公用经费 can also hold the capital items of basic expenditure.
    private const int FewestDigits = 4;

    /// <summary>Significant digits of the printed figure.</summary>
    private static int Digits(Entry entry)
    {
        var digits = 0;
        foreach (var c in Number(entry))
            if (char.IsAsciiDigit(c) && (digits > 0 || c != '0')) digits++;
        return digits;
    }

    private static bool ListsCapital(DocumentReading document)
    {
        foreach (var line in document.Lines)
            if (line.Text.Contains("商品和服务支出", StringComparison.Ordinal) && Words.HasAny(line.Text, "资本性支出", "其他资本")) return true;
        return false;
    }

    private static bool IsProject(FilledForm form, AmountRow item) =>
        item.Concept is Concepts.ProjectExpenditure or Concepts.ProjectGoods
        || form.AmountRows.Any(top => top.Concept == Concepts.ProjectExpenditure && item.Path.StartsWith(top.Path + "-", StringComparison.Ordinal));

    /// <summary>The sentence by which the form keeps the two apart.</summary>
    private static Paragraph? Note(DocumentReading document, FilledForm form) =>
        form.Paragraphs.Concat(document.Forms.SelectMany(f => f.Paragraphs))
            .FirstOrDefault(p => p.Text.Contains("公用经费", StringComparison.Ordinal) && p.Text.Contains("基本支出", StringComparison.Ordinal) && Words.HasAny(p.Text, "填报", "填列", "填写"));

    private static string Number(Entry entry) => entry.Quantity!.Value.Value.ToText(entry.Quantity!.Value.Decimals);
}

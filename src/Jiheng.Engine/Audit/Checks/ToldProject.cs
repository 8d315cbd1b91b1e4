using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What running text tells of a project's money or score, against the project's own form.</summary>
internal static class ToldProject
{
    // A part of the money, or of its time, or other money beside it.
    private static readonly string[] Narrower = ["其中", "累计", "上半年", "季度", "上年", "去年", "以来", "中央", "省级", "市级", "县级", "区级", "上级", "配套", "补助资金", "结转", "结余", "追加", "调剂", "采购", "合同", "已", "尚", "人均", "用于", "平均", "左右", "部分", "节约", "扣", "追回"];

    /// <summary>Amounts that the form of the named project prints otherwise at the same stage.</summary>
    public static IEnumerable<ToldOtherwise> Money(DocumentReading document)
    {
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Project.Length == 0 || fact.Measure != Measure.Level || fact.AsOf is not (null or { Month: 12 }) || fact.Quantity is not { Unit.Dimension: Dimension.Money, Qualifier: Qualifier.None }) continue;
            var told = Words.Compact(fact.Entry.Label);
            if (document.Forms[fact.Form].Project is not null || Rest(told, fact.Project) is not { } rest || Words.HasAny(rest, Narrower)) continue;
            if (FormOf(document, fact.Project) is not { Funds.Total: { } total } form || form.HasUnreadFigures || (fact.Year is { } year && (form.Year ?? document.FiscalYear) is { } own && year != own)) continue;
            // Any amount of its form may be meant: a source, the money of a column of its own.
            if (form.Funds.Rows.Any(r => r.Amounts.Any(a => Fits(a.Entry, fact)) || r.OtherAmounts.Any(a => Fits(a, fact))) || Fits(form.Indicators, fact)) continue;
            var stage = fact.Stage is Stage.Final or Stage.Executed ? Stage.Executed : fact.Stage;
            var isStated = (fact.IsStageStated || (stage == Stage.Executed && Words.HasAny(told, "支出", "执行", "使用"))) && stage is Stage.Executed or Stage.InitialBudget or Stage.AdjustedBudget;
            var cell = isStated ? total.Amount(stage) : Slip(total, fact);
            if (cell?.Quantity is not { } printed || !printed.Unit.IsComparableWith(fact.Quantity.Unit) || IsUnitSlip(printed, fact.Quantity) || TellsToo(document, fact, printed)) continue;
            yield return new(document.Forms[fact.Form], $"项目资金|{fact.Project}|{stage}", $"正文写“{fact.Project}”{Named(stage, isStated)}{fact.Entry.Raw}，《{form.Title}》{cell.Label}为{cell.Raw}。", fact.Entry, cell, false);
        }
    }

    /// <summary>Scores of running text that the only form of the same project prints otherwise.</summary>
    public static IEnumerable<ToldOtherwise> Scores(DocumentReading document)
    {
        foreach (var told in document.Scores)
        {
            var text = document.Forms[told.Form];
            if (told.Project.Length == 0 || text.Project is not null || told.Score.Quantity is not { } quantity) continue;
            if (FormOf(document, told.Project) is not { Total.Score: { Quantity: { } total } printed } form || ReferenceEquals(form, text) || form.HasUnreadFigures) continue;
            if (quantity.Value == total.Value || quantity.Interval.Meets(total.Interval)) continue;
            var sentence = told.Score.Origin.Text;
            if (Words.HasAny(sentence, "扣", "平均", "财政部门", "复核", "抽查", "重点评价", "上年", "满分", "分值")) continue;
            yield return new(text, $"项目得分|{told.Project}", $"正文写“{told.Project}”得分{told.Score.Raw}，《{form.Title}》总分为{printed.Raw}。", told.Score, printed, false);
        }
    }

    /// <summary>The one form of the project; null when several are of it.</summary>
    private static FilledForm? FormOf(DocumentReading document, string project)
    {
        FilledForm? found = null;
        foreach (var form in document.Forms)
        {
            if (form.Kind != FormKind.ProjectSelfEvaluation || form.Project is not { IsBlank: false } own || Words.Compact(own.Raw) != Words.Compact(project) || (form.Funds is null && form.Total is null)) continue;
            if (found is not null) return null;
            found = form;
        }
        return found;
    }

    /// <summary>The words of the label beside the project's name; null when the label does not have the name.</summary>
    private static string? Rest(string label, string project)
    {
        var name = Words.Compact(project);
        var at = label.IndexOf(name, StringComparison.Ordinal);
        if (at < 0) return null;
        var rest = label[(at + name.Length)..];
        // 医疗救助补助发放乡镇: what follows the name must be of the money and nothing else.
        foreach (var word in (string[])["项目", "资金", "专项", "经费", "支出", "预算", "安排", "执行", "全年", "年初", "年度", "实际", "数", "共", "计", "为", "总", "投入", "使用", "完成", "本年", "调整", "后"]) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length == 0 ? label[..at] : null;
    }

    private static bool Fits(Entry entry, Fact fact) => entry.Quantity is { } q && q.Unit.IsComparableWith(fact.Quantity.Unit) && q.Interval.Meets(fact.Quantity.Interval);

    private static bool Fits(IEnumerable<Indicator> indicators, Fact fact) => indicators.Any(i => (i.Actual is { } a && Fits(a, fact)) || (i.Target is { } t && Fits(t, fact)));

    private static Entry? Slip(FundRow total, Fact fact)
    {
        foreach (var amount in total.Amounts) if (amount.Entry.Quantity is { } q && DigitSlip.IsLikely(q, fact.Quantity)) return amount.Entry;
        foreach (var entry in total.OtherAmounts) if (entry.Quantity is { } q && DigitSlip.IsLikely(q, fact.Quantity)) return entry;
        return null;
    }

    private static bool IsUnitSlip(Quantity a, Quantity b) => a.Value == b.Value;

    private static bool TellsToo(DocumentReading document, Fact fact, Quantity printed)
    {
        foreach (var near in document.FactsByPlace.Near(fact))
            if (!ReferenceEquals(near, fact) && ReferenceEquals(near.Sentence, fact.Sentence) && near.Quantity.Unit.IsComparableWith(printed.Unit) && near.Quantity.Interval.Meets(printed.Interval)) return true;
        return false;
    }

    private static string Named(Stage stage, bool isStated) => !isStated ? "" : stage switch { Stage.Executed => "支出", Stage.InitialBudget => "年初预算", _ => "全年预算" };
}

using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The score of a report's whole subject, told in its text, against the total of its form and against another place of the text.</summary>
internal static class ToldScore
{
    private static readonly string[] Names = ["自评得分", "自评总分", "自评得", "自评分", "综合得分", "评价得分", "绩效得分", "绩效得", "总得分", "自评综合得分", "自评"];

    // The score of a part, of others, of another year, or a mean of several.
    private static readonly string[] Others = ["指标", "类", "部分", "方面", "上年", "去年", "满分", "分值", "平均", "扣", "问卷", "测评", "满意", "考核", "复核", "财政", "重点", "上级", "其中", "排名", "初评", "分别", "依次", "各", "调整", "修正", "加分", "比"];

    // So many whole scores are those of many units, and no slip of one.
    private const int MostScores = 100;

    private static readonly string[] Parts = ["决策", "过程", "投入", "管理", "成本", "产出", "效益", "效果", "执行", "履职"];

    /// <summary>Scores that neither the form's total nor any other total of the document confirms; then those of the text that differ by a slip of the hand.</summary>
    public static IEnumerable<ToldOtherwise> Odd(DocumentReading document)
    {
        List<Fact> told = [];
        foreach (var fact in document.Facts)
            if (told.Count < MostScores && IsWhole(document, fact)) told.Add(fact);
        // 甲项目……自评得分99分；乙项目……自评得分98分: a sentence of several scores tells those of its items.
        told.RemoveAll(f => document.Facts.Count(o => ReferenceEquals(o.Sentence, f.Sentence) && o.Measure == Measure.Score && o.Form == f.Form) > 2);
        if (told.Count == 0) yield break;
        var form = FormOf(document);
        foreach (var fact in told)
        {
            if (form?.Total?.Score is { Quantity: { } total } printed)
            {
                if (!form.HasUnreadFigures && !Fits(fact.Quantity, total) && !IsTotalOfAny(document, fact) && !TellsToo(document, fact, total) && DigitSlip.IsLikely(fact.Quantity, total))
                    yield return new(document.Forms[fact.Form], $"得分|{fact.Year}", $"正文写“{Words.Compact(fact.Entry.Label)}{fact.Entry.Raw}”，《{form.Title}》总分为{printed.Raw}。", fact.Entry, printed, false);
                continue;
            }
            foreach (var earlier in told)
            {
                if (ReferenceEquals(earlier, fact)) break;
                if (earlier.Form != fact.Form || earlier.Year != fact.Year || ReferenceEquals(earlier.Sentence, fact.Sentence) || earlier.Quantity.Value == fact.Quantity.Value || !DigitSlip.IsLikely(earlier.Quantity, fact.Quantity)) continue;
                yield return new(document.Forms[fact.Form], $"得分|{fact.Year}", $"正文一处写“{Words.Compact(earlier.Entry.Label)}{earlier.Entry.Raw}”，一处写“{Words.Compact(fact.Entry.Label)}{fact.Entry.Raw}”。", fact.Entry, earlier.Entry, false);
                break;
            }
        }
    }

    /// <summary>Whether words tell the score of all that the report is about.</summary>
    private static bool IsWhole(DocumentReading document, Fact fact)
    {
        if (fact.InTable || fact is not { Measure: Measure.Score, Quantity: { Unit.Dimension: Dimension.Points, Qualifier: Qualifier.None } } || fact.Stage == Stage.Target || (fact.Year is { } year && document.FiscalYear is { } own && year != own)) return false;
        if (fact.Project.Length > 0 && document.Forms[fact.Form].Project is null) return false;
        var label = Words.Compact(fact.Entry.Label);
        if (label.Length > 24 || Words.HasAny(label, Others) || Words.HasAny(label, Parts) || !Array.Exists(Names, n => label.EndsWith(n, StringComparison.Ordinal) || label.EndsWith(n + "为", StringComparison.Ordinal))) return false;
        // 四个项目中，甲项目自评得分…: one of several.
        return fact.Quantity.Value <= 100 && !(label.Contains("项目", StringComparison.Ordinal) && document.Forms.Count(f => f.Total is not null) > 1) && !Words.HasAny(fact.Sentence, "个项目", "上年度", "2个", "分别");
    }

    /// <summary>The one form of the whole unit with a total, or the only total of the document.</summary>
    private static FilledForm? FormOf(DocumentReading document)
    {
        FilledForm? found = null, whole = null;
        var (count, wholes) = (0, 0);
        foreach (var form in document.Forms)
        {
            if (form.Total?.Score?.Quantity is null) continue;
            (found, count) = (form, count + 1);
            if (form.Kind == FormKind.DepartmentSelfEvaluation) (whole, wholes) = (form, wholes + 1);
        }
        return wholes == 1 ? whole : count == 1 ? found : null;
    }

    private static bool IsTotalOfAny(DocumentReading document, Fact fact)
    {
        foreach (var form in document.Forms)
            if (form.Total?.Score?.Quantity is { } total && Fits(fact.Quantity, total)) return true;
        return false;
    }

    /// <summary>The same, or the same in fewer decimals.</summary>
    private static bool Fits(Quantity told, Quantity total) =>
        (told.Value - total.Value).Abs() <= (told.Decimals < total.Decimals ? told.HalfStep : total.Decimals < told.Decimals ? total.HalfStep : Rational.Zero);

    private static bool TellsToo(DocumentReading document, Fact fact, Quantity total)
    {
        foreach (var near in document.FactsByPlace.Near(fact))
            if (!ReferenceEquals(near, fact) && ReferenceEquals(near.Sentence, fact.Sentence) && near.Quantity.Value == total.Value) return true;
        return false;
    }
}

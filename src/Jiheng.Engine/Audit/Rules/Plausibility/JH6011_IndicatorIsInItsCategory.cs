using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Plausibility;

/// <summary>
/// JH6011. An indicator stands in a category that its own name rules out: 满意度 below 社会效益指标, 单位成本 below 数量指标. Only names
/// that leave no doubt, as the pack lists them; what the level above is called decides nothing. One note a form.
/// Source: categories of 财预〔2020〕10号附件1 and 财预〔2021〕101号; reading.indicator-categories of the pack.
/// </summary>
public sealed class JH6011_IndicatorIsInItsCategory : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH6011", Severity.Note, "指标放错了类别",
        "指标名称已经说明它是哪一类，却列在另一类下面，分值结构因此失真。",
        "把指标移到相应的类别，或改成与所在类别相符的指标。",
        "财预〔2020〕10号附件1：数量、质量、时效、成本，经济、社会、生态、可持续影响，满意度",
        "“办事群众满意度”列在“社会效益指标”下，应归入满意度指标。",
        "“追回资金”列在经济效益下、“覆盖机构数”列在社会效益下，或二级指标没有分类：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            List<Misplaced> rows = [];
            HashSet<string> said = [];
            foreach (var indicator in form.Indicators)
                if (Category(document.Pack.Words, indicator) is { } category && said.Add(Attainment.Subject(indicator))) rows.Add(new(indicator, category));
            if (rows.Count == 0) continue;
            yield return Report(form, $"类别|{string.Join("、", rows.Select(r => Attainment.Name(r.Indicator)))}",
                $"{string.Join("；", rows.Select(r => $"“{Attainment.Shown(r.Indicator)}”列在“{Attainment.Printed(r.Indicator.Level2)}”下，应归入{r.Category.Belongs}"))}。",
                [.. rows.Select(r => r.Indicator.Name.As(PlaceRole.Reported))]) with
            {
                Reported = rows[0].Indicator.Level2,
                Expected = rows[0].Category.Belongs,
            };
        }
    }

    private sealed record Misplaced(Indicator Indicator, CategoryWords Category);

    private static CategoryWords? Category(ReadingWords words, Indicator indicator)
    {
        var level = Words.WithoutBrackets(Words.Compact(indicator.Level2));
        if (level.Length == 0) return null;
        var name = Words.WithoutBrackets(Attainment.Name(indicator));
        foreach (var category in words.Categories)
            if (WordPattern.Any(category.Under, level) && WordPattern.Any(category.Names, name) && !WordPattern.Any(category.Not, name)) return category;
        return null;
    }
}

using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Cycle.Results;

/// <summary>One filled line of a list of results to be used.</summary>
/// <param name="Number">1-based among the filled lines.</param>
/// <param name="Problem">The problem as written.</param>
/// <param name="Treatment">The treatment, when the pack knows it.</param>
/// <param name="Missing">What is missing or wrong, one short phrase each.</param>
/// <param name="Places">The cells.</param>
public sealed record ResultLine(int Number, string Problem, BudgetTreatment? Treatment, IReadOnlyList<string> Missing, IReadOnlyList<Place> Places);

/// <summary>A list of results to be used as filled in, held against the pack and against what other documents show.</summary>
/// <param name="Form">The form.</param>
/// <param name="Lines">Its filled lines.</param>
/// <param name="Unanswered">Problems of other documents of the unit and year that no line names.</param>
public sealed record ResultList(FilledForm Form, IReadOnlyList<ResultLine> Lines, IReadOnlyList<ResultItem> Unanswered)
{
    // Shorter runs of signs agree by chance.
    private const int SharedSigns = 6;

    /// <summary>The lists of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="shown">Problems that other documents of the unit and year show.</param>
    public static IReadOnlyList<ResultList> Of(DocumentReading document, IReadOnlyList<ResultItem> shown)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(shown);
        List<ResultList> lists = [];
        foreach (var form in document.Forms)
        {
            if (form.Kind != FormKind.ResultUse) continue;
            List<ResultLine> lines = [];
            List<string> texts = [];
            foreach (var row in form.Answers.GroupBy(a => (a.Block, a.RowNumber)))
            {
                Entry? Of(string role) => row.FirstOrDefault(a => a.Role == role)?.Entry;
                if (!row.Any(a => !a.Entry.IsBlank) || Of("problem") is null) continue;
                lines.Add(Line(lines.Count + 1, Of, row.ToList(), document.Pack.Results, form.Year ?? document.FiscalYear));
                texts.Add(Words.Compact(string.Concat(row.Where(a => a.Role is "problem" or "measure").Select(a => a.Entry.Raw))));
            }
            lists.Add(new(form, lines, [.. shown.Where(s => !texts.Exists(t => Answers(t, s)))]));
        }
        return lists;
    }

    private static ResultLine Line(int number, Func<string, Entry?> of, List<Answer> row, ResultUse results, int? year)
    {
        List<string> missing = [];
        if (of("problem") is { IsBlank: true }) missing.Add("没有写问题");
        foreach (var required in results.Required)
        {
            if (of(required) is null) missing.Add($"表中没有{Name(required)}一栏");
            else if (of(required) is { IsBlank: true }) missing.Add($"没有写{Name(required)}");
        }
        BudgetTreatment? treatment = null;
        if (of("treatment") is { IsBlank: false } written)
        {
            treatment = Named(Words.Compact(written.Raw), results);
            if (treatment is null && results.Treatments.Count > 0) missing.Add($"处理“{Words.Compact(written.Raw)}”不在规则包的写法之内（{string.Join("、", results.Treatments.Select(t => t.Name))}）");
        }
        var amount = of("amount");
        if (treatment is { NeedsAmount: true } && amount is null or { IsBlank: true } && treatment is not null) missing.Add($"处理为{treatment.Name}，没有写涉及金额");
        else if (amount is { IsBlank: false, Quantity: null }) missing.Add($"涉及金额“{Words.Compact(amount.Raw)}”不是一个数");
        else if (amount is { Quantity: { Base.Sign: < 0 } negative }) missing.Add($"涉及金额“{negative}”是负数，应写正数，方向写在对预算的处理里");
        if (of("deadline") is { IsBlank: false } deadline && Deadline(deadline, year) is { } wrong) missing.Add(wrong);
        // A line that is still to be done says so too: the column is there to be filled.
        if (of("state") is { IsBlank: true }) missing.Add("没有写完成情况");
        return new(number, of("problem")?.Raw ?? "", treatment, missing, [.. row.Where(a => !a.Entry.IsBlank).Select(a => a.Entry.As(PlaceRole.Context))]);
    }

    /// <summary>What is wrong with a deadline: no date in it (尽快), or a year before the list's own; null when nothing, or when it is counted by an event.</summary>
    private static string? Deadline(Entry entry, int? year)
    {
        var text = Words.Compact(entry.Raw);
        var date = entry.Value.Date ?? IndicatorValue.Parse(text).Date;
        if ((date?.Year ?? Words.Year(text)) is { } named) return year is { } own && named < own ? $"完成期限“{text}”早于清单的年度（{own}年度）" : null;
        return date is not null || text.Any(char.IsAsciiDigit) || Words.HasAny(text, "年", "月", "季", "日", "长期") ? null : $"完成期限“{text}”不是日期";
    }

    private static BudgetTreatment? Named(string words, ResultUse results)
    {
        foreach (var treatment in results.Treatments)
        {
            if (words == Words.Compact(treatment.Name)) return treatment;
            foreach (var other in treatment.Words) if (words == Words.Compact(other)) return treatment;
        }
        return null;
    }

    private static string Name(string role) => role switch
    {
        "measure" => "整改措施",
        "owner" => "责任单位或责任人",
        "deadline" => "完成期限",
        "treatment" => "对预算的处理",
        _ => "对下年度申报的影响",
    };

    /// <summary>Whether a line speaks of a problem: it names the indicator, tells of money left, or shares enough words.</summary>
    private static bool Answers(string line, ResultItem problem)
    {
        var text = Words.Compact(problem.Problem);
        if (problem.Source == ResultSource.Indicator) return line.Contains(problem.Key, StringComparison.Ordinal);
        if (problem.Source == ResultSource.Money) return Words.HasAny(line, "结余", "剩余", "执行率", "执行完", "未用完", "未执行", "结转") && (problem.Key.Length == 0 || line.Contains(problem.Key, StringComparison.Ordinal));
        if (problem.Source == ResultSource.Grade) return true;
        return line.Contains(text, StringComparison.Ordinal) || ProblemText.Common(line, text) >= Math.Min(SharedSigns, text.Length);
    }
}

using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// A number of projects that evaluated themselves (共4个项目), where another sentence counts as many as there are forms and tells the sum
/// of their money: 三个项目全年预算850万元. Forms alone prove nothing, since not all of them need be attached.
/// </summary>
/// <param name="Form">The form of the text.</param>
/// <param name="Stated">The count as printed.</param>
/// <param name="Count">How many it says.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Other">The count of the sentence that fits the forms, as printed.</param>
/// <param name="Sum">The amount of that sentence which the forms make.</param>
/// <param name="Projects">The projects of the forms.</param>
internal sealed record CountedProjects(FilledForm Form, string Stated, int Count, Origin Origin, string Other, Fact Sum, IReadOnlyList<Entry> Projects)
{
    private const string Noun = "个项目";

    // A count of others than the unit's own, of a part of them, or of another work.
    private static readonly string[] Others = ["其中", "抽", "重点", "监控", "事前", "财政评价", "财政部门", "上年", "去年", "下属", "所属", "附", "等级", "得分", "优", "良", "分别"];

    /// <summary>The count that does not fit, or null.</summary>
    public static CountedProjects? Odd(DocumentReading document)
    {
        List<Entry> projects = [];
        List<FundRow> totals = [];
        foreach (var form in document.Forms)
        {
            if (form.Kind != FormKind.ProjectSelfEvaluation) continue;
            if (form.Project is not { IsBlank: false } project || projects.Exists(p => Words.Compact(p.Raw) == Words.Compact(project.Raw)) || form.Funds?.Total is not { } total) return null;
            projects.Add(project);
            totals.Add(total);
        }
        if (projects.Count < 2 || document.Losses.Count > 0 || Fitting(document, projects.Count, totals) is not { } sum) return null;
        foreach (var form in document.Forms)
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines)
                    foreach (var sentence in Sentences.Of(line))
                    {
                        var text = Words.Compact(sentence);
                        if (!text.Contains("自评", StringComparison.Ordinal) || Words.HasAny(text, Others) || text.IndexOf(Noun, StringComparison.Ordinal) is not (> 0 and var at) || text.IndexOf(Noun, at + 1, StringComparison.Ordinal) >= 0) continue;
                        if (CountBefore(text, at) is (> 1 and var count, var printed) && count != projects.Count) return new(form, printed + Noun, count, line.Origin.Narrow(sentence.Trim()), Told(sum)!, sum, projects);
                    }
        return null;
    }

    /// <summary>An amount of a sentence that counts as many projects as there are forms, and that the forms make at one stage.</summary>
    private static Fact? Fitting(DocumentReading document, int forms, List<FundRow> totals)
    {
        foreach (var stage in (Stage[])[Stage.AdjustedBudget, Stage.Budget, Stage.InitialBudget, Stage.Executed])
        {
            var sum = Rational.Zero;
            if (!totals.TrueForAll(t => t.Amount(stage) is { Quantity.Unit.Dimension: Dimension.Money })) continue;
            foreach (var total in totals) sum += total.Amount(stage)!.Quantity!.Value.Base;
            foreach (var fact in document.Facts)
                if (!fact.InTable && fact.Measure == Measure.Level && fact.Quantity.Unit.Dimension == Dimension.Money && fact.Quantity.Base == sum && Told(fact) is not null
                    && Words.Compact(fact.Sentence) is var text && CountBefore(text, text.IndexOf(Noun, StringComparison.Ordinal)).Count == forms) return fact;
        }
        return null;
    }

    private static string? Told(Fact fact)
    {
        var text = Words.Compact(fact.Sentence);
        return text.IndexOf(Noun, StringComparison.Ordinal) is > 0 and var at && CountBefore(text, at) is (> 1, var printed) ? printed + Noun : null;
    }

    private static (int Count, string Printed) CountBefore(string text, int at)
    {
        var from = at;
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || "一二三四五六七八九十两".Contains(text[from - 1], StringComparison.Ordinal))) from--;
        if (from >= at || at - from > 3) return (0, "");
        var digits = text[from..at].Replace('两', '二');
        return (int.TryParse(digits, out var number) ? number : ListNumber.Chinese(digits), text[from..at]);
    }
}

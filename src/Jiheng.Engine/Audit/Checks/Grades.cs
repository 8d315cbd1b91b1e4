using Jiheng.Engine.Cycle;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Which result a grade in words belongs to, and when two words are one grade.</summary>
internal static class Grades
{
    /// <summary>优秀 and 优, 良好 and 良 … are one grade.</summary>
    public static string Normal(string word) => GradeWord.Normal(word);

    /// <summary>
    /// Whether the sentence gives the result of its own form: the self-evaluation of this year, of the whole unit in a report
    /// without a project. A review's grade, last year's grade and a project's grade told in passing are others' results.
    /// </summary>
    public static bool IsOwnResult(DocumentReading document, GradeStatement grade)
    {
        var form = document.Forms[grade.Form];
        var sentence = Words.Compact(grade.Origin.Text);
        if (form.Kind is FormKind.GoalDeclaration or FormKind.GoalReview) return false;
        if (Words.HasAny(sentence, "复核", "复评", "审核", "抽查", "财政评价", "再评价", "第三方评价", "上年", "去年")) return false;
        // 产出指标得分31.2分，等级为良: a part's.
        if (!grade.IsTold && Words.HasAny(sentence, "指标得分", "类得分")) return false;
        if (grade.Project.Length > 0 && form.Project is not { IsBlank: false }) return false;
        if (Words.Year(sentence) is { } year && document.FiscalYear is { } fiscal && year != fiscal) return false;
        return form.Project is { IsBlank: false } || !sentence.Contains("项目", StringComparison.Ordinal) || Words.HasAny(sentence, "整体", "部门");
    }

    /// <summary>
    /// Whether the words tell score and grade of one result of this year's own scoring, though of a project of several: the
    /// document's own bands hold for it.
    /// </summary>
    public static bool IsToldResult(DocumentReading document, GradeStatement grade)
    {
        if (!grade.IsTold || document.Forms[grade.Form].Kind is FormKind.GoalDeclaration or FormKind.GoalReview) return false;
        var words = Words.Compact(grade.Origin.Text);
        if (Words.HasAny(words, "复核", "复评", "审核", "抽查", "财政评价", "再评价", "第三方", "上年", "去年")) return false;
        return Words.Year(words) is not { } year || document.FiscalYear is not { } fiscal || year == fiscal;
    }

    /// <summary>The grade as a place.</summary>
    public static Place Place(GradeStatement grade, PlaceRole role) => new(role, grade.Word, "", "评价等级", grade.Origin);
}

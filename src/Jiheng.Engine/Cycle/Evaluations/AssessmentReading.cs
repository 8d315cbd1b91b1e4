using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine.Cycle.Evaluations;

/// <summary>Reads filled assessments and holds them against the pack's scheme.</summary>
internal static class AssessmentReading
{
    public static IReadOnlyList<ExAnteAssessment> Of(DocumentReading document)
    {
        List<EvaluationScheme> schemes = [];
        foreach (var scheme in document.Pack.Evaluations) if (scheme.Purpose == EvaluationPurpose.ExAnte) schemes.Add(scheme);
        List<ExAnteAssessment> found = [];
        foreach (var form in document.Forms)
        {
            if (form.Tables.Count == 0 && !IsNamed(form) && form.Kind != FormKind.ExAnteAssessment) continue;
            var printed = AssessmentTable.Of(document.Pack, form);
            var scheme = SchemeOf(form, printed, schemes, out var known);
            if (form.Kind != FormKind.ExAnteAssessment && !IsNamed(form) && known < 3) continue;
            found.Add(One(form, scheme, known > 0 || form.Kind == FormKind.ExAnteAssessment ? printed : []));
        }
        // A report and its table of scores are one assessment when each has what the other lacks.
        if (found is [var a, var b] && a.Dimensions.Count > 0 != b.Dimensions.Count > 0 && a.Stated.Count > 0 != b.Stated.Count > 0)
        {
            var (scored, said) = a.Dimensions.Count > 0 ? (a, b) : (b, a);
            if (scored.Stated.Count == 0) return [Concluded(scored, said.Stated, null)];
        }
        return found;
    }

    private static bool IsNamed(FilledForm form)
    {
        var title = Words.Compact(form.Title);
        return title.Contains("事前", StringComparison.Ordinal) && title.Contains("评估", StringComparison.Ordinal);
    }

    /// <summary>The scheme that the form of the pack names, else the one that knows most of its dimensions.</summary>
    private static EvaluationScheme? SchemeOf(FilledForm form, IReadOnlyList<PrintedDimension> printed, List<EvaluationScheme> schemes, out int known)
    {
        known = 0;
        EvaluationScheme? best = schemes.Count == 1 ? schemes[0] : null;
        foreach (var scheme in schemes)
        {
            var here = 0;
            foreach (var dimension in printed) if (NodeOf(scheme, dimension.Name) is not null) here++;
            if (here > known) (best, known) = (scheme, here);
        }
        foreach (var block in form.Pattern?.Blocks ?? [])
            if (block is EvaluationBlock of) best = schemes.Find(s => s.Id == of.Evaluation) ?? best;
        return best;
    }

    private static EvaluationNode? NodeOf(EvaluationScheme scheme, string name)
    {
        var key = Words.Key(name);
        foreach (var node in scheme.Dimensions)
        {
            var own = Words.Compact(node.Name);
            if (key == own || key == own + "指标" || key == own + "评估") return node;
        }
        return null;
    }

    private static ExAnteAssessment One(FilledForm form, EvaluationScheme? scheme, IReadOnlyList<PrintedDimension> asked)
    {
        List<AssessedDimension> dimensions = [];
        List<string> missing = [], problems = [];
        foreach (var dimension in asked) dimensions.Add(Dimension(scheme, dimension, missing, problems));
        List<EvaluationNode> absent = [];
        if (dimensions.Count > 0)
            foreach (var node in scheme?.Dimensions ?? [])
                if (!dimensions.Exists(d => ReferenceEquals(d.Node, node))) absent.Add(node);
        if (absent.Count > 0) missing.Add($"没有评估“{string.Join("”“", absent.Select(n => n.Name))}”");
        if (scheme is not null)
            foreach (var dimension in dimensions)
                if (dimension.Node is null && dimension.Name.Length > 0) problems.Add($"规则包的评估维度里没有“{dimension.Name}”");
        var total = dimensions.Count == 0 ? null : Sum(dimensions, d => d.Score);
        var printed = form.Total?.Score;
        if (total is { } sum && PrintedPoints.Of(printed) is { } stated && stated != sum)
            problems.Add($"各维度得分 {string.Join(" + ", dimensions.Select(d => d.Score!.Value))} = {sum}分，与填写的总分{stated}分不符");
        if (Sum(dimensions, d => d.Worth) is { } worth && dimensions.Count > 1 && worth != 100 && absent.Count == 0 && dimensions.TrueForAll(d => d.Worth is not null))
            problems.Add($"各维度分值 {string.Join(" + ", dimensions.Select(d => d.Worth!.Value))} = {worth}分，不是100分");
        var assessment = new ExAnteAssessment
        {
            Form = form,
            Scheme = scheme,
            Dimensions = dimensions,
            NotInForm = absent,
            Total = total,
            PrintedTotal = printed,
            Stated = [],
            Computed = null,
            Working = "",
            Missing = missing,
            Problems = problems,
        };
        if (scheme is null) return assessment with { Working = "规则包没有事前绩效评估的评价体系，不能核对；请用 --pack 指明规则包，如 national/2020。" };
        return Concluded(assessment, Conclusions.Of(form, scheme, out var blank), blank);
    }

    private static Rational? Sum(List<AssessedDimension> dimensions, Func<AssessedDimension, Rational?> of)
    {
        var sum = Rational.Zero;
        foreach (var dimension in dimensions)
        {
            if (of(dimension) is not { } points) return null;
            sum += points;
        }
        return sum;
    }

    private static ExAnteAssessment Concluded(ExAnteAssessment assessment, IReadOnlyList<StatedConclusion> stated, Cell? blank)
    {
        List<string> missing = [.. assessment.Missing], problems = [.. assessment.Problems];
        EvaluationConclusion? computed = null;
        var isBanded = false;
        foreach (var conclusion in assessment.Scheme!.Conclusions)
        {
            isBanded |= conclusion.Range is not null;
            if (assessment.Total is { } total && conclusion.Range is { } range && range.Contains(total)) computed ??= conclusion;
        }
        var names = string.Join("、", assessment.Scheme.Conclusions.Select(c => c.Name));
        var given = stated is [{ Conclusion: { } only }] ? only : null;
        string working;
        if (stated.Count == 0)
        {
            missing.Add(blank is null ? $"没有写明评估结论（{names}）" : $"评估结论空白（{names}）");
            working = computed is null ? "没有评估结论。" : $"总分{assessment.Total}分，按规则包应为“{computed.Name}”；文中没有写明结论。";
        }
        else if (stated.Count > 1)
        {
            problems.Add($"评估结论有{stated.Count}种说法：“{string.Join("”“", stated.Select(s => s.Conclusion?.Name ?? s.Words))}”，只能有一个");
            working = "评估结论前后不一，不能认定。";
        }
        else if (given is null)
        {
            problems.Add($"评估结论写的是“{stated[0].Words}”，不是规定的结论（{names}）");
            working = "评估结论不是规定的写法，不能认定。";
        }
        else if (computed is not null && computed != given)
        {
            problems.Add($"总分{assessment.Total}分，按规则包应为“{computed.Name}”，评估结论是“{given.Name}”");
            working = $"总分{assessment.Total}分，应为“{computed.Name}”，与评估结论“{given.Name}”不一致。";
        }
        else
        {
            var score = assessment.Total is { } t ? $"总分{t}分，" : "";
            working = computed is not null ? $"{score}按规则包应为“{computed.Name}”，与评估结论一致。"
                : isBanded ? $"{score}评估结论为“{given.Name}”；得分不全，不能按分数核对。"
                : $"{score}评估结论为“{given.Name}”；规则包没有规定多少分得什么结论，结论由评估人认定。";
        }
        return assessment with { Stated = stated, Computed = computed, Working = working, Missing = missing, Problems = problems };
    }

    private static AssessedDimension Dimension(EvaluationScheme? scheme, PrintedDimension dimension, List<string> missing, List<string> problems)
    {
        var node = scheme is null ? null : NodeOf(scheme, dimension.Name);
        var (worth, score) = ((Rational?)Rational.Zero, Rational.Zero);
        List<string> parts = [], open = [];
        foreach (var item in dimension.Items)
        {
            var points = PrintedPoints.Of(item.Worth);
            worth = points is { } w && worth is { } sum ? sum + w : null;
            if (PrintedPoints.Of(item.Score) is not { } got)
            {
                open.Add(item.Name);
                if (item.Score is { IsBlank: false } filled) problems.Add($"“{item.Name}”的得分“{filled.Raw}”不是分数");
                continue;
            }
            score += got;
            parts.Add(got.ToString());
            if (points is { } most && got > most) problems.Add($"“{item.Name}”得{got}分，高于分值{most}分");
            if (got.Sign < 0) problems.Add($"“{item.Name}”得{got}分，低于0分");
        }
        if (open.Count > 1 && open.Count == dimension.Items.Count) missing.Add($"“{dimension.Name}”的{open.Count}项都没有得分");
        else if (open.Count > 0) missing.Add($"“{dimension.Name}”有{open.Count}项没有得分：{string.Join("、", open)}");
        var printed = PrintedPoints.Of(dimension.Worth) ?? node?.Points;
        if (printed is { } whole && worth is { } of && whole != of)
            problems.Add($"“{dimension.Name}”各项分值之和{of}分，与{(dimension.Worth is null ? "规则包" : "表中印")}的{whole}分不符");
        Rational? total = open.Count > 0 || parts.Count == 0 ? null : score;
        return new(dimension.Name, node, dimension.Items, printed ?? worth, total,
            total is null ? $"有{open.Count}项没有得分，不能合计。" : parts.Count > 1 ? $"{string.Join(" + ", parts)} = {score}分。" : $"{score}分。");
    }
}

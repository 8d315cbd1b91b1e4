using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Scoring;
using Jiheng.Engine.Tests.Audit;
using Jiheng.Engine.Tests.Reading;

namespace Jiheng.Engine.Tests.Scoring;

/// <summary>States a form as text and a scheme as methods by name, and gives its sheet.</summary>
internal static class ScoringText
{
    public static readonly LevelScale ThreeLevels = new("三档", "三档", [
        new("达成预期指标", ["已完成", "全部完成"], Interval.Closed(Share("80"), Rational.One)),
        new("部分达成预期指标", ["部分完成", "基本完成"], Interval.HalfOpen(Share("60"), Share("80"))),
        new("未达成预期指标", ["未完成"], Interval.HalfOpen(Rational.Zero, Share("60")))], Cite);

    public static readonly GradeScale Grades = new("四级", "四级", null, [
        new("优", [], Interval.Closed(90, 100)), new("良", [], Interval.HalfOpen(80, 90)), new("中", [], Interval.HalfOpen(60, 80)), new("差", [], Interval.HalfOpen(0, 60))], null);

    private static Citation Cite => new("样例〔2024〕1号", "样例办法", "附件1", Confidence.Seen, "2024-01-01", "", "", "test");

    /// <summary>A method by the name that docs/spec/scoring.md gives it.</summary>
    public static ScoringMethod Method(string name) => name switch
    {
        "执行率线性" => new RateLinear { Id = name, Title = name, Cite = Cite },
        "目标执行率90%" => new RateToTarget { Id = name, Title = name, Target = Share("90"), Cite = Cite },
        "按完成比例" => new Proportional { Id = name, Title = name },
        "及格线60%" => new Proportional { Id = name, Title = name, Pass = Share("60"), Cite = Cite },
        "超额扣分" => new Proportional { Id = name, Title = name, OverTarget = [new(2, Share("30"), Cite), new(Rational.Of(3, 2), Share("10"), Cite)] },
        "比例取一位小数" => new Proportional { Id = name, Title = name, Round = new(1, Rounding.Truncate) },
        "执行率分档" => Stepped(name, ScoringMeasure.Rate, Step("100", "100", "100"), Step("80", "100", "70", open: true), Step("60", "80", "50", open: true), Step("0", "60", "0", open: true)),
        "满意度分档" => Stepped(name, ScoringMeasure.Actual, Step("90", "100", "100"), Step("80", "90", "80", open: true), Step("0", "80", "0", open: true)),
        "完成比例分档" => Stepped(name, ScoringMeasure.Completion, new Step(Interval.AtLeast(1), 1), Step("80", "100", "50", open: true), Step("0", "80", "0", open: true)),
        "直接赋分" => new MetOrNot { Id = name, Title = name, Cite = Cite },
        "未达得半分" => new MetOrNot { Id = name, Title = name, Unmet = Share("50"), Cite = Cite },
        "定性三档" => new Levels { Id = name, Title = name, Scale = ThreeLevels },
        "每低一个百分点扣半分" => Deduct(name, ScoringMeasure.Rate, Share("90"), false, Share("1"), Share("50"), false),
        "每低一个百分点扣半分，不足不扣" => Deduct(name, ScoringMeasure.Rate, Share("90"), false, Share("1"), Share("50"), true),
        "每多1次扣2分" => Deduct(name, ScoringMeasure.Actual, 3, true, 1, 2, false),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name),
    };

    public static ScoringScheme Scheme(IEnumerable<string> execution, params (string[] Targets, string[] Methods)[] choices) => new()
    {
        Id = "自评",
        Title = "自评",
        Execution = [.. execution.Select(Method)],
        Choices = [.. choices.Select(c => new MethodChoice(null, null, c.Targets, [.. c.Methods.Select(Method)]))],
    };

    /// <summary>Words by level, numbers by proportion, the rate linear.</summary>
    public static ScoringScheme Usual { get; } = Scheme(["执行率线性"], (["level", "yes-no", "text"], ["定性三档"]), ([], ["按完成比例"]));

    public static FormPattern Pattern(ScoringScheme scheme, params WeightSplit[] weights) => new()
    {
        Id = "项目自评表",
        Title = "项目支出绩效自评表",
        Kind = "project-self-evaluation",
        Funds = new("项目资金", [new("全年预算数", "adjusted-budget", "", 0), new("全年执行数", "executed", "", 0)], [], true, "adjusted-budget"),
        Scheme = scheme,
        Grades = Grades,
        Weights = weights,
    };

    public static WeightSplit Split(string title, int execution, params (string Name, int Points)[] groups) =>
        new(title, title, execution, [.. groups.Select(g => new GroupPoints(g.Name, g.Points))], groups.Sum(g => g.Points), null);

    public static FilledForm Form(string rows, string? funds = null, string? total = null) => ReadText.Read(FormText.Project(rows, funds, total)).Forms[0];

    public static ScoreSheet Sheet(string rows, ScoringScheme scheme, string? funds = null, string? total = null) =>
        Pipeline.Score(Form(rows, funds, total) with { Pattern = Pattern(scheme) });

    /// <summary>The line of the execution row: 全年预算数, 全年执行数.</summary>
    public static ScoreLine Execution(string budget, string executed, string score, params string[] methods) =>
        Sheet("产出指标 | 数量指标 | 培训场次 | ≥5场 | 5场 | 90 | 90 |", Scheme(methods, ([], ["按完成比例"])), $"{budget} | {budget} | {executed} | 10 | | {score}").Lines[0];

    /// <summary>The line of one indicator.</summary>
    public static ScoreLine Indicator(string target, string actual, string weight, string score, params string[] methods) =>
        Sheet($"产出指标 | 质量指标 | 培训完成情况 | {target} | {actual} | {weight} | {score} |", Scheme([], ([], methods))).Lines[0];

    /// <summary>The points as a reader sees them, or the status.</summary>
    public static string Shown(ScoreLine line) =>
        line.Status == ScoreStatus.NotAssessable ? "不能复算" : line.Suggested is { } v ? PointsText.Points(v) : PointsText.Range(line.Points!.Value);

    private static Rational Share(string percent) => Rational.Parse(percent) / 100;

    private static Step Step(string from, string to, string share, bool open = false) =>
        new(open ? Interval.HalfOpen(Share(from), Share(to)) : Interval.Closed(Share(from), Share(to)), Share(share));

    private static Stepped Stepped(string name, ScoringMeasure measure, params Step[] steps) => new() { Id = name, Title = name, Measure = measure, Steps = steps, Cite = Cite };

    private static DeductPerUnit Deduct(string name, ScoringMeasure measure, Rational limit, bool above, Rational per, Rational points, bool whole) =>
        new() { Id = name, Title = name, Measure = measure, Limit = limit, Above = above, Per = per, Points = points, WholeUnits = whole, Cite = Cite };
}

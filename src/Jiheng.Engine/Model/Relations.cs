using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Model;

/// <summary>A share of running text with its part and its whole: 基本支出288.98万元，占50.6%. Source: the sentence.</summary>
/// <param name="Share">The printed share.</param>
/// <param name="Part">What it is the share of.</param>
/// <param name="Whole">What it is measured by.</param>
/// <param name="IsNamed">Whether the words themselves name the whole (占本年支出合计的) or the list it is part of does (其中); otherwise the whole is a guess.</param>
public sealed record ShareStatement(Fact Share, Fact Part, Fact Whole, bool IsNamed);

/// <summary>
/// A list of amounts of one sentence that each have their share: 按功能分类：教育支出90万元，占90%；住房保障支出10万元，占10%.
/// Whether it is all there is follows from its amounts. Source: the sentence.
/// </summary>
/// <param name="Parts">The amounts in printed order, at least two.</param>
/// <param name="Shares">Their shares in the same order.</param>
/// <param name="Whole">The amount that the parts are said to make (其中) or do make, or null when none is printed near.</param>
public sealed record ShareList(IReadOnlyList<Fact> Parts, IReadOnlyList<Fact> Shares, Fact? Whole);

/// <summary>
/// A change that running text tells: what it is now, what it was, the difference and the growth, as far as printed.
/// 收、支总计均为570.73万元。与2022年度相比，各增加97.2万元，增长17%. Source: the sentences.
/// </summary>
public sealed record ChangeStatement
{
    /// <summary>The figure after the change, or null.</summary>
    public Fact? Level { get; init; }

    /// <summary>The figure before the change, or null when none is printed.</summary>
    public Fact? Prior { get; init; }

    /// <summary>The absolute difference, or null.</summary>
    public Fact? Change { get; init; }

    /// <summary>The relative difference, or null.</summary>
    public Fact? Growth { get; init; }

    /// <summary>What the words say of the direction; <see cref="Trend.Flat"/> for 持平 and 等于.</summary>
    public required Trend Trend { get; init; }

    /// <summary>The words that say it: 增加, 下降, 持平.</summary>
    public required string Words { get; init; }

    /// <summary>Whether it is held against a budget of the same year instead of an earlier year.</summary>
    public bool IsAgainstBudget { get; init; }

    /// <summary>The year it is held against, or null.</summary>
    public int? BaseYear { get; init; }

    /// <summary>Whether level, change and growth beyond doubt belong to one quantity: one clause chain without another subject between.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The reason given (主要原因是…), or an empty text.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Index of the form in the document.</summary>
    public required int Form { get; init; }

    /// <summary>Where it stands; its text is the sentence of the change.</summary>
    public required Origin Origin { get; init; }
}

/// <summary>How a rate of money is computed.</summary>
public enum RateKind
{
    /// <summary>执行率、完成预算的…%: spent by budget.</summary>
    Execution,

    /// <summary>预算调整率: adjusted less initial budget, by the initial one.</summary>
    Adjustment,

    /// <summary>结转结余率: budget less spent, by the budget.</summary>
    Remainder,
}

/// <summary>A rate of running text with what it is computed from: 预算为4万元，支出决算为4万元，完成预算的100%.</summary>
/// <param name="Kind">How it is computed.</param>
/// <param name="Rate">The printed rate.</param>
/// <param name="Numerator">What was spent; for an adjustment rate the adjusted budget.</param>
/// <param name="Bases">What it can be measured by: the budget its words name, or every budget of the sentence.</param>
public sealed record RateStatement(RateKind Kind, Fact Rate, Fact Numerator, IReadOnlyList<Fact> Bases);

/// <summary>An equation written out in running text: 56.8万元*15%=8.52万元.</summary>
/// <param name="Figures">The figures in printed order, at least two.</param>
/// <param name="Signs">The signs between them, one fewer: + - * / =.</param>
/// <param name="Form">Index of the form in the document.</param>
/// <param name="Origin">Where it stands; its text is the equation as printed.</param>
public sealed record WrittenEquation(IReadOnlyList<Fact> Figures, IReadOnlyList<char> Signs, int Form, Origin Origin);

/// <summary>What was planned, what was spent of it and what is left, in one sentence: 预算9.5万元，支出8.52万元，剩余0.98万元.</summary>
/// <param name="Whole">The budget or income.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Left">What is left.</param>
public sealed record RemainderStatement(Fact Whole, Fact Spent, Fact Left);

/// <summary>A fee by a rule of running text: 按全年补贴总额的12%收取（封顶8.4万元）. Source: the sentence.</summary>
/// <param name="Rate">The share of the base.</param>
/// <param name="Cap">The most it may be, or null.</param>
/// <param name="Base">What it is a share of, in the words of the text: 全年补贴总额.</param>
public sealed record FeeRule(Fact Rate, Fact? Cap, string Base);

using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>What a person may say that a column holds.</summary>
public sealed class MappingRole
{
    /// <summary>行名.</summary>
    public const string RowName = "行名";

    /// <summary>不读.</summary>
    public const string Ignored = "不读";

    private MappingRole(string name, string word, string meaning, bool isExclusive, ColumnRole column, FigureKind figure) =>
        (Name, Word, Meaning, IsExclusive, Column, Figure) = (name, word, meaning, isExclusive, column, figure);

    /// <summary>All roles in the order they are offered.</summary>
    public static IReadOnlyList<MappingRole> All { get; } =
    [
        One("一级指标", "level1", "指标的第一级：产出指标、效益指标……", ColumnRole.Level1),
        One("二级指标", "level2", "指标的第二级：数量指标、质量指标……", ColumnRole.Level2),
        One("三级指标", "level3", "指标名称", ColumnRole.Level3),
        One("指标值", "target", "年度指标值、目标值", ColumnRole.Target),
        One("调整指标值", "adjusted-target", "年中调整后的指标值，填了的以它为准", ColumnRole.AdjustedTarget),
        One("符号", "target-sign", "指标值的符号：≥、≤、=……", ColumnRole.TargetSign),
        One("值", "target-value", "指标值的数值，与符号、单位分栏时用", ColumnRole.TargetValue),
        One("单位", "target-unit", "指标值的计量单位", ColumnRole.TargetUnit),
        One("实际完成值", "actual", "实际完成值", ColumnRole.Actual),
        One("分值", "weight", "分值", ColumnRole.Weight),
        One("得分", "score", "得分", ColumnRole.Score),
        One("得分率", "score-rate", "得分率", ColumnRole.ScoreRate, FigureKind.Line),
        One("完成率", "completion", "指标完成率", ColumnRole.Completion, FigureKind.Line),
        One("权重", "share", "权重，没有分值栏时就是分值", ColumnRole.Share),
        Many("其他得分", "other-score", "折算得分等另外的得分，不参与核对", ColumnRole.OtherScore, FigureKind.Line),
        One("偏差原因", "deviation", "偏差原因及改进措施", ColumnRole.Deviation),
        One("依据", "basis", "指标值确定依据", ColumnRole.Basis),
        One("指标分类", "category", "指标分类", ColumnRole.Category),
        One("指标解释", "description", "指标解释、指标内容", ColumnRole.Description),
        One("评分标准", "scoring-rule", "评分标准", ColumnRole.ScoringRule),
        Many("往年指标值", "history", "以前年度的指标值，可以有几栏", ColumnRole.History, FigureKind.Line),
        One("年初预算数", "initial-budget", "年初预算数", ColumnRole.InitialBudget, FigureKind.Amount),
        One("全年预算数", "adjusted-budget", "全年（调整后）预算数", ColumnRole.AdjustedBudget, FigureKind.Amount),
        One("预算数", "budget", "预算数，未说明阶段", ColumnRole.Budget, FigureKind.Amount),
        One("全年执行数", "executed", "全年执行数", ColumnRole.Executed, FigureKind.Amount),
        One("决算数", "final", "决算数", ColumnRole.Final, FigureKind.Amount),
        One("执行率", "rate", "预算执行率", ColumnRole.Rate, FigureKind.Rate),
        One("预期目标", "expected-goal", "年度总体目标", ColumnRole.ExpectedGoal),
        One("实际完成情况", "reached-goal", "年度总体目标的实际完成情况", ColumnRole.ReachedGoal),
        Many(RowName, "name", "这一行的名称：项目、科目、资金来源……", ColumnRole.None, FigureKind.None),
        Many("金额", "amount", "金额，年度按表头所写；可以有几栏", ColumnRole.None, FigureKind.Amount),
        Many("占比", "proportion", "占合计的比例", ColumnRole.None, FigureKind.Share),
        Many(Ignored, "ignore", "不需要读的栏：序号、备注、联系电话……", ColumnRole.Ignored, FigureKind.Line),
    ];

    /// <summary>Its Chinese name, as mapping files write it.</summary>
    public string Name { get; }

    /// <summary>Its English word, which mapping files may write instead.</summary>
    public string Word { get; }

    /// <summary>What it means, in Chinese.</summary>
    public string Meaning { get; }

    /// <summary>Whether only one column below a header can have it.</summary>
    public bool IsExclusive { get; }

    internal ColumnRole Column { get; }

    internal FigureKind Figure { get; }

    /// <summary>The role of a name or word, or null.</summary>
    public static MappingRole? Of(string name)
    {
        foreach (var role in All) if (role.Name == name || role.Word == name) return role;
        return null;
    }

    /// <summary>The Chinese name of what the program takes a column for; empty for none.</summary>
    internal static string NameOf(ColumnRole column)
    {
        if (column == ColumnRole.None) return "";
        foreach (var role in All) if (role.Column == column) return role.Name;
        return "";
    }

    /// <summary>Whether it is money by stage, a rate or a part of a table of amounts.</summary>
    internal bool IsFigure => Figure is FigureKind.Amount or FigureKind.Share or FigureKind.Rate;

    /// <summary>Whether it is a stage of money that a money block knows.</summary>
    internal bool IsMoney => Header.IsMoney(Column);

    private static MappingRole One(string name, string word, string meaning, ColumnRole column, FigureKind figure = FigureKind.Line) => new(name, word, meaning, true, column, figure);

    private static MappingRole Many(string name, string word, string meaning, ColumnRole column, FigureKind figure) => new(name, word, meaning, false, column, figure);
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Audit;

/// <summary>States documents of several steps and years of one unit, and gives the findings of one rule in the last one.</summary>
internal static class AcrossText
{
    /// <summary>The filing of a document with older ones beside it.</summary>
    public static Filing Filing(string here, params string[] older)
    {
        var filing = Pipeline.File([Read("本份.txt", here)])[0];
        return FilingCabinet.Beside(filing, [.. older.Select((text, i) => Read($"旧{i + 1}.txt", text))]);
    }

    public static IReadOnlyList<Finding> Check<TRule>(string here, params string[] older) where TRule : AuditRule, new() =>
        [.. new TRule().Check(new AuditContext(Filing(here, older)))];

    public static IReadOnlyList<Unassessable> Unassessable<TRule>(string here, params string[] older) where TRule : AuditRule, new()
    {
        var context = new AuditContext(Filing(here, older));
        _ = new TRule().Check(context).Count();
        return context.Unassessable;
    }

    public static DocumentReading Read(string file, string text) => Pipeline.Read(PlainTextReader.Read(file, text), TestPacks.Catalogue);

    /// <summary>A declaration with these rows: 一级 | 二级 | 三级 | 指标值.</summary>
    public static string Declared(string rows, int year = 2024, string project = "医保基金监管经费", string amount = "120.00", string unit = "澄溪县医疗保障局", string note = "") =>
        Table($"{unit}{year}年度项目支出绩效目标申报表", [$"项目名称 | {project} | 主管部门 | {unit}", $"项目资金（万元） | 年度资金总额 | {amount} | "], "一级指标 | 二级指标 | 三级指标 | 指标值", rows, note);

    /// <summary>A monitoring form with these rows: 一级 | 二级 | 三级 | 年度指标值 | 完成 | 全年预计.</summary>
    public static string Monitored(string rows, string funds = "120.00 | 120.00 | 70.00 | 58.33% | 119.00", int year = 2024, string project = "医保基金监管经费", string note = "") =>
        Table($"澄溪县医疗保障局{year}年度项目支出绩效运行监控表（1—7月）", [$"项目名称 | {project} | | 主管部门 | 澄溪县医疗保障局 | ", "预算执行情况（万元） | 年初预算数 | 全年预算数 | 1—7月执行数 | 1—7月执行率 | 全年预计执行数", $"年度资金总额 | {funds}"], "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1—7月完成情况 | 全年预计完成情况", rows, note);

    /// <summary>A self-evaluation with these rows: 一级 | 二级 | 三级 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因.</summary>
    public static string Evaluated(string rows, string funds = "120.00 | 120.00 | 118.80 | 10 | 99.00% | 9.9", int year = 2024, string project = "医保基金监管经费", string note = "") =>
        Table($"澄溪县医疗保障局{year}年度项目支出绩效自评表", [$"项目名称 | {project} | | | 主管部门 | 澄溪县医疗保障局 | | ", "项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分", $" | 年度资金总额 | {funds}"], "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施", rows, note);

    private static string Table(string title, string[] head, string columns, string rows, string note) => string.Join('\n',
        [title, "", .. head.Select(h => $"| {h} |"), "", $"| {columns} |", .. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(r => $"| {r} |"), "", note]);
}

using System.Text.Json;
using Jiheng.Engine.Reporting;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class ScoreTests
{
    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string Form(Workplace work, string name, string executed, string score) => work.Write(name, $"""
        2024年度项目支出绩效自评表

        | 项目名称 | 甲县医保宣传项目 | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 自评得分 |
        | | 年度资金总额 | 100.00 | 100.00 | {executed} | 10 | {executed}% | {score} |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 检查家数 | ≥50家 | 52家 | 50 | 50 | |
        | 效益指标 | 社会效益指标 | 环境影响 | 未涉及 | 未涉及 | 30 | 30 | |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 95% | 10 | 10 | |
        | 总分 | | | | | 100 | 98 | |
        """);

    [Fact]
    public void A_table_of_scores_with_reasons_totals_and_grade()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("score", Form(work, "a.txt", "72.00", "8.00"), "--pack", "hunan/2024");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, l => l.Contains("预算执行率", StringComparison.Ordinal) && l.Contains("8.00", StringComparison.Ordinal) && l.Contains("7.2", StringComparison.Ordinal) && l.Contains("0.8", StringComparison.Ordinal));
        Assert.Contains("环境影响：指标值填“未涉及”。", run.Output, StringComparison.Ordinal);
        Assert.Contains("填报总分 98   各行填报得分之和 98   复算总分 97.2（其中 1 行未复算，按填报得分计）", run.Output, StringComparison.Ordinal);
        Assert.Contains("等级 填报 优   复算 优", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("计算过程", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(TextColumns.Width(l) <= 100 || l.StartsWith("文件", StringComparison.Ordinal), l));
    }

    [Theory]
    [InlineData("--verbose")]
    [InlineData("--trace")]
    public void The_working_names_figures_source_and_place(string option)
    {
        using var work = new Workplace();
        var text = CommandLine.Run("score", Form(work, "a.txt", "72.00", "8.00"), option).Output;
        Assert.Contains("预算执行率：72.00 ÷ 100.00 = 72%，× 10 = 7.2", text, StringComparison.Ordinal);
        Assert.Contains("取自 第5行", text, StringComparison.Ordinal);
        Assert.Contains("依据 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_pack_is_tried_and_the_changes_named()
    {
        using var work = new Workplace();
        var text = CommandLine.Run("score", Form(work, "a.txt", "72.00", "7.00"), "--pack", "hunan/2024", "--what-if", "national/2021").Output;
        Assert.Contains("改用规则包 national/2021", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("score", Form(work, "a.txt", "72.00", "8.00"), "--format", "json", "--what-if", "national/2020").Output).RootElement;
        Assert.Equal(["schema", "documents", "unreadable"], Keys(root));
        Assert.Equal("jiheng/scores/1", root.GetProperty("schema").GetString());
        var document = root.GetProperty("documents")[0];
        Assert.Equal(["file", "pack", "forms", "ratios", "whatIf"], Keys(document));
        var form = document.GetProperty("forms")[0];
        Assert.Equal(["form", "pattern", "notScored", "lines", "printedTotal", "sumOfPrinted", "recomputedTotal", "carried", "printedGrade", "recomputedGrade", "weights", "steps"], Keys(form));
        var line = form.GetProperty("lines")[0];
        Assert.Equal(["name", "level1", "weight", "printed", "suggested", "from", "to", "counted", "status", "reason", "method", "alternative", "working", "step", "parameters", "inputs"], Keys(line));
        Assert.Equal(("differs", "8", "7.2"), (line.GetProperty("status").GetString(), line.GetProperty("printed").GetString(), line.GetProperty("suggested").GetString()));
        Assert.Equal(["label", "value", "unit", "origin"], Keys(line.GetProperty("inputs")[0]));
        Assert.Equal(["pack", "form", "notScored", "before", "after", "gradeBefore", "gradeAfter", "steps", "changes"], Keys(document.GetProperty("whatIf")[0]));
    }

    [Fact]
    public void Several_files_end_with_a_line_for_each_form()
    {
        using var work = new Workplace();
        var lines = CommandLine.Run("score", Form(work, "a.txt", "72.00", "7.20"), Form(work, "b.txt", "90.00", "9.00")).Lines;
        var at = Array.FindIndex(lines, l => l == "汇总");
        Assert.True(at > 0);
        Assert.Equal(3, lines.Length - at - 1);
        Assert.Contains("97.2", lines[^2], StringComparison.Ordinal);
        Assert.Contains("99", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_that_no_pack_knows_says_why_it_is_not_scored()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("score", Form(work, "a.txt", "72.00", "8.00"), "--pack", "general");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("未计分：所用的规则包没有这种表", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_codes()
    {
        using var work = new Workplace();
        var form = Form(work, "a.txt", "72.00", "8.00");
        Assert.Equal(2, CommandLine.Run("score").ExitCode);
        Assert.Equal(2, CommandLine.Run("score", form, "--pack", "nowhere/1999").ExitCode);
        Assert.Equal(2, CommandLine.Run("score", form, "--what-if", "nowhere/1999").ExitCode);
        Assert.Equal(3, CommandLine.Run("score", form, work.Unreadable("b.docx")).ExitCode);
        Assert.Equal(0, CommandLine.Run("score", "--help").ExitCode);
        Assert.Equal(2, CommandLine.Run("score", form, form, "--format", "json", "--lines").Lines.Length + 1);
    }
}

using System.Text.Json;

namespace Jiheng.Hosts.Tests.Cli;

public sealed class ReviewTests
{
    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string Form(Workplace work, string last, string grade) => work.Write("审核.txt", $"""
        2024年度项目支出绩效目标审核表

        | 项目名称 | 甲县医保宣传项目 | |
        | 审核内容 | 审核要点 | 审核意见 |
        | 规范完整性 | 格式是否符合要求，该填的是否都填写了 | 符合☑ 不符合□ |
        | 目标相关性 | 与国家政策和部门职责是否密切相关联 | {last} |
        | 综合评定等级 | {grade} | |
        | 备注：审核要点全部为“符合”，方可定级为“优”；有1项为“符合”，方可定级为“良”；其他定级为差。审核结果为“优”的，可进入下一步；审核结果为“良”的，修改完善后重新报送审核。 | | |
        """);

    [Fact]
    public void The_grade_the_opinions_give_stands_beside_the_one_filled_in()
    {
        using var work = new Workplace();
        var run = CommandLine.Run("review", Form(work, "符合□ 不符合☑", "优☑ 良□ 中□ 差□"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("等级 填“优”，应为“良”", run.Output, StringComparison.Ordinal);
        Assert.Contains("2项要点中1项符合", run.Output, StringComparison.Ordinal);
        Assert.Contains("修改完善后重新报送审核", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_exactly_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("review", Form(work, "符合□ 不符合□", "优□ 良□ 中□ 差□"), "--format", "json").Output).RootElement;
        Assert.Equal("jiheng/review/1", root.GetProperty("schema").GetString());
        var review = root.GetProperty("documents")[0].GetProperty("reviews")[0];
        Assert.Equal(["form", "rubric", "items", "notInForm", "met", "grade", "printedGrade", "gradeOrigin", "agreement", "working", "doubt", "reference", "consequence", "words", "missing", "keep"], Keys(review));
        Assert.Equal(["name", "group", "known", "opinion", "meets", "worth", "score", "reason", "reasonCode", "fault", "origin"], Keys(review.GetProperty("items")[0]));
        Assert.Equal(("not-computed", JsonValueKind.Null), (review.GetProperty("agreement").GetString(), review.GetProperty("grade").ValueKind));
    }

    [Fact]
    public void A_file_without_review_says_what_is_looked_for()
    {
        using var work = new Workplace();
        Assert.Contains("没有读到绩效目标审核", CommandLine.Run("review", work.Clean("a.txt")).Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("review").ExitCode);
        Assert.Equal(0, CommandLine.Run("review", "--help").ExitCode);
    }
}

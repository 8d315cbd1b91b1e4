using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Tests.Cycle.Review;

public sealed class GoalReviewTests
{
    private static readonly string[] Names = ["规范完整性", "明确清晰性", "目标相关性", "指标科学性", "绩效合理性", "资金匹配性", "实现可能性", "条件充分性"];

    private const string Note = "备注：全部为“符合”，方可定级为“优”；有7项为“符合”，方可定级为“良”；有6项为“符合”，方可定级为“中”；其他定级为差。审核结果为“优”的，可直接进入下一步申报；审核结果为“良”或“中”的，修改完善后重新报送审核；审核结果为差的，不得进入下一步申报。审核科室应将申报审核资料留存备案。";

    private const string Pack = """
        {
          "rubrics": {
            "目标审核": {
              "title": "目标审核",
              "groups": {
                "完整性审核": { "规范完整性": {}, "明确清晰性": {} }, "相关性审核": { "目标相关性": {}, "指标科学性": {} },
                "适当性审核": { "绩效合理性": {}, "资金匹配性": {} }, "可行性审核": { "实现可能性": {}, "条件充分性": {} }
              },
              "opinions": [{ "name": "符合", "meets": true }, { "name": "不符合", "meets": false, "reason": true }],
              "reasons": { "A1": "有缺项", "A12": "有错项" },
              "grade": { "by": "met-count", "levels": [{ "name": "优", "met": 8 }, { "name": "良", "met": 7 }, { "name": "中", "met": 6 }, { "name": "差", "met": 0 }] },
              "consequences": {
                "优": { "action": "proceed", "text": "进入下一步。" }, "良": { "action": "resubmit", "text": "重新报送。" },
                "中": { "action": "resubmit", "text": "重新报送。" }, "差": { "action": "barred", "text": "不得进入下一步。" }
              },
              "keep": ["申报表", "审核表"],
              "cite": { "source": "试行办法", "confidence": "seen", "since": "2024-01-01" }
            }
          }
        }
        """;

    private static readonly PackCatalogue Stated = TestPacks.With(
        ("试/1", "pack.json", """{ "title": "试", "inherits": ["general"], "sources": { "试行办法": { "title": "试行办法" } } }"""), ("试/1", "review.json", Pack));

    private static GoalReview Review(string text, bool withRubric = true) =>
        Assert.Single(GoalReview.Of(Pipeline.Read(PlainTextReader.Read("审核.txt", text), Stated, withRubric ? "试/1" : "general")));

    /// <summary>A form with boxes: + meets, - does not, ? is open, 2 has both ticked.</summary>
    private static string Boxes(string opinions, string grade, string note = "", int items = 8) => $"""
        2024年度云岫县绩效目标审核表

        | 审核内容 | 审核要点 | 审核意见 |
        |---|---|---|
        {string.Join("\n", Names.Take(items).Select((n, i) => $"| {n} | 第{i + 1}个要点审核什么，写得长一些免得当作名称 | {(opinions[i] switch { '+' => "符合☑ 不符合□", '-' => "符合□ 不符合☑", '2' => "符合☑ 不符合☑", _ => "符合□ 不符合□" })} |"))}
        | 综合评定等级 | {string.Join(' ', "优良中差".Select(g => g + (grade == g.ToString() ? "☑" : "□")))} | |
        | 财政部门审核意见 | 同意 | |
        {(note.Length > 0 ? $"| {note} | | |" : "")}
        """;

    [Theory]
    [InlineData("++++++++", "优", "优", GradeAgreement.Agrees, ReviewAction.Proceed)]
    [InlineData("+++++++-", "良", "良", GradeAgreement.Agrees, ReviewAction.Resubmit)]
    [InlineData("++++++--", "优", "中", GradeAgreement.Differs, ReviewAction.Resubmit)]
    [InlineData("+++++---", "", "差", GradeAgreement.NotPrinted, ReviewAction.Barred)]
    public void The_grade_and_what_follows_come_from_the_opinions(string opinions, string printed, string expected, GradeAgreement agreement, ReviewAction action)
    {
        foreach (var (note, withRubric) in new[] { (Note, false), ("", true) })
        {
            var review = Review(Boxes(opinions, printed, note), withRubric);
            Assert.Equal((expected, agreement, action), (review.Grade, review.Agreement, review.Consequence?.Action));
            Assert.Contains($"8项要点中{opinions.Count(o => o == '+')}项符合", review.Working, StringComparison.Ordinal);
            Assert.NotEmpty(review.Keep);
            Assert.NotEmpty(review.Source);
        }
    }

    [Theory]
    [InlineData("????????", "", "8项审核意见都没有勾选")]
    [InlineData("+++++++?", "优", "“条件充分性”没有勾选")]
    [InlineData("+++2++++", "良", "“指标科学性”勾选了2项")]
    public void A_review_that_is_not_filled_in_has_no_grade_and_says_what_is_missing(string opinions, string printed, string missing)
    {
        var review = Review(Boxes(opinions, printed));
        Assert.Null(review.Grade);
        Assert.Null(review.Consequence);
        Assert.Equal(GradeAgreement.NotComputed, review.Agreement);
        Assert.Contains(missing, review.Missing);
    }

    [Fact]
    public void Items_the_pack_asks_for_and_the_form_lacks_are_named_and_no_grade_is_given()
    {
        var review = Review(Boxes("+++++++", "优", items: 7));
        Assert.Equal(["条件充分性"], review.NotInForm.Select(i => i.Name));
        Assert.Null(review.Grade);
        Assert.Contains("条件充分性", review.Working, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_the_pack_does_not_know_are_named()
    {
        var review = Review(Boxes("++++++++", "优").Replace("条件充分性", "另一要点", StringComparison.Ordinal));
        Assert.Equal(["另一要点"], review.Unknown.Select(i => i.Name));
        Assert.Null(review.Grade);
    }

    private static string Chosen(string[] opinions, string grade, string reason = "") => $"""
        2024年度云岫县绩效目标审核表

        | 审核内容 | 审核要点 | 审核意见 | 理由 |
        |---|---|---|---|
        {string.Join("\n", Names.Select((n, i) => $"| {n} | 第{i + 1}个要点审核什么，写得长一些免得当作名称 | {opinions[i]} | {(opinions[i] == "不符合" ? reason : "")} |"))}
        | 综合评定等级 | {grade} | | |
        | 审核意见 | 修改后再报 | | |
        """;

    private static string[] Opinions(string last, string first = "符合") => [first, "符合", "符合", "符合", "符合", "符合", "符合", last];

    [Fact]
    public void Opinions_chosen_from_a_list_are_read_with_their_reason_and_its_code()
    {
        var review = Review(Chosen(Opinions("不符合"), "良", "A12 有两处填错"));
        Assert.Equal(("良", "良", GradeAgreement.Agrees), (review.Grade, review.PrintedGrade, review.Agreement));
        Assert.Equal(("A12 有两处填错", "A12"), (review.Items[7].Reason, review.Items[7].ReasonCode));
        Assert.Empty(review.Missing);
        Assert.Equal(12, review.Items[7].Origin.Line);
    }

    [Fact]
    public void An_opinion_that_needs_a_reason_and_has_none_is_named() =>
        Assert.Contains("“条件充分性”为“不符合”，没有写理由", Review(Chosen(Opinions("不符合"), "良")).Missing);

    [Theory]
    [InlineData("", "“条件充分性”没有填写")]
    [InlineData("再议", "“条件充分性”填的是“再议”，不在可选的意见里")]
    public void A_cell_left_blank_or_filled_otherwise_is_no_opinion(string last, string missing)
    {
        var review = Review(Chosen(Opinions(last), "优"));
        Assert.Null(review.Grade);
        Assert.Contains(missing, review.Missing);
    }

    [Fact]
    public void A_blank_form_of_choices_says_so()
    {
        var review = Review(Chosen(["", "", "", "", "", "", "", ""], ""));
        Assert.True(review.IsBlank);
        Assert.Contains("8项审核意见都没有填写", review.Missing);
        Assert.Contains("“综合评定等级”没有填写", review.Missing);
    }

    [Fact]
    public void Ticks_in_the_column_of_the_opinion_are_read()
    {
        var rows = string.Join("\n", Names.Select((n, i) => i == 0 ? $"| {n} | | √ |" : $"| {n} | √ | |"));
        var review = Review($"""
            2024年度云岫县绩效目标审核表

            | 审核要点 | 符合 | 不符合 |
            |---|---|---|
            {rows}
            | 综合评定等级 | 良 | |
            | 审核意见 | 缺一项附件 | |
            """);
        Assert.Equal(("良", 7, "不符合"), (review.Grade, review.Met, review.Items[0].Opinion));
    }

    [Fact]
    public void The_letter_that_a_lost_font_leaves_is_a_tick_only_beside_boxes()
    {
        Assert.Equal([true, false], TickBoxes.Read("R符合 □不符合").Select(b => b.IsTicked));
        Assert.Empty(TickBoxes.Read("符合R 不符合"));
        Assert.Equal([false, false], TickBoxes.Read("□R级 □S级").Select(b => b.IsTicked));
    }

    [Fact]
    public void A_form_without_review_has_none() => Assert.Empty(GoalReview.Of(Pipeline.Read(PlainTextReader.Read("自评.txt", """
        2024年度项目支出绩效自评表

        | 三级指标 | 年度指标值 | 实际完成值 |
        |---|---|---|
        | 审核及时率 | ≥95% | 98% |
        | 审核意见答复 | ≥10件 | 12件 |
        """), TestPacks.Catalogue)));

    [Fact]
    public void A_cross_beside_a_tick_is_the_choice_not_taken()
    {
        Assert.Equal([true, false], TickBoxes.Read("符合√ 不符合×").Select(b => b.IsTicked));
        Assert.Equal([false, true], TickBoxes.Read("符合（✗） 不符合（✓）").Select(b => b.IsTicked));
        Assert.Equal(["2×3"], TickBoxes.Read("2×3□ 不符合□").Take(1).Select(b => b.Label));
        Assert.Empty(TickBoxes.Read("符合× 不符合×"));
    }

    [Theory]
    [InlineData("reviewer", 7, false, false)]
    [InlineData("reviewer", 8, true, false)]
    [InlineData("reviewer", 8, false, true)]
    [InlineData("points", 7, false, false)]
    [InlineData("points", 8, true, false)]
    public void An_incomplete_review_has_no_consequence_whoever_grades(string by, int items, bool unknown, bool hasConsequence)
    {
        var pack = Pack.Replace("\"by\": \"met-count\", \"levels\": [{ \"name\": \"优\", \"met\": 8 }, { \"name\": \"良\", \"met\": 7 }, { \"name\": \"中\", \"met\": 6 }, { \"name\": \"差\", \"met\": 0 }]",
            $"\"by\": \"{by}\", \"levels\": [{{ \"name\": \"优\" }}, {{ \"name\": \"良\" }}, {{ \"name\": \"中\" }}, {{ \"name\": \"差\" }}]", StringComparison.Ordinal);
        var packs = TestPacks.With(("试/1", "pack.json", """{ "title": "试", "inherits": ["general"], "sources": { "试行办法": { "title": "试行办法" } } }"""), ("试/1", "review.json", pack));
        var text = Boxes("++++++++", "优", items: items);
        if (unknown) text = text.Replace("条件充分性", "另一要点", StringComparison.Ordinal);
        var review = Assert.Single(GoalReview.Of(Pipeline.Read(PlainTextReader.Read("审核.txt", text), packs, "试/1")));
        Assert.Null(review.Grade);
        Assert.Equal(hasConsequence, review.Consequence is not null);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("")]
    public void Points_that_are_missing_leave_a_review_incomplete(string first)
    {
        var pack = Pack.Replace("\"by\": \"met-count\", \"levels\": [{ \"name\": \"优\", \"met\": 8 }, { \"name\": \"良\", \"met\": 7 }, { \"name\": \"中\", \"met\": 6 }, { \"name\": \"差\", \"met\": 0 }]",
            "\"by\": \"points\", \"levels\": [{ \"name\": \"优\" }, { \"name\": \"良\" }, { \"name\": \"中\" }, { \"name\": \"差\" }]", StringComparison.Ordinal);
        var packs = TestPacks.With(("试/1", "pack.json", """{ "title": "试", "inherits": ["general"], "sources": { "试行办法": { "title": "试行办法" } } }"""), ("试/1", "review.json", pack));
        var review = Assert.Single(GoalReview.Of(Pipeline.Read(PlainTextReader.Read("审核.txt", $"""
            2024年度云岫县绩效目标审核表

            | 审核内容 | 审核意见 | 分值 | 得分 |
            |---|---|---|---|
            {string.Join("\n", Names.Select((n, i) => $"| {n} | 符合☑ 不符合□ | 10 | {(i == 0 ? first : "")} |"))}
            | 综合评定等级 | 优☑ 良□ 中□ 差□ | | |
            | 财政部门审核意见 | 同意 | | |
            """), packs, "试/1")));
        Assert.Null(review.Consequence);
        Assert.Contains("没有得分，不能得出等级", review.Working, StringComparison.Ordinal);
    }
}

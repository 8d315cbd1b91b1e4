using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Tests.Audit;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Sentences of real shape whose figures are right: not one may be called an error.</summary>
public sealed class RunningTextTests
{
    /// <summary>A copy for each figure took hundreds of megabytes for a line of some thousand figures that never ends a sentence.</summary>
    [Fact]
    public void Figures_of_one_sentence_share_its_text()
    {
        var facts = ReadText.Read("自评报告\n\n  一般公共预算支出年初预算100.00万元，全年执行90.00万元").Facts;
        Assert.True(facts.Count > 1);
        Assert.All(facts, f => Assert.Same(facts[0].Sentence, f.Sentence));
    }

    [Theory]
    // 其中 may name overlapping attributes of the same people or things.
    [InlineData("年末实有在职人员65人，其中：女性30人，党员40人，本科以上学历50人。")]
    [InlineData("全年开展检查120次，其中：联合检查50次，夜间检查80次，节假日检查40次。")]
    [InlineData("全年救助困难群众900户，其中低保户500户，因病致贫户600户。")]
    [InlineData("政府采购支出总额100.00万元，其中：货物支出60.00万元、工程支出30.00万元、服务支出10.00万元，授予中小企业合同金额90.00万元。")]
    // What follows a list is not part of it.
    [InlineData("年末实有在职人员65人，其中：行政人员20人，事业人员45人，离退休人员30人。")]
    [InlineData("核定编制60名，其中：行政编制20名，事业编制40名，年末实有在职人员58名。")]
    [InlineData("本年收入合计1000.00万元，其中：财政拨款900.00万元，其他收入100.00万元，支出合计980.00万元。")]
    [InlineData("“三公”经费支出7.00万元，其中：公务接待费3.00万元，公务用车运行维护费4.00万元，会议费9.00万元。")]
    [InlineData("实有在职人员65人，其中：行政人员20人，事业人员45人，另有聘用人员10人。")]
    [InlineData("年初预算安排支出800.00万元，其中：基本支出600.00万元，项目支出200.00万元，年中追加100.00万元，全年预算900.00万元。")]
    // Lists of two levels in one sentence.
    [InlineData("支出合计1000.00万元，其中：基本支出600.00万元，人员经费500.00万元，公用经费100.00万元，项目支出400.00万元。")]
    [InlineData("基本支出600.00万元，其中：人员经费500.00万元，主要包括：基本工资200.00万元、津贴补贴300.00万元；公用经费100.00万元，主要包括：办公费60.00万元、差旅费40.00万元。")]
    [InlineData("支出合计1000.00万元，其中：一般公共预算900.00万元，政府性基金100.00万元，基本支出600.00万元，项目支出400.00万元。")]
    // Other years and other subjects than the unit's own.
    [InlineData("2024年“三公”经费决算7.00万元，比去年三公经费决算9.00万元减少2.00万元。")]
    [InlineData("全县“三公”经费决算800.00万元，本单位“三公”经费决算8.00万元。")]
    [InlineData("2024年支出合计900.00万元，其中局本级支出合计600.00万元。")]
    [InlineData("全年预算安排300.00万元，年初预算安排支出200.00万元，追加100.00万元。")]
    // Income beside expenditure; two years side by side.
    [InlineData("2024年本年收入决算为500.00万元，支出决算为480.00万元。")]
    [InlineData("2024年收入总计全年预算数500万元，支出全年预算数480万元。")]
    [InlineData("2023年决算本年收入合计900万元，2024年决算本年收入合计1000万元。")]
    [InlineData("2024年本年支出合计1000万元；2023年本年支出合计900万元。")]
    public void A_right_sentence_gives_no_error(string sentence)
    {
        var errors = RuleText.Audit($"2024年度云岫县医疗保障局整体支出绩效自评报告\n\n一、一般公共预算支出情况\n\n{sentence}\n").Findings.Where(f => f.Severity == Severity.Error);
        Assert.Empty(errors.Select(f => $"{f.Code} {f.Message}"));
    }

    [Theory]
    [InlineData("支出合计1000.00万元，其中：基本支出600.00万元，项目支出390.00万元。", "JH3004")]
    [InlineData("年末实有在职人员65人，其中：行政人员20人，事业人员44人。", "JH3013")]
    [InlineData("宣传支出30.00万元，其中：印刷费31.00万元。", "JH3012")]
    public void A_wrong_one_still_does(string sentence, string code) =>
        Assert.Contains(RuleText.Audit($"2024年度云岫县医疗保障局整体支出绩效自评报告\n\n一、一般公共预算支出情况\n\n{sentence}\n").Findings, f => f.Code == code && f.Severity == Severity.Error);
}

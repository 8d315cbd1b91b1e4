using Jiheng.Engine.Audit.Rules.Arithmetic;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH3013_CountsAddUpTests
{
    [Theory]
    [InlineData("年末实有人数65人，其中：行政编制4人，事业编制40人，聘用人员20人。", "64人")]
    [InlineData("年末实有人数65人，其中：行政编制4人，事业编制40人，聘用人员22人。", "66人")]
    public void Kinds_of_staff_that_miss_their_count_are_an_error_even_by_one(string sentence, string expected) =>
        Assert.Equal(expected, Assert.Single(Check(sentence)).Expected);

    [Theory]
    [InlineData("年末实有人数65人，其中：行政编制4人，事业编制40人，聘用人员21人。")]
    [InlineData("年末实有人数65人，其中：党员30人，女职工28人。")] // not a division by kind of post
    [InlineData("年末实有人数65人，其中：行政编制4人，事业编制40人等。")] // says itself that it is not all
    [InlineData("年末实有人数65人，其中：聘用人员20人。")]
    [InlineData("全年检查机构65家，其中：医院20家，药店30家。")]
    public void Counts_that_agree_or_are_not_all_parts_are_none(string sentence) => Assert.Empty(Check(sentence));

    private static IReadOnlyList<Engine.Diagnostics.Finding> Check(string sentence) =>
        RuleText.Check<JH3013_CountsAddUp>($"2024年度云岫县医疗保障局绩效自评报告\n\n{sentence}\n");
}

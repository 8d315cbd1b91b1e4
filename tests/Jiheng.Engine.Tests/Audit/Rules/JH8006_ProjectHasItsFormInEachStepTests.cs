using Jiheng.Engine.Audit.Rules.Across;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH8006_ProjectHasItsFormInEachStepTests
{
    private static string Declared(string project, int year = 2024) => AcrossText.Declared("产出指标 | 数量指标 | 培训人次 | ≥1200人次", year, project);

    private static string Evaluated(string project, string note = "") => AcrossText.Evaluated("产出指标 | 数量指标 | 培训人次 | ≥1200人次 | 1300人次 | 90 | 90 | ", project: project, note: note);

    [Fact]
    public void A_declared_project_without_self_evaluation_is_named() => Assert.Equal("2024年“信息系统运维”有申报表，没有自评表。",
        Assert.Single(AcrossText.Check<JH8006_ProjectHasItsFormInEachStep>(Evaluated("医保基金监管经费"), Declared("信息系统运维"), Declared("医保基金监管经费"))).Message);

    [Fact]
    public void And_one_that_was_never_declared() => Assert.Equal("2024年“城乡医疗救助”有自评表，没有申报表。",
        Assert.Single(AcrossText.Check<JH8006_ProjectHasItsFormInEachStep>(Evaluated("医保基金监管经费") + "\n" + Evaluated("城乡医疗救助"), Declared("医保基金监管经费"))).Message);

    [Theory]
    [InlineData("2024年医保基金监管经费", "")]
    [InlineData("医保基金监管经费", "")]
    [InlineData("医保基金监管经费", "信息系统运维项目年中经批复取消。")]
    public void Years_in_names_and_projects_that_were_called_off_are_not(string project, string note)
    {
        string[] older = note.Length > 0 ? [Declared("医保基金监管经费"), Declared("信息系统运维")] : [Declared("医保基金监管经费")];
        Assert.Empty(AcrossText.Check<JH8006_ProjectHasItsFormInEachStep>(Evaluated(project, note), older));
    }

    [Fact]
    public void Without_any_declaration_nothing_is_missing() => Assert.Empty(AcrossText.Check<JH8006_ProjectHasItsFormInEachStep>(Evaluated("医保基金监管经费"), Declared("信息系统运维", 2023)));
}

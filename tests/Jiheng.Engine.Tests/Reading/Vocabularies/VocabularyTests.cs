using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Tests.Reading.Vocabularies;

/// <summary>What the words of the general pack announce; the tables are what a budget officer would check.</summary>
public sealed class VocabularyTests
{
    private static Vocabulary General => Vocabulary.Of(TestPacks.General);

    [Theory]
    [InlineData("一级指标", "Level1")]
    [InlineData(" 年度 指标值：", "Target")]
    [InlineData("指标值（单位）", "Target")]
    [InlineData("分值", "Weight")]
    [InlineData("权重（%）", "Share")]
    [InlineData("得分", "Score")]
    [InlineData("得分（百分制）", "OtherScore")]
    [InlineData("得分(10分)", "Score")]
    [InlineData("折算得分", "OtherScore")]
    [InlineData("全年预算数(A)", "AdjustedBudget")]
    [InlineData("预算安排（调整后）", "AdjustedBudget")]
    [InlineData("预算安排", "None")]
    [InlineData("预算数", "Budget")]
    [InlineData("预算执行进度（%）", "Rate")]
    [InlineData("执行率（B/A×100%）", "Rate")]
    [InlineData("偏差原因分析及改进措施", "Deviation")]
    [InlineData("未完成原因及拟采取的改进措施", "Deviation")]
    [InlineData("改进措施和未达标原因", "Deviation")]
    [InlineData("偏差较大的指标应当由各单位逐条说明原因并提出改进措施后报送", "None")]
    [InlineData("数量指标", "None")]
    public void Headers(string printed, string role) => Assert.Equal(role, General.Column(printed).ToString());

    [Theory]
    [InlineData("2024年度部门整体支出绩效评价基础数据表", FormKind.BaseData)]
    [InlineData("部门整体支出绩效自评表", FormKind.DepartmentSelfEvaluation)]
    [InlineData("2022年单位整体绩效自评表公开", FormKind.DepartmentSelfEvaluation)]
    [InlineData("2024年度项目支出绩效自评表", FormKind.ProjectSelfEvaluation)]
    [InlineData("绩效目标自评表（2023年度）", FormKind.ProjectSelfEvaluation)]
    [InlineData("自评表", FormKind.Unknown)]
    [InlineData("项目支出绩效目标申报表（含新增）", FormKind.GoalDeclaration)]
    [InlineData("部门整体绩效目标表", FormKind.GoalDeclaration)]
    [InlineData("项目绩效目标审核表", FormKind.GoalReview)]
    [InlineData("2024年度部门整体支出绩效评价报告", FormKind.SelfEvaluationReport)]
    [InlineData("第二部分 2024年度部门决算情况说明", FormKind.FinalAccounts)]
    [InlineData("2024年度部门决算情况说明", FormKind.Unknown)]
    [InlineData("1、项目支出绩效自评表", FormKind.Unknown)]
    [InlineData("我局按要求填报了项目支出绩效自评表，", FormKind.Unknown)]
    public void Titles(string printed, FormKind kind) => Assert.Equal(kind, General.Title(printed));

    [Theory]
    [InlineData("项目名称：", "Project")]
    [InlineData("一、部门（单位）名称", "Unit")]
    [InlineData("编制数", "Establishment")]
    [InlineData("2024年实际在职人数", "StaffInPost")]
    [InlineData("投资概算控制率", "Rate")]
    [InlineData("主管部门", "Department")]
    [InlineData("实施单位", "Implementer")]
    [InlineData("指标名称", "None")]
    public void Fields(string printed, string kind) => Assert.Equal(kind, General.FieldOf(printed).ToString());

    [Theory]
    [InlineData("总分", true, true, false)]
    [InlineData("合 计", true, false, true)]
    [InlineData("总计：", true, false, false)]
    [InlineData("小计", false, false, true)]
    [InlineData("资金总额", false, false, false)]
    public void Totals(string printed, bool total, bool grand, bool subtotal) =>
        Assert.Equal((total, grand, subtotal), (General.IsTotal(printed), General.IsGrandTotal(printed), General.IsSubtotal(printed)));

    [Theory]
    [InlineData("年度资金总额", "", Concepts.Expenditure)]
    [InlineData("1、基本支出数", "", Concepts.BasicExpenditure)]
    [InlineData("其中：工资福利支出", Concepts.BasicExpenditure, Concepts.BasicWages)]
    [InlineData("工资福利支出", Concepts.ProjectExpenditure, Concepts.ProjectWages)]
    [InlineData("工资福利支出", Concepts.PersonnelFunds, "")]
    [InlineData("工资福利支出", "", "")]
    [InlineData("“三公”经费", "", Concepts.ThreePublicExpenses)]
    [InlineData("公务接待费", "", Concepts.OfficialReception)]
    [InlineData("接待费", "", "")]
    [InlineData("接待费", Concepts.ThreePublicExpenses, Concepts.OfficialReception)]
    [InlineData("因公出国（境）费", "", Concepts.OverseasTravel)]
    [InlineData("公务用车购置及运行维护费", "", Concepts.OfficialVehicles)]
    [InlineData("公务用车运行维护费和购置费", "", Concepts.OfficialVehicles)]
    [InlineData("公务用车购置费", "", Concepts.VehiclePurchase)]
    [InlineData("车辆维护费", Concepts.OfficialVehicles, Concepts.VehicleRunning)]
    [InlineData("公务用车", "", "")]
    [InlineData("在职人员控制率", "", Concepts.StaffControlRate)]
    [InlineData("控制率", "", "")]
    [InlineData("控制率", "staff", Concepts.StaffControlRate)]
    [InlineData("年末实有人数", "", Concepts.StaffInPost)]
    [InlineData("核定编制", "", Concepts.Establishment)]
    [InlineData("办公费", "", "")]
    public void Labels(string printed, string parent, string concept) => Assert.Equal(concept, General.Concepts.Of(printed, parent));

    [Fact]
    public void What_opens_a_block_and_what_makes_a_whole()
    {
        Assert.True(General.Concepts.OpensBlock("三公经费"));
        Assert.True(General.Concepts.OpensBlock("楼堂馆所控制情况"));
        Assert.False(General.Concepts.OpensBlock("公务接待费"));
        Assert.True(General.Concepts.IsPartition(Concepts.Expenditure, [Concepts.ProjectExpenditure, Concepts.BasicExpenditure]));
        Assert.False(General.Concepts.IsPartition(Concepts.Expenditure, [Concepts.ProjectExpenditure]));
        Assert.False(General.Concepts.IsPartition(Concepts.Income, []));
    }

    [Fact]
    public void Every_word_of_the_repository_is_found_as_it_is_written()
    {
        // A word that is compared otherwise than it is written (numbered, with a colon) would never be found by its author.
        foreach (var id in TestPacks.Catalogue.Ids)
        {
            var pack = TestPacks.Catalogue.Load(id);
            var vocabulary = Vocabulary.Of(pack);
            foreach (var list in pack.Words.Headers)
                foreach (var word in list.Patterns.Where(p => p.IsWord)) Assert.Equal(Roles.Column(list.Role), vocabulary.Column(word.Text));
            foreach (var list in pack.Words.Fields)
                foreach (var word in list.Patterns.Where(p => p.IsWord)) Assert.Equal(Roles.Field(list.Role), vocabulary.FieldOf(word.Text));
        }
    }

    [Fact]
    public void Every_role_and_kind_that_a_pack_may_name_is_known()
    {
        Assert.Equal(Enum.GetValues<ColumnRole>().Where(r => r != ColumnRole.None), Jiheng.Engine.Packs.Shapes.PackWords.ColumnRoles.Select(r => Roles.Column(r.Key)).Order());
        Assert.Equal(Enum.GetValues<FormKind>().Where(k => k != FormKind.Unknown), Jiheng.Engine.Packs.Shapes.PackWords.FormKinds.Select(k => Roles.Kind(k.Key)).Order());
    }

    [Fact]
    public void A_region_adds_words_and_its_own_meaning_of_a_word_counts()
    {
        var catalogue = TestPacks.With(
            ("甲省/2024", "pack.json", """{ "title": "甲省", "inherits": ["general"] }"""),
            ("甲省/2024", "reading.json", """{ "headers": { "actual": ["年终值"], "target": ["值"] }, "grade-words": ["一等"], "titles": [{ "kind": "goal-review", "patterns": ["*自评表"] }] }"""));
        var region = Vocabulary.Of(catalogue.Load("甲省/2024"));
        Assert.Equal(ColumnRole.Actual, region.Column("年终值"));
        Assert.Equal(ColumnRole.Actual, region.Column("实际完成值"));
        Assert.Equal(ColumnRole.Target, region.Column("值"));
        Assert.Contains("一等", region.GradeWords);
        Assert.Contains("优", region.GradeWords);
        Assert.Equal(FormKind.GoalReview, region.Title("项目支出绩效自评表"));
        Assert.Equal(ColumnRole.TargetValue, Vocabulary.Of(catalogue.Load(PackCatalogue.General)).Column("值"));
    }
}

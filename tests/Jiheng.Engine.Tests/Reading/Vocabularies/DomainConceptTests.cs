using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading.Vocabularies;

/// <summary>The field's dictionary: which words name one quantity, which may, and which name a narrower one.</summary>
public sealed class DomainConceptTests
{
    [Theory]
    [InlineData("全县城乡居民参加医保人数40000人。", "medical.enrolment.residents")]
    [InlineData("城乡居民医保参保人数40000人。", "medical.enrolment.residents")]
    [InlineData("参加居民医疗保险的40000人。", "medical.enrolment.residents?")]
    [InlineData("城乡居民新增参保人数400人。", "")]
    [InlineData("困难群众参保人数400人。", "medical.enrolment.special")]
    [InlineData("职工医保参保人数5000人。", "medical.enrolment.employees")]
    [InlineData("居民医保参保率达97%。", "medical.enrolment-rate.residents")]
    [InlineData("困难群众参保率100%。", "medical.enrolment-rate.special")]
    [InlineData("开展定点医药机构监督检查次数52次。", "medical.inspection.times")]
    [InlineData("开展定点医药机构查处52次。", "medical.inspection.times?")]
    [InlineData("开展定点医药机构专项检查12次。", "")]
    [InlineData("追回医保基金107万元。", "medical.recovered-funds")]
    [InlineData("约谈定点医药机构26家。", "medical.interviewed-providers")]
    [InlineData("印刷宣传资料12000份。", "medical.publicity.materials")]
    [InlineData("印刷宣传资料12000元。", "")] // another unit is another quantity
    public void Words_before_a_figure_name_a_quantity_for_sure_perhaps_or_not(string sentence, string concept)
    {
        var fact = Assert.Single(ReadText.Read($"2024年度部门整体支出绩效自评报告\n\n一、工作情况\n\n{sentence}\n").Facts);
        Assert.Equal(concept, fact.Concept + (fact.Concept.Length > 0 && !fact.IsConceptCertain ? "?" : ""));
        Assert.Equal(concept.Length > 0, fact.IsOfField);
    }
}

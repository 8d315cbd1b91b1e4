using Jiheng.Engine.Audit.Rules.Publication;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH9001_NoPersonalDataTests
{
    private static string Document(string line) => $"2024年度禾渡县医疗保障局整体支出绩效自评报告\n\n{line}";

    [Theory]
    [InlineData("填表人：阮知微 联系电话：13900000000", "手机号", "139****0000")]
    [InlineData("联系电话13900000000，工作时间接听", "手机号", "139****0000")]
    [InlineData("联系电话：１３９０００００００１", "手机号", "139****0001")]
    [InlineData("身份证号110101190001011009", "身份证号", "110***********1009")]
    [InlineData("身份证号11010119000101105X", "身份证号", "110***********105X")]
    [InlineData("开户银行账号：6200000000000000000", "银行卡号", "620************0000")]
    public void A_personal_number_is_a_warning_and_shown_only_in_part(string line, string kind, string masked)
    {
        var finding = Assert.Single(RuleText.Check<JH9001_NoPersonalData>(Document(line)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains($"{kind}1处（{masked}）", finding.Message, StringComparison.Ordinal);
        Assert.Equal(masked, finding.Places[0].Value);
        Assert.Equal(3, finding.Places[0].Origin.Line);
    }

    [Fact]
    public void All_numbers_of_a_document_are_one_finding() =>
        Assert.Equal(2, Assert.Single(RuleText.Check<JH9001_NoPersonalData>(Document("| 联系人 | 13900000000 |\n| 经办人 | 13900000001 |"))).Places.Count);

    [Theory]
    [InlineData("联系电话：0734-8000000")]
    [InlineData("联系电话：027-60000000")]
    [InlineData("统一社会信用代码91350100M000100Y43")]
    [InlineData("身份证号110101190001011008")] // wrong check digit: a made-up number
    [InlineData("编号110101190013011006")] // no date of birth
    [InlineData("全年结算13900000000元")]
    [InlineData("订单13900000000-01")]
    [InlineData("项目编码420700213900000000001")]
    [InlineData("流水6200000000000000000")] // nothing calls it an account
    [InlineData("账号：6200000000000000006")] // wrong check digit
    [InlineData("联系电话：139****0000")]
    public void Other_numbers_are_silent(string line) => Assert.Empty(RuleText.Check<JH9001_NoPersonalData>(Document(line)));
}

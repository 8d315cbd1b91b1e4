using Jiheng.Engine.Audit.Rules.Consistency;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit.Rules;

public sealed class JH4019_ReasonContradictsActualTests
{
    [Theory]
    [InlineData("42人", "42人", "经费不足，部分人员工资未按时发放")]
    [InlineData("42人的工资正常发放", "42人", "经费紧张，工资无法按时发放")]
    [InlineData("≥90%", "93%", "部分乡镇没有开展")]
    [InlineData("按时发放", "按时发放", "年末发放延迟")]
    public void A_reason_that_denies_the_actual_is_doubtful(string target, string actual, string reason)
    {
        var finding = Assert.Single(RuleText.Check<JH4019_ReasonContradictsActual>(FormText.Row("人员工资发放", target, actual, "10", "8", reason)));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(actual, finding.Reported);
        Assert.Equal(5, finding.Places.Count);
    }

    [Theory]
    [InlineData("≥50场", "37场", "8", "人员不足")]
    [InlineData("42人", "42人", "10", "经费不足")]
    [InlineData("42人", "42人", "8", "评价口径从严")]
    [InlineData("42人", "42人", "8", "")]
    [InlineData("", "", "8", "未完成")]
    public void A_reason_for_a_miss_or_no_deduction_is_none(string target, string actual, string score, string reason) =>
        Assert.Empty(RuleText.Check<JH4019_ReasonContradictsActual>(FormText.Row("人员工资发放", target, actual, "10", score, reason)));
}

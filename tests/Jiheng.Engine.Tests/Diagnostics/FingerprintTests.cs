using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Diagnostics;

public sealed class FingerprintTests
{
    [Fact]
    public void It_is_sixteen_digits_of_code_and_subject_and_ignores_white_space()
    {
        var one = Fingerprint.Of("JH3001", "年度资金总额|执行率");
        Assert.Matches("^[0-9a-f]{16}$", one);
        Assert.Equal(one, Fingerprint.Of("JH3001", " 年度 资金总额|\n执行率　"));
        Assert.NotEqual(one, Fingerprint.Of("JH3002", "年度资金总额|执行率"));
        Assert.NotEqual(one, Fingerprint.Of("JH3001", "年度资金总额|得分"));
    }

    // The value in the product's own past: a change here makes every baseline anybody keeps stale.
    [Fact]
    public void It_never_changes() => Assert.Equal("4358ce1ee48e141f", Fingerprint.Of("JH3001", "年度资金总额|执行率"));
}

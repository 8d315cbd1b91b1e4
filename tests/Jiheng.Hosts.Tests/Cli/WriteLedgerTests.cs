namespace Jiheng.Hosts.Tests.Cli;

public sealed class WriteLedgerTests
{
    private static string At(string name) => Path.Combine(ReadMeTests.Root, "samples", "ledgers", name);

    [Fact]
    public void A_ledger_fills_a_filing_and_says_what_it_took()
    {
        using var work = new Workplace();
        var file = Path.Combine(work.Folder, "填报.json");
        var run = CommandLine.Run("write", At("filing.json"), "--ledger", At("budget-execution.csv"), "--filing", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("读入 8 行，另有合计 3 行，与各行之和相符。", run.Messages, StringComparison.Ordinal);
        Assert.Contains("\"executed\": \"32.050925\"", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_ledger_and_filing_differ_nothing_is_written_until_the_user_says_which_counts()
    {
        using var work = new Workplace();
        var (file, again) = (Path.Combine(work.Folder, "填报.json"), Path.Combine(work.Folder, "改.json"));
        Assert.Equal(0, CommandLine.Run("write", At("filing.json"), "--ledger", At("budget-execution.csv"), "--filing", file).ExitCode);
        var changed = work.Write("账.csv", File.ReadAllText(At("budget-execution.csv")).Replace("\"120,000.00\",\"120,000.00\",\"120,000.00\"", "\"120,000.00\",\"120,000.00\",\"119,000.00\"", StringComparison.Ordinal)
            .Replace("440,509.25", "439,509.25", StringComparison.Ordinal).Replace("1,214,327.45", "1,213,327.45", StringComparison.Ordinal));
        var run = CommandLine.Run("write", file, "--ledger", changed, "--filing", again);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("项目“参保宣传“进万家”活动”的“年度资金总额”执行数、支出数：填报数据 12.00万元，台账 11.90万元（第13行）。", run.Messages, StringComparison.Ordinal);
        Assert.False(File.Exists(again));
        Assert.Equal(0, CommandLine.Run("write", file, "--ledger", changed, "--ledger-wins", "--filing", again).ExitCode);
        Assert.Contains("\"executed\": \"11.90\"", File.ReadAllText(again), StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_is_wrong_refuses_the_ledger_by_its_line_with_both_figures()
    {
        using var work = new Workplace();
        var wrong = work.Write("账.csv", File.ReadAllText(At("budget-execution.csv")).Replace("773,818.20", "773,818.30", StringComparison.Ordinal));
        var run = CommandLine.Run("write", At("filing.json"), "--ledger", wrong, "--filing", Path.Combine(work.Folder, "a.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("第8行“基本支出小计”执行数、支出数写的是 773818.30元，各行相加为 773818.20元，相差 0.10元，请核对。", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_that_is_not_there_or_cannot_be_read_is_said()
    {
        using var work = new Workplace();
        Assert.Equal(3, CommandLine.Run("write", At("filing.json"), "--ledger", Path.Combine(work.Folder, "没有.csv"), "--filing", Path.Combine(work.Folder, "a.json")).ExitCode);
        Assert.Equal(3, CommandLine.Run("write", At("filing.json"), "--ledger", work.Unreadable("空.csv"), "--filing", Path.Combine(work.Folder, "a.json")).ExitCode);
        Assert.Equal(2, CommandLine.Run("write", At("filing.json"), "--ledger", At("budget-execution.csv"), "--ledger-unit", "角", "--filing", Path.Combine(work.Folder, "a.json")).ExitCode);
    }
}

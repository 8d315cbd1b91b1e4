using System.Text;
using Jiheng.Cli;
using Jiheng.Cli.Output;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>A person who waits sees that something goes on; nobody else sees anything of it.</summary>
public sealed class ProgressTests
{
    private const int Long = 3 * WaitingLine.Moment;

    [Fact]
    public void A_single_file_that_takes_long_has_a_line_that_is_gone_afterwards()
    {
        var messages = Messages(terminal: true, shell => Progress.During(shell, "审核", 1, wanted: true, _ =>
        {
            Thread.Sleep(Long);
            return 0;
        }));
        Assert.Contains("\r正在读取", messages, StringComparison.Ordinal);
        Assert.Empty(LastLine(messages));
    }

    [Fact]
    public void Results_come_after_the_line_of_their_wait_is_gone()
    {
        var messages = Messages(terminal: true, shell =>
        {
            foreach (var result in Progress.Awaited(shell, 2, Slow("甲", "乙"))) shell.Messages.Write(result + "\n");
        });
        Assert.Matches("\r正在读取[^\r]*1/2 …\r +\r甲\n\r正在读取[^\r]*2/2 …\r +\r乙\n", messages);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, Long)]
    public void A_file_that_is_quick_and_a_log_that_nobody_watches_have_none(bool terminal, int milliseconds)
    {
        Assert.Empty(Messages(terminal, shell => Progress.During(shell, "审核", 1, wanted: true, _ =>
        {
            Thread.Sleep(milliseconds);
            return 0;
        })));
    }

    private static IEnumerable<string> Slow(params string[] results)
    {
        foreach (var result in results)
        {
            Thread.Sleep(Long);
            yield return result;
        }
    }

    private static string LastLine(string messages) => messages[(messages.LastIndexOf('\r') + 1)..];

    private static string Messages(bool terminal, Action<Shell> work)
    {
        using var output = new MemoryStream();
        using var messages = new MemoryStream();
        using (var shell = new Shell(output, messages) { MessagesAreTerminal = terminal }) work(shell);
        return Encoding.UTF8.GetString(messages.ToArray());
    }
}

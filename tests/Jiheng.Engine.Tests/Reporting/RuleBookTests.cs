using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reporting;

public sealed class RuleBookTests
{
    /// <summary>Set JIHENG_REFRESH=1 to write the book anew after a rule changed.</summary>
    [Fact]
    public void The_printed_rule_book_is_the_one_the_rules_make()
    {
        var path = Repository.Path("docs", "rules.md");
        if (Environment.GetEnvironmentVariable("JIHENG_REFRESH") == "1") File.WriteAllText(path, RuleBook.Markdown());
        Assert.Equal(RuleBook.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}

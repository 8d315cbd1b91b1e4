using Jiheng.Engine.Cycle.Workflow;

namespace Jiheng.Engine.Tests.Cycle.Workflow;

public sealed class WorkTableTextTests
{
    /// <summary>Set JIHENG_REFRESH=1 to write the page anew after the table changed.</summary>
    [Fact]
    public void The_page_of_states_and_actions_is_that_of_the_table()
    {
        var path = Repository.Path("docs", "spec", "workflow.md");
        if (Environment.GetEnvironmentVariable("JIHENG_REFRESH") == "1") File.WriteAllText(path, WorkTableText.Markdown());
        Assert.Equal(WorkTableText.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}

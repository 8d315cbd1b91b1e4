namespace Jiheng.Engine.Tests.Reading;

/// <summary>Goals that stand beside their label, with what was reached of them in the row below where the form asks for it.</summary>
public sealed class LabelledGoalTests
{
    [Theory]
    [InlineData("| 年度目标 | 整修村级晒场，方便农户晾晒。 |", "年度目标=整修村级晒场，方便农户晾晒。")]
    [InlineData("| 年度目标 | 预期目标 | 整修村级晒场，方便农户晾晒。 |\n| | 完成情况 | 晒场全部整修完毕，已移交各村。 |", "预期目标=整修村级晒场，方便农户晾晒。→晒场全部整修完毕，已移交各村。")]
    [InlineData("| 年度目标 | 整修村级晒场，方便农户晾晒。 |\n| 完成情况 | |", "年度目标=整修村级晒场，方便农户晾晒。")] // nothing was written
    [InlineData("| 年度目标 | 按期完成 |", "")] // two words are a header's as well
    [InlineData("| 完成情况 | 晒场全部整修完毕，已移交各村。 |", "")]
    public void A_goal_is_read_beside_its_label(string rows, string goals) => Assert.Equal(
        goals, string.Join(';', ReadText.Project([.. rows.Split('\n').Select(Wide), ReadText.Columns, "| 产出指标 | 数量指标 | 晒场个数 | 6个 | 6个 | 90 | 90 |"]).Forms[0].Goals.Select(g => $"{g.Expected.Label}={g.Expected.Raw}{(g.Reached is { } reached ? "→" + reached.Raw : "")}")));

    // As many cells as the rows around it.
    private static string Wide(string row) => row + string.Concat(Enumerable.Repeat(" |", 8 - row.Count(c => c == '|')));
}

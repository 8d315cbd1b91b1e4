using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>States a document as text and gives its reading.</summary>
internal static class ReadText
{
    /// <summary>The columns of an indicator table.</summary>
    public const string Columns = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |";

    public static DocumentReading Read(string text) => Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue);

    /// <summary>A project form with these lines of table.</summary>
    public static DocumentReading Project(params string[] lines) =>
        Read("2024年度项目支出绩效自评表\n\n| 项目名称 | 云岫县医保宣传项目 | | | | | |\n" + string.Join('\n', lines));

    /// <summary>A base-data form with these rows of amounts: name | 2023年决算数 | 2024年决算数.</summary>
    public static DocumentReading Amounts(params string[] rows) =>
        Read("2024年度部门整体支出绩效评价基础数据表\n\n| 经费控制情况（万元） | 2023年决算数 | 2024年决算数 |\n" + string.Join('\n', rows));

    /// <summary>What is said to consist of what: 100=80+20 for a whole list, 100&gt;80 for one with 其中.</summary>
    public static IReadOnlyList<string> Sums(DocumentReading reading) =>
        [.. reading.Compositions.Select(c => $"{c.Whole.Raw}{(c.IsComplete ? '=' : '>')}{string.Join('+', c.Parts.Select(p => p.Raw))}")];
}

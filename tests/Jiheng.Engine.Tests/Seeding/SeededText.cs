using Jiheng.Engine.Content;
using Jiheng.Engine.Seeding;
using Jiheng.Engine.Seeding.Mutators;

namespace Jiheng.Engine.Tests.Seeding;

/// <summary>Documents as text, with their numbers and what mutators make of them.</summary>
internal static class SeededText
{
    /// <summary>A unit's form of fifteen figures: money with its sources, a rate, weights, scores and their totals.</summary>
    public const string Form = """
        青禾县图书馆2024年度项目支出绩效自评表

        | 项目名称 | 乡镇书屋更新 |  |  |  |  |  |
        | 主管部门 | 青禾县文化局 |  | 实施单位 | 青禾县图书馆 |  |  |
        | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  | 年度资金总额 | 80.00 | 84.00 | 79.80 | 10 | 95.00% | 9.50 |
        |  | 其中：当年财政拨款 | 60.00 | 64.00 | 59.80 | — | — | — |
        |  | 其他资金 | 20.00 | 20.00 | 20.00 | — | — | — |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 更新书屋数量 | ≥12个 | 12个 | 50 | 50 |  |
        | 效益指标 | 社会效益指标 | 借阅人次 | ≥3000人次 | 3150人次 | 30 | 30 |  |
        | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90% | 93% | 10 | 10 |  |
        | 总分 |  |  |  |  | 100 | 99.50 |  |
        """;

    /// <summary>The filing of one document.</summary>
    public static SeededFiling Filing(string text) => SeededFiling.Of([PlainTextReader.Read("样例.txt", text)], TestPacks.Catalogue)[0];

    /// <summary>The number that prints a text, the first of them.</summary>
    public static PrintedNumber Number(SeededFiling filing, string text) => filing.Numbers.First(n => n.Text == text);

    /// <summary>All that a mutator makes of one number, in order.</summary>
    public static string[] Made(Mutator mutator, string text, string number, NumberKind? kind = null)
    {
        var document = PlainTextReader.Read("样例.txt", text);
        List<PrintedNumber> numbers = [];
        PrintedNumbers.Add(document, 0, numbers);
        var one = numbers.First(n => n.Text == number);
        if (kind is { } known) one.Kind = known;
        HashSet<string> made = [];
        for (var i = 0; i < 300; i++)
            if (mutator.Make(document, one, numbers, new(1, i)) is { } mutation) made.Add(mutation.Words);
        return [.. made.Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of the changed document, its cells divided by |.</summary>
    public static string Text(Document document) => string.Join('\n', document.Blocks.Select(b => b is Table table
        ? string.Join('\n', Enumerable.Range(0, table.RowCount).Select(r => string.Join('|', table.Row(r).Where(c => c.Row == r).Select(c => c.Text))))
        : ((Paragraph)b).Text));
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>The rows of one part of a form: funds, goals, indicators, total, or a block of its own.</summary>
internal sealed record FormPart(string Name, FormBlock? Block, int From, int To);

/// <summary>Which rows of a blank form each of its parts takes, by the words that it prints first.</summary>
internal static class BlockAnswers
{
    public static IEnumerable<FormPart> Parts(FormPattern form, Table table, int from)
    {
        List<(string Name, FormBlock? Block, string[] Words)> order = [];
        foreach (var part in (string[])["funds", "goals", "indicators", "total"])
            if (!form.Blocks.Any(b => b is PartBlock p && p.Part == part)) order.Add((part, null, Words(form, part)));
        foreach (var block in form.Blocks)
            order.Add(block is PartBlock { Part: var named } ? (named, null, Words(form, named)) : ("block", block, Words(block)));
        order.RemoveAll(o => o.Words.Length == 0);
        var starts = new int[order.Count + 1];
        for (var i = 0; i < order.Count; i++)
        {
            var row = i == 0 ? from : starts[i - 1] + 1;
            while (row < table.RowCount && !Prints(table, row, order[i].Words)) row++;
            Assert.True(row < table.RowCount, $"{order[i].Name} {order[i].Block?.Id}: {string.Join('、', order[i].Words)}");
            starts[i] = row;
        }
        starts[^1] = table.RowCount;
        return order.Select((o, i) => new FormPart(o.Name, o.Block, starts[i], starts[i + 1]));
    }

    private static bool Prints(Table table, int row, string[] words)
    {
        var printed = table.Row(row).Where(c => c.Input is null).Select(c => c.Text).ToHashSet();
        return words.All(printed.Contains);
    }

    private static string[] Words(FormPattern form, string part) => part switch
    {
        "funds" => [.. form.Funds?.Columns.Select(c => c.Title) ?? []],
        "goals" => [.. form.Goals?.Columns.Select(c => c.Title) ?? []],
        "indicators" => form.Indicators is { } i ? [i.Columns[0].Title, .. i.Columns.Where(c => c.Role is "target" or "level3").Select(c => c.Under.Length > 0 ? c.Under : c.Title)] : [],
        _ => form.TotalTitle.Length > 0 ? [form.TotalTitle] : [],
    };

    private static string[] Words(FormBlock block) => block switch
    {
        FieldsBlock fields => [fields.Rows[0][0].Title],
        IndicatorsBlock more => [more.Indicators.Columns[0].Title],
        GridBlock grid => [.. grid.Columns.Where(c => c.Under.Length == 0 && !c.Title.Contains('{', StringComparison.Ordinal)).Select(c => c.Title)],
        RubricBlock rubric => [.. rubric.Columns],
        EvaluationBlock { Columns.Count: > 0 } evaluation => [.. evaluation.Columns],
        EvaluationBlock => ["一级指标", "二级指标", "得分"],
        _ => [block.Title],
    };
}

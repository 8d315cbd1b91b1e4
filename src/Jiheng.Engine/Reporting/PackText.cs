using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Cases;

namespace Jiheng.Engine.Reporting;

/// <summary>Packs for a reader at a terminal: the list of all, one with everything it says, and what is wrong with one.</summary>
public static class PackText
{
    // A title is not broken into a column of single words.
    private const int LeastTitle = 24;

    /// <summary>The width that output keeps to in a terminal so wide.</summary>
    internal static int Usable(int columns) => Math.Clamp(columns, 60, 120) - 2;

    /// <summary>The packs by name.</summary>
    public static StyledText List(PackCatalogue catalogue, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var text = new StyledText();
        text.Line($"规则包 {catalogue.Ids.Count} 个", Tone.Heading);
        List<string[]> rows = [["名称", "年度", "继承", "说明"]];
        foreach (var id in catalogue.Ids)
        {
            var header = catalogue.Headers.FirstOrDefault(h => h.Id == id);
            rows.Add(header is null
                ? [id, "", "", "pack.json 有误，见 jiheng pack validate " + id]
                : [id, Years(header), string.Join("、", header.Inherits), header.Title]);
        }
        var widths = Enumerable.Range(0, 3).Select(i => rows.Max(r => TextColumns.Width(r[i]))).ToArray();
        var title = Math.Max(LeastTitle, Usable(columns) - widths.Sum() - 2 * (widths.Length + 1));
        foreach (var row in rows)
        {
            var lead = "  " + string.Concat(widths.Select((w, i) => TextColumns.PadRight(row[i], w) + "  "));
            foreach (var line in TextColumns.Wrap(row[3], title))
            {
                text.Line(lead + line, row == rows[0] ? Tone.Faint : Tone.Plain);
                lead = new string(' ', TextColumns.Width(lead));
            }
        }
        return text;
    }

    /// <summary>All that a pack says, inherited or its own.</summary>
    public static StyledText Show(Pack pack, int columns = FindingsText.DefaultColumns) => PackWholeText.Of(pack, columns);

    /// <summary>What is wrong with a pack, or that it is right.</summary>
    /// <param name="id">The pack.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="cases">The cases as run; none when the pack is refused.</param>
    /// <param name="columns">The width to keep to.</param>
    public static StyledText Verdict(string id, IReadOnlyList<PackProblem> problems, IReadOnlyList<CaseOutcome> cases, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(cases);
        var width = Usable(columns);
        var text = new StyledText();
        var wrong = cases.Where(c => c.Failures.Count > 0).ToList();
        if (problems.Count == 0 && wrong.Count == 0) return text.Add("通过  ", Tone.Good).Line(cases.Count > 0 ? $"{id}（案例 {cases.Count} 个）" : $"{id}（没有案例）");
        text.Add(problems.Count > 0 ? "拒绝  " : "不符  ", Tone.Error).Line(problems.Count > 0 ? $"{id}（{problems.Count} 处有误）" : $"{id}（案例 {cases.Count} 个，{wrong.Count} 个与预期不符）");
        foreach (var problem in problems)
        {
            text.Line($"  {problem.Place}  {problem.Key}", Tone.Faint);
            foreach (var line in TextColumns.Wrap(problem.Message, width - 4)) text.Line("    " + line);
        }
        foreach (var one in wrong)
        {
            text.Line($"  {one.Title}", Tone.Faint);
            foreach (var failure in one.Failures) Hanging(text, "    ", failure, width);
        }
        return text;
    }

    /// <summary>The last line over several packs.</summary>
    public static StyledText Summary(int packs, int refused, int differing, int cases)
    {
        List<string> parts = [$"通过 {packs - refused - differing} 个"];
        if (refused > 0) parts.Add($"拒绝 {refused} 个");
        if (differing > 0) parts.Add($"案例不符 {differing} 个");
        return new StyledText().Line($"规则包 {packs} 个：{string.Join("，", parts)}；运行案例 {cases} 个。", refused + differing > 0 ? Tone.Error : Tone.Good);
    }

    private static void Hanging(StyledText text, string lead, string words, int width)
    {
        foreach (var line in TextColumns.Wrap(words, width - lead.Length))
        {
            text.Line(lead + line);
            if (lead.Length == 4) lead += "  ";
        }
    }

    internal static string Years(PackHeader header) => (header.FromYear, header.ToYear) switch
    {
        (null, null) => "",
        ({ } from, null) => $"{from} 年起",
        (null, { } to) => $"至 {to} 年",
        ({ } from, { } to) => from == to ? $"{from} 年" : $"{from}—{to} 年",
    };
}

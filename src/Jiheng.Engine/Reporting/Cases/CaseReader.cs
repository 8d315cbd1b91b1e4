using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>The text of a case → form and expectations. What is not as the format wants it is a mistake of the case, never skipped.</summary>
internal static class CaseReader
{
    private const string Heading = "## 预期";

    /// <summary>Reads a case file.</summary>
    public static PackCase Read(PackFile file)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Read()).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(file.Name, $"{file.Name}：文件不是 UTF-8 编码，请另存为 UTF-8。");
        }
        var lines = text.Split('\n');
        var title = Array.Find(lines, l => l.StartsWith("# ", StringComparison.Ordinal)) is { } first ? first[2..].Trim() : file.Name;
        var at = Array.FindIndex(lines, l => l.TrimEnd() == Heading);
        if (at < 0) return Unreadable(file.Name, $"{file.Name}：没有“{Heading}”，不知道应有什么结果。") with { Title = title };

        // What stands above a second heading is said to the reader of the case and is no part of the form.
        var start = Array.FindIndex(lines, l => l.StartsWith("## ", StringComparison.Ordinal));
        var form = PlainTextReader.Read(file.Name, Only(lines, start < at ? start : 0, at));
        List<string> mistakes = [];
        var expectations = Expectations(file.Name, PlainTextReader.Read(file.Name, Only(lines, at + 1, lines.Length)), mistakes);
        if (!form.Blocks.Any(b => b is Table)) mistakes.Add($"{file.Name}：“{Heading}”之前没有填好的表。");
        if (expectations.Count == 0) mistakes.Add($"{file.Name}：“{Heading}”下面没有写预期，这个案例什么也没有检验。");
        return new(file.Name, title, form, expectations, mistakes);
    }

    private static PackCase Unreadable(string file, string mistake) =>
        new(file, file, new() { File = file, Format = "txt", Blocks = [] }, [], [mistake]);

    // The other lines are left blank, so that lines are counted as the author's editor counts them.
    private static string Only(string[] lines, int from, int to) => string.Join('\n', lines.Select((l, i) => i >= from && i < to ? l : ""));

    private static List<CaseExpectation> Expectations(string file, Document below, List<string> mistakes)
    {
        List<CaseExpectation> expectations = [];
        foreach (var table in below.Blocks.OfType<Table>())
            for (var row = 0; row < table.RowCount; row++)
            {
                var item = string.Concat((table.At(row, 0)?.Text ?? "").Where(c => !char.IsWhiteSpace(c)));
                if (item.Length == 0 || row == 0 && item == "项目") continue;
                var (expected, line) = (table.At(row, 1)?.Text ?? "", table.At(row, 0)!.Origin.Line ?? 0);
                if (expected.Length == 0 || table.At(row, 1) == table.At(row, 0)) mistakes.Add($"{file} 第{line}行：“{item}”没有写预期；没有的写“无”。");
                else if (expectations.Exists(e => e.Item == item)) mistakes.Add($"{file} 第{line}行：“{item}”写了两次。");
                else expectations.Add(new(item, expected, line));
            }
        return expectations;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting.Html;
using Jiheng.Engine.Seeding;

namespace Jiheng.Engine.Reporting.Seeds;

/// <summary>
/// The map of blind cells: the documents as paper with every printed number coloured by whether it could change unseen. One page that
/// needs nothing else, to be opened from disk or printed.
/// </summary>
public static class BlindCellsHtml
{
    private const string Style = """

        .blind { max-width: 70rem; margin: 0 auto; padding: .8rem 1.2rem 3rem; }
        .blind-table { min-width: 0; background: var(--paper); margin: .5rem 0; }
        .blind-table td, .blind-table th { text-align: right; font-variant-numeric: tabular-nums; }
        .blind-table td:first-child, .blind-table th:first-child { text-align: left; }
        .number { padding: 0 .1em; border-radius: 2px; border-bottom: 2px solid; }
        .number.seen { background: #dff3e4; border-color: #1d6b34; }
        .number.missed { background: #ffd9a8; border-bottom: 3px double #7a4a00; font-weight: 700; }
        .number.untried { background: #e8f1f9; border-bottom: 2px dashed #1c4f7d; }
        .number.free { background: #fdeaea; border-bottom: 2px dotted #a31515; }
        @media print {
          .number { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .paper { break-before: page; }
        }

        """;

    /// <summary>Writes the page in UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="tally">What became of the mistakes.</param>
    public static void Write(IBufferWriter<byte> output, SeedingTally tally)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(tally);
        var html = new Markup(HtmlWords.Chinese);
        html.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\"/>\n");
        html.Write($"<title>盲区图 · 绩衡</title>\n<style>\n");
        html.Literal(ReportStyle.Css);
        html.Literal(Style);
        html.Write($"</style>\n</head>\n<body class=\"one\">\n<header class=\"report-head\">\n<p class=\"program\">绩衡</p>\n<h1>盲区图：哪些数字改了看不出来</h1>\n");
        Counts(html, tally);
        html.Write($"</header>\n<main class=\"blind\">\n");
        Flush(html, output);
        var number = 0;
        foreach (var filing in tally.Run.Filings)
            for (var d = 0; d < filing.Documents.Count; d++)
            {
                var source = filing.Documents[d].Source;
                html = new Markup(HtmlWords.Chinese);
                html.Write($"<p class=\"file\">{source.File}</p>\n");
                Flush(html, output);
                var numbers = Sorted(filing, d);
                Encoding.UTF8.GetBytes(DocumentHtml.Of(source, new(source, string.Create(CultureInfo.InvariantCulture, $"d{++number}")), HtmlWords.Chinese, page => spot => Lines(page, spot, filing, tally, numbers)), output);
            }
        Encoding.UTF8.GetBytes("</main>\n</body>\n</html>\n", output);
    }

    private static Dictionary<TextLine, List<PrintedNumber>> Sorted(SeededFiling filing, int document)
    {
        Dictionary<TextLine, List<PrintedNumber>> sorted = new(ReferenceEqualityComparer.Instance);
        foreach (var number in filing.Numbers)
        {
            if (number.Document != document) continue;
            if (!sorted.TryGetValue(number.Line, out var line)) sorted.Add(number.Line, line = []);
            line.Add(number);
        }
        return sorted;
    }

    private static void Lines(Markup html, Spot spot, SeededFiling filing, SeedingTally tally, Dictionary<TextLine, List<PrintedNumber>> numbers)
    {
        var isFirst = true;
        foreach (var line in spot.Lines)
        {
            if (!isFirst) html.Write($"<br/>");
            isFirst = false;
            var at = 0;
            foreach (var number in numbers.GetValueOrDefault(line, []))
            {
                html.Text(line.Text.AsSpan(at, number.Start - at));
                var sight = tally.Of(filing, number);
                html.Write($"<span class=\"number {Slug(sight)}\" title=\"{Title(filing, tally, number, sight)}\">{number.Text}</span>");
                at = number.Start + number.Text.Length;
            }
            html.Text(line.Text.AsSpan(at));
        }
    }

    private static string Title(SeededFiling filing, SeedingTally tally, PrintedNumber number, NumberSight sight)
    {
        var kind = $"{SeedingWords.Of(number.Kind)}：{Name(sight)}";
        if (sight == NumberSight.Free) return kind;
        var rules = $"；由 {string.Join("、", filing.RulesOf(number))} 核对";
        var tried = tally.CountOf(number) is { Broken: > 0 } count ? string.Create(CultureInfo.InvariantCulture, $"；可证明的差错{count.Broken}处，发现{count.Caught}处") : "";
        return kind + rules + tried;
    }

    private static void Counts(Markup html, SeedingTally tally)
    {
        var counts = new int[(int)NumberSight.Untried + 1];
        var all = 0;
        foreach (var filing in tally.Run.Filings)
            foreach (var number in filing.Numbers) { counts[(int)tally.Of(filing, number)]++; all++; }
        html.Write($"<table class=\"blind-table\">\n<tr><th>图例</th><th>个数</th><th>占</th></tr>\n");
        foreach (var sight in (NumberSight[])[NumberSight.Seen, NumberSight.Missed, NumberSight.Untried, NumberSight.Free])
            html.Write($"<tr><td><span class=\"number {Slug(sight)}\">123</span> {Name(sight)}</td><td>{counts[(int)sight]}</td><td>{SeedingWords.Percent(counts[(int)sight], all)}</td></tr>\n");
        html.Write($"<tr><td>印出的数字</td><td>{all}</td><td></td></tr>\n</table>\n<p class=\"legend\">有勾稽：这个数与文件中别的数有等式或重复关系，改错了能够证明。鼠标停在数字上可看由哪些规则核对。</p>\n");
    }

    private static string Slug(NumberSight sight) => sight switch
    {
        NumberSight.Seen => "seen",
        NumberSight.Missed => "missed",
        NumberSight.Untried => "untried",
        _ => "free",
    };

    private static string Name(NumberSight sight) => sight switch
    {
        NumberSight.Seen => "有勾稽，放入的差错全部发现",
        NumberSight.Missed => "有勾稽，但有的差错没有发现",
        NumberSight.Untried => "有勾稽，没有试到能够证明的差错",
        _ => "没有勾稽，改了看不出来",
    };

    private static void Flush(Markup html, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(html.ToString(), output);
}

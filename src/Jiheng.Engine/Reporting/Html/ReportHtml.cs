using System.Buffers;
using System.Globalization;
using System.Text;
using Jiheng.Engine.Audit;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>
/// Audited filings as one page that needs nothing else: to be opened from disk, sent by mail, printed. No script, no address
/// outside the page.
/// </summary>
public static class ReportHtml
{
    /// <summary>Writes the page in UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The audits, in the order of display.</param>
    /// <param name="unreadable">Files that could not be read at all.</param>
    /// <param name="notices">Sentences on the files as a whole, as of <see cref="CopyNotices"/>.</param>
    /// <param name="words">The language of the labels.</param>
    /// <param name="made">When the audit was made, as it is to be printed; empty for nothing.</param>
    public static void Write(
        IBufferWriter<byte> output, IReadOnlyList<AuditResult> results, IReadOnlyList<UnreadableFile> unreadable, IReadOnlyList<string> notices, HtmlWords words, string made = "")
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(unreadable);
        ArgumentNullException.ThrowIfNull(notices);
        var html = new Markup(words);
        new ReportHead(html, words, results).Write(unreadable, notices, made);
        html.Write($"<main>\n");
        Flush(html, output);
        for (var i = 0; i < results.Count; i++) Filing(output, results, i, words);
        Encoding.UTF8.GetBytes("</main>\n</body>\n</html>\n", output);
    }

    /// <summary>What the ids of a filing begin with: nothing where there is only one.</summary>
    internal static string Prefix(int index, int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"g{index + 1}-");

    private static void Filing(IBufferWriter<byte> output, IReadOnlyList<AuditResult> results, int index, HtmlWords words)
    {
        var html = new Markup(words);
        var pieces = new FilingHtml(results[index], words, Prefix(index, results.Count));
        html.Write($"<section class=\"filing\" id=\"g{index + 1}\">\n");
        if (results.Count > 1) new ReportHead(html, words, results).Filing(results[index]);
        // The findings come first for who hears or prints the page; on a wide screen they stand on the right.
        html.Write($"<div class=\"columns\">\n<div class=\"findings\">\n");
        Flush(html, output);
        Encoding.UTF8.GetBytes(pieces.FindingsList(static _ => ""), output);
        Encoding.UTF8.GetBytes(pieces.Gaps(static _ => ""), output);
        Encoding.UTF8.GetBytes(StagesHtml.Of(results[index].Filing, words), output);
        Encoding.UTF8.GetBytes("</div>\n<div class=\"papers\">\n", output);
        for (var number = 1; number <= pieces.Papers.Count; number++)
        {
            html = new Markup(words);
            html.Write($"<p class=\"file\">{pieces.Papers[number - 1].Source.File}");
            if (number > results[index].Filing.Documents.Count) html.Write($" {words.Say("（对照用，未审核）", "(held beside, not audited)")}");
            html.Write($"</p>\n");
            Flush(html, output);
            Encoding.UTF8.GetBytes(pieces.Document(number), output);
        }
        Encoding.UTF8.GetBytes("</div>\n</div>\n</section>\n", output);
    }

    private static void Flush(Markup html, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(html.ToString(), output);
}

using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reporting;

/// <summary>One document handed in in two formats says every finding twice; the user should know why.</summary>
public static class CopyNotices
{
    /// <summary>A sentence for each document that repeats an earlier one of its filing in another format.</summary>
    public static IReadOnlyList<string> Of(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var documents = filing.Documents;
        if (documents.Count < 2) return [];
        var notices = new List<string>();
        for (var later = 1; later < documents.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (!IsCopy(documents[earlier], documents[later])) continue;
                notices.Add($"{documents[later].Source.File} 与 {documents[earlier].Source.File} 内容相同（格式不同），可能重复审核。");
                break;
            }
        }
        return notices;
    }

    // The same readings give the same findings; findings alone would make twins of two forms without any.
    private static bool IsCopy(DocumentReading a, DocumentReading b) =>
        a.Source.Format != b.Source.Format && a.Unit is not null && a.Unit == b.Unit && a.FiscalYear == b.FiscalYear
        && (a.Facts.Count > 0 || a.Indicators.Any())
        && a.Forms.Count == b.Forms.Count && Same(a.Forms.Select(f => f.Title), b.Forms.Select(f => f.Title))
        && Same(Indicators(a), Indicators(b)) && Same(Amounts(a), Amounts(b));

    private static bool Same(IEnumerable<string> a, IEnumerable<string> b) =>
        a.Select(TextColumns.OneLine).Order(StringComparer.Ordinal).SequenceEqual(b.Select(TextColumns.OneLine).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<string> Indicators(DocumentReading document) =>
        document.Indicators.Select(i => $"{i.Name.Raw}|{i.Target?.Raw}|{i.Actual?.Raw}|{i.Weight?.Raw}|{i.Score?.Raw}");

    private static IEnumerable<string> Amounts(DocumentReading document) =>
        document.Facts.Where(f => f.Quantity.Unit.Dimension is Dimension.Money or Dimension.Ratio).Select(f => f.Quantity.ToString());
}

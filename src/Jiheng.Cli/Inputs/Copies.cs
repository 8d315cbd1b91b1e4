using Jiheng.Engine.Audit;
using Jiheng.Engine.Model;

namespace Jiheng.Cli.Inputs;

/// <summary>One document handed in in two formats says every finding twice; the user should know why.</summary>
internal static class Copies
{
    /// <summary>A sentence for each document that repeats an earlier one of its filing in another format.</summary>
    public static IReadOnlyList<string> Notices(AuditResult result)
    {
        var documents = result.Filing.Documents;
        if (documents.Count < 2) return [];
        var notices = new List<string>();
        for (var later = 1; later < documents.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (!IsCopy(result, documents[earlier], documents[later])) continue;
                notices.Add($"{documents[later].Source.File} 与 {documents[earlier].Source.File} 内容相同（格式不同），可能重复审核。");
                break;
            }
        }
        return notices;
    }

    // Findings alone would make twins of two forms without any: what was read must be of the same size too.
    private static bool IsCopy(AuditResult result, DocumentReading a, DocumentReading b)
    {
        if (a.Source.Format == b.Source.Format || a.Unit is null || a.Unit != b.Unit || a.FiscalYear != b.FiscalYear) return false;
        if (a.Forms.Count != b.Forms.Count || a.Facts.Count != b.Facts.Count || a.Facts.Count == 0 && !a.Indicators.Any()) return false;
        for (var i = 0; i < a.Forms.Count; i++) if (a.Forms[i].Name != b.Forms[i].Name) return false;
        return Fingerprints(result, a).SequenceEqual(Fingerprints(result, b), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Fingerprints(AuditResult result, DocumentReading document) =>
        result.Findings.Where(f => f.Places.Count > 0 && f.Places.All(p => p.Origin.File == document.Source.File))
            .Select(f => f.Fingerprint).Order(StringComparer.Ordinal);
}

using Jiheng.Engine.Audit.Recomputed;
using Jiheng.Engine.Content;

namespace Jiheng.Engine.Tests.Audit.Recomputed;

/// <summary>The recomputed figures of a document stated as text, one line each.</summary>
internal static class LedgerText
{
    /// <summary>All figures of the document, read with a pack of the repository.</summary>
    public static IReadOnlyList<RecomputedFigure> Of(string document, string? pack = null) => Recomputation.Of(Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue, pack));

    /// <summary>The figures of one kind as printed: outcome: arithmetic or reason.</summary>
    public static IEnumerable<string> Lines(string document, RecomputedKind kind, string? pack = null) =>
        Of(document, pack).Where(f => f.Kind == kind).Select(f => $"{f.Printed.Value} {f.Outcome}: {f.Arithmetic ?? f.Reason}");
}

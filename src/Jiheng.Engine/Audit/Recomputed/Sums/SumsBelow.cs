using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Recomputed.Sums;

/// <summary>
/// Parts told in the paragraphs below their whole: each begins with one where the whole's paragraph ends with a colon, or each bears
/// the whole's name at its head (教育支出（类）…).
/// </summary>
internal static class SumsBelow
{
    private const int MostParagraphs = 60;

    /// <summary>Every whole that the paragraphs below divide.</summary>
    public static IEnumerable<Sum> Of(Ledger ledger)
    {
        foreach (var form in ledger.Document.Forms)
        {
            var paragraphs = Paragraphs(ledger.Document, form);
            for (var i = 0; i < paragraphs.Count; i++)
            {
                if (!paragraphs[i].OpensList) continue;
                foreach (var whole in paragraphs[i].Amounts)
                    for (var parts = Below(paragraphs, i, whole); parts.Count > 1; parts.RemoveAt(parts.Count - 1)) yield return new(whole.Entry, whole.Label, [.. parts], false);
            }
            foreach (var sum in ByName(ledger, paragraphs)) yield return sum;
        }
    }

    private sealed record Told(List<Fact> Amounts, bool OpensList);

    private static List<Told> Paragraphs(DocumentReading document, FilledForm form)
    {
        Dictionary<Diagnostics.Origin, List<Fact>> byPlace = [];
        foreach (var fact in document.Facts)
        {
            if (fact.InTable || fact.Form != form.Index || !PlacedFigure.IsAmountOf(fact) || fact.Quantity.Unit.Dimension != Dimension.Money) continue;
            var place = fact.Entry.Origin.Narrow("");
            if (!byPlace.TryGetValue(place, out var amounts)) byPlace[place] = amounts = [];
            amounts.Add(fact);
        }
        List<Told> told = [];
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
                if (line.Text.Trim() is { Length: > 0 } text) told.Add(new(byPlace.GetValueOrDefault(line.Origin.Narrow("")) ?? [], text[^1] is '：' or ':'));
        return told;
    }

    /// <summary>The first amount of each paragraph below that is of the whole's stage.</summary>
    private static List<Entry> Below(List<Told> paragraphs, int at, Fact whole)
    {
        List<Entry> parts = [];
        for (var i = at + 1; i < paragraphs.Count && i - at <= MostParagraphs; i++)
        {
            if (paragraphs[i].Amounts.Find(f => IsSameStage(f, whole)) is not { } part || part.Year != whole.Year || part.FundSource != whole.FundSource) break;
            parts.Add(part.Entry);
        }
        return parts;
    }

    private static IEnumerable<Sum> ByName(Ledger ledger, List<Told> paragraphs)
    {
        List<Fact> heads = [];
        foreach (var paragraph in paragraphs) heads.AddRange(paragraph.Amounts);
        if (!ledger.CanCompare((long)heads.Count * heads.Count)) yield break;
        foreach (var whole in heads)
        {
            if (whole.Label.Length < 4 || whole.Label.Contains('(', StringComparison.Ordinal)) continue;
            List<Entry> parts = [];
            foreach (var part in heads)
                if (part.Label.Length > whole.Label.Length && part.Label[whole.Label.Length] == '(' && part.Label.StartsWith(whole.Label, StringComparison.Ordinal)
                    && IsSameStage(part, whole) && part.Year == whole.Year && part.FundSource == whole.FundSource && part.Project == whole.Project) parts.Add(part.Entry);
            if (parts.Count > 1) yield return new(whole.Entry, whole.Label, parts, true);
        }
    }

    private static bool IsSameStage(Fact one, Fact other) => SameAmount.IsSameStage(one.Stage, other.Stage);
}

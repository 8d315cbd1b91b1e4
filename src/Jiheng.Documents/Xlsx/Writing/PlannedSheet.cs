using Jiheng.Documents.Writing.Charts;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>A sheet of the workbook, before it is written.</summary>
/// <param name="Name">What its tab shows.</param>
/// <param name="Plan">What stands on it.</param>
internal sealed record PlannedSheet(string Name, SheetPlan Plan)
{
    /// <summary>Its name as formulas write it.</summary>
    public string Quoted => ChartSource.Quoted(Name);

    /// <summary>The sheets of a document, at least one.</summary>
    public static IReadOnlyList<PlannedSheet> Of(Document document)
    {
        var parts = BookPart.Of(document);
        return [.. SheetTabs.Of(parts).Zip(parts, (name, part) => new PlannedSheet(name, new SheetPlan(part)))];
    }

    /// <summary>Where the headings of all sheets stand, by their places in the document: '一、基本情况'!A5.</summary>
    public static IReadOnlyDictionary<int, string> Headings(IReadOnlyList<PlannedSheet> sheets) =>
        sheets.SelectMany(s => s.Plan.Headings.Select(h => (h.Block, Place: $"{s.Quoted}!A{h.Row}"))).ToDictionary(h => h.Block, h => h.Place);
}

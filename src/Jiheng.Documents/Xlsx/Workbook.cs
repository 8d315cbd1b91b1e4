using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">What its tab shows.</param>
/// <param name="IsHidden">Whether its tab is not shown, by whatever means.</param>
/// <param name="Kind">worksheet, chartsheet, …; empty when the workbook names a part that is not there.</param>
/// <param name="Part">The part with its cells; empty when it is not there.</param>
internal sealed record SheetEntry(string Name, bool IsHidden, string Kind, string Part);

/// <summary>The workbook part: which sheets there are, in their order, and how their dates are counted.</summary>
internal sealed class Workbook
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    private Workbook() { }

    /// <summary>The sheets in the order of their tabs.</summary>
    public List<SheetEntry> Sheets { get; } = [];

    /// <summary>Whether day 0 is 1904-01-01, as old files of another system count.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>Whether formulas compute with the stored values: neither with what is shown nor in circles.</summary>
    public bool ComputesAsStored { get; private set; } = true;

    /// <summary>Sheets that an annotated copy was given: they list what was found and are no content of the workbook.</summary>
    public HashSet<string> ReviewSheets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a defined name stands for, such as Sheet2!$A$1:$A$5; null for a name that is not defined.</summary>
    public string? Named(string name) => names.GetValueOrDefault(name);

    public static Workbook Read(OfficePackage package)
    {
        var book = new Workbook();
        var related = package.RelationshipsOf(package.MainPart);
        using var cursor = package.OpenMain();
        while (cursor.Advance())
        {
            if (!cursor.IsElement || !cursor.IsSheet) continue;
            switch (cursor.Name)
            {
                case "workbookPr":
                    book.CountsFrom1904 = cursor.PlainAttribute("date1904") is "1" or "true" or "on";
                    break;
                case "sheet":
                    // Not cut off: what is in the sheets left out nobody would miss.
                    if (book.Sheets.Count == XlsxLimits.MaxSheets)
                        throw new UnreadableDocumentException($"工作簿中的工作表超过 {XlsxLimits.MaxSheets:N0} 个，已停止读取；请拆分成几个文件后再试。");
                    var id = cursor.RelationshipId();
                    var target = related.Find(r => r.Id == id);
                    book.Sheets.Add(new SheetEntry(cursor.PlainAttribute("name") ?? "", cursor.PlainAttribute("state") is "hidden" or "veryHidden",
                        target?.Kind ?? "", target?.Target ?? ""));
                    break;
                case "calcPr":
                    book.ComputesAsStored = cursor.PlainAttribute("fullPrecision") is not ("0" or "false") && cursor.PlainAttribute("iterate") is not ("1" or "true");
                    break;
                case "definedName" when cursor.PlainAttribute("name") is { } name && book.names.Count < XlsxLimits.MaxSheets:
                    if (cursor.ReadText() is not { } formula) break;
                    book.names.TryAdd(name, formula);
                    if (name.StartsWith(Annotating.ReviewSheet.Mark, StringComparison.Ordinal) && formula.LastIndexOf('!') is var end and > 0)
                        book.ReviewSheets.Add(formula[..end].Trim('\''));
                    break;
            }
        }
        return book;
    }
}

using Jiheng.Documents.Package;
using Jiheng.Documents.Xlsx.Formats;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>One pass over the part of a sheet: its filled cells as Excel shows them, its merges, what is hidden.</summary>
internal sealed class SheetReader(Workbook book, SharedStrings strings, CellFormats formats, SheetNotes notes)
{
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private SheetContent sheet = null!;
    private XmlCursor cursor = null!;
    private SheetRow row = null!;
    private readonly Dictionary<string, (string Text, int Row, int Column)> sharedFormulas = [];
    private bool hasFormulas;
    private bool isRowHidden;
    private bool hidesRows;
    private int cellCount;
    private long characterCount;

    /// <summary>Reads the sheet's part.</summary>
    public SheetContent Read(SheetEntry entry, XmlCursor part)
    {
        (sheet, cursor, hidesRows) = (new SheetContent(entry), part, false);
        hiddenColumns.Clear();
        sharedFormulas.Clear();
        hasFormulas = false;
        while (cursor.Advance())
        {
            if (!cursor.IsElement) continue;
            switch (cursor.Name)
            {
                case "sheetFormatPr":
                    hidesRows = IsOn("zeroHeight");
                    break;
                case "col" when IsOn("hidden") && Number("min") is { } first && Number("max") is { } last && hiddenColumns.Count < XlsxLimits.LastColumn:
                    hiddenColumns.Add((first, last));
                    break;
                case "sheetData" when cursor.IsSheet:
                    ReadRows();
                    break;
                case "mergeCell" when cursor.PlainAttribute("ref") is { } text && CellArea.TryParse(text, out var area) && sheet.Merges.Count < XlsxLimits.MaxMerges:
                    if (area.First != area.Last) sheet.Merges.Add(area);
                    break;
                case "dataValidation" when cursor.PlainAttribute("type") == "list":
                    ReadChoices();
                    break;
                case "conditionalFormatting" or "autoFilter" or "sheetViews":
                    cursor.Skip();
                    break;
            }
        }
        Order();
        // Where nothing is computed nothing can differ, and in a workbook that computes with what it shows everything may.
        if (!hasFormulas || !book.ComputesAsStored) sheet.Stored = [];
        return sheet;
    }

    private void ReadRows()
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        var number = 0;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsSheet || cursor.Name != "row") continue;
            number = Bounded(cursor.PlainAttribute("r") is { } written ? RowNumber(written) : number + 1);
            row = new SheetRow(number);
            isRowHidden = IsOn("hidden") || (hidesRows && cursor.PlainAttribute("hidden") is null);
            ReadCells();
            if (row.Cells.Count == 0 && !row.IsBoxed) continue;
            sheet.Rows.Add(row);
            if (isRowHidden && row.Cells.Count > 0) notes.HiddenRow(Place(row.Cells[0].Column));
        }
    }

    private void ReadCells()
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        var column = 0;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsSheet || cursor.Name != "c") continue;
            column = CellReference.TryParse(cursor.PlainAttribute("r"), out var place) ? place.Column : column + 1;
            if (column > XlsxLimits.LastColumn) throw TooFar();
            ReadCell(column);
        }
    }

    private void ReadCell(int column)
    {
        var format = formats.Of(Number("s"));
        row.IsBoxed |= format.IsBoxed;
        if (format.IsBoxed) sheet.BoxedColumns.Add(column);
        if (cursor.IsEmpty) return;
        var type = cursor.PlainAttribute("t");
        string? value = null;
        string? inline = null;
        string? formula = null;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            switch (cursor.Name)
            {
                case "f":
                    formula = ReadFormula(column);
                    break;
                case "v":
                    value = cursor.ReadText() ?? "";
                    break;
                case "is":
                    inline = RichText.Read(cursor);
                    break;
                case "extLst":
                    cursor.Skip();
                    break;
            }
        }
        if (formula is not null && string.IsNullOrEmpty(value) && inline is null && IsWrittenValue(formula))
        {
            // A program that takes every text with = in front for a formula wrote the target =100% so; no result is stored with it.
            KeepText(column, "=" + formula, format);
        }
        else if (formula is not null && value is null && inline is null)
        {
            notes.Uncomputed(Place(column));
            Store(column, StoredKind.Other, "", formula, "");
        }
        else if (type is "s" or "inlineStr" or "str")
        {
            KeepText(column, Written(column, type, value, inline), format);
            Store(column, StoredKind.Text, "", formula, "");
        }
        else
        {
            var shown = Shown(column, type, value, format);
            Keep(column, shown);
            if (type is not (null or "n")) Store(column, StoredKind.Other, "", formula, "");
            else if (value is { Length: > 0 }) Store(column, StoredKind.Number, value, formula, shown);
        }
    }

    private void Store(int column, StoredKind kind, string value, string? formula, string shown)
    {
        // What is beyond the bound of shown cells is refused; hidden zeros alone can be more, and then nothing is compared.
        if (sheet.Stored.Count < XlsxLimits.MaxCells) sheet.Stored.Add(new StoredCell(row.Number, column, kind, value, formula, shown));
        else hasFormulas = false;
    }

    /// <summary>The formula of the cell; empty where it belongs to an area or cannot be told from the one it shares.</summary>
    private string ReadFormula(int column)
    {
        hasFormulas = true;
        var type = cursor.PlainAttribute("t");
        var shared = type == "shared" ? cursor.PlainAttribute("si") : null;
        var text = cursor.ReadText() ?? "";
        if (type is "array" or "dataTable") return "";
        if (shared is null) return text;
        if (text.Length > 0)
        {
            if (sharedFormulas.Count < XlsxLimits.MaxCells) sharedFormulas.TryAdd(shared, (text, row.Number, column));
            return text;
        }
        return sharedFormulas.TryGetValue(shared, out var first) ? SharedFormula.At(first.Text, row.Number - first.Row, column - first.Column) : "";
    }

    private string Written(int column, string type, string? value, string? inline)
    {
        if (type != "s") return inline ?? RichText.Unescape(value ?? "");
        if (value is null or "") return "";
        if (strings.Of(value) is { } text) return text;
        notes.MissingText(Place(column));
        return "";
    }

    private void KeepText(int column, string text, CellFormat format)
    {
        var shown = text.Length == 0 ? "" : format.Format.ShowText(text);
        if (shown.Length == 0 && !string.IsNullOrWhiteSpace(text)) notes.Unshown(Place(column));
        Keep(column, shown);
    }

    private string Shown(int column, string? type, string? value, CellFormat format)
    {
        switch (type)
        {
            case "b":
                return value is "1" or "true" ? "TRUE" : value is null or "" ? "" : "FALSE";
            case "e":
                if (value is { Length: > 0 }) notes.Error(Place(column));
                return value ?? "";
            // A day in the notation of ISO 8601, which only strict files write.
            case "d":
                return value is { Length: > 10 } && value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..10] : value ?? "";
            default:
                if (value is null or "") return "";
                var shown = format.Format.Show(value, book.CountsFrom1904);
                // A 0 that is not shown is the habit of many forms; any other number is hidden.
                if (shown.Length == 0 && !(DecimalDigits.TryParse(value, out var number) && number.IsZero)) notes.Unshown(Place(column));
                return shown;
        }
    }

    private void Keep(int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        characterCount += text.Length;
        if (characterCount > PackageLimits.MaxCharacters)
            throw new UnreadableDocumentException($"工作簿的文字超过 {PackageLimits.MaxCharacters:N0} 字，已停止读取；请拆分成几个文件后再试。");
        if (++cellCount > XlsxLimits.MaxCells)
            throw new UnreadableDocumentException($"工作簿中有内容的单元格超过 {XlsxLimits.MaxCells:N0} 个，已停止读取；请拆分成几个文件后再试。");
        row.Cells.Add(new SheetCell(column, text));
        if (IsHiddenColumn(column)) notes.HiddenColumnCell(Place(column));
    }

    /// <summary>Where the choices of a drop-down come from: Sheet2!$A$1:$A$5, or a name that stands for it.</summary>
    private void ReadChoices()
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (cursor.Name is not ("formula1" or "f") || sheet.ChoiceSources.Count >= XlsxLimits.MaxSheets) continue;
            // The extension of 2010 wraps the formula in one more element.
            var inner = cursor.Depth;
            var text = cursor.ReadText();
            if (text is not { Length: > 0 } || inner <= depth) continue;
            var reference = book.Named(text) ?? text;
            var end = reference.LastIndexOf('!');
            if (end > 0) sheet.ChoiceSources.Add(reference[..end].Trim('\'').Replace("''", "'", StringComparison.Ordinal));
        }
    }

    /// <summary>100%, 120元: a number with its unit, which computes nothing.</summary>
    private static bool IsWrittenValue(string formula)
    {
        if (formula.Length is 0 or > 20 || !char.IsAsciiDigit(formula[0])) return false;
        foreach (var c in formula)
            if (!(char.IsAsciiDigit(c) || c is '.' or '%' or '％' or '/' || c is >= '\u4e00' and <= '\u9fff')) return false;
        return formula.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || (slash + 1 < formula.Length && formula[slash + 1] > '\u4e00'));
    }

    /// <summary>Rows and cells come in order from every program; a file that has them otherwise is put in order, and of two at one place the first stays.</summary>
    private void Order()
    {
        var isOrdered = true;
        for (var i = 1; i < sheet.Rows.Count; i++) isOrdered &= sheet.Rows[i - 1].Number < sheet.Rows[i].Number;
        if (!isOrdered) sheet.Rows = [.. sheet.Rows.OrderBy(r => r.Number).DistinctBy(r => r.Number)];
        foreach (var each in sheet.Rows)
        {
            isOrdered = true;
            for (var i = 1; i < each.Cells.Count; i++) isOrdered &= each.Cells[i - 1].Column < each.Cells[i].Column;
            if (isOrdered) continue;
            var cells = each.Cells.OrderBy(c => c.Column).DistinctBy(c => c.Column).ToList();
            each.Cells.Clear();
            each.Cells.AddRange(cells);
        }
    }

    private bool IsHiddenColumn(int column)
    {
        foreach (var (first, last) in hiddenColumns)
            if (column >= first && column <= last) return true;
        return false;
    }

    private static int RowNumber(string text) => int.TryParse(text, out var number) && number > 0 ? number : throw TooFar();

    private static int Bounded(int number) => number <= XlsxLimits.LastRow ? number : throw TooFar();

    private static UnreadableDocumentException TooFar() =>
        new($"工作簿中有超出 Excel 范围（{XlsxLimits.LastRow:N0} 行、{XlsxLimits.LastColumn:N0} 列）的行号或列号，不是正常的文件，已停止读取；请用 Excel 或 WPS 打开后另存再试。");

    private SheetPlace Place(int column) => new(sheet.Entry.Name, row.Number, column);

    private int? Number(string name) => int.TryParse(cursor.PlainAttribute(name), out var number) ? number : null;

    private bool IsOn(string name) => cursor.PlainAttribute(name) is "1" or "true";
}

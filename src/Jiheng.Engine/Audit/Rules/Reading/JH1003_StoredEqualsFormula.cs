using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1003. A workbook cell stores another number than its own formula gives: it was changed without being computed again, or typed over
/// by a program. What differs by binary noise is equal. Cells that add up only before they are rounded for display are a note.
/// Source: the workbook itself.
/// </summary>
public sealed class JH1003_StoredEqualsFormula : AuditRule
{
    private const int MostPlaces = 20;

    // Fifteen digits are stored; sums of many numbers lose some of them.
    private static readonly Rational Noise = Rational.PowerOfTen(-9);

    // Cells without format show up to nine decimals of a third; nobody adds those up on paper.
    private static readonly Rational LeastShown = Rational.PowerOfTen(-4);

    public override FindingDescriptor Descriptor { get; } = new(
        "JH1003", Severity.Warning, "单元格的数与其公式不符",
        "工作簿中保存的数应等于其公式的结果，显示的数应与保存的数一致。",
        "用 Excel 或 WPS 打开文件，按 F9 重新计算后保存，再核对引用这个数的地方。",
        "本文件",
        "C5保存250，公式SUM(C2:C4)按所引用的单元格应得260：改过明细而没有重新计算。",
        "公式引用其他工作表或用了其他函数：无法复算，不报；只差二进制误差（951.43000000000006与951.43）：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var sheet in document.Source.StoredSheets)
            {
                var cells = new Dictionary<(int, int), StoredCell>(sheet.Cells.Count);
                foreach (var cell in sheet.Cells) cells.TryAdd((cell.Row, cell.Column), cell);
                List<(StoredCell Cell, Rational Result)> stale = [];
                List<(StoredCell Cell, Rational Result)> rounded = [];
                foreach (var cell in sheet.Cells)
                {
                    if (cell.Kind != StoredKind.Number || cell.Formula is not { Length: > 0 } formula || SheetFormula.Number(cell.Value) is not { } stored) continue;
                    if (SheetFormula.Compute(formula, (r, c) => cells.TryGetValue((r, c), out var found) ? found : null) is not { } result) continue;
                    if ((stored - result.Value).Abs() > Noise * Rational.Max(result.Scale, stored.Abs())) stale.Add((cell, result.Value));
                    else if (result.IsPlainSum && SheetFormula.Number(cell.Shown) is { } shown && ShownSum(formula, cells) is { } sum && (sum - shown).Abs() >= LeastShown) rounded.Add((cell, sum));
                }
                if (stale.Count > 0)
                    yield return Report(document, $"公式|{sheet.Name}", $"工作表“{sheet.Name}”有 {stale.Count} 个单元格保存的数不是其公式的结果：{Address(stale[0].Cell)} 保存 {Text(stale[0].Cell.Value)}，公式 {stale[0].Cell.Formula} 应得 {stale[0].Result}。",
                        Places(document, sheet, stale)) with { Reported = Text(stale[0].Cell.Value), Expected = stale[0].Result.ToString() };
                if (rounded.Count > 0)
                    yield return Report(document, $"显示|{sheet.Name}", $"工作表“{sheet.Name}”有 {rounded.Count} 处合计按保存的数相符，按显示的数不符：{Address(rounded[0].Cell)} 显示 {rounded[0].Cell.Shown}，各项显示的数相加得 {rounded[0].Result}。",
                        Places(document, sheet, rounded)) with { Severity = Severity.Note, Remedy = "各项先按显示的位数四舍五入（ROUND）再合计，或增加显示的小数位。" };
            }
    }

    /// <summary>The sum of what is shown; null where something is shown otherwise than as a plain number.</summary>
    private static Rational? ShownSum(string formula, Dictionary<(int, int), StoredCell> cells) =>
        SheetFormula.Compute(formula, (r, c) => !cells.TryGetValue((r, c), out var cell) ? null
            // Thousands separators, percents, days and hidden numbers do not parse, and end it.
            : cell.Kind == StoredKind.Number ? cell with { Value = cell.Shown } : cell)?.Value;

    private static string Text(string stored) => SheetFormula.Number(stored) is { } value ? value.Round(15, Rounding.HalfUp).ToString() : stored;

    private static string Address(StoredCell cell) => SheetAddress.Of(cell.Row, cell.Column);

    private static Place[] Places(DocumentReading document, StoredSheet sheet, List<(StoredCell Cell, Rational Result)> found) =>
        [.. found.Take(MostPlaces).Select((f, i) => new Place(i == 0 ? PlaceRole.Reported : PlaceRole.Context, f.Cell.Shown, "", $"公式 {f.Cell.Formula}", Origin(document.Source, sheet.Name, f.Cell)))];

    /// <summary>The cell of a table where it is shown in one, so that hosts can point at it.</summary>
    private static Origin Origin(Document source, string sheet, StoredCell cell)
    {
        foreach (var block in source.Blocks)
            if (block is Table { Origin: { } first } table && first.Sheet == sheet && table.At(cell.Row - (first.Row ?? 0), cell.Column - (first.Column ?? 0)) is { } shown
                && shown.Origin.Row == cell.Row && shown.Origin.Column == cell.Column) return shown.Origin;
        return new(source.File, cell.Shown) { Sheet = sheet, Row = cell.Row, Column = cell.Column };
    }
}

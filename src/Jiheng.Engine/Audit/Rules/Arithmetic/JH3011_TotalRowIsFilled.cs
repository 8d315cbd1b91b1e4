using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3011. A total row is blank, or 0 where no list binds it, above detail rows with figures: money blocks and lists of projects,
/// rows that other rows are part of, the only 合计 of a table. A row of amounts that is blank throughout is a heading and no total. A 0
/// that its parts contradict is JH3004's or JH3012's.
/// Source: the form's own rows; arithmetic.
/// </summary>
public sealed class JH3011_TotalRowIsFilled : AuditRule
{
    // Two filled rows show that a blank 合计 was forgotten; one may be all that was meant.
    private const int FewestDetails = 2;

    /// <summary>A cell of a total and what stands below it.</summary>
    private sealed record Gap(Entry Blank, List<Entry> Parts);

    public override FindingDescriptor Descriptor { get; } = new(
        "JH3011", Severity.Warning, "明细有数，合计为空或为0",
        "明细行填了数的，合计行也应填写，不能空白或填0。",
        "按明细合计补填总数；明细填错的，更正明细。",
        FindingDescriptor.Arithmetic,
        "“年度资金总额”的全年执行数空白，下面“当年财政拨款”填89.97。",
        "明细也都空白或为0，或“三公经费”一行只是标题、各栏都空白：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            if (form.Funds is { } funds && OfBlock(document, form, funds) is { } main) yield return main;
            foreach (var list in form.FundLists) if (OfBlock(document, form, list) is { } listed) yield return listed;
            foreach (var row in form.AmountRows) if (OfRow(form, row) is { } found) yield return found;
        }
    }

    private Finding? OfBlock(DocumentReading document, FilledForm form, FundBlock block)
    {
        if (block.Total is not { } total) return null;
        List<Gap> wrong = [];
        foreach (var (stage, cell) in total.Amounts)
        {
            var isOpen = cell.IsBlank || (cell.Number is { IsZero: true } && !IsBound(document, cell));
            if (isOpen && BlankTotal.Parts(block, stage) is { Count: > 0 } parts) wrong.Add(new(cell, parts));
        }
        return wrong.Count == 0 ? null : Make(form, total.Label.Label, wrong);
    }

    private static bool IsBound(DocumentReading document, Entry whole)
    {
        foreach (var composition in document.Compositions) if (ReferenceEquals(composition.Whole, whole)) return true;
        return false;
    }

    private Finding? OfRow(FilledForm form, AmountRow row)
    {
        var isFilled = row.Cells.Any(c => IsFigure(c.Entry));
        List<Gap> wrong = [];
        if (isFilled)
        {
            for (var c = 0; c < row.Cells.Count; c++)
                if (row.Cells[c].Entry.IsBlank && Below(form, row, c) is { Count: > 0 } parts) wrong.Add(new(row.Cells[c].Entry, parts));
        }
        else if (row.Label.Label is "合计" or "总计" && row.Cells.Count > 0 && row.Cells.All(c => c.Entry.IsBlank) && Details(form, row) is { Count: >= FewestDetails } details)
        {
            wrong.Add(new(row.Cells[0].Entry, details));
        }
        return wrong.Count == 0 ? null : Make(form, row.Path, wrong);
    }

    private static bool IsFigure(Entry entry) => entry.Quantity is not null;

    private static bool IsAboveZero(Entry entry) => entry.Quantity is { } q && q.Value > Rational.Zero;

    /// <summary>What the rows that are part of a row hold in one of its columns.</summary>
    private static List<Entry> Below(FilledForm form, AmountRow whole, int column)
    {
        List<Entry> parts = [];
        foreach (var row in form.AmountRows)
            if (column < row.Cells.Count && row.Cells[column].Column == whole.Cells[column].Column && IsAboveZero(row.Cells[column].Entry)
                && row.Label.Origin.Table == whole.Label.Origin.Table && row.Path == $"{whole.Path}-{row.Label.Label}") parts.Add(row.Cells[column].Entry);
        return parts;
    }

    /// <summary>One figure of each filled row of the table that a row is the only total of.</summary>
    private static List<Entry> Details(FilledForm form, AmountRow total)
    {
        List<Entry> details = [];
        foreach (var row in form.AmountRows)
        {
            if (ReferenceEquals(row, total) || row.Label.Origin.Table != total.Label.Origin.Table) continue;
            if (row.Label.Label.EndsWith('计')) return [];
            foreach (var cell in row.Cells)
            {
                if (!IsAboveZero(cell.Entry)) continue;
                details.Add(cell.Entry);
                break;
            }
        }
        return details;
    }

    private Finding Make(FilledForm form, string what, List<Gap> wrong)
    {
        List<Place> places = [.. wrong.Select(w => w.Blank.As(PlaceRole.Reported)), .. wrong.SelectMany(w => w.Parts).Select(p => p.As(PlaceRole.Operand))];
        var (blank, parts) = wrong[0];
        var state = blank.IsBlank ? "空白" : $"填{blank.Raw}";
        var more = wrong.Count > 1 ? $"（共{wrong.Count}栏）" : "";
        return Report(form, $"{Words.Key(what)}|合计未填", $"{Attainment.Printed(blank.Label)}{state}{more}，但明细“{Attainment.Printed(parts[0].Label)}”填{parts[0].Raw}。", places) with
        {
            Reported = blank.Raw,
        };
    }
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Where the figures of a document as a whole stand.</summary>
internal static class Printed
{
    /// <summary>The form that speaks for the whole unit, or null: 部门整体支出绩效自评表.</summary>
    public static FilledForm? DepartmentForm(DocumentReading document) =>
        document.Forms.FirstOrDefault(f => f.Kind == FormKind.DepartmentSelfEvaluation);

    /// <summary>
    /// The form whose figures a statement of another form speaks of: the form itself where it has a money block or
    /// indicators, the department form for a report of the whole unit; null when nothing says which.
    /// </summary>
    public static FilledForm? FormSpokenOf(DocumentReading document, int form)
    {
        var own = document.Forms[form];
        if (own.Funds?.Total is not null || own.Project is { IsBlank: false }) return own;
        return own.Kind == FormKind.SelfEvaluationReport ? DepartmentForm(document) : own;
    }

    /// <summary>The amount of a row in the column of a year, for the first of the stages that has a figure; null when none.</summary>
    public static Entry? Amount(AmountRow row, int? year, params ReadOnlySpan<Stage> stages)
    {
        foreach (var stage in stages)
            foreach (var cell in row.Cells)
                if (cell.Stage == stage && cell.Year == year && cell.Entry.Quantity is not null) return cell.Entry;
        return null;
    }

    /// <summary>Whether the first amount is larger than the second whatever stood behind their rounding.</summary>
    public static bool Exceeds(Entry amount, Entry limit) =>
        amount.Quantity is { } a && limit.Quantity is { } l && a.Unit.IsComparableWith(l.Unit) && l.Interval.LiesBelow(a.Interval);

    /// <summary>Whether two amounts of one kind cannot be the same figure.</summary>
    public static bool Differ(Entry one, Entry other) =>
        one.Quantity is { } a && other.Quantity is { } b && a.Unit.IsComparableWith(b.Unit) && !a.Interval.Meets(b.Interval);

    /// <summary>The figure with its unit: 951.72万元.</summary>
    public static string Figure(Entry entry) => entry.Quantity?.ToString() ?? entry.Raw;
}

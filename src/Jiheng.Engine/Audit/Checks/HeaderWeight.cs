using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The weight printed in a group's header held against the weights of the group's rows.</summary>
/// <param name="Printed">The printed weight.</param>
/// <param name="Rows">The weights of the rows that print one.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Outcome">How they compare; null when the header says something that the rows cannot be held against.</param>
/// <param name="Doubt">Why they cannot be compared, one Chinese sentence; empty when they can.</param>
internal sealed record HeaderWeight(Entry Printed, IReadOnlyList<Entry> Rows, Rational Sum, Agreement? Outcome, string Doubt)
{
    /// <summary>What the header holds beside its rows: the points of the execution rate, or those of rows printed elsewhere; else null.</summary>
    public Rational? Beside { get; private init; }

    /// <summary>Compares; null when the header prints no points or has no rows.</summary>
    public static HeaderWeight? Of(DocumentReading document, FilledForm form, IndicatorGroup group)
    {
        if (Marks.Of(group.PrintedWeight) is not { } header || group.Indicators.Count == 0) return null;
        var printed = group.PrintedWeight!;
        List<Entry> rows = [.. group.Indicators.Where(i => Marks.Of(i.Weight) is not null).Select(i => i.Weight!)];
        if (rows.Count == 0) return new(printed, rows, Rational.Zero, null, "所属各指标没有印出分值。");
        var sum = Marks.SumOf(rows)!.Value;
        if (sum == header) return new(printed, rows, sum, Agreement.Equal, "");
        if (sum < header && rows.Count < Weighted(group).Count()) return new(printed, rows, sum, null, "所属指标有的没有印出分值。");
        if (SumOfSameName(form, group) == header || IncludesExecution(document, form, group, header, sum)) return new(printed, rows, sum, Agreement.Equal, "") { Beside = header - sum };
        // Shares within the group; rows of which only some count; a bracket that does not say that it holds points.
        if (sum == 100 || group.Indicators.Any(Marks.IsOptional) || !(SaysPoints(form, group) || HeadersMakeHundred(form)))
            return new(printed, rows, sum, null, "不能确定一级指标后的数是所属指标分值之和。");
        if (Marks.Doubt(form) is { } doubt) return new(printed, rows, sum, Agreement.Contradiction, doubt);
        var isRounding = (header - sum).Abs() <= Marks.RoundingOf(rows.Append(printed));
        return new(printed, rows, sum, isRounding ? Agreement.Rounding : Agreement.Contradiction, "");
    }

    /// <summary>
    /// The weight that a level-2 part prints against those of its rows; null where a row prints none. It is compared only where the other parts of the
    /// form show that their figures are sums of points: at least two agree and no other does not.
    /// </summary>
    public static HeaderWeight? Of(FilledForm form, IndicatorGroup group, IndicatorSubgroup part)
    {
        if (Alone(group, part) is not { } own) return null;
        if (own.Outcome == Agreement.Equal) return own;
        var agree = 0;
        foreach (var other in form.Groups)
            foreach (var neighbour in other.Subgroups)
            {
                if (ReferenceEquals(neighbour, part) || Alone(other, neighbour) is not { } its) continue;
                if (its.Outcome == Agreement.Equal) agree++;
                else return own with { Doubt = $"《{form.Name}》二级指标的分值与所属指标多处不符，不能确定是否同一种分值。" };
            }
        return agree < 2 ? null : Marks.Doubt(form) is { } doubt ? own with { Doubt = doubt } : own;
    }

    private static HeaderWeight? Alone(IndicatorGroup group, IndicatorSubgroup part)
    {
        List<Entry> rows = [];
        foreach (var indicator in group.Indicators)
        {
            if (indicator.Level2 != part.Level2 || Marks.HoldsNone(indicator.Weight)) continue;
            if (Marks.IsOptional(indicator) || Marks.IsOutsideWeight(indicator) || Marks.Of(indicator.Weight) is null) return null;
            rows.Add(indicator.Weight!);
        }
        if (rows.Count == 0 || Marks.Of(part.PrintedWeight) is not { } printed || group.Subgroups.Count(p => p.Level2 == part.Level2) > 1) return null;
        var sum = Marks.SumOf(rows)!.Value;
        var outcome = sum == printed ? Agreement.Equal : (printed - sum).Abs() <= Marks.RoundingOf(rows.Append(part.PrintedWeight)) ? Agreement.Rounding : Agreement.Contradiction;
        return new(part.PrintedWeight, rows, sum, outcome, "");
    }

    /// <summary>Whether the header prints 分 behind its figure, or the figure stands in a column of points of its own.</summary>
    private static bool SaysPoints(FilledForm form, IndicatorGroup group)
    {
        var weight = group.PrintedWeight!;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
            {
                if (!cell.Origin.IsSamePlace(weight.Origin)) continue;
                var text = Words.Compact(cell.Text);
                if (text == Words.Compact(weight.Raw)) return true;
                if (text.StartsWith(group.Level1, StringComparison.Ordinal) && text.Contains(weight.Raw + "分", StringComparison.Ordinal)) return true;
            }
        return false;
    }

    /// <summary>Whether all headers of the form print a figure and together, with the execution rate or without, make 100.</summary>
    private static bool HeadersMakeHundred(FilledForm form)
    {
        var sum = Rational.Zero;
        HashSet<string> names = [];
        foreach (var group in form.Groups)
        {
            if (!names.Add(group.Level1)) continue;
            if (Marks.Of(group.PrintedWeight) is not { } weight) return false;
            sum += weight;
        }
        return sum == 100 || (Marks.Of(form.Funds?.Total?.Weight) is { } execution && sum + execution == 100);
    }

    /// <summary>A group broken by other rows is printed in pieces under one header.</summary>
    private static Rational? SumOfSameName(FilledForm form, IndicatorGroup group) =>
        Marks.SumOf(form.Groups.Where(g => g.Level1 == group.Level1).SelectMany(Weighted).Select(i => i.Weight));

    private static bool IncludesExecution(DocumentReading document, FilledForm form, IndicatorGroup group, Rational header, Rational sum)
    {
        if (Marks.Of(form.Funds?.Total?.Weight) is not { IsZero: false } execution || sum + execution != header) return false;
        if (Words.HasAny(group.Level1, "效益", "满意")) return false;
        if (form.Groups.Any(g => g != group && Marks.Of(g.PrintedWeight) is { } other && SumOf(g) + execution == other)) return false;
        // The same printed header elsewhere without the execution rate's points shows what it means.
        return !document.Forms.Any(f => f.Groups.Any(g => g != group && g.Level1 == group.Level1 && Marks.Of(g.PrintedWeight) == header && SumOf(g) == header));
    }

    private static Rational? SumOf(IndicatorGroup group) => group.Indicators.Count == 0 ? null : Marks.SumOf(Weighted(group).Select(i => i.Weight));

    // A row that prints — for its weight weighs nothing.
    private static IEnumerable<Indicator> Weighted(IndicatorGroup group) => group.Indicators.Where(i => !Marks.HoldsNone(i.Weight));
}

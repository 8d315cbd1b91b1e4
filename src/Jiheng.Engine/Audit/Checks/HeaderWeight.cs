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
    /// The weights that the level-2 parts of a form print against those of their rows; parts of which a row prints none are left out. They are compared
    /// only where the other parts show that their figures are sums of points: at least two agree and no second one does not.
    /// </summary>
    public static List<PartWeight> Parts(FilledForm form)
    {
        List<PartWeight> all = [];
        var (agree, misfit) = (0, 0);
        foreach (var group in form.Groups)
        {
            if (group.Subgroups.Count == 0) continue;
            Dictionary<string, List<Indicator>> rows = new(StringComparer.Ordinal);
            foreach (var indicator in group.Indicators)
            {
                if (!rows.TryGetValue(indicator.Level2, out var same)) rows.Add(indicator.Level2, same = []);
                same.Add(indicator);
            }
            HashSet<string> names = new(StringComparer.Ordinal), twice = new(StringComparer.Ordinal);
            foreach (var part in group.Subgroups) if (!names.Add(part.Level2)) twice.Add(part.Level2);
            foreach (var part in group.Subgroups)
            {
                if (twice.Contains(part.Level2) || !rows.TryGetValue(part.Level2, out var own) || Alone(part, own) is not { } check) continue;
                all.Add(new(part, check));
                if (check.Outcome == Agreement.Equal) agree++;
                else misfit++;
            }
        }
        if (misfit == 0) return all;
        var doubt = misfit > 1 ? $"《{form.Name}》二级指标的分值与所属指标多处不符，不能确定是否同一种分值。"
            : agree < 2 ? $"《{form.Name}》二级指标的分值太少，不能确定是否所属指标分值之和。" : Marks.Doubt(form) ?? "";
        return doubt.Length == 0 ? all : all.ConvertAll(p => p.Check.Outcome == Agreement.Equal ? p : p with { Check = p.Check with { Doubt = doubt } });
    }

    private static HeaderWeight? Alone(IndicatorSubgroup part, List<Indicator> indicators)
    {
        List<Entry> rows = [];
        foreach (var indicator in indicators)
        {
            if (Marks.HoldsNone(indicator.Weight)) continue;
            if (Marks.IsOptional(indicator) || Marks.IsOutsideWeight(indicator) || Marks.Of(indicator.Weight) is null) return null;
            rows.Add(indicator.Weight!);
        }
        if (rows.Count == 0 || Marks.Of(part.PrintedWeight) is not { } printed) return null;
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

/// <summary>A level-2 part and how its printed weight compares with those of its rows.</summary>
internal sealed record PartWeight(IndicatorSubgroup Part, HeaderWeight Check);

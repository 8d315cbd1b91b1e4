namespace Jiheng.Engine.Values;

/// <summary>A printed date as far as it is printed. What is not printed is null and never filled in from a clock.</summary>
/// <param name="Year">Calendar year, 1900 to 2100.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="By">Whether it is a deadline: 前、底、底前、末、年内.</param>
/// <param name="AtEnd">Whether the end of the period is meant (底、末、内), so that the whole period still counts.</param>
public readonly record struct DateValue(int? Year, int? Month, int? Day, bool By = false, bool AtEnd = false)
{
    /// <summary>Whether the other date lies before (negative), at (0) or after (positive); null when the printed parts do not decide.</summary>
    /// <remarks>A year printed on one side only is taken to be the same year: target and actual stand in one form.</remarks>
    public int? CompareTo(DateValue other)
    {
        if (Year is { } y && other.Year is { } oy && y != oy) return oy.CompareTo(y);
        if (Month is not { } m || other.Month is not { } om) return Month is null && other.Month is null && Year is not null && Year == other.Year ? 0 : null;
        if (m != om) return om.CompareTo(m);
        if (Day is { } d && other.Day is { } od) return od.CompareTo(d);
        return Day is null && other.Day is null ? 0 : null;
    }
}

using System.Globalization;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Causes;

/// <summary>One figure as it would be printed if a finding were right about it: what the document is read again with.</summary>
/// <param name="Place">The figure.</param>
/// <param name="Value">What would be printed instead of the place's value: 138.00.</param>
/// <param name="Text">The whole text of the place with that value in it: 138.00万元.</param>
internal sealed record Correction(Place Place, string Value, string Text)
{
    /// <summary>The findings that give this very value.</summary>
    public List<Finding> Proposers { get; } = [];

    /// <summary>Errors, doubts and notes that use the figure.</summary>
    public List<Finding> Touched { get; } = [];

    /// <summary>Further places that print the same value of the same quantity, changed with it.</summary>
    public List<Place> Repeats { get; init; } = [];

    /// <summary>Whether one of the proposers accuses this figure.</summary>
    public bool IsAccused => Proposers.Exists(p => p.Places[0].Role == PlaceRole.Reported && IsOf(p.Places[0]));

    /// <summary>Errors and doubts among what uses the figure.</summary>
    public int Weight => Touched.FindAll(static f => f.Severity != Severity.Note).Count;

    /// <summary>Whether more than one finding binds the figure: errors, what gives it this value, and doubts that were computed from it.</summary>
    public bool BindsSeveral => Touched.FindAll(f => f.Severity == Severity.Error || (f.Severity == Severity.Warning && (f.Arithmetic is not null || Proposers.Contains(f)))).Count > 1;

    /// <summary>Whether more than one error does: it is the chain of errors that must be one; doubts are cheap to read one by one.</summary>
    public bool BindsErrors => Touched.FindAll(static f => f.Severity == Severity.Error).Count > 1;

    /// <summary>Figure and value in one text: two findings that give the same are one correction.</summary>
    public string Key { get; private init; } = "";

    /// <summary>Whether a place is the corrected figure.</summary>
    public bool IsOf(Place place) => place.Origin.IsSamePlace(Place.Origin) && IsOfFigure(place.Origin, Place.Origin);

    /// <summary>
    /// Whether two places of one line or cell are about one figure: a paragraph holds many, and another one of it is no consequence.
    /// Where a place is told without its position, its text must hold the other's whole figure: 7.94 is none of 17.94.
    /// </summary>
    public static bool IsOfFigure(Origin place, Origin accused) =>
        place.At > 0 && accused.At > 0 ? place.At == accused.At : Holds(place.Text, accused.Text) || Holds(accused.Text, place.Text);

    private static bool Holds(string text, string part)
    {
        if (part.Length == 0) return true;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            var begins = at > 0 && IsOfNumber(text[at - 1]) && IsOfNumber(part[0]);
            var goesOn = end < text.Length && IsOfNumber(text[end]) && IsOfNumber(part[^1]);
            if (!begins && !goesOn) return true;
        }
        return false;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',';

    /// <summary>The figure set to a value in its base unit; null when its cell cannot print that.</summary>
    public static Correction? To(Place place, Quantity printed, Rational value)
    {
        var inUnit = value / printed.Unit.Factor;
        if (inUnit.Sign < 0 && printed.Value.Sign >= 0) return null;
        var decimals = printed.Decimals;
        while (inUnit.Round(decimals, Rounding.Truncate) != inUnit) if (++decimals > printed.Decimals + MostMoreDecimals) return null;
        return With(place, inUnit.ToText(decimals), value);
    }

    // 1.20万元 may stand for 12060元.
    private const int MostMoreDecimals = 4;

    /// <summary>The figure with other digits; null when its digits are not found in the text of the place.</summary>
    /// <param name="place">The figure.</param>
    /// <param name="digits">The other digits.</param>
    /// <param name="value">What they stand for, in the base unit.</param>
    public static Correction? With(Place place, string digits, Rational value)
    {
        var (from, to) = Digits(place.Value);
        if (from < 0) return null;
        var changed = string.Concat(place.Value.AsSpan(0, from), digits, place.Value.AsSpan(to));
        var at = place.Origin.Text.IndexOf(place.Value, StringComparison.Ordinal);
        if (at < 0 || place.Value.Length == 0) return null;
        var text = string.Concat(place.Origin.Text.AsSpan(0, at), changed, place.Origin.Text.AsSpan(at + place.Value.Length));
        return new(place, changed, text) { Key = $"{LineOf(place.Origin)}|{place.Origin.At.ToString(CultureInfo.InvariantCulture)}|{place.Value[from..to]}|{value.Exact}" };
    }

    /// <summary>The line or cell that a place stands in, as text: the same for two places exactly where <see cref="Origin.IsSamePlace"/> says so.</summary>
    public static string LineOf(Origin o) => string.Create(CultureInfo.InvariantCulture, $"{o.File}|{o.Sheet}|{o.Page}|{o.Line}|{o.Paragraph}|{o.Table}|{o.Row}|{o.Column}");

    private static (int From, int To) Digits(string text)
    {
        var from = 0;
        while (from < text.Length && !char.IsAsciiDigit(text[from])) from++;
        if (from == text.Length) return (-1, -1);
        var to = from;
        while (to < text.Length && (char.IsAsciiDigit(text[to]) || text[to] is '.' or ',' or '，')) to++;
        if (from > 0 && text[from - 1] == '-') from--;
        return (from, to);
    }
}

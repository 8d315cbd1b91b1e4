using Jiheng.Engine.Audit.Causes;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding;

/// <summary>Which printed number a figure was read from, and which numbers a finding speaks of.</summary>
internal sealed class NumberPlaces
{
    private readonly Dictionary<string, List<PrintedNumber>> byLine = new(StringComparer.Ordinal);

    /// <summary>Sorts the numbers by their line or cell.</summary>
    public NumberPlaces(IReadOnlyList<PrintedNumber> numbers)
    {
        foreach (var number in numbers)
        {
            var key = Correction.LineOf(number.Origin);
            if (!byLine.TryGetValue(key, out var line)) byLine.Add(key, line = []);
            line.Add(number);
        }
    }

    /// <summary>The numbers of a line or cell.</summary>
    public IReadOnlyList<PrintedNumber> Of(Origin place) => byLine.GetValueOrDefault(Correction.LineOf(place), []);

    /// <summary>The number that prints a figure; null where none of its line has its value, or several have and nothing tells which.</summary>
    public PrintedNumber? Of(Entry entry)
    {
        if ((entry.Quantity ?? entry.Value.Quantity) is not { } quantity || !byLine.TryGetValue(Correction.LineOf(entry.Origin), out var line)) return null;
        var alike = line.FindAll(n => n.Value == quantity.Value.Abs());
        if (alike.Count < 2) return alike.Count == 0 ? null : alike[0];
        var at = entry.Origin.At - 1;
        if (at >= 0) return alike.Find(n => n.Start >= at && n.Start < at + Math.Max(1, entry.Origin.Text.Length));
        // Told without its place: the only piece of the line with its text.
        var inside = alike.FindAll(n => n.Line.Text.IndexOf(entry.Origin.Text, StringComparison.Ordinal) is var from and >= 0
            && n.Line.Text.IndexOf(entry.Origin.Text, from + 1, StringComparison.Ordinal) < 0 && n.Start >= from && n.Start < from + entry.Origin.Text.Length);
        return inside.Count == 1 ? inside[0] : null;
    }

    /// <summary>Whether a finding's place is the number, as it is printed now.</summary>
    public static bool IsAt(Place place, PrintedNumber number, string text)
    {
        var origin = place.Origin;
        if (!origin.IsSamePlace(number.Origin)) return false;
        if (origin.At > 0) return number.Start < origin.At - 1 + Math.Max(1, origin.Text.Length) && origin.At - 1 < number.Start + text.Length;
        // A cell is one entry; of a line the words must hold the number.
        return number.Cell is not null || origin.Text.Length == 0 || origin.Text.Contains(text, StringComparison.Ordinal);
    }
}

using System.Globalization;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Reporting.Annotating;

/// <summary>An annotation in the making: several findings at one place are one.</summary>
/// <param name="spot">The paragraph or cell.</param>
/// <param name="start">Where the words meant begin in its text.</param>
/// <param name="end">Where they end.</param>
/// <param name="isWhole">Whether the place takes one annotation, whatever words of it are meant.</param>
internal sealed class AnnotationDraft(Spot spot, int start, int end, bool isWhole)
{
    private const int PointersShown = 6;

    private readonly List<AnnotationPart> parts = [];
    private readonly List<Pointing> pointers = [];
    private int start = start;
    private int end = end;

    /// <summary>The same for everything that belongs into one annotation.</summary>
    public string Key => isWhole ? spot.Id : string.Create(CultureInfo.InvariantCulture, $"{spot.Id} {start}-{end}");

    /// <summary>The first number it speaks of.</summary>
    public int First => parts.Count > 0 ? parts.Min(p => p.Number) : pointers.Min(p => p.Numbers[0]);

    /// <summary>Says something.</summary>
    public void Add(AnnotationPart part) => parts.Add(part);

    /// <summary>Points to a finding.</summary>
    public void Point(int number, string target)
    {
        if (pointers.Find(p => p.Target == target) is not { } known) pointers.Add(new(target, [number]));
        else if (!known.Numbers.Contains(number)) known.Numbers.Add(number);
    }

    /// <summary>Other words of the same place: then all of it is meant.</summary>
    public void Meet(AnnotationDraft other)
    {
        if (other.start != start || other.end != end) (start, end) = (0, spot.Text.Length);
    }

    /// <summary>The annotation.</summary>
    public Annotation Build()
    {
        var lines = parts.Select(p => p.Text).ToList();
        // What is said in full here needs no pointing to.
        var said = parts.Select(p => p.Number).ToList();
        var pointing = pointers.Select(p => p with { Numbers = p.Numbers.FindAll(n => !said.Contains(n)) }).Where(p => p.Numbers.Count > 0).ToList();
        lines.AddRange(pointing.Take(PointersShown).Select(p => AnnotationText.Pointer(p.Target, p.Numbers)));
        if (pointing.Count > PointersShown) lines.Add($"另见{string.Join('、', pointing.Skip(PointersShown).SelectMany(p => p.Numbers).Distinct().Select(n => $"第{n}条"))}。");
        var excerpt = start == 0 && end == spot.Text.Length ? "" : spot.Text[start..end];
        return new(spot.Origin, excerpt, string.Join('\n', lines), parts.Count > 0 ? parts.Max(p => p.Severity) : Severity.Note)
        {
            Occurrence = Occurrence(excerpt),
            Number = string.Join('、', said.Distinct().Order()),
            IsPointer = parts.Count == 0,
        };
    }

    private int Occurrence(string excerpt)
    {
        var count = 1;
        if (excerpt.Length > 0)
            for (var at = spot.Text.IndexOf(excerpt, StringComparison.Ordinal); at >= 0 && at < start; at = spot.Text.IndexOf(excerpt, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>A way to findings that accuse one place.</summary>
    private sealed record Pointing(string Target, List<int> Numbers);
}

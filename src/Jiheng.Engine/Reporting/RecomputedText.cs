using Jiheng.Engine.Audit.Recomputed;

namespace Jiheng.Engine.Reporting;

/// <summary>The list of recomputed figures as a finance officer reads it: what differs first, what could not be computed last.</summary>
public static class RecomputedText
{
    private const string Indent = "    ";
    private const string Below = "      ";
    private const string Hang = "          ";

    /// <summary>The counts and one entry a figure.</summary>
    /// <param name="figures">The figures in the order of the documents.</param>
    /// <param name="columns">The width to keep to.</param>
    /// <param name="several">Whether the figures are of several files, which then are named.</param>
    public static StyledText Of(IReadOnlyList<RecomputedFigure> figures, int columns = FindingsText.DefaultColumns, bool several = false)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var width = Math.Clamp(columns, 60, 120) - 1;
        var text = new StyledText().Line("复算清单", Tone.Heading).Line(Counts(figures));
        Group(text, figures, RecomputedOutcome.Differs, "不符", Tone.Error, width, several);
        Group(text, figures, RecomputedOutcome.RoundingOnly, "仅差取舍", Tone.Note, width, several);
        Group(text, figures, RecomputedOutcome.Agrees, "相符", Tone.Good, width, several);
        ByReason(text, figures, width, several);
        return text.Line();
    }

    /// <summary>复算 12 项：相符 8，仅差取舍 1，不符 1，无法复算 2.</summary>
    public static string Counts(IReadOnlyList<RecomputedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        int Count(RecomputedOutcome outcome) => figures.Count(f => f.Outcome == outcome);
        return $"复算 {figures.Count} 项：相符 {Count(RecomputedOutcome.Agrees)}，仅差取舍 {Count(RecomputedOutcome.RoundingOnly)}，不符 {Count(RecomputedOutcome.Differs)}，无法复算 {Count(RecomputedOutcome.NotAssessable)}";
    }

    private static void Group(StyledText text, IReadOnlyList<RecomputedFigure> figures, RecomputedOutcome outcome, string title, Tone tone, int width, bool several)
    {
        var any = false;
        foreach (var figure in figures)
        {
            if (figure.Outcome != outcome) continue;
            if (!any) text.Line($"  {title}", tone);
            any = true;
            Hung(text, Words(figure, several), Indent, Hang, width);
        }
    }

    /// <summary>What could not be computed, under the reason, which is often that of a whole column.</summary>
    private static void ByReason(StyledText text, IReadOnlyList<RecomputedFigure> figures, int width, bool several)
    {
        List<string> reasons = [];
        Dictionary<string, List<RecomputedFigure>> byReason = new(StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (figure.Outcome != RecomputedOutcome.NotAssessable) continue;
            var reason = figure.Reason ?? "";
            if (!byReason.TryGetValue(reason, out var same))
            {
                byReason.Add(reason, same = []);
                reasons.Add(reason);
            }
            same.Add(figure);
        }
        if (reasons.Count > 0) text.Line("  无法复算", Tone.Faint);
        foreach (var reason in reasons)
        {
            Hung(text, reason, Indent, Indent, width);
            foreach (var figure in byReason[reason]) Hung(text, Words(figure with { Reason = null }, several), Below, Hang, width);
        }
    }

    private static void Hung(StyledText text, string words, string first, string other, int width)
    {
        var indent = first;
        foreach (var line in TextColumns.Wrap(words, width - other.Length))
        {
            text.Line(indent + line);
            indent = other;
        }
    }

    private static string Words(RecomputedFigure figure, bool several)
    {
        var place = figure.Printed.Origin;
        List<string> words = [$"{(several ? place.File + " " : "")}{PlaceText.Where(place)}", TextColumns.Shorten(TextColumns.OneLine(figure.Name), 40), Printed(figure)];
        if (figure.Outcome is RecomputedOutcome.Differs or RecomputedOutcome.RoundingOnly && figure.Expected is { } expected) words.Add($"应为 {expected}");
        if (figure.Arithmetic is { } arithmetic) words.Add(arithmetic);
        if (figure.Reason is { } reason) words.Add(reason);
        return string.Join("  ", words);
    }

    // A bare number says nothing without the unit of its table.
    private static string Printed(RecomputedFigure figure)
    {
        var value = TextColumns.OneLine(figure.Printed.Value);
        return value.Length > 0 && char.IsAsciiDigit(value[^1]) ? value + figure.Printed.Unit : value;
    }
}

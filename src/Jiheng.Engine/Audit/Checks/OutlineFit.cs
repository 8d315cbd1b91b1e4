using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A document held against the outline that its pack has for it.</summary>
/// <param name="Form">The report, or the first part of the document.</param>
/// <param name="Outline">The outline.</param>
/// <param name="Chapters">Chapters that are required and absent, the outermost of each; their path with dots.</param>
/// <param name="Charts">Charts that are required and absent.</param>
/// <param name="Tables">Tables that are required and absent.</param>
/// <param name="IsOther">Whether so few chapters are there that the document follows another outline.</param>
internal sealed record OutlineFit(FilledForm Form, DocumentOutline Outline, IReadOnlyList<string> Chapters, IReadOnlyList<string> Charts, IReadOnlyList<string> Tables, bool IsOther)
{
    /// <summary>Every report of the document that its pack has an outline for.</summary>
    public static IEnumerable<OutlineFit> In(DocumentReading document)
    {
        if (document.Pack.Outlines.Count == 0) yield break;
        var wholeSeen = false;
        foreach (var form in document.Forms)
        {
            if (OutlineOf(document.Pack, form) is not { } outline) continue;
            // The parts of final accounts are forms of their own; together they are one document.
            var isWhole = form.Kind == FormKind.FinalAccounts;
            if (isWhole && wholeSeen) continue;
            wholeSeen |= isWhole;
            yield return Of(document, form, outline, isWhole);
        }
    }

    private static DocumentOutline? OutlineOf(Pack pack, FilledForm form)
    {
        DocumentOutline? named = null, only = null;
        var title = Words.WithoutBrackets(Words.Compact(form.Title));
        foreach (var outline in pack.Outlines)
        {
            if (Roles.Kind(outline.Kind) != form.Kind) continue;
            if (outline.Titles.Count == 0) only ??= outline;
            else if (named is null && WordPattern.Any(Vocabulary.Compact(outline.Titles), title)) named = outline;
        }
        return named ?? only;
    }

    private const int LongestLine = 80;
    private const int LongestHeading = 40;

    private static OutlineFit Of(DocumentReading document, FilledForm form, DocumentOutline outline, bool isWhole)
    {
        HashSet<string> headings = new(StringComparer.Ordinal);
        foreach (var chapter in document.Chapters) if (isWhole || chapter.Form == form.Index) headings.Add(Key(chapter.Heading));
        HashSet<string> lines = new(StringComparer.Ordinal);
        foreach (var other in document.Forms)
        {
            if (!isWhole && !ReferenceEquals(other, form) && other.Kind is FormKind.SelfEvaluationReport or FormKind.FinalAccounts) continue;
            if (isWhole) headings.Add(Key(other.Title));
            lines.Add(Words.Letters(other.Title));
            foreach (var paragraph in other.Paragraphs)
            {
                if (paragraph.Text.Length <= LongestLine) lines.Add(Words.Letters(paragraph.Text));
                // （四）结果应用情况。按照…: a heading that runs into its text.
                if ((isWhole || ReferenceEquals(other, form)) && ListNumber.TryRead(Words.Compact(paragraph.Text), out _) && paragraph.Text.IndexOf('。', StringComparison.Ordinal) is > 0 and <= LongestHeading and var end)
                    headings.Add(Key(paragraph.Text[..end]));
            }
        }
        // A native chart says its title itself.
        foreach (var chart in document.Source.Charts) lines.Add(Words.Letters(chart.Chart.Title));
        List<string> missing = [];
        var (found, required) = (0, 0);
        foreach (var chapter in outline.Chapters)
        {
            if (!chapter.IsOptional)
            {
                required++;
                if (IsThere(chapter, headings)) found++;
            }
            Missing(chapter, headings, "", missing);
        }
        List<string> charts = [];
        Figures(outline.Chapters, headings, charts);
        foreach (var chart in outline.Charts) if (!charts.Contains(chart)) charts.Add(chart);
        charts.RemoveAll(c => Has(lines, c));
        List<string> tables = [.. outline.Tables.Where(t => !Has(lines, t))];
        return new(form, outline, missing, charts, tables, found * 2 < required);
    }

    private static void Missing(OutlineChapter chapter, HashSet<string> headings, string above, List<string> missing)
    {
        var path = above.Length == 0 ? chapter.Title : $"{above}·{chapter.Title}";
        if (!IsThere(chapter, headings))
        {
            if (!chapter.IsOptional) missing.Add(path);
            return;
        }
        foreach (var child in chapter.Children) Missing(child, headings, path, missing);
    }

    /// <summary>Charts that chapters ask for which are there.</summary>
    private static void Figures(IReadOnlyList<OutlineChapter> chapters, HashSet<string> headings, List<string> charts)
    {
        foreach (var chapter in chapters)
        {
            if (!IsThere(chapter, headings)) continue;
            charts.AddRange(chapter.Charts);
            Figures(chapter.Children, headings, charts);
        }
    }

    private static bool IsThere(OutlineChapter chapter, HashSet<string> headings)
    {
        var key = Key(chapter.Title);
        var words = Vocabulary.Compact(chapter.Words);
        foreach (var heading in headings)
            if (heading.EndsWith(key, StringComparison.Ordinal) || WordPattern.Any(words, heading)) return true;
        return false;
    }

    private static bool Has(HashSet<string> lines, string title)
    {
        var key = Words.Letters(title);
        foreach (var line in lines) if (line.Contains(key, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A heading by its letters and digits, without numbering and brackets.</summary>
    private static string Key(string heading) => Words.Letters(Words.Key(heading));
}

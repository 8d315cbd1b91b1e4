using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A number of projects with the list of their names right behind it: 共4个项目，分别是甲、乙、丙。</summary>
/// <param name="Form">The form of the text.</param>
/// <param name="Words">The count as printed.</param>
/// <param name="Count">The number stated.</param>
/// <param name="Listed">The most names that the list can hold.</param>
/// <param name="Origin">Where it stands.</param>
internal sealed record ListedProjects(FilledForm Form, string Words, int Count, int Listed, Origin Origin)
{
    private static readonly string[] Openings = ["分别是", "分别为", "包括", "即", "具体为", "具体是", "具体包括"];

    // A list that says it is not whole, or holds more than names.
    private static readonly string[] Open = ["等", "主要", "其中", "如", "例如", "除"];

    private const int LongestName = 30;

    /// <summary>Lists with fewer names than were counted. A name may hold 、 or 和 itself: more names than counted prove nothing.</summary>
    public static IEnumerable<ListedProjects> Short(DocumentReading document)
    {
        foreach (var form in document.Forms)
            foreach (var paragraph in form.Paragraphs)
                foreach (var line in paragraph.Lines)
                {
                    // Most lines say nothing of projects: they need not be divided.
                    if (!line.Text.Contains('项', StringComparison.Ordinal)) continue;
                    foreach (var sentence in Sentences.Of(line))
                        if (sentence.Contains('项', StringComparison.Ordinal) && Read(form, line.Origin, Reading.Words.Compact(sentence), sentence) is { } found) yield return found;
                }
    }

    private static ListedProjects? Read(FilledForm form, Origin origin, string text, string sentence)
    {
        var at = text.IndexOf("个项目", StringComparison.Ordinal);
        if (at <= 0) return null;
        var from = at;
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || "一二三四五六七八九十两".Contains(text[from - 1], StringComparison.Ordinal))) from--;
        var digits = text[from..at].Replace('两', '二');
        var count = int.TryParse(digits, out var n) ? n : digits.Length > 0 ? ListNumber.Chinese(digits) : 0;
        if (count is < 2 or > 30) return null;
        var rest = text[(at + 3)..].TrimStart(',', '，', ':', '：', '(', '—');
        string? list = null;
        foreach (var opening in Openings)
            if (rest.StartsWith(opening, StringComparison.Ordinal)) list = rest[opening.Length..].TrimStart(':', '：');
        if (list is null) return null;
        var stop = 0;
        while (stop < list.Length && list[stop] is not ('。' or ')' or '，' or ',')) stop++;
        list = list[..stop].Trim('，', ',');
        if (list.Length == 0 || Reading.Words.HasAny(list, Open)) return null;
        // 一是…；二是… tells of each at length; another count of the list would need its sentences.
        if (list.Contains("一是", StringComparison.Ordinal) || list.Any(char.IsAsciiDigit) || (stop < sentence.Length && stop + 1 < rest.Length && rest.Contains('，', StringComparison.Ordinal)) || rest.Contains(',', StringComparison.Ordinal)) return null;
        var names = list.Split(['、', '；', ';', '和', '及', '与', '以']).Where(s => s.Length > 0).ToList();
        if (names.Count < 2 || names.Exists(s => s.Length > LongestName)) return null;
        return names.Count < count ? new(form, text[from..(at + 3)], count, names.Count, origin.Narrow(sentence)) : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx.Writing;

/// <summary>The names of the tabs: what each sheet is headed, at most 31 signs, none that Excel forbids, none twice.</summary>
internal static partial class SheetTabs
{
    private const int Longest = 31;

    // A line that names what stands below it is no longer than this.
    private const int ShortLine = 40;

    // Full-width signs are allowed by Excel and not by every program that takes in workbooks.
    private const string Forbidden = "[]:*?/\\：？＊／＼";

    /// <summary>A name for each part, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<BookPart> parts)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { SheetValidations.ChoicesSheet };
        var names = new string[parts.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var name = Allowed(parts[i].IsDivided ? Heading(parts[i]) : HeadingOfAll(parts[i]));
            if (name.Length == 0 || name == SheetValidations.ChoicesSheet || name.Equals("History", StringComparison.OrdinalIgnoreCase)) name = string.Create(CultureInfo.InvariantCulture, $"Sheet{i + 1}");
            names[i] = Free(name, taken);
        }
        return names;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = Cut(name, Longest - mark.Length) + mark;
        }
        return free;
    }

    private static string Allowed(string title) =>
        Cut(new string([.. title.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !Forbidden.Contains(c, StringComparison.Ordinal))]).Trim().Trim('\''), Longest);

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd('\'');

    private static string HeadingOfAll(BookPart part)
    {
        var paragraphs = part.Own.OfType<Paragraph>().ToList();
        return (paragraphs.Find(p => p.HeadingLevel is not null) ?? paragraphs.FirstOrDefault())?.Text ?? "";
    }

    /// <summary>附件3-1 with the title below it, the first heading, or the first line that is short and says more than a unit of measure.</summary>
    private static string Heading(BookPart part)
    {
        List<(Paragraph Line, int At)> lines = [];
        for (var i = part.First; i < part.End; i++)
            if (part.Blocks[i] is Paragraph line && !string.IsNullOrWhiteSpace(line.Text)) lines.Add((line, i));
        if (lines.Count == 0) return part.Own.Any(b => b is Contents) ? "目录" : part.Own.OfType<Chart>().FirstOrDefault()?.Title ?? "";
        if (AnnexNumber().IsMatch(lines[0].Line.Text.Trim())) return $"{lines[0].Line.Text.Trim()} {Title(lines[1..], part)}";
        return Title(lines, part) is { Length: > 0 } title ? title : lines[0].Line.Text;
    }

    private static string Title(List<(Paragraph Line, int At)> lines, BookPart part)
    {
        var heading = lines.FindIndex(l => l.Line.HeadingLevel is not null);
        if (heading < 0) heading = lines.FindIndex(l => l.Line.Text.Trim().Length <= ShortLine && ParagraphRoles.Of(part.Blocks, l.At) != ParagraphRole.Unit);
        return heading < 0 ? "" : lines[heading].Line.Text.Trim();
    }

    [GeneratedRegex(@"^附[件表录]\s?[\d一二三四五六七八九十]*([-－—]\d+)*$")]
    private static partial Regex AnnexNumber();
}

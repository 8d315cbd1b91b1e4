using System.Globalization;
using System.Text;

namespace Jiheng.Web.Features.Check;

/// <summary>The engine's list of findings with what a filter leaves out hidden. It is hidden and not removed, so that a script can show it again without asking.</summary>
internal static class FilteredList
{
    // Whatever comes from a document is encoded, so these can only be the list's own elements: docs/spec/report-html.md.
    private const string Section = "<section class=\"form-group\"";
    private const string Item = "<li class=\"finding ";
    private const string Number = " data-number=\"";
    private const string Hidden = " hidden=\"\"";

    /// <summary>The list.</summary>
    /// <param name="list">As the engine wrote it.</param>
    /// <param name="isShown">Whether the finding of this number is shown.</param>
    /// <param name="selected">The finding that the address asks for, or null.</param>
    public static string Of(string list, Func<int, bool> isShown, int? selected)
    {
        var made = new StringBuilder(list.Length + 256);
        var at = 0;
        while (list.IndexOf(Section, at, StringComparison.Ordinal) is var start and >= 0)
        {
            made.Append(list, at, start - at);
            var end = list.IndexOf(Section, start + 1, StringComparison.Ordinal);
            if (end < 0) end = list.Length;
            Add(made, list[start..end], isShown, selected);
            at = end;
        }
        return made.Append(list, at, list.Length - at).ToString();
    }

    private static void Add(StringBuilder made, string section, Func<int, bool> isShown, int? selected)
    {
        var opening = made.Length + Section.Length;
        var at = 0;
        var any = false;
        while (section.IndexOf(Item, at, StringComparison.Ordinal) is var start and >= 0)
        {
            var number = NumberAt(section, start);
            var shown = isShown(number);
            any |= shown;
            made.Append(section, at, start - at).Append("<li").Append(shown ? "" : Hidden).Append(Item.AsSpan(3));
            if (number == selected) made.Append("selected ");
            at = start + Item.Length;
        }
        made.Append(section, at, section.Length - at);
        if (!any) made.Insert(opening, Hidden);
    }

    private static int NumberAt(string section, int item)
    {
        var from = section.IndexOf(Number, item, StringComparison.Ordinal) + Number.Length;
        return int.Parse(section.AsSpan(from, section.IndexOf('"', from) - from), CultureInfo.InvariantCulture);
    }
}

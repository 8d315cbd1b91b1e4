using System.Globalization;
using AngleSharp.Dom;
using Jiheng.Documents.Docx;

namespace Jiheng.Documents.Html;

/// <summary>The number a browser prints before an item. A bullet is no text, as in Word.</summary>
internal static class HtmlListNumber
{
    /// <param name="item">The li.</param>
    /// <param name="last">The last number of each list so far.</param>
    public static string Before(IElement item, Dictionary<IElement, int> last)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "";
        var step = list.HasAttribute("reversed") ? -1 : 1;
        if (!last.TryGetValue(list, out var number)) number = Start(list, step) - step;
        number = Whole(item.GetAttribute("value")) ?? number + step;
        last[list] = number;
        var format = Format(item, list);
        // What the format cannot say is said in digits; none says nothing.
        if (format is null) return "";
        var text = ListNumberFormat.Of(number, format) ?? number.ToString(CultureInfo.InvariantCulture);
        return format.StartsWith("chinese", StringComparison.Ordinal) ? text + "、" : text + ". ";
    }

    private static int Start(IElement list, int step) =>
        Whole(list.GetAttribute("start")) ?? (step < 0 ? list.Children.Count(c => c.LocalName == "li") : 1);

    // Far from where adding one more would not fit.
    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && Math.Abs((long)number) < 1_000_000_000 ? number : null;

    /// <summary>The name the format has in Word; null where nothing is printed.</summary>
    private static string? Format(IElement item, IElement list)
    {
        var style = Style(item) ?? Style(list);
        var type = item.GetAttribute("type") ?? list.GetAttribute("type");
        return style switch
        {
            "none" or "disc" or "circle" or "square" => null,
            "decimal-leading-zero" => "decimalZero",
            "lower-alpha" or "lower-latin" => "lowerLetter",
            "upper-alpha" or "upper-latin" => "upperLetter",
            "lower-roman" => "lowerRoman",
            "upper-roman" => "upperRoman",
            "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" or "simp-chinese-formal" or "japanese-informal" => "chineseCountingThousand",
            "cjk-decimal" => "ideographDigital",
            null => type switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" },
            _ => "decimal",
        };
    }

    private static string? Style(IElement element)
    {
        var style = HtmlStyle.Of(element);
        return style.Value("list-style-type") ?? style.Value("list-style");
    }
}

using Jiheng.Documents.Package;

namespace Jiheng.Documents.Docx;

/// <summary>What the reading needs of a style, with everything it inherits.</summary>
/// <param name="HeadingLevel">1 to 9; null for body text.</param>
/// <param name="IsHidden">Whether its text is hidden.</param>
/// <param name="NumberingId">The list it belongs to.</param>
/// <param name="NumberingLevel">The 0-based level in the list, where the style itself says so.</param>
internal sealed record DocxStyle(int? HeadingLevel, bool IsHidden, int? NumberingId, int? NumberingLevel)
{
    public static readonly DocxStyle Plain = new(null, false, null, null);
}

/// <summary>
/// The styles, read only as far as somebody asks: the part is often larger than the text, and a form that names no paragraph style
/// never opens it.
/// </summary>
internal sealed class DocxStyles(OfficePackage package) : IDisposable
{
    // Word itself allows about ten steps of inheritance; a circle ends here.
    private const int MaxInheritance = 64;
    private const int MaxStyles = 20_000;

    private readonly Dictionary<string, Definition> definitions = [];
    private readonly Dictionary<string, DocxStyle> resolved = [];
    private XmlCursor? cursor;
    private bool opened;

    public DocxStyle Of(string? id)
    {
        if (id is null) return DocxStyle.Plain;
        if (resolved.TryGetValue(id, out var known)) return known;
        var style = Resolve(id);
        // Ids that exist nowhere may be many; they are not kept.
        if (definitions.ContainsKey(id)) resolved.Add(id, style);
        return style;
    }

    public void Dispose() => cursor?.Dispose();

    private DocxStyle Resolve(string id)
    {
        int? outline = null, numberingId = null, numberingLevel = null;
        bool? hidden = null;
        string? next = id;
        for (var step = 0; step < MaxInheritance && next is not null && Find(next) is { } style; step++, next = style.BasedOn)
        {
            outline ??= style.Outline;
            hidden ??= style.Hidden;
            if (numberingId is null) (numberingId, numberingLevel) = (style.NumberingId, style.NumberingLevel);
        }
        return new DocxStyle(outline is >= 0 and <= 8 ? outline + 1 : null, hidden ?? false, numberingId, numberingLevel);
    }

    private Definition? Find(string id)
    {
        if (definitions.TryGetValue(id, out var known)) return known;
        if (!opened)
        {
            opened = true;
            cursor = package.OpenRelated("styles");
        }
        while (cursor is not null)
        {
            if (!cursor.Advance())
            {
                cursor.Dispose();
                cursor = null;
                break;
            }
            if (!cursor.IsElement || !cursor.IsWord) continue;
            if (cursor.Name is "latentStyles" or "docDefaults") cursor.Skip();
            if (cursor.Name != "style") continue;
            if (cursor.Attribute("type") is "table" || cursor.Attribute("styleId") is not { } found)
            {
                cursor.Skip();
                continue;
            }
            var definition = ReadDefinition(cursor);
            if (definitions.Count < MaxStyles && definitions.TryAdd(found, definition) && found == id) return definition;
        }
        return null;
    }

    private static Definition ReadDefinition(XmlCursor cursor)
    {
        var style = new Definition();
        if (cursor.IsEmpty) return style;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "name":
                    style.Outline ??= HeadingOutline(cursor.Attribute("val"));
                    break;
                case "basedOn":
                    style.BasedOn = cursor.Attribute("val");
                    break;
                case "outlineLvl":
                    style.Outline = cursor.Number("val") ?? style.Outline;
                    break;
                case "vanish":
                    style.Hidden = cursor.IsOn();
                    break;
                case "numId":
                    style.NumberingId = cursor.Number("val");
                    break;
                case "ilvl":
                    style.NumberingLevel = cursor.Number("val");
                    break;
                case "tblStylePr" or "pPrChange" or "rPrChange":
                    cursor.Skip();
                    break;
            }
        }
        return style;
    }

    // Word keeps the English name in every language; other programs write the translated one.
    private static int? HeadingOutline(string? name)
    {
        if (name is null) return null;
        var digits = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(8)
            : name.StartsWith("标题 ", StringComparison.Ordinal) ? name.AsSpan(3) : [];
        return digits.Length == 1 && digits[0] is >= '1' and <= '9' ? digits[0] - '1' : null;
    }

    private sealed class Definition
    {
        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public bool? Hidden { get; set; }

        public int? NumberingId { get; set; }

        public int? NumberingLevel { get; set; }
    }
}

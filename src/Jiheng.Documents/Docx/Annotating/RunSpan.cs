using System.Xml.Linq;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>
/// The elements of an excerpt: runs are divided at its ends, each half with the properties of the whole. What cannot be divided
/// (formulas, phonetic guides, letters of symbol fonts) is taken whole.
/// </summary>
internal sealed class RunSpan
{
    // Elements in which the marks of a comment may stand beside runs; in w:sdt itself they may not.
    private static readonly string[] Containers = ["p", "hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo"];
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    private readonly WordNames names;
    private readonly List<TextPiece> pieces;

    private RunSpan(WordNames names, List<TextPiece> pieces)
    {
        this.names = names;
        this.pieces = pieces;
    }

    /// <summary>The first and the last element, beside which the marks may stand.</summary>
    public XElement First { get; private set; } = null!;

    /// <inheritdoc cref="First"/>
    public XElement Last { get; private set; } = null!;

    /// <summary>The runs that print it.</summary>
    public IReadOnlyList<XElement> Runs { get; private set; } = [];

    /// <summary>The elements that print so many letters of a place; null when none does beside which marks may stand.</summary>
    public static RunSpan? Of(DocxPlace place, int start, int length, WordNames names)
    {
        var span = new RunSpan(names, place.Pieces);
        span.DivideAt(start);
        span.DivideAt(start + length);
        var printed = span.Printed(start, start + length);
        if (printed.Count == 0) return null;
        span.FreeBefore(printed[0]);
        if (printed[^1].Parent?.Name == names.W + "r" && printed[^1].ElementsAfterSelf().FirstOrDefault() is { } next) span.FreeBefore(next);
        if (span.Outer(printed[0]) is not { } first || span.Outer(printed[^1]) is not { } last) return null;
        span.First = first;
        span.Last = last;
        span.Runs = [.. printed.Select(e => e.Parent).OfType<XElement>().Where(e => e.Name == names.W + "r").Distinct()];
        return span;
    }

    private List<XElement> Printed(int start, int end)
    {
        var printed = new List<XElement>();
        var position = 0;
        foreach (var (element, text) in pieces)
        {
            if (element is not null && text.Length > 0 && position < end && position + text.Length > start) printed.Add(element);
            position += text.Length;
        }
        return printed;
    }

    /// <summary>Divides the piece that lies over a position, where it is plain text of a run.</summary>
    private void DivideAt(int position)
    {
        var i = 0;
        while (i < pieces.Count && position >= pieces[i].Text.Length) position -= pieces[i++].Text.Length;
        if (i == pieces.Count || position == 0 || !IsPlain(pieces[i])) return;
        var (element, text) = pieces[i];
        var rest = names.Text(text[position..]);
        element!.Value = text[..position];
        element.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        element.AddAfterSelf(rest);
        pieces[i] = new(element, text[..position]);
        pieces.Insert(i + 1, new(rest, text[position..]));
    }

    private bool IsPlain(TextPiece piece) =>
        piece.Element is { HasElements: false } element && element.Name == names.W + "t" && element.Parent?.Name == names.W + "r"
        && (element.Value == piece.Text || element.Value.Trim(Blanks) == piece.Text);

    /// <summary>Puts an element of a run, with all that follows it, into a run of its own.</summary>
    private void FreeBefore(XElement element)
    {
        if (element.Parent is not { } run || run.Name != names.W + "r" || !IsContainer(run.Parent)) return;
        var properties = run.Element(names.W + "rPr");
        if (!element.ElementsBeforeSelf().Any(e => e != properties)) return;
        var second = new XElement(run.Name, run.Attributes(), properties is null ? null : new XElement(properties));
        List<XNode> moved = [element, .. element.NodesAfterSelf()];
        // Taken out first: a node that has a parent would be copied, and the pieces name this one.
        foreach (var node in moved) node.Remove();
        second.Add(moved);
        run.AddAfterSelf(second);
    }

    private bool IsContainer(XElement? element) => element is not null && element.Name.Namespace == names.W && Containers.Contains(element.Name.LocalName);

    /// <summary>The innermost element around one that marks may stand beside; null outside paragraphs.</summary>
    private XElement? Outer(XElement element)
    {
        XElement? found = null;
        for (var at = element; at.Parent is { } parent; at = parent)
        {
            if (!IsContainer(parent)) found = null;
            else if (parent.Name != names.W + "sdt") found ??= at;
            if (parent.Name == names.W + "p") return found;
        }
        return null;
    }
}

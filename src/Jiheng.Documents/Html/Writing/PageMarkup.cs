using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Jiheng.Documents.Html.Writing;

/// <summary>
/// HTML under construction. What stands in the code is markup; whatever is put into it is encoded, because there is no other
/// way to write: <c>html.Write($"&lt;p id=\"{id}\"&gt;{text}&lt;/p&gt;")</c>.
/// </summary>
internal sealed class PageMarkup
{
    private readonly StringBuilder text = new();

    /// <summary>Appends markup with encoded pieces in it.</summary>
    public PageMarkup Write([InterpolatedStringHandlerArgument("")] PagePieces pieces)
    {
        _ = pieces;
        return this;
    }

    /// <summary>Appends lines of text with breaks between them.</summary>
    public PageMarkup Lines(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) text.Append("<br>");
            PageText.Append(text, lines[i]);
        }
        return this;
    }

    /// <summary>Appends what was made apart.</summary>
    public PageMarkup Add(PageMarkup part)
    {
        text.Append(part.text);
        return this;
    }

    /// <summary>The attribute of a look, or nothing where there is none.</summary>
    public static NamedAttribute Class(string names) => new("class", names);

    /// <summary>The attribute of an element's own style, or nothing where nothing is declared.</summary>
    public static NamedAttribute Style(params ReadOnlySpan<string> declarations)
    {
        var said = "";
        foreach (var declaration in declarations)
            if (declaration.Length > 0) said = said.Length == 0 ? declaration : $"{said};{declaration}";
        return new("style", said);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    internal void Literal(string markup) => text.Append(markup);

    internal void Text(ReadOnlySpan<char> words) => PageText.Append(text, words);
}

/// <summary>An attribute that is left out where it says nothing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or nothing.</param>
internal readonly record struct NamedAttribute(string Name, string Value);

/// <summary>The pieces of one interpolated string: the literal ones are markup, the others are text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PagePieces
{
    private readonly PageMarkup markup;

    public PagePieces(int literalLength, int formattedCount, PageMarkup markup)
    {
        _ = (literalLength, formattedCount);
        this.markup = markup;
    }

    public void AppendLiteral(string markup) => this.markup.Literal(markup);

    public void AppendFormatted(string? text) => markup.Text(text);

    public void AppendFormatted(int number) => markup.Literal(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(NamedAttribute attribute)
    {
        if (attribute.Value.Length > 0) markup.Write($" {attribute.Name}=\"{attribute.Value}\"");
    }

    /// <summary>A coordinate: a hundredth of a pixel is more than anybody sees.</summary>
    public void AppendFormatted(decimal number) => markup.Literal(decimal.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture));
}

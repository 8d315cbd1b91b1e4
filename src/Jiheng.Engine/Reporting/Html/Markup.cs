using System.Runtime.CompilerServices;
using System.Text;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>
/// HTML under construction, written so that it is XML too. What stands in the code is markup; whatever is put into it is
/// encoded, because there is no other way to write: <c>html.Write($"&lt;p id=\"{id}\"&gt;{text}&lt;/p&gt;")</c>.
/// </summary>
/// <param name="words">The language of the labels.</param>
internal sealed class Markup(HtmlWords words)
{
    private readonly StringBuilder text = new();

    /// <summary>The attribute of what documents and rules say, where the labels are in another language.</summary>
    public Language Chinese { get; } = new(words == HtmlWords.English ? "zh-CN" : null);

    /// <summary>The attribute of a label inside a document, where the labels are in another language.</summary>
    public Language Label { get; } = new(words == HtmlWords.English ? "en" : null);

    /// <summary>Appends markup with encoded pieces in it.</summary>
    public Markup Write([InterpolatedStringHandlerArgument("")] MarkupPieces pieces)
    {
        _ = pieces;
        return this;
    }

    /// <summary>Appends text.</summary>
    public Markup Text(ReadOnlySpan<char> words)
    {
        SafeText.Append(text, words);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    internal void Literal(string markup) => text.Append(markup);
}

/// <summary>The language of an element, or nothing where it is that of the page.</summary>
/// <param name="Code">zh-CN, en, or null.</param>
internal readonly record struct Language(string? Code);

/// <summary>The attribute of an element that is there but not shown, or nothing.</summary>
internal readonly record struct Hidden(bool IsHidden);

/// <summary>The pieces of one interpolated string: the literal ones are markup, the others are text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupPieces
{
    private readonly Markup markup;

    public MarkupPieces(int literalLength, int formattedCount, Markup markup)
    {
        _ = (literalLength, formattedCount);
        this.markup = markup;
    }

    public void AppendLiteral(string markup) => this.markup.Literal(markup);

    public void AppendFormatted(string? text) => markup.Text(text);

    public void AppendFormatted(int number) => markup.Text(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void AppendFormatted(Language language)
    {
        if (language.Code is { } code) markup.Write($" lang=\"{code}\"");
    }

    public void AppendFormatted(Hidden hidden)
    {
        if (hidden.IsHidden) markup.Literal(" hidden=\"\"");
    }
}

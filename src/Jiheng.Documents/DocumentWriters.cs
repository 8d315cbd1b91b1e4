using Jiheng.Documents.Docx;
using Jiheng.Documents.Html.Writing;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents;

/// <summary>The door for writing: the neutral document in, the bytes of a file out. The same document gives the same bytes.</summary>
public static class DocumentWriters
{
    /// <summary>The formats that can be written, each also the extension of its files.</summary>
    public static IReadOnlyList<string> Formats => [.. All().Select(w => w.Format)];

    /// <summary>Writes the document; cells with a <see cref="CellInput"/> become cells to fill in.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="document">Paragraphs and tables.</param>
    /// <exception cref="ArgumentException">The format is none of them.</exception>
    public static byte[] Write(string format, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var writer in All())
            if (writer.Format == format) return writer.Write(document);
        throw new ArgumentException($"no writer for {format}; there are: {string.Join(", ", Formats)}", nameof(format));
    }

    // Made when something is written, so that reading never touches the format library. A test compares the list with the assembly.
    internal static IDocumentWriter[] All() => [new DocxWriter(), new XlsxWriter(), new HtmlWriter()];
}

using Jiheng.Documents.Docx;
using Jiheng.Documents.Docx.Writing;
using Jiheng.Documents.Html.Writing;
using Jiheng.Documents.Legacy;
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

    /// <summary>Whether documents can be printed as PDF on this machine: LibreOffice is there.</summary>
    public static bool CanPrint => OfficeConverter.OfThisMachine().IsThere;

    /// <summary>Whether the page numbers of contents can be counted on this machine: LibreOffice and poppler are there.</summary>
    public static bool CanNumber => WordPages.CanNumber(OfficeConverter.OfThisMachine());

    /// <summary>
    /// Documents that were written as docx after LibreOffice has laid them out, all by one start of it: with the page of each heading in their contents, as PDF, or both.
    /// Word may break pages elsewhere, and F9 brings its own numbers. The same docx gives the same numbers on one machine; a PDF holds its time and is never the same twice.
    /// </summary>
    /// <param name="docx">What <see cref="Write"/> gave.</param>
    /// <param name="work">What is wanted; documents without contents are not laid out for their numbers.</param>
    /// <exception cref="NotPrintedException">LibreOffice or poppler is missing or failed; the message is for the user, and the docx are of use as they are.</exception>
    public static IReadOnlyList<LaidOutDocument> LayOut(IReadOnlyList<ReadOnlyMemory<byte>> docx, LayoutWork work)
    {
        ArgumentNullException.ThrowIfNull(docx);
        return WordPages.LayOut(docx, work, OfficeConverter.OfThisMachine());
    }

    // Made when something is written, so that reading never touches the format library. A test compares the list with the assembly.
    internal static IDocumentWriter[] All() => [new DocxWriter(), new XlsxWriter(), new HtmlWriter()];
}

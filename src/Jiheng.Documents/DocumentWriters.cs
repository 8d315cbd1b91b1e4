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

    /// <summary>The pages of a document that was written as docx, with the numbers of its contents. Not always the same bytes: another program lays them out.</summary>
    /// <param name="docx">What <see cref="Write"/> gave.</param>
    /// <exception cref="NotPrintedException">LibreOffice is missing or failed; the message is for the user.</exception>
    public static byte[] WritePdf(ReadOnlyMemory<byte> docx) => WordPages.Print(docx, OfficeConverter.OfThisMachine());

    /// <summary>
    /// The same docx with the page of each heading in its contents, as LibreOffice lays it out; Word may break pages elsewhere, and F9 brings its own
    /// numbers. Without contents the same bytes.
    /// </summary>
    /// <param name="docx">What <see cref="Write"/> gave.</param>
    /// <exception cref="NotPrintedException">LibreOffice or poppler is missing or failed; the message is for the user, and the docx is of use without the numbers.</exception>
    public static byte[] WithPageNumbers(ReadOnlyMemory<byte> docx) => WordPages.Number(docx, OfficeConverter.OfThisMachine());

    // Made when something is written, so that reading never touches the format library. A test compares the list with the assembly.
    internal static IDocumentWriter[] All() => [new DocxWriter(), new XlsxWriter(), new HtmlWriter()];
}

using Jiheng.Documents.Docx.Annotating;
using Jiheng.Documents.Xlsx.Annotating;
using Jiheng.Engine.Content;

namespace Jiheng.Documents;

/// <summary>The door for annotated copies: the user's own file and what to say of it in, the same file with comments and colours out. The same input gives the same bytes.</summary>
public static class DocumentAnnotators
{
    /// <summary>Whether a file can be annotated, by its content.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool Can(ReadOnlyMemory<byte> bytes) => Of(bytes) is not null;

    /// <summary>Makes the copy.</summary>
    /// <param name="file">The name that the places of the annotations give the file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="annotations">What to say, in the order of the list.</param>
    /// <param name="date">The date that the remarks bear; nothing here has a clock.</param>
    /// <param name="author">The name that the remarks bear.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be annotated; the message says in Chinese what to do.</exception>
    public static AnnotatedCopy Annotate(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<Annotation> annotations, DateTimeOffset date, string author) =>
        (Of(bytes) ?? throw new UnreadableDocumentException("只有 .docx 和 .xlsx 能写入批注；请用 Word、Excel 或 WPS 把文件另存为 .docx 或 .xlsx 后再试。"))
            .Annotate(file, bytes, annotations, date, author);

    // Made when a copy is asked for. A test compares the list with the assembly.
    internal static IDocumentAnnotator[] All() => [new DocxAnnotator(), new XlsxAnnotator()];

    private static IDocumentAnnotator? Of(ReadOnlyMemory<byte> bytes) => All().FirstOrDefault(a => a.Recognises(bytes.Span));
}

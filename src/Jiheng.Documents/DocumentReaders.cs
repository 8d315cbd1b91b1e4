using Jiheng.Documents.Docx;
using Jiheng.Documents.Html;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Pdf;
using Jiheng.Documents.Text;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents;

/// <summary>The door of this project: any file in, the neutral document out.</summary>
public static class DocumentReaders
{
    /// <summary>Every reader, in the order they are asked; text last, since much else looks like text.</summary>
    // A list and not a scan of the assembly: the scan costs more at a cold start than reading a form. A test compares the two.
    internal static readonly IDocumentReader[] All = [new DocxReader(), new XlsxReader(), new PdfReader(), new HtmlReader(), new LegacyReader(), new TextFileReader()];

    /// <summary>How names of documents usually end, with the dot, in small letters: for lists in which a user chooses. A file that is named outright is read whatever it is called.</summary>
    public static IReadOnlyList<string> UsualExtensions { get; } =
    [
        ".docx", ".docm", ".xlsx", ".xlsm", ".pdf", ".txt", ".md", ".csv", ".tsv", ".html", ".htm", ".mht", ".mhtml",
        ".doc", ".wps", ".rtf", ".odt", ".xls", ".et", ".xlsb", ".ods",
    ];

    private static readonly HashSet<string> Usual = new(UsualExtensions, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file found in a folder or an archive looks by its name like a document to be read. A file that is named outright is read whatever it is called.</summary>
    /// <param name="name">The file's name, with or without folders.</param>
    public static bool HasUsualName(string name) => Usual.Contains(Path.GetExtension(name)) && !IsReadMe(name);

    /// <summary>Whether a file explains what lies beside it: no document to be read.</summary>
    /// <param name="name">The file's name, with or without folders.</param>
    public static bool IsReadMe(string name)
    {
        var file = Path.GetFileName(name.AsSpan());
        return file.StartsWith("README", StringComparison.OrdinalIgnoreCase) && file.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file of any known format, chosen by its content and never by its name.</summary>
    /// <param name="file">The name to put into origins.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; the message says in Chinese what to do.</exception>
    public static Document Read(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (bytes.IsEmpty) throw new UnreadableDocumentException("文件是空的（0 字节）；请重新下载或复制原文件。");
        foreach (var reader in All)
            if (reader.Recognises(bytes.Span))
                return reader.Read(file, bytes);
        throw new UnreadableDocumentException(ForeignFormats.Explain(bytes.Span)
            ?? "无法识别文件格式，内容不是 Word、Excel、PDF、网页，也不是文本；请确认文件完好，或用原来的程序打开后另存为 .docx 或 .xlsx 再试。");
    }
}

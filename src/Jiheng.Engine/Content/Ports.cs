namespace Jiheng.Engine.Content;

/// <summary>Turns the bytes of one file format into the neutral document. Implementations are found by existing.</summary>
public interface IDocumentReader
{
    /// <summary>The format's short name as it appears in results: docx, txt, …</summary>
    string Format { get; }

    /// <summary>Whether the content (never the extension) is of this format.</summary>
    bool Recognises(ReadOnlySpan<byte> bytes);

    /// <summary>Reads the document.</summary>
    /// <param name="file">The name to put into origins.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="UnreadableDocumentException">The file as a whole cannot be read; the message is for the user.</exception>
    Document Read(string file, ReadOnlyMemory<byte> bytes);
}

/// <summary>Turns the neutral document into the bytes of one file format. Implementations are found by existing.</summary>
public interface IDocumentWriter
{
    /// <summary>The format's short name and file extension: docx, xlsx, …</summary>
    string Format { get; }

    /// <summary>Writes the document. Cells with an <see cref="CellInput"/> become cells to fill in.</summary>
    byte[] Write(Document document);
}

/// <summary>Writes remarks into a copy of a file, each beside the words it is about; the rest of the file stays as it is. Implementations are found by existing.</summary>
public interface IDocumentAnnotator
{
    /// <summary>The format's short name: docx, xlsx, …</summary>
    string Format { get; }

    /// <summary>Whether the content (never the extension) is of this format.</summary>
    bool Recognises(ReadOnlySpan<byte> bytes);

    /// <summary>Makes the copy.</summary>
    /// <param name="file">The name that the places of the annotations give the file.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="annotations">What to say, in the order of the list.</param>
    /// <param name="date">The date that the remarks bear.</param>
    /// <param name="author">The name that the remarks bear.</param>
    /// <exception cref="UnreadableDocumentException">The file cannot be read; the message is for the user.</exception>
    AnnotatedCopy Annotate(string file, ReadOnlyMemory<byte> bytes, IReadOnlyList<Annotation> annotations, DateTimeOffset date, string author);
}

/// <summary>A file that could not be read at all. The message is one Chinese sentence that says what to do.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException(string message) : base(message) { }

    public UnreadableDocumentException(string message, Exception inner) : base(message, inner) { }

    public UnreadableDocumentException() { }
}

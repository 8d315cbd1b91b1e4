using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx;

// For whoever writes into the file afterwards: the places are found by the reading itself and not by a second one that might count otherwise.
internal sealed partial class DocxBody
{
    // Text boxes and notes take no comments; what is said of them stands at the paragraph they hang on.
    private bool IsTraced => trace is not null && source == ParagraphSource.Body && notePlace is null;

    private void TraceParagraph()
    {
        if (IsTraced) trace!.Paragraph(tableNumber, row, column, paragraphNumber, cursor.ElementNumber);
    }

    private void TraceCell(int element)
    {
        if (trace is not null && notePlace is null) trace.Cell(tableNumber, row, column, element, isInBox: source != ParagraphSource.Body);
    }

    private void TracePiece(int element, string text)
    {
        if (IsTraced) trace!.Piece(tableNumber, row, column, Math.Max(paragraphNumber, 1), element, text);
    }
}

namespace Jiheng.Documents.Docx;

internal sealed partial class DocxBody
{
    // By its style, or because it stands in a text box that is hidden.
    private bool isParagraphHidden;

    /// <summary>Reads the current w:p; true when its end mark is deleted, so that the next paragraph continues it.</summary>
    private bool ReadParagraph(Story story)
    {
        var heading = story.HeadingLevel;
        var joins = ReadParagraph(story.Text, ref heading);
        story.HeadingLevel = heading;
        return joins;
    }

    private bool ReadParagraph(ParagraphText text, ref int? heading)
    {
        if (cursor.IsEmpty) return false;
        var outerHidden = isParagraphHidden;
        var joins = false;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (cursor.IsWord && cursor.Name == "pPr") joins = ReadParagraphProperties(text, ref heading);
            else ReadInlineElement(text);
        }
        EndInstructions();
        isParagraphHidden = outerHidden;
        return joins;
    }

    private bool ReadParagraphProperties(ParagraphText text, ref int? heading)
    {
        if (cursor.IsEmpty) return false;
        string? styleId = null;
        int? outline = null, numberingId = null, numberingLevel = null;
        var isMarkDeleted = false;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "pStyle":
                    styleId = cursor.Attribute("val");
                    break;
                case "outlineLvl":
                    outline = cursor.Number("val");
                    break;
                case "numId":
                    numberingId = cursor.Number("val");
                    break;
                case "ilvl":
                    numberingLevel = cursor.Number("val");
                    break;
                // The properties of the paragraph mark: only its deletion matters, its hiding hides no text.
                case "rPr":
                    isMarkDeleted = ReadMarkDeleted();
                    break;
                case "pPrChange" or "sectPr" or "tabs":
                    cursor.Skip();
                    break;
            }
        }
        var style = styles.Of(styleId);
        isParagraphHidden |= style.IsHidden;
        // Outline level 9 is body text, said aloud.
        heading = outline is null ? style.HeadingLevel : outline is >= 0 and <= 8 ? outline + 1 : null;
        // numId 0 takes the paragraph out of its style's list.
        if (!isMarkDeleted && !isParagraphHidden && (numberingId ?? style.NumberingId) is { } id and not 0
            && numbering.Next(id, numberingLevel ?? (numberingId is null ? style.NumberingLevel : 0), styleId) is { } prefix)
        {
            text.Prepend(prefix);
            // Printed, but no element of the text holds it.
            if (trace is not null) TracePiece(0, prefix);
        }
        return isMarkDeleted;
    }

    private bool ReadMarkDeleted()
    {
        if (cursor.IsEmpty) return false;
        var isDeleted = false;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "del" or "moveFrom":
                    isDeleted = true;
                    notes.Deletion(Place(""));
                    break;
                case "ins" or "moveTo":
                    notes.Insertion(Place(""));
                    break;
                case "rPrChange":
                    cursor.Skip();
                    break;
            }
        }
        return isDeleted;
    }
}

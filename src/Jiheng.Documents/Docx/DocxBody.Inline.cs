using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx;

internal sealed partial class DocxBody
{
    private Field? fields;
    private bool isRunHidden;
    private bool isHiddenRunCounted;

    private void ReadInline(ParagraphText text)
    {
        if (cursor.IsEmpty) return;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth)) ReadInlineElement(text);
    }

    /// <summary>
    /// One element inside a paragraph. What is not named here (hyperlinks, insertions, content controls, smart tags, drawings, shapes)
    /// is passed through: its elements come one by one.
    /// </summary>
    private void ReadInlineElement(ParagraphText text)
    {
        if (!cursor.IsWord)
        {
            ReadForeignElement(text);
            return;
        }
        switch (cursor.Name)
        {
            case "r":
                isRunHidden = isParagraphHidden;
                isHiddenRunCounted = false;
                break;
            case "rPr":
                ReadRunProperties();
                break;
            case "t":
                if (cursor.ReadText() is { Length: > 0 } piece) Write(text, SymbolGlyphs.Plain(piece));
                break;
            case "tab" or "ptab":
                Write(text, '\t');
                break;
            case "br" or "cr":
                Write(text, '\n');
                break;
            case "noBreakHyphen":
                Write(text, '-');
                break;
            case "sym":
                Write(text, SymbolGlyphs.Of(cursor.Attribute("font"), cursor.Attribute("char")));
                break;
            case "fldChar":
                ReadFieldCharacter(text);
                break;
            case "footnoteReference":
                if (cursor.Attribute("id") is { } footnote) footnotePlaces.TryAdd(footnote, Place(""));
                break;
            case "endnoteReference":
                if (cursor.Attribute("id") is { } endnote) endnotePlaces.TryAdd(endnote, Place(""));
                break;
            case "commentReference":
                notes.Comment(Place(""));
                break;
            case "txbxContent":
                ReadTextBox();
                break;
            case "object":
                notes.EmbeddedObject(Place(""));
                cursor.Skip();
                break;
            case "subDoc":
                notes.Import(Place(""));
                break;
            case "ins" or "moveTo":
                notes.Insertion(Place(""));
                break;
            case "del" or "moveFrom":
                notes.Deletion(Place(""));
                cursor.Skip();
                break;
            // rt is the small reading above a ruby base; instrText is what a field does, not what it shows.
            case "sdtPr":
                ReadControlProperties();
                break;
            case "sdtContent" when showsPlaceholder:
                SkipPlaceholder();
                break;
            case "instrText" or "delInstrText" or "delText" or "rt" or "rubyPr" or "sdtEndPr" or "customXmlPr" or "smartTagPr" or "pPr":
                cursor.Skip();
                break;
        }
    }

    private void Chart()
    {
        // A note has relations of its own; its charts are not read.
        if (notePlace is null && charts.Read(package.MainPart, cursor.RelationshipId(), Place(""))) notes.ReadChart(Place(""));
        else notes.Chart(Place(""));
    }

    private void ReadForeignElement(ParagraphText text)
    {
        switch (cursor.Name)
        {
            case "AlternateContent":
                ReadFirstChoice(() => ReadInline(text));
                break;
            case "blip" or "imagedata":
                notes.Picture(Place(""));
                cursor.Skip();
                break;
            case "chart":
                Chart();
                cursor.Skip();
                break;
            case "relIds":
                notes.Diagram(Place(""));
                break;
            // A formula is read as a line: 决算数/预算数×100%.
            case "t" when cursor.IsMath:
                if (cursor.ReadText() is { Length: > 0 } piece) Write(text, piece);
                break;
            case "den" when cursor.IsMath:
                Write(text, '/');
                break;
            case "sup" when cursor.IsMath:
                Write(text, '^');
                break;
        }
    }

    private void ReadRunProperties()
    {
        if (cursor.IsEmpty) return;
        bool? hidden = null;
        string? styleId = null;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            switch (cursor.Name)
            {
                case "vanish":
                    hidden = cursor.IsOn();
                    break;
                case "rStyle":
                    styleId = cursor.Attribute("val");
                    break;
                case "rPrChange":
                    cursor.Skip();
                    break;
            }
        }
        isRunHidden = hidden ?? (isParagraphHidden || styles.Of(styleId).IsHidden);
    }

    private void ReadTextBox()
    {
        var (outerSource, outerHidden, outerRun) = (source, isParagraphHidden, isRunHidden);
        if (source == ParagraphSource.Body) source = ParagraphSource.TextBox;
        isParagraphHidden = isRunHidden;
        ReadStory(boxes);
        (source, isParagraphHidden, isRunHidden) = (outerSource, outerHidden, outerRun);
    }

    private void Write(ParagraphText text, string piece)
    {
        if (!IsShown(!string.IsNullOrWhiteSpace(piece))) return;
        text.Append(piece);
        if (trace is not null) TracePiece(cursor.ElementNumber, piece);
    }

    private void Write(ParagraphText text, char letter)
    {
        if (!IsShown(!char.IsWhiteSpace(letter))) return;
        text.Append(letter);
        if (trace is not null) TracePiece(cursor.ElementNumber, letter.ToString());
    }

    private bool IsShown(bool isVisible)
    {
        if (isInPlaceholder || (fields is not null && fields.HidesContent)) return false;
        if (!isRunHidden) return true;
        if (isVisible && !isHiddenRunCounted)
        {
            isHiddenRunCounted = true;
            notes.HiddenText(Place(""));
        }
        return false;
    }

    private void ReadFieldCharacter(ParagraphText text)
    {
        switch (cursor.Attribute("fldCharType"))
        {
            case "begin":
                if (ReadCheckBox() is { } box) Write(text, box);
                fields = new Field(fields);
                break;
            case "separate" when fields is not null:
                fields.IsInInstruction = false;
                break;
            case "end" when fields is not null:
                fields = fields.Outer;
                break;
        }
    }

    /// <summary>The box of an old form field: it has no text of its own.</summary>
    private char? ReadCheckBox()
    {
        if (cursor.IsEmpty) return null;
        char? box = null;
        var depth = cursor.Depth;
        while (cursor.NextInside(depth))
        {
            if (!cursor.IsWord) continue;
            if (cursor.Name == "checkBox") box = '□';
            else if (box is not null && cursor.Name is "checked" or "default") box = cursor.IsOn() ? '☑' : '□';
        }
        return box;
    }

    /// <summary>
    /// An instruction ends with its paragraph at the latest: a field that was never closed must not swallow the rest of the document.
    /// </summary>
    private void EndInstructions()
    {
        while (fields is { HidesContent: true }) fields = fields.Outer;
    }

    private sealed class Field(Field? outer)
    {
        private readonly bool isOuterHidden = outer is { HidesContent: true };

        public Field? Outer { get; } = outer;

        /// <summary>Between begin and separate stands what the field does; after it, what it shows.</summary>
        public bool IsInInstruction { get; set; } = true;

        public bool HidesContent => isOuterHidden || IsInInstruction;
    }
}

using System.Buffers.Binary;

namespace Jiheng.Documents.Legacy;

/// <summary>
/// A Word document ends with a paragraph (MS-DOC 2.4.1), but programs write some that end with a table; LibreOffice then loses that table without a word.
/// Such a file gets its last paragraph mark, in the free room that the file itself has behind its text. Where there is no room it stays as it is.
/// </summary>
internal sealed class WordEnding
{
    private const int PageLength = 512;
    private const int ParagraphMark = 13;
    private const int CellMark = 7;

    // Places in the file information block, MS-DOC 2.5.
    private const int Flags = 0x0A, TextLength = 0x4C, Sections = 0xCA, CharacterBins = 0xFA, ParagraphBins = 0x102, Pieces = 0x1A2;
    private const int FirstSubdocumentLength = 0x50;
    private const int SubdocumentCount = 7;

    private readonly byte[] bytes;
    private readonly StreamPlaces word;
    private readonly StreamPlaces table;
    private bool isBeyond;

    private WordEnding(byte[] bytes, CompoundFile file, CompoundEntry document)
    {
        (this.bytes, word) = (bytes, file.Places(document));
        table = file.Find((Short(word, Flags) & 0x0200) != 0 ? "1Table" : "0Table") is { } stream ? file.Places(stream) : new([], 1);
    }

    /// <summary>The file with a paragraph at its end; the file itself where it has one, or is not understood.</summary>
    public static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> bytes)
    {
        if (CompoundFile.Open(bytes) is not { } file || file.Find("WordDocument") is not { } document) return bytes;
        var mended = bytes.ToArray();
        try
        {
            var ending = new WordEnding(mended, file, document);
            return ending.AddParagraph() && !ending.isBeyond ? mended : bytes;
        }
        catch (OverflowException)
        {
            // Places beyond all files: damaged, and left to the program that opens it.
            return bytes;
        }
    }

    private bool AddParagraph()
    {
        var length = Long(word, TextLength);
        // Footnotes and the like lie behind the text and would move.
        for (var i = 0; i < SubdocumentCount; i++)
            if (Long(word, FirstSubdocumentLength + 4 * i) != 0) return false;
        var pieces = Long(word, Pieces);
        // One piece of two bytes a letter, without property lists before it: what programs write that do not save quickly.
        if (length <= 0 || Long(word, Pieces + 4) != 21 || Byte(table, pieces) != 2 || Long(table, pieces + 5) != 0 || Long(table, pieces + 9) != length) return false;
        var start = Long(table, pieces + 15);
        if (start < 0 || (start & 0x4000_0000) != 0 || length > bytes.Length) return false;
        var end = start + 2 * length;
        if (isBeyond || Short(word, end - 2) != CellMark || !IsRoomFor(end) || !ExtendParagraphs(end)) return false;
        Put(word, end, ParagraphMark, 2);
        Put(word, TextLength, length + 1, 4);
        Put(table, pieces + 9, length + 1, 4);
        PutLastOf(Sections, 12, length + 1);
        PutLastOf(CharacterBins, 4, end + 2);
        PutLastOf(ParagraphBins, 4, end + 2);
        return true;
    }

    /// <summary>Behind the text begins the page with the properties; what is left of the last text page is free.</summary>
    private bool IsRoomFor(int end) => end % PageLength is > 0 and <= PageLength - 2 && Short(word, end) == 0;

    /// <summary>The last page of paragraph properties (MS-DOC 2.9.180) gets one more run, with the properties of the default.</summary>
    private bool ExtendParagraphs(int end)
    {
        var (at, size) = (Long(word, ParagraphBins), Long(word, ParagraphBins + 4));
        var count = (size - 4) / 8;
        if (count <= 0 || size > bytes.Length) return false;
        var page = Long(table, at + 4 * (count + 1) + 4 * (count - 1));
        if (page is <= 0 or > 1 << 22) return false;
        page *= PageLength;
        var runs = Byte(word, page + PageLength - 1);
        var entries = page + 4 * (runs + 1);
        if (isBeyond || Long(word, entries - 4) != end) return false;
        var free = PageLength - 1;
        for (var i = 0; i < runs; i++)
            if (Byte(word, entries + 13 * i) is > 0 and var offset) free = Math.Min(free, 2 * offset);
        if (4 * (runs + 2) + 13 * (runs + 1) > free) return false;
        for (var i = 13 * runs - 1; i >= 0; i--) Put(word, entries + 4 + i, Byte(word, entries + i), 1);
        Put(word, entries, end + 2, 4);
        for (var i = 0; i < 13; i++) Put(word, entries + 4 + 13 * runs + i, 0, 1);
        Put(word, page + PageLength - 1, runs + 1, 1);
        return true;
    }

    /// <summary>The last place of a list of places with their data (MS-DOC 2.2.2).</summary>
    private void PutLastOf(int list, int dataLength, int value)
    {
        var (at, size) = (Long(word, list), Long(word, list + 4));
        var count = (size - 4) / (4 + dataLength);
        Put(table, at + 4 * count, value, 4);
    }

    private int Byte(StreamPlaces stream, int at) => Place(stream, at) is { } place ? bytes[place] : 0;

    private int Short(StreamPlaces stream, int at) => Byte(stream, at) | Byte(stream, at + 1) << 8;

    private int Long(StreamPlaces stream, int at)
    {
        Span<byte> four = stackalloc byte[4];
        for (var i = 0; i < 4; i++) four[i] = (byte)Byte(stream, at + i);
        return BinaryPrimitives.ReadInt32LittleEndian(four);
    }

    private void Put(StreamPlaces stream, int at, int value, int count)
    {
        for (var i = 0; i < count; i++)
            if (Place(stream, at + i) is { } place) bytes[place] = (byte)(value >> (8 * i) & 0xFF);
    }

    private int? Place(StreamPlaces stream, int at)
    {
        var place = stream.Place(at);
        isBeyond |= place is null;
        return place;
    }
}

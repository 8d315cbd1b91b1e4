using System.Text;
using Jiheng.Documents.Pdf.Objects;

namespace Jiheng.Documents.Pdf.Rules;

/// <summary>What a token of a drawing is.</summary>
internal enum DrawingToken
{
    Number,
    Name,
    String,
    Operator,
}

/// <summary>Cuts a drawing into numbers, names, strings and operators. Arrays and dictionaries are passed through; only their strings count.</summary>
internal sealed class DrawingTokens(byte[] content)
{
    // The operators that are acted on, so that no text is made for the thousands of others.
    private static readonly string[] Known = ["q", "Q", "cm", "w", "m", "l", "c", "v", "y", "re", "h", "W", "W*", "G", "RG", "SC", "SCN", "K", "CS",
        "g", "rg", "sc", "scn", "k", "cs", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "Do", "BI"];

    private int at;
    private int arrays;

    public DrawingToken Kind { get; private set; }

    public double Number { get; private set; }

    public string Name { get; private set; } = "";

    public string Operator { get; private set; } = "";

    /// <summary>Bytes of the string.</summary>
    public int Length { get; private set; }

    public bool Next()
    {
        while (at < content.Length)
        {
            var letter = content[at];
            if (PdfParser.IsWhite(letter)) at++;
            else if (letter is (byte)'+' or (byte)'-' or (byte)'.' or >= (byte)'0' and <= (byte)'9')
            {
                var start = at;
                while (at < content.Length && content[at] is (byte)'+' or (byte)'-' or (byte)'.' or >= (byte)'0' and <= (byte)'9') at++;
                // The numbers of an array are dashes or distances of letters.
                if (arrays > 0) continue;
                Number = PdfParser.NumberOf(content.AsSpan(start..at));
                return Is(DrawingToken.Number);
            }
            else if (letter == (byte)'/')
            {
                var start = ++at;
                SkipWord();
                Name = Encoding.Latin1.GetString(content, start, Math.Min(at - start, 127));
                return Is(DrawingToken.Name);
            }
            else if (letter == (byte)'(') return Literal();
            else if (letter == (byte)'<')
            {
                if (Starts("<<"u8)) at += 2;
                else
                {
                    var start = at;
                    SkipPast(">"u8);
                    Length = (at - start) / 2;
                    return Is(DrawingToken.String);
                }
            }
            else if (letter == (byte)'%') SkipComment();
            else if (PdfParser.IsDelimiter(letter))
            {
                at++;
                arrays = letter == (byte)'[' ? arrays + 1 : letter == (byte)']' ? Math.Max(0, arrays - 1) : arrays;
            }
            else
            {
                var start = at;
                SkipWord();
                arrays = 0;
                Operator = Known.FirstOrDefault(k => IsWord(start, k)) ?? "";
                return Is(DrawingToken.Operator);
            }
        }
        return false;
    }

    /// <summary>Passes the bytes between BI and EI, which are an image and no operators.</summary>
    public void SkipInlineImage()
    {
        SkipPast("ID"u8);
        while (at < content.Length)
        {
            SkipPast("EI"u8);
            var before = at >= 3 ? content[at - 3] : (byte)0;
            if (PdfParser.IsWhite(before) && (at >= content.Length || PdfParser.IsWhite(content[at]))) return;
        }
    }

    private bool Is(DrawingToken kind)
    {
        Kind = kind;
        return true;
    }

    private bool Literal()
    {
        var start = at;
        var depth = 0;
        for (; at < content.Length; at++)
        {
            if (content[at] == (byte)'\\') at++;
            else if (content[at] == (byte)'(') depth++;
            else if (content[at] == (byte)')' && --depth == 0) break;
        }
        at = Math.Min(content.Length, at + 1);
        Length = at - start;
        return Is(DrawingToken.String);
    }

    private void SkipWord()
    {
        while (at < content.Length && !PdfParser.IsWhite(content[at]) && !PdfParser.IsDelimiter(content[at])) at++;
    }

    private void SkipComment()
    {
        var end = content.AsSpan(at).IndexOfAny((byte)'\n', (byte)'\r');
        at = end < 0 ? content.Length : at + end + 1;
    }

    private void SkipPast(ReadOnlySpan<byte> mark)
    {
        var found = content.AsSpan(at).IndexOf(mark);
        at = found < 0 ? content.Length : at + found + mark.Length;
    }

    private bool Starts(ReadOnlySpan<byte> mark) => content.AsSpan(at).StartsWith(mark);

    private bool IsWord(int start, string word)
    {
        if (at - start != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
            if (content[start + i] != word[i]) return false;
        return true;
    }
}

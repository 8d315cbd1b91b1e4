using System.Text;

namespace Jiheng.Documents.Pdf.Objects;

/// <summary>Reads the values of a PDF's syntax (ISO 32000-1, 7.2 and 7.3) from any place, whatever stands there.</summary>
internal ref struct PdfParser(ReadOnlySpan<byte> bytes, int at)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int At { get; private set; } = at;

    public static bool IsWhite(byte letter) => letter is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte letter) => letter is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    /// <summary>The next value; a keyword at the end or where there is none. Beyond the depth allowed, nothing.</summary>
    public object? Read(int depth = 0)
    {
        SkipWhite();
        if (At >= bytes.Length) return new PdfKeyword("");
        var letter = bytes[At];
        if (depth > PdfLimits.Depth)
        {
            At++;
            return null;
        }
        switch (letter)
        {
            case (byte)'/':
                At++;
                return new PdfName(Name());
            case (byte)'<' when At + 1 < bytes.Length && bytes[At + 1] == (byte)'<':
                At += 2;
                return Dictionary(depth);
            case (byte)'<':
                var close = bytes[At..].IndexOf((byte)'>');
                At = close < 0 ? bytes.Length : At + close + 1;
                return PdfString.Any;
            case (byte)'(':
                SkipString();
                return PdfString.Any;
            case (byte)'[':
                At++;
                return Array(depth);
            case (byte)'+' or (byte)'-' or (byte)'.' or >= (byte)'0' and <= (byte)'9':
                return NumberOrReference();
            case (byte)')' or (byte)'>' or (byte)']' or (byte)'{' or (byte)'}':
                At++;
                return new PdfKeyword(((char)letter).ToString());
            default:
                var word = Word();
                return word is "null" or "true" or "false" ? null : new PdfKeyword(word);
        }
    }

    public void SkipWhite()
    {
        while (At < bytes.Length)
        {
            if (IsWhite(bytes[At])) At++;
            else if (bytes[At] == (byte)'%')
            {
                var end = bytes[At..].IndexOfAny((byte)'\n', (byte)'\r');
                At = end < 0 ? bytes.Length : At + end + 1;
            }
            else return;
        }
    }

    private void SkipString()
    {
        var open = 0;
        for (; At < bytes.Length; At++)
        {
            var letter = bytes[At];
            if (letter == (byte)'\\') At++;
            else if (letter == (byte)'(') open++;
            else if (letter == (byte)')' && --open == 0)
            {
                At++;
                return;
            }
        }
        At = bytes.Length;
    }

    private PdfDictionary Dictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        while (true)
        {
            switch (Read(depth + 1))
            {
                case PdfName name:
                    var before = At;
                    var value = Read(depth + 1);
                    if (value is PdfKeyword)
                    {
                        At = before;
                        SkipWhite();
                        if (At >= bytes.Length || !bytes[At..].StartsWith(">>"u8)) return dictionary;
                        continue;
                    }
                    dictionary[name.Text] = value;
                    break;
                case PdfKeyword { Text: ">" }:
                    if (At < bytes.Length && bytes[At] == (byte)'>') At++;
                    return dictionary;
                case PdfKeyword:
                    return dictionary;
            }
        }
    }

    private List<object?> Array(int depth)
    {
        var values = new List<object?>();
        while (true)
        {
            var value = Read(depth + 1);
            if (value is PdfKeyword) return values;
            values.Add(value);
        }
    }

    private object? NumberOrReference()
    {
        var number = Number();
        if (number < 0 || number > int.MaxValue || number != Math.Floor(number)) return number;
        var after = At;
        SkipWhite();
        if (At < bytes.Length && bytes[At] is >= (byte)'0' and <= (byte)'9')
        {
            Number();
            SkipWhite();
            if (At < bytes.Length && bytes[At] == (byte)'R' && (At + 1 >= bytes.Length || IsWhite(bytes[At + 1]) || IsDelimiter(bytes[At + 1])))
            {
                At++;
                return new PdfReference((int)number);
            }
        }
        At = after;
        return number;
    }

    private double Number()
    {
        var start = At;
        while (At < bytes.Length && bytes[At] is (byte)'+' or (byte)'-' or (byte)'.' or >= (byte)'0' and <= (byte)'9') At++;
        return NumberOf(bytes[start..At]);
    }

    /// <summary>A number as programs write it, also badly; never beyond a thousand million.</summary>
    public static double NumberOf(ReadOnlySpan<byte> digits)
    {
        double value = 0, step = 0;
        var isNegative = false;
        foreach (var letter in digits)
        {
            if (letter == (byte)'-')
            {
                // "12-3" is written by some programs for 12.
                if (value > 0) break;
                isNegative = true;
            }
            else if (letter == (byte)'.') step = step == 0 ? 1 : step;
            else if (letter is >= (byte)'0' and <= (byte)'9')
            {
                if (step == 0) value = Math.Min(value * 10 + (letter - '0'), 1e9);
                else if (step > 1e-12) value += (letter - '0') * (step /= 10);
            }
        }
        return isNegative ? -value : value;
    }

    private string Word()
    {
        var start = At;
        while (At < bytes.Length && !IsWhite(bytes[At]) && !IsDelimiter(bytes[At])) At++;
        return Encoding.Latin1.GetString(bytes[start..Math.Min(At, start + 32)]);
    }

    private string Name()
    {
        var start = At;
        while (At < bytes.Length && !IsWhite(bytes[At]) && !IsDelimiter(bytes[At])) At++;
        return Encoding.Latin1.GetString(bytes[start..Math.Min(At, start + 127)]);
    }
}

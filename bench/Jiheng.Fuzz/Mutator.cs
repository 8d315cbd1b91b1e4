using System.Globalization;
using System.Text;

namespace Jiheng.Fuzz;

/// <summary>Changes bytes by chance, the same way for the same chance.</summary>
/// <param name="chance">Where every decision comes from.</param>
/// <param name="words">Words of the format.</param>
internal sealed class Mutator(Random chance, IReadOnlyList<byte[]> words)
{
    private const int Longest = 4 << 20;

    private static readonly string[] Numbers =
        ["0", "-1", "1", "4294967295", "2147483647", "-2147483648", "2147483648", "9223372036854775807", "-9223372036854775808", "1e300", "-1e300", "1e-300", "NaN", "99999999999999999999999999999999",
         "79228162514264337593543950335", "0.0000000000000000000000000001", "1048577", "16385", "65536", "32768", "1000000", "255", "1E+28", "100%", "１２３", "一百", "", "0x7fffffff", "1/0", "1,2,3,4"];

    private static readonly uint[] Words = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFE, 0x10000, 0x01000000];

    /// <summary>Some changes one after the other, on bytes of no known order.</summary>
    public byte[] Binary(byte[] bytes) => Change(bytes, isText: false);

    /// <summary>The same on bytes that hold letters, numbers and marks in angle brackets.</summary>
    public byte[] Text(byte[] bytes) => Change(bytes, isText: true);

    /// <summary>The same on XML, mostly so that it remains XML: what is none is refused at the door.</summary>
    public byte[] Xml(byte[] bytes)
    {
        if (chance.Next(6) == 0) return Change(bytes, isText: true);
        for (var count = 1 + (int)(chance.NextDouble() * chance.NextDouble() * 10); count > 0; count--)
        {
            bytes = chance.Next(7) switch
            {
                0 => Numbered(bytes),
                1 or 2 => Valued(bytes, mayBreak: false),
                _ => ElementMoved(bytes),
            };
            if (bytes.Length > Longest) break;
        }
        return bytes;
    }

    private byte[] Change(byte[] bytes, bool isText)
    {
        // Mostly few changes: what is changed much is refused at the door.
        for (var count = 1 + (int)Math.Abs(chance.NextDouble() * chance.NextDouble() * 8); count > 0; count--)
        {
            bytes = (isText ? chance.Next(14) : chance.Next(7)) switch
            {
                0 => Flipped(bytes),
                1 => Cut(bytes),
                2 => Copied(bytes),
                3 => isText ? Numbered(bytes) : Blown(bytes),
                4 => Worded(bytes),
                5 => isText ? Numbered(bytes) : Blown(bytes),
                6 => Numbered(bytes),
                7 or 8 => Valued(bytes),
                9 => TagsShuffled(bytes),
                10 => Nested(bytes),
                11 => Repeated(bytes),
                12 => TagsShuffled(bytes),
                _ => LinesShuffled(bytes),
            };
            if (bytes.Length > Longest) bytes = bytes[..Longest];
        }
        return bytes;
    }

    private byte[] Flipped(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        bytes = [.. bytes];
        for (var i = 1 + chance.Next(4); i > 0; i--) bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
        return bytes;
    }

    private byte[] Cut(byte[] bytes)
    {
        var (from, to) = Range(bytes.Length);
        return chance.Next(8) == 0 ? bytes[..from] : [.. bytes.AsSpan(0, from), .. bytes.AsSpan(to)];
    }

    private byte[] Copied(byte[] bytes)
    {
        var (from, to) = Range(bytes.Length);
        return Put(bytes, chance.Next(bytes.Length + 1), bytes.AsSpan(from, to - from));
    }

    private byte[] Blown(byte[] bytes)
    {
        if (bytes.Length < 8) return bytes;
        bytes = [.. bytes];
        var at = chance.Next(bytes.Length - 4);
        // Numbers of binary files stand at even places.
        if (chance.Next(4) > 0) at &= ~3;
        var size = 1 << chance.Next(3);
        var word = Words[chance.Next(Words.Length)];
        for (var i = 0; i < size; i++) bytes[at + i] = (byte)(word >> (8 * i));
        return bytes;
    }

    /// <summary>A number becomes another one.</summary>
    private byte[] Numbered(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var start = chance.Next(bytes.Length);
        while (start < bytes.Length && !char.IsAsciiDigit((char)bytes[start])) start++;
        var end = start;
        while (end < bytes.Length && (char.IsAsciiDigit((char)bytes[end]) || bytes[end] == (byte)'.')) end++;
        var number = chance.Next(6) == 0 ? chance.Next(-5, 3000).ToString(CultureInfo.InvariantCulture) : Numbers[chance.Next(Numbers.Length)];
        return [.. bytes.AsSpan(0, start), .. Encoding.UTF8.GetBytes(number), .. bytes.AsSpan(end)];
    }

    private byte[] Worded(byte[] bytes) => words.Count == 0 ? Flipped(bytes) : Put(bytes, chance.Next(bytes.Length + 1), words[chance.Next(words.Count)]);

    /// <summary>The value of an attribute, or a text between two tags, becomes another one.</summary>
    private byte[] Valued(byte[] bytes, bool mayBreak = true)
    {
        if (bytes.Length == 0) return bytes;
        var mark = (byte)(chance.Next(3) == 0 ? '>' : '"');
        var start = bytes.AsSpan(chance.Next(bytes.Length)) is var rest && rest.IndexOf(mark) is >= 0 and var found ? bytes.Length - rest.Length + found + 1 : 0;
        var length = bytes.AsSpan(start).IndexOf((byte)(mark == '>' ? '<' : '"'));
        if (length is < 0 or > 4000) return bytes;
        var value = chance.Next(3) switch
        {
            0 => Encoding.UTF8.GetBytes(Numbers[chance.Next(Numbers.Length)]),
            1 when words.Count > 0 && words[chance.Next(words.Count)] is var word && (mayBreak || !word.AsSpan().ContainsAny((byte)'<', (byte)'"', (byte)'&')) => word,
            _ => bytes.AsSpan(start, length).ToArray() is { Length: > 0 } old ? [.. Enumerable.Repeat(old, 1 + chance.Next(60)).SelectMany(b => b)] : [],
        };
        return [.. bytes.AsSpan(0, start), .. value, .. bytes.AsSpan(start + length)];
    }

    /// <summary>Tags are left out, doubled, moved.</summary>
    private byte[] TagsShuffled(byte[] bytes)
    {
        var (start, end) = Tag(bytes);
        if (end <= start) return Cut(bytes);
        var tag = bytes.AsSpan(start, end - start).ToArray();
        byte[] without = [.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)];
        return chance.Next(4) switch
        {
            0 => without,
            1 => Put(bytes, end, tag),
            2 => Put(without, Tag(without).Start, tag),
            _ => Put(bytes, Tag(bytes).Start, tag),
        };
    }

    /// <summary>A whole element is left out, doubled, repeated, moved, or put into itself many times.</summary>
    private byte[] ElementMoved(byte[] bytes)
    {
        var (start, end) = Element(bytes);
        if (end <= start) return Numbered(bytes);
        var element = bytes.AsSpan(start, end - start).ToArray();
        byte[] without = [.. bytes.AsSpan(0, start), .. bytes.AsSpan(end)];
        var open = element.AsSpan().IndexOf((byte)'>') + 1;
        var close = element.AsSpan().LastIndexOf("</"u8);
        switch (chance.Next(6))
        {
            case 0: return without;
            case 1: return Put(bytes, end, element);
            case 2: return Put(bytes, end, Times(element, Math.Min(1 << chance.Next(1, 12), 1_000_000 / element.Length + 1)));
            case 3 when close > open:
                var times = Math.Min(1 << chance.Next(1, 9), 1_000_000 / element.Length + 1);
                return [.. bytes.AsSpan(0, start), .. Times(element[..open], times), .. element.AsSpan(open, close - open), .. Times(element[close..], times), .. bytes.AsSpan(end)];
            case 4: return Element(without) is var (there, _) ? Put(without, there, element) : without;
            default: return Element(bytes) is var (here, _) ? Put(bytes, here, element) : bytes;
        }
    }

    private static byte[] Times(byte[] piece, int times) => [.. Enumerable.Repeat(piece, times).SelectMany(b => b)];

    /// <summary>From a tag to the one that closes it; nothing when it is none that is opened.</summary>
    private (int Start, int End) Element(byte[] bytes)
    {
        var (start, end) = Tag(bytes);
        if (end <= start + 2 || bytes[start + 1] is (byte)'/' or (byte)'?' or (byte)'!') return (start, start);
        if (bytes[end - 2] == (byte)'/') return (start, end);
        var name = bytes.AsSpan(start, end - start);
        name = name[..(name.IndexOfAny((byte)' ', (byte)'>') is > 0 and var length ? length : name.Length)];
        byte[] closing = [(byte)'<', (byte)'/', .. name[1..], (byte)'>'];
        var depth = 1;
        for (var at = end; at < bytes.Length;)
        {
            var next = bytes.AsSpan(at).IndexOf((byte)'<');
            if (next < 0) break;
            at += next;
            var rest = bytes.AsSpan(at);
            if (rest.StartsWith(closing))
            {
                if (--depth == 0) return (start, at + closing.Length);
            }
            else if (rest.Length > name.Length && rest.StartsWith(name) && rest[name.Length] is (byte)' ' or (byte)'>' && rest.IndexOf((byte)'>') is > 0 and var stop && rest[stop - 1] != (byte)'/')
            {
                depth++;
            }
            at++;
        }
        return (start, start);
    }

    /// <summary>From one tag to another, many times over: deep where it opens more than it closes, long where it does not.</summary>
    private byte[] Nested(byte[] bytes)
    {
        var (start, end) = Tag(bytes);
        for (var tags = chance.Next(4); tags > 0 && end < bytes.Length; tags--)
            if (bytes.AsSpan(end).IndexOf((byte)'>') is >= 0 and var next) end += next + 1;
        if (end <= start || end - start > 20_000) return bytes;
        var times = 1 << chance.Next(1, 12);
        times = Math.Min(times, 400_000 / (end - start) + 1);
        var piece = bytes.AsSpan(start, end - start).ToArray();
        return Put(bytes, end, [.. Enumerable.Repeat(piece, times).SelectMany(b => b)]);
    }

    /// <summary>A piece that many times makes long.</summary>
    private byte[] Repeated(byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var start = chance.Next(bytes.Length);
        var piece = bytes.AsSpan(start, Math.Min(bytes.Length - start, 1 + chance.Next(200))).ToArray();
        return Put(bytes, start, [.. Enumerable.Repeat(piece, 1 << chance.Next(1, 12)).SelectMany(b => b)]);
    }

    private byte[] LinesShuffled(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf((byte)'\n') < 0) return TagsShuffled(bytes);
        var lines = new List<byte[]>();
        for (var rest = bytes.AsSpan(); rest.Length > 0;)
        {
            var end = rest.IndexOf((byte)'\n') is >= 0 and var found ? found + 1 : rest.Length;
            lines.Add(rest[..end].ToArray());
            rest = rest[end..];
        }
        for (var i = 1 + chance.Next(6); i > 0; i--)
        {
            var from = chance.Next(lines.Count);
            var line = lines[from];
            if (chance.Next(2) == 0 && lines.Count > 1) lines.RemoveAt(from);
            lines.Insert(chance.Next(lines.Count + 1), line);
        }
        return [.. lines.SelectMany(b => b)];
    }

    private (int Start, int End) Tag(byte[] bytes)
    {
        if (bytes.Length == 0) return (0, 0);
        var from = chance.Next(bytes.Length);
        var start = bytes.AsSpan(from).IndexOf((byte)'<');
        if (start < 0) return (0, 0);
        start += from;
        var length = bytes.AsSpan(start).IndexOf((byte)'>');
        return length < 0 ? (start, start) : (start, start + length + 1);
    }

    private (int From, int To) Range(int length)
    {
        var from = chance.Next(length + 1);
        var most = chance.Next(4) == 0 ? length - from : Math.Min(length - from, 64);
        return (from, from + chance.Next(most + 1));
    }

    private static byte[] Put(byte[] bytes, int at, ReadOnlySpan<byte> piece) => [.. bytes.AsSpan(0, at), .. piece, .. bytes.AsSpan(at)];
}

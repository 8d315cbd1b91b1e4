using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Publication;

/// <summary>
/// JH9001. A document that is published must not carry anyone's mobile number, identity number or bank card. Office lines
/// and the unit's credit code are not personal. The message shows only the ends of a number.
/// Source: the numbers' own check digits (GB 11643, Luhn).
/// </summary>
public sealed class JH9001_NoPersonalData : AuditRule
{
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH9001", Severity.Warning, "含个人信息",
        "拟公开的文件不应出现个人手机号、身份证号和银行卡号。",
        "公开前删除该号码，联系方式改用办公电话。",
        "本文件",
        "填表人一栏写有11位手机号码。",
        "联系电话写办公座机，或印有18位统一社会信用代码：不是个人信息，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            List<Number> found = [];
            var before = "";
            foreach (var line in document.Lines)
            {
                if (line.Text.Length >= ShortestNumber) found.AddRange(In(line, Tail(before)));
                before = line.Text;
            }
            if (found.Count > 0)
                yield return Report(document, "个人信息",
                    $"文中有{string.Join("、", found.GroupBy(f => f.Kind).Select(g => $"{g.Key}{g.Count()}处（{g.First().Place.Value}）"))}。", [.. found.Select(f => f.Place)]);
        }
    }

    // That of a mobile telephone.
    private const int ShortestNumber = 11;

    /// <summary>A personal number: what it is, and where.</summary>
    private sealed record Number(string Kind, Place Place);

    private static IEnumerable<Number> In(TextLine line, string before)
    {
        var text = line.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(Fold.Of(text[i]))) continue;
            var end = i;
            while (end < text.Length && char.IsAsciiLetterOrDigit(Fold.Of(text[end]))) end++;
            // The longest number meant here has 19 digits; longer runs are codes, and copying them whole would cost the square of a hostile line.
            if (end - i is < ShortestNumber or > 19)
            {
                i = end;
                continue;
            }
            var number = string.Concat(text[i..end].Select(Fold.Of));
            var isWhole = (i == 0 || !IsJoined(text[i - 1])) && (end == text.Length || !IsJoined(text[end]));
            if (isWhole && Kind(number, text[end..Math.Min(text.Length, end + Near)], Tail(before + text[Math.Max(0, i - Near)..i])) is { } kind)
                yield return new(kind, new(PlaceRole.Reported, Masked(number), "", kind, line.Origin));
            i = end;
        }
    }

    /// <summary>A sign that makes the digits part of something longer: an amount, a code, a file number.</summary>
    private static bool IsJoined(char c) => char.IsAsciiLetterOrDigit(Fold.Of(c)) || c is '.' or ',' or '-' or '_' or '/' or '#';

    private static string? Kind(string number, string after, string before)
    {
        if (number.Length == 11 && IsMobile(number) && !IsAmount(after)) return "手机号";
        if (number.Length == 18 && IsIdentity(number)) return "身份证号";
        return number.Length is >= 16 and <= 19 && number.All(char.IsAsciiDigit) && IsAccount(before) && IsLuhn(number) ? "银行卡号" : null;
    }

    private static bool IsMobile(string number) => number[0] == '1' && number[1] is >= '3' and <= '9' && number.All(char.IsAsciiDigit);

    private static bool IsAmount(string after) => after.TrimStart().StartsWith('元') || after.TrimStart().StartsWith('万') || after.TrimStart().StartsWith('人');

    /// <summary>Seventeen digits with a date of birth among them, and the check digit of GB 11643.</summary>
    private static bool IsIdentity(string number)
    {
        if (!number[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[17]) || number[17] is 'X' or 'x')) return false;
        var (year, month, day) = (Int(number, 6, 4), Int(number, 10, 2), Int(number, 12, 2));
        if (year is < 1900 or > 2099 || month is < 1 or > 12 || day is < 1 or > 31) return false;
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (number[i] - '0') * IdentityWeights[i];
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    private static int Int(string digits, int start, int length)
    {
        var value = 0;
        for (var i = start; i < start + length; i++) value = value * 10 + (digits[i] - '0');
        return value;
    }

    // So many characters beside a number say what it is.
    private const int Near = 16;

    private static string Tail(string text) => text[Math.Max(0, text.Length - Near)..];

    private static bool IsAccount(string before)
    {
        var near = Tail(before);
        return Jiheng.Engine.Reading.Words.HasAny(near, "账号", "帐号", "卡号", "银行账户", "银行卡");
    }

    private static bool IsLuhn(string number)
    {
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>139****0000: enough to find it, not enough to use it.</summary>
    private static string Masked(string number) => number[..3] + new string('*', number.Length - 7) + number[^4..];
}

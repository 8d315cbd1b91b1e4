using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Scoring;

/// <summary>The base that a form itself names by letters in its header: 年初预算数（A）, 执行率（B/A）. It goes before the pack's.</summary>
internal static class PrintedBase
{
    /// <summary>The stage of the column with the divisor's letter, or null when the header names none.</summary>
    public static Stage? Of(FundRow funds)
    {
        if (funds.Rate is not { } rate) return null;
        var header = Words.Compact(rate.Label);
        var slash = header.LastIndexOf('/');
        if (slash < 1 || slash + 1 >= header.Length || !char.IsAsciiLetter(header[slash - 1]) || !char.IsAsciiLetter(header[slash + 1])) return null;
        var letter = $"({header[slash + 1]})";
        foreach (var amount in funds.Amounts)
            if (Words.Compact(amount.Entry.Label).Contains(letter, StringComparison.OrdinalIgnoreCase)) return amount.Stage;
        return null;
    }
}

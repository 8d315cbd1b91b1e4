using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Seeding.Mutators;

/// <summary>A total that was not set anew when a part was changed: off by one to nine per cent, at least by one in its last place.</summary>
internal sealed class SumOff : Mutator
{
    private static readonly string[] Totals = ["合计", "总计", "共计", "小计", "总额", "总分", "总数", "总金额"];

    public override string Name => "sum-off";

    public override string Title => "合计不平";

    public override Mutation? Make(Document document, PrintedNumber number, IReadOnlyList<PrintedNumber> numbers, SeededDraw draws)
    {
        if (number.Kind is NumberKind.Year or NumberKind.Date or NumberKind.Numbering or NumberKind.Code or NumberKind.Rate || !IsTotal(number)) return null;
        if (NumberToken.Read(number.Text, out var decimals) is not { } total) return null;
        var step = Rational.PowerOfTen(-decimals);
        var by = Rational.Max(step, (total * (1 + draws.Below(9)) / 100).Round(decimals, Rounding.HalfUp));
        var isLess = draws.Below(2) == 0 && total > by;
        return Retype(document, number, Print(isLess ? total - by : total + by, decimals, number));
    }

    /// <summary>Whether the words before it, the name of its row or the head of its column call it a total.</summary>
    private static bool IsTotal(PrintedNumber number)
    {
        if (Calls(number.Cell is null ? Clause(number.Before) : number.Before)) return true;
        if (number.Table is not { } table || number.Cell is not { } cell) return false;
        // The names of a row stand left of its figures, those of a column above: the nearest that are words.
        for (var c = cell.Column - 1; c >= 0; c--)
            if (table.At(cell.Row, c) is { IsBlank: false } left && !char.IsAsciiDigit(left.Text[0])) { if (Calls(left.Text)) return true; break; }
        for (var r = cell.Row - 1; r >= 0; r--)
            if (table.At(r, cell.Column) is { IsBlank: false } above && !char.IsAsciiDigit(above.Text[0])) return Calls(above.Text);
        return false;
    }

    private static ReadOnlySpan<char> Clause(ReadOnlySpan<char> before) => before[(before.LastIndexOfAny('，', '。', '；') + 1)..];

    private static bool Calls(ReadOnlySpan<char> words)
    {
        foreach (var total in Totals) if (words.Contains(total, StringComparison.Ordinal)) return true;
        return false;
    }
}

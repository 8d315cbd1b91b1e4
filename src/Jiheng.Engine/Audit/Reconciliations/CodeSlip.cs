using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Reconciliations;

/// <summary>
/// The one code of an account table that stands out of its place, and with which, set as its neighbours say, every level adds up that
/// did not: the code is what is wrong, not the amounts.
/// </summary>
/// <param name="Row">The row.</param>
/// <param name="Printed">Its code as printed.</param>
/// <param name="Expected">What it must be, as far as the levels tell: where nothing is below the row, its last digits as printed.</param>
internal sealed record CodeSlip(AccountRow Row, Entry Printed, string Expected)
{
    /// <summary>The code of the next row, where the two changed places; else null.</summary>
    public Entry? Swapped { get; private init; }

    // 类, 款, 项: the shortest code has three digits.
    private const int Shortest = 3;

    // More rows are tried one by one only where few are out of place.
    private const int MostSuspects = 40;

    // Nobody is helped by a list of rows of which one may be wrong.
    private const int MostAsked = 4;

    /// <summary>Finds it; none when all levels add up, or no code alone mends them; several where each of them alone would.</summary>
    public static IReadOnlyList<CodeSlip> Of(AccountTable table, Reconciliation source)
    {
        if (!IsBroken(table, source)) return [];
        List<CodeSlip> found = [];
        var tried = 0;
        foreach (var side in table.Sides)
            for (var i = 0; i < side.Rows.Count; i++)
            {
                var row = side.Rows[i];
                if (row.Code.Length < Shortest || !IsOutOfPlace(side, i) || CodeOf(table, row) is not { } printed) continue;
                if (++tried > MostSuspects) return [];
                foreach (var code in Likely(side, i))
                {
                    if (IsBroken(With(table, row, code), source)) continue;
                    found.Add(new(row, printed, code));
                    break;
                }
            }
        return found.Count > 0 ? found.Count <= MostAsked ? found : [] : Exchanged(table, source) is { } exchanged ? [exchanged] : [];
    }

    /// <summary>The one pair of neighbouring rows whose codes changed places.</summary>
    private static CodeSlip? Exchanged(AccountTable table, Reconciliation source)
    {
        CodeSlip? found = null;
        foreach (var side in table.Sides)
        {
            List<AccountRow> rows = [.. side.Rows.Where(r => r.Code.Length > 0)];
            for (var i = 0; i + 1 < rows.Count; i++)
            {
                var (one, next) = (rows[i], rows[i + 1]);
                if (string.CompareOrdinal(one.Code, next.Code) <= 0 || IsBroken(With(With(table, one, next.Code), next, one.Code), source)) continue;
                if (found is not null || CodeOf(table, one) is not { } printed || CodeOf(table, next) is not { } other) return null;
                found = new(one, printed, next.Code) { Swapped = other };
            }
        }
        return found;
    }

    /// <summary>The code of a row where it stands in a cell of its own.</summary>
    public static Entry? CodeOf(AccountTable table, AccountRow row)
    {
        if (row.Code.Length == 0) return null;
        var label = row.Label.Origin;
        foreach (var grid in table.Sources)
            foreach (var cell in grid.Cells)
                if (cell.Origin.Row == label.Row && cell.Origin.Table == label.Table && cell.Origin.Sheet == label.Sheet && Words.Compact(cell.Text) == row.Code)
                    return new("科目编码", row.Code, IndicatorValue.Parse(row.Code), cell.Origin);
        return null;
    }

    private static bool IsBroken(AccountTable table, Reconciliation source)
    {
        foreach (var relation in TreeRelations.Of(table, source)) if (relation.Doubt.Length == 0 && relation.IsBroken()) return true;
        return false;
    }

    private static AccountTable With(AccountTable table, AccountRow row, string code) =>
        table with { Sides = [.. table.Sides.Select(s => s with { Rows = [.. s.Rows.Select(r => ReferenceEquals(r.Label, row.Label) ? r with { Code = code } : r)] })] };

    /// <summary>Whether the codes do not ascend at the row, or none of its higher levels is printed though others of its length have theirs.</summary>
    private static bool IsOutOfPlace(AccountSide side, int at)
    {
        var code = side.Rows[at].Code;
        if (Beside(side, at, -1) is { } before && string.CompareOrdinal(before, code) >= 0) return true;
        if (Beside(side, at, 1) is { } behind && string.CompareOrdinal(code, behind) >= 0) return true;
        return !HasParent(side, code) && side.Rows.Any(r => r.Code.Length == code.Length && HasParent(side, r.Code));
    }

    private static bool HasParent(AccountSide side, string code) =>
        side.Rows.Any(r => r.Code.Length >= Shortest && r.Code.Length < code.Length && code.StartsWith(r.Code, StringComparison.Ordinal));

    private static string? Beside(AccountSide side, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < side.Rows.Count; i += step) if (side.Rows[i].Code.Length > 0) return side.Rows[i].Code;
        return null;
    }

    /// <summary>The row's code with the higher levels of the row before or behind it, and the level that the row behind it stands below.</summary>
    private static IEnumerable<string> Likely(AccountSide side, int at)
    {
        var code = side.Rows[at].Code;
        HashSet<string> codes = new(side.Rows.Select(r => r.Code), StringComparer.Ordinal);
        foreach (var beside in (string?[])[Beside(side, at, 1), Beside(side, at, -1)])
        {
            if (beside is null) continue;
            for (var length = Shortest; length <= Math.Min(code.Length, beside.Length); length++)
            {
                var likely = string.Concat(beside.AsSpan(0, length), code.AsSpan(length));
                if (likely != code && codes.Add(likely)) yield return likely;
            }
        }
    }
}

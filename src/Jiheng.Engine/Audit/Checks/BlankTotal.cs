using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The figures of the rows that a total is of, where the total's own cell is blank.</summary>
internal static class BlankTotal
{
    /// <summary>What is filled in at a stage in the rows of a money block whose total row has a blank cell there; none where it is filled in or no such column.</summary>
    public static List<Entry> PartsOf(FundBlock block, Stage stage) => block.Total?.Cell(stage) is { IsBlank: true } ? Parts(block, stage) : [];

    /// <summary>What the other rows of a money block hold above 0 at a stage.</summary>
    public static List<Entry> Parts(FundBlock block, Stage stage)
    {
        List<Entry> parts = [];
        foreach (var row in block.Rows)
            if (!row.IsTotal && row.Amount(stage) is { Quantity: { } q } amount && q.Value > Rational.Zero) parts.Add(amount);
        return parts;
    }
}

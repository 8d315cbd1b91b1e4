using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Mapping;

/// <summary>What the roles of a header's columns make of the rows below.</summary>
internal enum MappingKind
{
    /// <summary>Indicators.</summary>
    Indicators,

    /// <summary>Money by source with its rate and points.</summary>
    Funds,

    /// <summary>Goals beside what was reached.</summary>
    Goals,

    /// <summary>Names with amounts beside them.</summary>
    Amounts,

    /// <summary>Every column need not be read.</summary>
    Nothing,
}

/// <summary>Finding out what an entry is for.</summary>
internal static class MappingKinds
{
    /// <summary>The kind, or null when its roles make nothing that can be read, or all are still open.</summary>
    public static MappingKind? Of(MappedTable entry)
    {
        var has = new bool[Enum.GetValues<ColumnRole>().Length];
        var (open, names, money, figures) = (0, 0, 0, 0);
        foreach (var column in entry.Columns)
        {
            if (MappingRole.Of(column.Role) is not { } role)
            {
                open++;
                continue;
            }
            has[(int)role.Column] = true;
            if (role.Name == MappingRole.RowName) names++;
            if (role.IsMoney) money++;
            if (role.IsFigure) figures++;
        }
        if (has[(int)ColumnRole.Level3] || (has[(int)ColumnRole.Level2] && has[(int)ColumnRole.Target])) return MappingKind.Indicators;
        if (has[(int)ColumnRole.ExpectedGoal] && has[(int)ColumnRole.ReachedGoal]) return MappingKind.Goals;
        var evaluates = has[(int)ColumnRole.Rate] || has[(int)ColumnRole.Weight] || has[(int)ColumnRole.Score];
        if (money > 0 && money + (has[(int)ColumnRole.Rate] ? 1 : 0) >= 2 && (evaluates || names == 0)) return MappingKind.Funds;
        if (names > 0 && figures > 0) return MappingKind.Amounts;
        return open == 0 && figures == 0 && names == 0 && Array.TrueForAll(has[1..(int)ColumnRole.Ignored], h => !h) ? MappingKind.Nothing : null;
    }
}

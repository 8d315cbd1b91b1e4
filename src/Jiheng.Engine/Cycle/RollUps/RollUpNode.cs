using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Cycle.RollUps;

/// <summary>One place of the tree from region to project, with what was filed for it itself.</summary>
/// <param name="Key">What tells it from all others.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">What it is.</param>
public sealed record RollUpNode(string Key, string Name, RollUpLevel Level)
{
    /// <summary>What stands below it.</summary>
    public IReadOnlyList<RollUpNode> Children { get; init; } = [];

    /// <summary>Whether something must be filed for it; a region and a department that files nothing of its own have only what is below them.</summary>
    public bool IsDue { get; init; }

    /// <summary>Its own amounts in 元 by name: initial-budget, adjusted-budget, executed. What is not filed is not among them.</summary>
    public IReadOnlyDictionary<string, Rational> Amounts { get; init; } = new Dictionary<string, Rational>();

    /// <summary>Its own points, or null while it has none.</summary>
    public Rational? Score { get; init; }
}

/// <summary>The levels of the tree.</summary>
public enum RollUpLevel
{
    /// <summary>地区.</summary>
    Region,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>项目.</summary>
    Project,
}

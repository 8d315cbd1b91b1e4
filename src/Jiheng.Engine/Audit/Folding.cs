using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>One root cause, one finding: what would vanish if an accused figure were right is folded under it.</summary>
internal static class Folding
{
    /// <summary>Folds consequences.</summary>
    public static List<Finding> Fold(Filing filing, List<Finding> findings)
    {
        return findings;
    }
}

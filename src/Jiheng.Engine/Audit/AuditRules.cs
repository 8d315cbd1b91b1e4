namespace Jiheng.Engine.Audit;

/// <summary>All rules, found by existing: every file Audit/Rules/**/JH….cs is one. The list is written by the build.</summary>
public static partial class AuditRules
{
    /// <summary>The rules in order of their codes.</summary>
    public static IReadOnlyList<AuditRule> All { get; } = Sorted(Create());

    private static AuditRule[] Sorted(AuditRule[] rules)
    {
        Array.Sort(rules, (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return rules;
    }
}

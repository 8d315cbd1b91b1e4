namespace Jiheng.Engine.Audit;

/// <summary>All rules, found by existing: every public rule class of this assembly, ordered by code.</summary>
public static class AuditRules
{
    /// <summary>The rules in order of their codes.</summary>
    public static IReadOnlyList<AuditRule> All { get; } = Find();

    private static AuditRule[] Find()
    {
        List<AuditRule> rules = [];
        foreach (var type in typeof(AuditRule).Assembly.GetTypes())
            if (type.IsSubclassOf(typeof(AuditRule)) && !type.IsAbstract) rules.Add((AuditRule)Activator.CreateInstance(type)!);
        rules.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        return [.. rules];
    }
}

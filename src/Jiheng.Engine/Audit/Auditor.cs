using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>Runs all rules over a filing, folds consequences under their cause, and orders what remains.</summary>
public static class Auditor
{
    /// <summary>Audits a filing.</summary>
    public static AuditResult Check(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var context = new AuditContext(filing);
        List<Finding> findings = [];
        foreach (var rule in AuditRules.All) findings.AddRange(rule.Check(context));
        var folded = Folding.Fold(filing, findings);
        return new(filing, Order(folded), context.Unassessable);
    }

    /// <summary>The findings of all rules before folding; used to ask what would remain if a figure were different.</summary>
    internal static List<Finding> Find(Filing filing)
    {
        var context = new AuditContext(filing);
        List<Finding> findings = [];
        foreach (var rule in AuditRules.All) findings.AddRange(rule.Check(context));
        return findings;
    }

    /// <summary>Most certain first, then by place in the documents; stable.</summary>
    private static List<Finding> Order(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Code, StringComparer.Ordinal)];
}

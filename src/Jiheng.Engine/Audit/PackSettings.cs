using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Audit;

/// <summary>What the pack of a document changes in a rule: its severity, or whether it is asked at all.</summary>
internal static class PackSettings
{
    /// <summary>Adds a rule's findings as the packs of their documents want them; what a pack switched off is said once, with the pack's reason.</summary>
    public static void Apply(AuditContext context, AuditRule rule, IEnumerable<Finding> found, List<Finding> findings)
    {
        foreach (var finding in found)
        {
            if (PackOf(context, finding) is not { } pack || pack.Rule(rule.Code) is not { } setting) findings.Add(finding);
            else if (setting.Off.Length > 0) context.CannotAssess(rule, $"规则包 {pack.Id} 停用了这条规则：{setting.Off}");
            else findings.Add(finding with { Severity = Severity(setting.Severity) ?? finding.Severity });
        }
    }

    private static Pack? PackOf(AuditContext context, Finding finding)
    {
        if (context.Filing.Documents.Count == 1) return context.Filing.Documents[0].Pack;
        foreach (var document in context.Filing.Documents)
            if (finding.Places.Count > 0 && document.Source.File == finding.Places[0].Origin.File) return document.Pack;
        return null;
    }

    private static Severity? Severity(string name) => name switch
    {
        "error" => Diagnostics.Severity.Error,
        "warning" => Diagnostics.Severity.Warning,
        "note" => Diagnostics.Severity.Note,
        _ => null,
    };
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>
/// The findings of an audit as every output for people shows them: in the order of the audit itself, the most certain first,
/// then by the money at stake, as the JSON has them. What stands one after the other in one form has one heading;
/// a form is named again where its next finding weighs less than one of another form.
/// </summary>
internal static class FindingGroups
{
    /// <summary>The groups in order; none when nothing was found.</summary>
    public static IReadOnlyList<FindingGroup> Of(AuditResult result)
    {
        List<FindingGroup> groups = [];
        List<Finding> findings = [];
        FindingGroup? last = null;
        foreach (var finding in result.Findings)
        {
            var file = finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";
            if (last is null || last.Form != finding.Form || last.File != file) groups.Add(last = new(finding.Form, file, findings = []));
            findings.Add(finding);
        }
        return groups;
    }
}

/// <summary>Findings of one form of one file that stand one after the other.</summary>
/// <param name="Form">The form's name; empty for what belongs to the text as a whole.</param>
/// <param name="File">The file of their first places; empty when they have none.</param>
/// <param name="Findings">In the order of display.</param>
internal sealed record FindingGroup(string Form, string File, IReadOnlyList<Finding> Findings);

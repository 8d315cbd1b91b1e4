using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>
/// The findings of an audit as every output for people shows them: forms as the documents have them, what belongs to no form
/// last; inside a form the most certain first, then by place.
/// </summary>
internal static class FindingGroups
{
    /// <summary>The groups in order; none when nothing was found.</summary>
    public static IReadOnlyList<FindingGroup> Of(AuditResult result, DocumentOrder order)
    {
        var groups = new List<Draft>();
        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var index = 0;
        foreach (var finding in result.Findings)
        {
            var file = finding.Places.Count > 0 ? finding.Places[0].Origin.File : "";
            var key = $"{finding.Form}\0{file}";
            if (!drafts.TryGetValue(key, out var group))
                groups.Add(drafts[key] = group = new(finding.Form, file, groups.Count, FileIndex(result, file)));
            var position = order.Of(finding);
            group.Members.Add(new(finding, position, index++));
            group.First = Math.Min(group.First, position);
        }
        groups.Sort(static (a, b) =>
            a.FileIndex != b.FileIndex ? a.FileIndex.CompareTo(b.FileIndex)
            : a.Form.Length == 0 != (b.Form.Length == 0) ? (a.Form.Length == 0 ? 1 : -1)
            : a.First != b.First ? a.First.CompareTo(b.First)
            : a.Index.CompareTo(b.Index));
        var sorted = new FindingGroup[groups.Count];
        for (var i = 0; i < sorted.Length; i++) sorted[i] = groups[i].Sorted();
        return sorted;
    }

    private static int FileIndex(AuditResult result, string file)
    {
        for (var i = 0; i < result.Filing.Documents.Count; i++)
            if (result.Filing.Documents[i].Source.File == file) return i;
        return int.MaxValue;
    }

    private sealed class Draft(string form, string file, int index, int fileIndex)
    {
        public string Form => form;

        public int Index => index;

        public int FileIndex => fileIndex;

        public long First { get; set; } = DocumentOrder.Nowhere;

        public List<Member> Members { get; } = [];

        public FindingGroup Sorted()
        {
            Members.Sort(static (a, b) =>
                a.Finding.Severity != b.Finding.Severity ? (a.Finding.Severity > b.Finding.Severity ? -1 : 1)
                : a.Position != b.Position ? a.Position.CompareTo(b.Position)
                : a.Index.CompareTo(b.Index));
            var findings = new Finding[Members.Count];
            for (var i = 0; i < findings.Length; i++) findings[i] = Members[i].Finding;
            return new(form, file, findings);
        }
    }

    private sealed record Member(Finding Finding, long Position, int Index);
}

/// <summary>The findings of one form of one file.</summary>
/// <param name="Form">The form's name; empty for what belongs to the text as a whole.</param>
/// <param name="File">The file of their first places; empty when they have none.</param>
/// <param name="Findings">In the order of display.</param>
internal sealed record FindingGroup(string Form, string File, IReadOnlyList<Finding> Findings);

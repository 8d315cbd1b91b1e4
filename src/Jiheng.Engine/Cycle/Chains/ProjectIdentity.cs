using Jiheng.Engine.Cycle.Lineage;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>
/// Which names of several documents are those of one project: by the printed code, by the name without year and batch, by a table or a
/// sentence that says that it was renamed. Never by the order of forms, and never where two projects of one document would become one.
/// </summary>
internal sealed class ProjectIdentity
{
    private static readonly string[] CodeLabels = ["项目编码", "项目代码", "项目编号"];

    // A code of the budget system has 21 digits; 1 and 02 are numbers of a list.
    private const int ShortestCode = 6;

    private readonly Dictionary<string, string> representative = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> companions = new(StringComparer.Ordinal);

    /// <summary>Learns the names of the forms.</summary>
    /// <param name="forms">Forms of projects in the order of time.</param>
    /// <param name="words">Words of the pack for links between projects.</param>
    public ProjectIdentity(IReadOnlyList<ChainForm> forms, ProjectWords words)
    {
        var carried = LinkWords.All(LinkKind.Carried, words);
        Dictionary<string, string> byCode = new(StringComparer.Ordinal), byStem = new(StringComparer.Ordinal);
        foreach (var group in forms.GroupBy(f => (f.Document, f.Step)))
        {
            HashSet<string> names = new(StringComparer.Ordinal);
            foreach (var form in group) if (NameOf(form.Form) is { } name) names.Add(name);
            // Two names of one document and step are two projects, whatever they have in common.
            foreach (var name in names)
            {
                representative.TryAdd(name, name);
                if (!companions.TryGetValue(name, out var beside)) companions.Add(name, beside = new(StringComparer.Ordinal));
                beside.UnionWith(names);
            }
        }
        foreach (var form in forms)
            if (NameOf(form.Form) is { } name && CodeOf(form.Form) is { } code && !byCode.TryAdd(code, name)) Join(byCode[code], name);
        foreach (var form in forms)
            if (NameOf(form.Form) is { } name && ProjectName.Stem(name, carried) is { Length: > 1 } stem && !byStem.TryAdd(stem, name)) Join(byStem[stem], name);
        Renamed(forms, words);
    }

    /// <summary>The name that stands for all names of the project.</summary>
    public string Of(string name) => representative.TryGetValue(name, out var found) && found != name ? Of(found) : found ?? name;

    /// <summary>The project's name as printed, white space and code removed; null when the form names none.</summary>
    public static string? NameOf(FilledForm form) =>
        form.Project is { IsBlank: false, Value.Kind: not Values.ValueKind.Number } entry && ProjectName.Printed(entry.Raw) is { Length: > 1 } name ? name : null;

    /// <summary>The project's code as printed, or null.</summary>
    private static string? CodeOf(FilledForm form)
    {
        foreach (var field in form.Fields)
            if (!field.IsBlank && Words.HasAny(Words.Compact(field.Label), CodeLabels) && Words.Compact(field.Raw) is { Length: >= ShortestCode } code) return code;
        var name = form.Project is { } entry ? Words.Compact(entry.Raw) : "";
        var printed = ProjectName.Printed(name);
        return printed.Length < name.Length ? name[..^printed.Length].TrimEnd('-', '_') : null;
    }

    private void Renamed(IReadOnlyList<ChainForm> forms, ProjectWords words)
    {
        foreach (var year in forms.Select(f => f.Year).Distinct())
        {
            DocumentReading[] now = [.. forms.Where(f => f.Year == year).Select(f => f.Document).Distinct()], last = [.. forms.Where(f => f.Year == year - 1).Select(f => f.Document).Distinct()];
            if (now.Length == 0 || last.Length == 0) continue;
            var lineage = ProjectLineage.Of(now, last, words);
            foreach (var link in lineage.Links)
                if (link is { Basis: LinkBasis.Declared or LinkBasis.Name, Last: [var before], This: [var after] }) Join(before.Name, after.Name);
            foreach (var said in lineage.Statements)
            {
                if (said.Kind != LinkKind.Renamed) continue;
                string[] named = [.. representative.Keys.Where(n => n.Length > 3 && CyclePrint.Of(said.Words).Contains(n, StringComparison.Ordinal))];
                if (named is [var one, var other]) Join(one, other);
            }
        }
    }

    private void Join(string one, string other)
    {
        if (!representative.ContainsKey(one) || !representative.ContainsKey(other)) return;
        var (a, b) = (Of(one), Of(other));
        if (a == b) return;
        // Names that stand side by side in a document are not one project.
        foreach (var x in representative.Keys.Where(n => Of(n) == a))
            if (companions[x].Any(c => Of(c) == b)) return;
        representative[a] = b;
    }
}

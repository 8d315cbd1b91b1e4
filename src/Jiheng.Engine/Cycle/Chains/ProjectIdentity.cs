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

    // By the name that stands for it: the names of a project, and where they stand.
    private readonly Dictionary<string, List<string>> members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int Year, Step Step)>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(DocumentReading Document, Step Step)>> documents = new(StringComparer.Ordinal);

    /// <summary>Learns the names of the forms.</summary>
    /// <param name="forms">Forms of projects in the order of time.</param>
    /// <param name="words">Words of the pack for links between projects.</param>
    public ProjectIdentity(IReadOnlyList<ChainForm> forms, ProjectWords words)
    {
        Dictionary<string, string> byCode = new(StringComparer.Ordinal);
        Dictionary<string, List<string>> byStem = new(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            if (NameOf(form.Form) is not { } name) continue;
            if (representative.TryAdd(name, name))
            {
                members.Add(name, [name]);
                places.Add(name, []);
                documents.Add(name, []);
                // A batch and what was carried over are money of their own.
                if (ProjectName.Undated(name) is { Length: > 1 } stem)
                {
                    if (byStem.TryGetValue(stem, out var same)) same.Add(name);
                    else byStem.Add(stem, [name]);
                }
            }
            places[name].Add((form.Year, form.Step));
            documents[name].Add((form.Document, form.Step));
        }
        // One code is one project, also where two files of one step tell it under two names; side by side in a document they are two.
        foreach (var form in forms)
            if (NameOf(form.Form) is { } name && CodeOf(form.Form) is { } code && !byCode.TryAdd(code, name)) Join(byCode[code], name, isCertain: !documents[Of(byCode[code])].Overlaps(documents[Of(name)]));
        foreach (var (_, names) in byStem)
        {
            List<string> projects = [.. names.Select(Of).Distinct(StringComparer.Ordinal)];
            // Two of one step are two projects; which of them a third one is nobody knows.
            if (projects.Count < 2 || projects.SelectMany(n => places[n]).GroupBy(p => p).Any(g => g.Count() > 1)) continue;
            for (var i = 1; i < projects.Count; i++) Join(projects[0], projects[i]);
        }
        Renamed(forms, words);
    }

    /// <summary>The name that stands for all names of the project.</summary>
    public string Of(string name) => representative.GetValueOrDefault(name, name);

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

    private void Join(string one, string other, bool isCertain = false)
    {
        if (!representative.TryGetValue(one, out var a) || !representative.TryGetValue(other, out var b) || a == b) return;
        // Names of one step and year are not one project.
        if (!isCertain && places[a].Overlaps(places[b])) return;
        foreach (var name in members[a]) representative[name] = b;
        members[b].AddRange(members[a]);
        places[b].UnionWith(places[a]);
        members.Remove(a);
        places.Remove(a);
        documents[b].UnionWith(documents[a]);
        documents.Remove(a);
    }
}

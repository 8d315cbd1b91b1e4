using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>A sentence that says that projects were split, merged or renamed.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Project">The project it speaks of; empty when it names none.</param>
/// <param name="Words">The words, from the project on.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record LineageStatement(LinkKind Kind, string Project, string Words, Origin Origin)
{
    private static readonly string[] Parts = ["目标", "资金", "指标", "任务", "经费", "预算", "责任", "职责", "工作", "内容"];

    private static readonly string[] Leads = ["针对", "对", "将", "把"];

    /// <summary>The statements of some documents. Of words that mean other things too (整合) only those beside 项目 count.</summary>
    internal static IReadOnlyList<LineageStatement> Of(IReadOnlyList<DocumentReading> documents, IReadOnlyList<KnownProject> known, ProjectWords words)
    {
        List<LineageStatement> found = [];
        foreach (var document in documents)
            foreach (var form in document.Forms)
                foreach (var paragraph in form.Paragraphs)
                    foreach (var line in paragraph.Lines)
                        foreach (var sentence in Sentences.Of(line))
                        {
                            var text = CyclePrint.Of(sentence);
                            if (!text.Contains("项目", StringComparison.Ordinal)) continue;
                            foreach (var kind in (LinkKind[])[LinkKind.Split, LinkKind.Merged, LinkKind.Renamed])
                                foreach (var word in LinkWords.All(kind, words))
                                    if (At(text, word, known) is { } named)
                                    {
                                        found.Add(new(kind, named.Project, named.Words, line.Origin.Narrow(sentence)));
                                        break;
                                    }
                        }
        return found;
    }

    private static (string Project, string Words)? At(string text, string word, IReadOnlyList<KnownProject> known)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0) return null;
        var start = at;
        while (start > 0 && text[start - 1] is not ('。' or ',' or ';' or '，' or '；')) start--;
        var clause = text[start..at];
        var end = at + word.Length;
        while (end < text.Length && text[end] is not ('。' or ',' or ';' or '，' or '；')) end++;
        foreach (var project in known)
            if (project.Name.Length >= 4 && clause.LastIndexOf(project.Name, StringComparison.Ordinal) is >= 0 and var stands && !IsOther(clause[(stands + project.Name.Length)..])) return (project.Name, text[start..end]);
        // 针对…项目进行了项目拆分重组.
        var named = clause.LastIndexOf("项目", StringComparison.Ordinal) < 0 ? -1 : clause.IndexOf("项目", StringComparison.Ordinal);
        if (named < 0 || IsOther(clause[(clause.LastIndexOf("项目", StringComparison.Ordinal) + 2)..])) return null;
        foreach (var lead in Leads)
            if (clause.IndexOf(lead, StringComparison.Ordinal) is >= 0 and var from && from + lead.Length < named) return (clause[(from + lead.Length)..named], text[start..end]);
        return null;
    }

    /// <summary>Whether words between project and verb name something of the project that the verb acts on: 项目资金进行了整合.</summary>
    private static bool IsOther(string between) => Reading.Words.HasAny(between, Parts);
}

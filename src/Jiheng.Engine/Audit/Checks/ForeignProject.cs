using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The money of another project told as the subject of a sentence in a project's own report.</summary>
internal static class ForeignProject
{
    // What names of projects end with beside the thing itself. Longest first.
    private static readonly string[] Endings = ["专项工作经费", "专项经费", "专项资金", "补助资金", "工作经费", "服务费", "补助费", "经费", "资金", "补助", "专项", "项目", "费"];

    // A mention among others, a comparison, a shared purse.
    private static readonly string[] Company = ["、", "和", "与", "及", "比", "较", "参照", "结合", "同", "等", "另", "其中", "从", "由", "调剂", "统筹", "合并", "其他", "根据", "按照", "包括", "含"];

    private const int Shortest = 3;

    /// <summary>The sentences of a form that speak of another project's money: the line, the words, and the other project.</summary>
    public static IEnumerable<(TextLine Line, string Words, string Project)> In(DocumentReading document, FilledForm form)
    {
        if (form.Project is not { IsBlank: false } own || form.Paragraphs.Count == 0) yield break;
        var ownName = Words.Compact(own.Raw);
        List<string> told = [];
        foreach (var other in document.Forms)
        {
            if (other.Project is not { IsBlank: false } project || Words.Compact(project.Raw) is not { } name || name == ownName || told.Contains(name)) continue;
            told.Add(name);
            var core = Core(name);
            if (core.Length < Shortest || ownName.Contains(core, StringComparison.Ordinal) || name.Contains(Core(ownName), StringComparison.Ordinal) || form.Title.Contains(core, StringComparison.Ordinal)) continue;
            if (Find(form, core, Core(ownName)) is { } found) yield return (found.Line, found.Words, project.Raw);
        }
    }

    private static (TextLine Line, string Words)? Find(FilledForm form, string core, string own)
    {
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
            {
                // Most lines name no other project: only those are looked at.
                if (!line.Text.Contains(core, StringComparison.Ordinal)) continue;
                foreach (var sentence in line.Text.Split('。', '；'))
                    if (Head(sentence, core, own) is { } words) return (line, words);
            }
        return null;
    }

    /// <summary>2023年某某项目资金5万元: the sentence begins with the other project and goes on to its money.</summary>
    private static string? Head(string sentence, string core, string own)
    {
        var text = sentence.Trim();
        var at = text.IndexOf(core, StringComparison.Ordinal);
        if (at < 0 || text.Contains(own, StringComparison.Ordinal)) return null;
        var before = text[..at];
        var colon = Words.LastSign(before, "：:");
        before = Words.WithoutNumbering(before[(colon + 1)..]);
        foreach (var c in before)
            if (!char.IsAsciiDigit(c) && c is not ('年' or '度' or '“' or ' ' or '"' or '该' or '本')) return null;
        var end = at + core.Length;
        var money = text.IndexOf('元', end);
        if (money < 0 || money - end > 16) return null;
        var between = text[end..money];
        return Words.HasAny(between, "项目", "资金", "经费", "专项") && !Words.HasAny(between, Company) && !Words.HasSign(between, "，,") ? text[..(money + 1)] : null;
    }

    private static string Core(string name)
    {
        foreach (var ending in Endings)
            if (name.Length - ending.Length >= Shortest && name.EndsWith(ending, StringComparison.Ordinal)) return name[..^ending.Length];
        return name;
    }
}

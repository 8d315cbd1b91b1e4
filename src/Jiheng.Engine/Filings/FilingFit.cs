using System.Text.RegularExpressions;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Filings;

/// <summary>Whether a filing names only forms, blocks and chapters that its pack has: what a mistyped name holds would be printed nowhere.</summary>
public static partial class FilingFit
{
    /// <summary>Refuses what the pack does not know.</summary>
    /// <exception cref="FilingRefusedException">Names forms or blocks that there are not; the message lists those that there are.</exception>
    public static void Check(FilingData data, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(pack);
        List<string> problems = [];
        foreach (var subject in data.Projects.Prepend(data.Whole))
        {
            var whose = subject.Name.Length == 0 ? "" : $"项目“{subject.Name}”的";
            foreach (var (id, answers) in subject.Forms)
            {
                if (pack.Forms.FirstOrDefault(f => f.Id == id) is not { } form)
                {
                    problems.Add($"{whose}forms 里的“{id}”不是规则包 {pack.Id} 的表，可用的有：{string.Join("、", pack.Forms.Select(f => f.Id))}。");
                    continue;
                }
                foreach (var block in answers.Texts.Keys.Concat(answers.Tables.Keys).Concat(answers.Indicators.Keys))
                    if (!form.Blocks.Any(b => b.Id == block || (b is RubricBlock r && (r.Grade == block || r.Opinion == block)) || (b is EvaluationBlock e && e.Conclusion == block)))
                        problems.Add($"{whose}“{id}”里的“{block}”不是这张表的区块，可用的有：{string.Join("、", form.Blocks.Select(b => b.Id))}。");
            }
        }
        Chapters("", data.Narrative, [.. pack.Outlines.Where(o => !o.IsOfProject)]);
        foreach (var project in data.Projects) Chapters($"项目“{project.Name}”的", project.Narrative, [.. pack.Outlines.Where(o => o.IsOfProject)]);
        foreach (var name in data.NotApplicable.Keys)
            if (PackTitle.Form(pack, name) is null && PackTitle.Outline(pack, name) is null && !pack.Outlines.Any(o => o.Annexes.Contains(name)))
                problems.Add($"not-applicable 里的“{name}”不是规则包 {pack.Id} 的表、报告或附件。");
        foreach (var name in data.NotApplicable.Keys)
            if (PackTitle.Form(pack, name) is { } form && data.Projects.Prepend(data.Whole).Any(s => s.Forms.ContainsKey(form.Id))) problems.Add($"“{name}”写了不涉及，forms 里又填了“{form.Id}”。");
        foreach (var subject in data.Projects.Prepend(data.Whole))
            foreach (var twice in subject.Funds.GroupBy(f => Reading.Words.Key(f.Name), StringComparer.Ordinal).Where(g => g.Count() > 1))
                problems.Add($"{(subject.Name.Length == 0 ? "" : $"项目“{subject.Name}”的")}资金“{twice.First().Name}”写了{twice.Count()}次。");
        Figures(data, pack, problems);
        foreach (var twice in data.Projects.GroupBy(p => Reading.Words.Compact(p.Name), StringComparer.Ordinal).Where(g => g.Count() > 1)) problems.Add($"项目“{twice.First().Name}”写了{twice.Count()}次。");
        if (problems.Count > 0) throw new FilingRefusedException("填报数据与规则包不符：\n" + string.Join('\n', problems.Distinct()));

        void Chapters(string whose, IReadOnlyDictionary<string, IReadOnlyList<string>> narrative, List<DocumentOutline> outlines)
        {
            Dictionary<string, string> written = new(StringComparer.Ordinal);
            foreach (var key in narrative.Keys)
            {
                var meant = ChapterKey.Meant(key, outlines);
                if (meant.Count == 0) problems.Add($"{whose}narrative 里的“{key}”不是规则包 {pack.Id} 的提纲里的章节{(outlines.Count == 0 ? "，规则包没有这样的提纲" : $"，可用的有：{string.Join("、", outlines.SelectMany(ChapterKey.All).Select(c => c.Path[^1].Title).Distinct())}")}。");
                else if (meant.Count > 1) problems.Add($"{whose}narrative 里的“{key}”说不清是哪一章，请写成其中之一：{string.Join("、", meant.Select(c => $"“{c.Key}”"))}。");
                else if (!written.TryAdd(meant[0].Key, key)) problems.Add($"{whose}narrative 里的“{written[meant[0].Key]}”和“{key}”是同一章“{meant[0].Key}”，请合成一章。");
            }
        }
    }

    /// <summary>Names of figures that no sentence of the pack asks for: a mistyped one would leave its sentence without the figure.</summary>
    private static void Figures(FilingData data, Pack pack, List<string> problems)
    {
        var sums = pack.Writing.Sums;
        foreach (var name in data.Prior.Values.SelectMany(p => p.Keys).Distinct())
            if (!sums.ContainsKey(name)) problems.Add($"prior 里的“{name}”不是规则包 {pack.Id} 的合计数{Like(name, sums.Keys)}。");
        foreach (var name in data.Reasons.Keys)
            if (!sums.ContainsKey(name) && !(name.EndsWith("·预算", StringComparison.Ordinal) && sums.ContainsKey(name[..^3])) && !name.All(char.IsAsciiDigit))
                problems.Add($"reasons 里的“{name}”不是规则包 {pack.Id} 的合计数，也不是科目编码{Like(name.EndsWith("·预算", StringComparison.Ordinal) ? name[..^3] : name, sums.Keys)}。");
        var asked = pack.Outlines.SelectMany(ChapterKey.All).SelectMany(c => c.Path[^1].Says).SelectMany(s => Told().Matches(s.Text + s.Otherwise).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in data.Figures.Keys)
            if (!asked.Contains(name)) problems.Add($"figures 里的“{name}”在规则包 {pack.Id} 的文书里没有用处{(asked.Count == 0 ? "" : $"，可用的有：{string.Join("、", asked)}")}。");
    }

    /// <summary>The names that share most signs with a mistyped one.</summary>
    private static string Like(string name, IEnumerable<string> names)
    {
        List<string> like = [.. names.Select(n => (Name: n, Shared: n.Intersect(name).Count())).Where(n => n.Shared * 2 >= name.Length).OrderByDescending(n => n.Shared).ThenBy(n => n.Name.Length).Take(3).Select(n => n.Name)];
        return like.Count == 0 ? "" : $"，是不是{string.Join("、", like.Select(l => $"“{l}”"))}";
    }

    [GeneratedRegex(@"\{数:([^{}]+)\}")]
    private static partial Regex Told();
}

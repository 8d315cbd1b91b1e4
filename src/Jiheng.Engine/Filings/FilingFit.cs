using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Filings;

/// <summary>Whether a filing names only forms and blocks that its pack has: a mistyped name would leave its cells blank.</summary>
public static class FilingFit
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
        if (problems.Count > 0) throw new FilingRefusedException("填报数据与规则包不符：\n" + string.Join('\n', problems.Distinct()));
    }
}

using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Consistency;

/// <summary>
/// JH4007. The goal and the result of a project are its own. The same long text in the forms of two projects was copied,
/// and one of the two projects has no goal.
/// Source: the documents themselves.
/// </summary>
public sealed class JH4007_TextBelongsToItsProject : AuditRule
{
    // Shorter texts (完成年度工作任务) are common to many projects by chance.
    private const int ShortestPassage = 15;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH4007", Severity.Warning, "目标或完成情况抄自其他项目",
        "项目的预期目标和完成情况应写本项目的内容，不应与另一项目逐字相同。",
        "按本项目的实际内容改写目标和完成情况。",
        "本文件",
        "“网络租用”项目的预期目标与“基金监管”项目逐字相同。",
        "两个项目的目标都写“完成年度工作任务”：短语相同不算照抄，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Dictionary<string, Passage> seen = new(StringComparer.Ordinal);
        foreach (var (_, form) in context.Forms)
        {
            if (form.Project is not { IsBlank: false }) continue;
            List<Passage> copies = [];
            foreach (var text in form.Goals.SelectMany(g => new[] { g.Expected, g.Reached }).OfType<Entry>())
            {
                var key = Words.Compact(text.Raw);
                if (key.Length < ShortestPassage) continue;
                if (!seen.TryGetValue(key, out var first)) seen[key] = new(text, text, form);
                else if (Words.Compact(first.From.Project!.Raw) != Words.Compact(form.Project.Raw)) copies.Add(new(text, first.Original, first.From));
            }
            foreach (var source in copies.GroupBy(c => c.From)) yield return Make(form, source.Key, [.. source]);
        }
    }

    /// <summary>A passage, the one it repeats, and the form that one stands in.</summary>
    private sealed record Passage(Entry Copy, Entry Original, FilledForm From);

    private Finding Make(FilledForm form, FilledForm from, List<Passage> copies)
    {
        var what = string.Join("和", copies.Select(c => c.Copy.Label.Split(' ')[^1]).Distinct());
        List<Place> places = [.. copies.Select(c => c.Copy.As(PlaceRole.Reported)), .. copies.Select(c => c.Original.As(PlaceRole.Contradicts))];
        return Report(form, $"照抄|{from.Project!.Raw}",
            $"“{form.Project!.Raw}”的{what}与“{from.Project.Raw}”逐字相同，疑为照抄。", places) with
        { Reported = copies[0].Copy.Raw };
    }
}

using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5002. What a blank form prints to be replaced must not stand in a filled one: ××部门, ……, (此页为封面), (100字以内).
/// Notes of the form itself (说明：, 注：) are no residue, but for those that tell how to fill in the very line: 注：根据实际情况选择填写.
/// Source: the form itself.
/// </summary>
public sealed class JH5002_NoTemplateResidue : AuditRule
{
    // What a placeholder stands before. A name such as 张×× or a number such as 139×××× is masked on purpose.
    private static readonly string[] After =
    [
        "部门", "单位", "项目", "省", "市", "县", "区", "乡", "镇", "局", "委", "中心", "公司", "专项", "经费", "年", "月", "日", "万元", "亿元", "元",
        "%", "个百分点", "工作", "报告", "名称", "方案", "办法", "指标",
    ];

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5002", Severity.Warning, "模板占位符未替换",
        "表样和模板中的占位符、填写提示，填报后应替换或删除。",
        "替换为本单位的内容，或删除该处提示。",
        "表样",
        "封面写“2024年度××部门整体支出绩效自评报告”，“××部门”没有替换。",
        "“说明：公用经费填报基本支出中的……”是表样自带的说明；句中的省略号不是占位：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            List<Place> places = [];
            foreach (var line in document.Lines)
                if (Residue(line.Text) is { } residue) places.Add(new(PlaceRole.Reported, residue, "", "模板提示", line.Origin));
            if (places.Count > 0) yield return Make(document, places);
        }
    }

    private Finding Make(DocumentReading document, List<Place> places)
    {
        // The words to be replaced say more than a filler row.
        places = [.. places.FindAll(p => !IsFiller(p.Value)), .. places.FindAll(p => IsFiller(p.Value))];
        var words = places.Select(p => p.Value).Distinct().ToList();
        var isUnit = words[0].EndsWith("部门", StringComparison.Ordinal) || words[0].EndsWith("单位", StringComparison.Ordinal);
        return Report(document, "模板占位符", $"文中有{places.Count}处模板内容没有替换或删除：{string.Join("、", words.Take(5).Select(w => $"“{w}”"))}{(words.Count > 5 ? "等" : "")}。", places) with
        {
            Reported = words[0],
            Expected = isUnit ? document.Unit : null,
        };
    }

    /// <summary>The piece of template that a line still holds, or null.</summary>
    private static string? Residue(string line)
    {
        var text = line.Trim();
        if (text.Length == 0) return null;
        if (text.Length >= 2 && IsFiller(text)) return text;
        return Placeholder(text) ?? Prompt(text) ?? Instruction(text);
    }

    /// <summary>Words that tell the one who fills in what to do with this very line: 根据实际情况选择填写. A form's own notes explain its values.</summary>
    private static string? Instruction(string text) =>
        Instructions.Find(text) is { } words ? text.Length <= LongestShown ? text : words : null;

    private const int LongestShown = 30;

    private static readonly Phrases Instructions = new(
    [
        "选择填写", "选择性填写", "有选择的进行设置", "有选择地进行设置", "有选择地设置", "请在此处填写", "在此处填写", "此处填写", "填写后删除", "填报时删除", "提示文字请删除", "仅供参考，请根据",
    ]);

    private static bool IsFiller(string text) => text.AsSpan().TrimStart('…').IsEmpty || (text.Length >= 3 && text.AsSpan().TrimStart(".…．").IsEmpty);

    /// <summary>××部门, XX单位, or a line that is nothing but ×××.</summary>
    private static string? Placeholder(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCross(text[i])) continue;
            var end = i;
            while (end < text.Length && IsCross(text[end])) end++;
            var isWord = end - i >= 2 && (i == 0 || !char.IsAsciiLetterOrDigit(Fold.Of(text[i - 1]))) && (end == text.Length || !char.IsAsciiLetterOrDigit(Fold.Of(text[end])));
            if (isWord && i == 0 && end == text.Length) return text;
            if (isWord)
                foreach (var word in After)
                    if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0 && (i == 0 || !char.IsAsciiDigit(text[i - 1]))) return text[i..(end + word.Length)];
            i = end;
        }
        return null;
    }

    private static bool IsCross(char c) => c is '×' or 'X' or 'x' or 'Ｘ' or 'ｘ' or '╳' or '✕' or '✖';

    private static readonly char[] Opening = ['(', '（'];

    private static readonly char[] Closing = [')', '）'];

    /// <summary>(此页为封面), (100字以内), (不超过500字).</summary>
    private static string? Prompt(string text)
    {
        for (var open = text.IndexOfAny(Opening); open >= 0; open = text.IndexOfAny(Opening, open + 1))
        {
            var close = text.IndexOfAny(Closing, open);
            if (close < 0) return null;
            var inside = text[(open + 1)..close];
            var isLimit = inside.Any(char.IsAsciiDigit) && inside.Length <= 12
                && (inside.EndsWith("字以内", StringComparison.Ordinal) || inside.EndsWith("字左右", StringComparison.Ordinal)
                    || (inside.EndsWith('字') && (inside.StartsWith("不超过", StringComparison.Ordinal) || inside.StartsWith('限'))));
            if (isLimit || inside.Contains("此页为封面", StringComparison.Ordinal)) return text[open..(close + 1)];
        }
        return null;
    }
}

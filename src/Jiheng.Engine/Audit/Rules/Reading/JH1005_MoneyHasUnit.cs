using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Reading;

/// <summary>
/// JH1005. An amount without a unit in its cell, table or document cannot be held against one that has a unit.
/// A bare 0 is 0 in any unit.
/// Source: the form itself (单位：万元 in its head or its money column).
/// </summary>
public sealed class JH1005_MoneyHasUnit : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH1005", Severity.Warning, "金额没有单位",
        "金额的单位应在单元格、表头或全文中注明；没有单位的金额不能与其他金额核对。",
        "在表头或表的右上角注明“单位：万元”或“单位：元”。",
        "表样",
        "“项目资金”栏填500.00，全表没有写明是元还是万元。",
        "金额格只填500.00，表头写“项目资金（万元）”：单位明确，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (_, form) in context.Forms)
        {
            foreach (var finding in InText(form)) yield return finding;
            var bare = Amounts(form).Where(e => e.Quantity is { } q && q.Unit == Unit.None && !q.Value.IsZero).ToList();
            if (bare.Count == 0) continue;
            yield return Report(form, "金额单位", $"表中{bare.Count}处金额没有注明单位，如{bare[0].Label}填{bare[0].Raw}，不知是元还是万元。",
                [.. bare.Select((e, i) => e.As(i == 0 ? PlaceRole.Reported : PlaceRole.Context))]);
        }
    }

    // 全年预算数98.02。: words of money, then a figure with two decimals and the end of the clause.
    private static readonly string[] OfMoney = ["预算数", "执行数", "决算数", "预算", "经费", "资金", "支出", "收入", "拨款", "金额", "合计"];

    /// <summary>Amounts of running text without a unit: two decimals right behind a word of money, and then nothing.</summary>
    private IEnumerable<Finding> InText(FilledForm form)
    {
        List<Place> places = [];
        foreach (var paragraph in form.Paragraphs)
            foreach (var line in paragraph.Lines)
                foreach (var figure in Bare(line.Text)) places.Add(new(places.Count == 0 ? PlaceRole.Reported : PlaceRole.Context, figure, "", "金额", line.Origin));
        if (places.Count > 0)
            yield return Report(form, "正文金额单位", $"正文有{places.Count}处金额没有写单位，如“{places[0].Value}”，不知是元还是万元。", places) with { Reported = places[0].Value };
    }

    private static IEnumerable<string> Bare(string text)
    {
        if (Words.HasAny(text, "单位：万元", "单位:万元", "单位：元", "单位:元")) yield break;
        for (var i = 3; i + 2 < text.Length; i++)
        {
            if (text[i] != '.' || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1]) || !char.IsAsciiDigit(text[i + 2])) continue;
            var (from, to) = (i - 1, i + 3);
            while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] is ',')) from--;
            if (to < text.Length && text[to] is not ('。' or '，' or '；' or ';')) continue;
            var before = text.AsSpan(0, from).TrimEnd();
            foreach (var word in OfMoney)
                if (before.EndsWith(word, StringComparison.Ordinal) || (before.Length > 0 && before[^1] is '为' or '是' or '共' && before[..^1].EndsWith(word, StringComparison.Ordinal)))
                {
                    yield return $"{word}{text[from..to]}";
                    break;
                }
        }
    }

    private static IEnumerable<Entry> Amounts(FilledForm form) =>
        (form.Funds?.Rows ?? []).SelectMany(r => r.Amounts.Select(a => a.Entry)).Concat(form.AmountRows.SelectMany(r => r.Cells).Select(c => c.Entry));
}

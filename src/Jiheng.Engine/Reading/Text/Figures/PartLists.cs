using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>The 其中 lists of a sentence: which figures are parts of which whole, and whether they are all there are.</summary>
internal sealed class PartLists(Vocabulary vocabulary, ReadingBuilder reading, FormBuilder form)
{
    private static readonly string[] StaffKinds = ["编制", "公务员", "参公", "事业", "工勤", "聘", "派遣", "代理", "行政", "机关", "临时", "合同"];

    private readonly List<PartList> lists = [];

    /// <summary>Begins a sentence.</summary>
    public void Begin() => lists.Clear();

    /// <summary>The list that a figure is a part of, or null; opens and closes lists by the words before it.</summary>
    public PartList? Take(FigureDraft draft, FigureDraft? previous)
    {
        Close(draft.Between, draft.Depth);
        var unit = draft.Unit;
        // 其余55.60万元中，财政拨款22.33万元…: a part divided in its turn; what follows is of it alone.
        if (previous is not null && Whole(previous, unit) is { } divided && IsAmong(previous.After) && !draft.Label.OpensParts)
        {
            foreach (var outer in lists) outer.IsOpen = false;
            lists.Add(new(divided, draft.Depth));
        }
        // The whole that a 其中 divides: the figure before it when its unit fits; a share told of it stands between.
        if (draft.Label.OpensParts && Whole(previous, unit) is { } whole) lists.Add(new(whole, draft.Depth) { CountsParts = ItemStart.IsIn(draft.Between) });
        if (!draft.IsLevel) return null;
        var list = lists.Find(l => l.IsOpen && l.Depth == draft.Depth && l.Whole.Unit.IsComparableWith(unit));
        if (list is null) return null;
        // 其中甲12万元、乙8万元，月均1.67万元: once the parts make the whole, what is told further is none of them.
        if (!IsJoinedOn(draft.Between) && IsFull(list))
        {
            list.IsOpen = false;
            return null;
        }
        // A remainder, a change or a figure of another stage stands beside the parts, not among them, unless 其中 itself names it.
        var otherStage = draft.Label.Stage != Stage.Unstated && draft.Label.Stage != list.Whole.Label.Stage && draft.Label.Stage != list.Whole.Fact.Stage;
        if (otherStage && draft.Label.OpensParts) list.MixesStages = true;
        else if (otherStage || IsNoPart(draft.Label.Text) || IsOtherAct(draft.Label, list) || !Belongs(draft.Label.Text, list))
        {
            list.IsOpen = false;
            return null;
        }
        return list;
    }

    /// <summary>55.60万元中，14个重点评价项目中：what follows is among what was counted. 在监控工作中 is no such thing.</summary>
    private static bool IsAmong(string after)
    {
        var words = after.AsSpan().TrimStart();
        if (words.StartsWith("中")) return true;
        var end = words.IndexOfAny('，', ',');
        return end is > 1 and <= LongestCounted && words[end - 1] == '中' && words[end - 2] is not ('其' or '作' or '程') && words[..end].IndexOfAny('在', '、', '；') < 0;
    }

    private const int LongestCounted = 16;

    /// <summary>Ends a sentence: its lists become compositions.</summary>
    public void Compose(string sentence)
    {
        foreach (var list in lists) Compose(list, sentence);
    }

    // 参保50万人，比目标少2万人，其中职工15万人: how far it is from a goal has no such parts; they are those of what was reached.
    private static readonly string[] Gaps = ["少", "多", "缺", "差", "超", "短缺", "缺少", "尚缺", "还差", "相差", "超出", "超过", "短少", "少完成", "多完成"];

    // 三级指标416个，平均每个项目10.9个，其中定量指标352个: what falls to each has no such parts.
    private static readonly string[] Averages = ["平均", "人均", "户均", "次均", "家均", "月均", "日均", "车均", "亩均"];

    private static FigureDraft? Whole(FigureDraft? previous, Unit unit) =>
        previous is not null && previous.IsLevel && Array.IndexOf(Gaps, previous.Label.Text) < 0 && !Words.HasAny(previous.Label.Printed, Averages) && unit.Dimension is Dimension.Money or Dimension.Count && previous.Unit.IsComparableWith(unit) ? previous : null;

    /// <summary>
    /// A label whose concept is known and lies outside the whole's is no part of it; neither is a nameless thing after
    /// parts that all have names of their own (“三公” … 会议费).
    /// </summary>
    private bool Belongs(string label, PartList list)
    {
        var whole = list.Whole.Fact.Concept;
        if (whole.Length == 0) return true;
        var own = vocabulary.Concepts.Of(label, whole);
        if (own.Length > 0) return own.StartsWith(whole + ".", StringComparison.Ordinal);
        return list.Parts.Count == 0 || !list.Parts.TrueForAll(p => p.Fact.Concept.StartsWith(whole + ".", StringComparison.Ordinal));
    }

    /// <summary>Whether the words before a figure go on with the enumeration: 、乙, 和乙.</summary>
    private static bool IsJoinedOn(string between) => !Words.HasSign(between, "，,；;");

    /// <summary>Whether two parts or more make the whole.</summary>
    private static bool IsFull(PartList list)
    {
        if (list.Parts.Count < 2) return false;
        var sum = Rational.Zero;
        foreach (var part in list.Parts) sum += part.Fact.Quantity.Base;
        return sum == list.Whole.Fact.Quantity.Base;
    }

    private static readonly string[] Acts = ["支出", "实际支出", "投入", "使用", "拨付", "支付", "到位", "下达", "安排", "执行", "完成", "列支"];

    /// <summary>2022年投入、2023年投入, then 2023年支出: a bare verb that the parts before do not share tells what was done with the whole.</summary>
    private static bool IsOtherAct(FigureLabel label, PartList list) =>
        list.Parts.Count > 0 && list.Parts[^1].Label.Text != label.Text && !label.OpensParts
        && (Array.IndexOf(Acts, label.Text) >= 0 || list.Parts.TrueForAll(p => p.Label.Year is not null && Array.IndexOf(Acts, p.Label.Text) >= 0));

    // 新增长期护理: 增长 is no word there.
    private static bool IsNoPart(string label) => label.Contains("新增", StringComparison.Ordinal) ? IsNoPart(label.Replace("新增", "", StringComparison.Ordinal)) : Words.HasAny(label, "结余", "结转", "剩余", "同比", "上年", "增加", "减少", "增长", "下降", "完成率", "执行率",
        "退休", "离休", "遗属", "合计", "总计", "追加", "企业", "会议", "计划", "目标", "常住", "总人口", "应参", "惠及", "受益", "平均", "月均", "日均", "人均", "户均", "次均", "家均", "单家最高", "单笔最高", "尚有", "尚未") || IsBasis(label) || label.StartsWith('另') || label.StartsWith("年末", StringComparison.Ordinal) || label.StartsWith("实有", StringComparison.Ordinal);

    // 以全县常住人口…计算, 完成全年计划…的: what the parts are measured by is none of them.
    private static bool IsBasis(string label) => label.Length > 1 && label[0] is '以' or '按' or '占' or '达' or '较' or '比' or '为' || label.StartsWith("完成", StringComparison.Ordinal);

    private void Close(string between, int depth)
    {
        foreach (var list in lists)
        {
            if (!list.IsOpen) continue;
            if (depth < list.Depth) list.IsOpen = false;
            // 一是甲80万元，其中中央60万元；二是乙30万元: the next item is beside the whole, unless 其中 itself counts its parts (其中：一是…).
            if (list.Parts.Count > 0 && !list.CountsParts && ItemStart.IsIn(between)) list.IsOpen = false;
            // A list told with 、 ends at the first ，: what follows is another statement.
            var comma = Words.HasSign(between, "，,；;");
            // 机关10人、中心24人；全县人口…: parts joined by 、 do not go on behind a ；.
            if (list.Parts.Count == 1) list.IsJoined = !comma;
            if (list.IsJoined && list.Parts.Count > 1 && Words.HasSign(between, "；;")) list.IsOpen = false;
            if (list.Parts.Count == 2) list.IsEnumeration = !comma;
            if (list.IsEnumeration && list.Parts.Count > 1 && comma) list.IsOpen = false;
            if (between.Contains("其中", StringComparison.Ordinal) && list.Parts.Count > 0) list.IsOpen = false;
            // After a ；a new statement about what was done ends the list; another part does not.
            var stop = Words.LastSign(between, "；;");
            if (stop >= 0 && Words.HasAny(between[stop..], "实际", "执行", "同比", "比上年", "较上年", "完成")) list.IsOpen = false;
        }
    }

    private void Compose(PartList list, string sentence)
    {
        if (list.Parts.Count == 0) return;
        var whole = list.Whole.Fact;
        var concepts = list.Parts.ConvertAll(p => p.Fact.Concept);
        var openEnded = Words.HasAny(sentence, "等") && !Words.HasAny(sentence, "等级", "平等", "同等", "等于");
        var staff = whole.Concept is Concepts.StaffInPost or Concepts.Establishment
            && list.Parts.Count > 1 && list.Parts.TrueForAll(p => Words.HasAny(p.Label.Text, StaffKinds));
        reading.Compositions.Add(new()
        {
            Whole = whole.Entry,
            Parts = list.Parts.ConvertAll(p => p.Fact.Entry),
            // Only parts that are by definition all there are make the whole: one foreign item more, and nobody can tell.
            IsComplete = !openEnded && (staff || (vocabulary.Concepts.IsPartition(whole.Concept, concepts) && concepts.TrueForAll(c => Concepts.Parent(c) == whole.Concept))),
            MixesStages = list.MixesStages,
            Form = form.Index,
            Subject = whole.Label,
        });
    }
}

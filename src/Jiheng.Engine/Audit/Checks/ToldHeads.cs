using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>People of running text that are told twice and not alike: the unit's staff, and one number once of households and once of people.</summary>
internal static class ToldHeads
{
    // Parts of the staff, other bodies, and people of the field.
    private static readonly string[] Narrower = ["退", "离休", "聘", "临时", "编外", "劳务", "派遣", "女", "党员", "专业", "技术", "高级", "中级", "行政", "事业", "参公", "工勤", "机关", "本级", "中心", "下属", "所属", "公司", "企业", "参保", "城镇", "新增", "调入", "调出", "平均", "人均", "困难", "灵活", "乡镇", "街道", "村", "全县", "全市", "全区", "全省"];

    // Some of the staff may do it: only more than there are is odd.
    private static readonly string[] Some = ["组织", "选派", "安排", "抽调", "参加", "参训", "培训", "慰问", "体检", "派出", "投入", "动员", "为", "向", "对"];

    /// <summary>Staff told with another number than where the unit says how many it has.</summary>
    public static IEnumerable<ToldOtherwise> Staff(DocumentReading document)
    {
        Fact? whole = null;
        foreach (var fact in document.Facts)
        {
            if (!IsStaff(document, fact)) continue;
            if (whole is null)
            {
                // The first is the unit's own only where it is told like a list of what there is.
                if (Words.HasAny(fact.Sentence, "编制", "退休", "年末", "年底", "现有", "实有") && !Words.HasAny(Words.Compact(fact.Entry.Label), Some)) whole = fact;
                continue;
            }
            if (fact.Form != whole.Form || fact.Year != whole.Year || fact.Quantity.Base == whole.Quantity.Base) continue;
            if (fact.Quantity.Base < whole.Quantity.Base && (Words.HasAny(Words.Compact(fact.Entry.Label), Some) || !DigitSlip.IsLikely(fact.Quantity, whole.Quantity))) continue;
            // More than twice as many are no slip but other people.
            if (fact.Quantity.Base > whole.Quantity.Base * 2) continue;
            yield return new(document.Forms[fact.Form], $"在职人数|{fact.Year}", $"正文一处写“{Words.Compact(whole.Entry.Label)}{whole.Entry.Raw}”，一处写“{Words.Compact(fact.Entry.Label)}{fact.Entry.Raw}”。", fact.Entry, whole.Entry, false);
        }
    }

    private static bool IsStaff(DocumentReading document, Fact fact)
    {
        if (fact.InTable || fact.Measure != Measure.Level || fact.Project.Length > 0 || fact.Stage == Stage.Target || (fact.Year is { } year && year != document.FiscalYear) || fact.Quantity is not { Unit: { Dimension: Dimension.Count, Noun: "人" }, Qualifier: Qualifier.None }) return false;
        var label = Words.Compact(fact.Entry.Label);
        if (label.Length > 16 || Words.HasAny(label, Narrower)) return false;
        return Reading.Vocabularies.Vocabulary.Of(document.Pack).IsStaff(Bare(label)) || fact.Concept == Concepts.StaffInPost;
    }

    private static string Bare(string label)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in Openings)
                if (label.Length > word.Length && label.StartsWith(word, StringComparison.Ordinal)) (label, changed) = (label[word.Length..], true);
            foreach (var word in Closings)
                if (label.Length > word.Length && label.EndsWith(word, StringComparison.Ordinal)) (label, changed) = (label[..^word.Length], true);
        }
        return label;
    }

    private static readonly string[] Openings = ["年末", "年底", "末", "现有", "实有", "共有", "有", "全部", "全体", "全", "学校", "单位", "部门", "医院", "我局", "我校", "我院", "我单位", "本单位", "本部门", "全校", "全局", "全院", "实际", "组织", "选派", "安排", "动员", "为", "向", "对", "给", "保障"];

    private static readonly string[] Closings = ["年末", "实有", "现有", "共有", "共计", "共", "总数", "人数", "为", "达", "有"];

    /// <summary>One number of one thing, once of people and once of households.</summary>
    public static IEnumerable<ToldOtherwise> Households(DocumentReading document)
    {
        List<Fact> seen = [];
        foreach (var fact in document.Facts)
        {
            if (fact.Measure != Measure.Level || fact.Stage == Stage.Target || fact.Quantity is not { Unit: { Dimension: Dimension.Count, Noun: "人" or "户" or "人次" } } || fact.Quantity.Base < Fewest) continue;
            foreach (var other in seen)
            {
                if (other.Quantity.Base != fact.Quantity.Base || (other.Quantity.Unit.Noun == "户") == (fact.Quantity.Unit.Noun == "户") || other.Year != fact.Year || !IsSameThing(other, fact)) continue;
                yield return new(document.Forms[fact.Form], $"户与人|{fact.Quantity.Base}", $"同一数字一处写“{Words.Compact(other.Entry.Label)}{other.Entry.Raw}”，一处写“{Words.Compact(fact.Entry.Label)}{fact.Entry.Raw}”，户与人不是同一口径。", fact.Entry, other.Entry, false);
                break;
            }
            seen.Add(fact);
        }
    }

    // A small or round number is met twice by chance.
    private const int Fewest = 100;

    private const int SharedEnding = 4;

    private static bool IsSameThing(Fact a, Fact b)
    {
        if (ReferenceEquals(a.Sentence, b.Sentence) && a.Sentence.Length > 0) return false;
        var (x, y) = (Words.Compact(a.Entry.Label), Words.Compact(b.Entry.Label));
        return Math.Min(x.Length, y.Length) >= SharedEnding && x[^SharedEnding..] == y[^SharedEnding..];
    }
}

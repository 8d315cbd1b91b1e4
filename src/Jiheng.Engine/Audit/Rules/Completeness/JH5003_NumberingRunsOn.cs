using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5003. The numbers of one list run on without gap or repeat: a gap may be a row or a chapter that was dropped.
/// Source: GB/T 9704-2012 (levels of numbering); the document itself.
/// </summary>
public sealed class JH5003_NumberingRunsOn : AuditRule
{
    // A list this short is shown whole.
    private const int ShortList = 6;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5003", Severity.Note, "序号不连续",
        "同一层次的序号应依次排列，不缺号，不重号。",
        "补上缺少的内容，或重新编号。",
        "本文件",
        "三公经费下列1、2、4，缺3。",
        "每一章内（一）（二）重新开始，或1.下另有（1）（2）：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var list in document.NumberedItems.GroupBy(i => $"{i.Form}|{i.List}"))
            {
                // The list of annexes has a rule of its own.
                var items = list.Where(i => !document.AnnexList.Any(a => a.Origin.IsSamePlace(i.Origin))).ToList();
                var at = Break(items);
                if (at > 0) yield return Make(document, document.Forms[items[at].Form], items, at);
            }
    }

    private static int Break(List<NumberedItem> items)
    {
        for (var i = 1; i < items.Count; i++)
            if (items[i].Number != items[i - 1].Number + 1 && !StandsInside(items[i - 1], items[i].Number)) return i;
        return -1;
    }

    /// <summary>Whether the numbers up to the next one stand in the paragraph itself, in their order: （一）…。（二）…。（三）….</summary>
    private static bool StandsInside(NumberedItem item, int next)
    {
        var text = Words.Compact(item.Text);
        var at = 0;
        for (var number = item.Number + 1; number < next; number++)
        {
            var shown = Words.Compact(Shown(item with { Number = number }));
            var found = text.IndexOf(shown, at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + shown.Length;
        }
        return next > item.Number + 1;
    }

    private Finding Make(DocumentReading document, FilledForm form, List<NumberedItem> items, int at)
    {
        var (before, after) = (items[at - 1], items[at]);
        if (InOtherStyle(document, before, after) is { } odd)
            return Report(form, $"序号|{before.Style}|{odd.Text}", $"“{Shown(before)}”与“{Shown(after)}”之间的“{Shown(odd)}”序号样式不同。",
                Place(odd, PlaceRole.Reported), Place(before, PlaceRole.Context), Place(after, PlaceRole.Context)) with { Reported = Shown(odd), Expected = Shown(before with { Number = odd.Number }) };
        var what = after.Number == before.Number ? $"“{Shown(after)}”重复" : after.Number == before.Number + 2
            ? $"“{Shown(before)}”之后是“{Shown(after)}”，缺{before.Number + 1}"
            : $"“{Shown(before)}”之后是“{Shown(after)}”";
        var shown = items.Count <= ShortList ? items.Where(i => i != after && i != before) : [];
        List<Place> places = [Place(after, PlaceRole.Reported), Place(before, PlaceRole.Context), .. shown.Select(i => Place(i, PlaceRole.Context))];
        return Report(form, $"序号|{before.Style}|{before.Text}", $"{what}。", places) with { Reported = Shown(after) };
    }

    /// <summary>The missing number, printed between its neighbours in another shape: （一）, 2、, （三）.</summary>
    private static NumberedItem? InOtherStyle(DocumentReading document, NumberedItem before, NumberedItem after)
    {
        var between = false;
        foreach (var item in document.NumberedItems)
        {
            if (ReferenceEquals(item, after)) return null;
            if (between && item.Form == before.Form && item.Number == before.Number + 1 && item.Number == after.Number - 1 && !Continues(document, item)) return item;
            between |= ReferenceEquals(item, before);
        }
        return null;
    }

    /// <summary>Whether the number is in order in a list of its own.</summary>
    private static bool Continues(DocumentReading document, NumberedItem item)
    {
        foreach (var other in document.NumberedItems)
            if (other.Form == item.Form && other.List == item.List && other.Number == item.Number - 1) return true;
        return item.Number == 1;
    }

    private static Place Place(NumberedItem item, PlaceRole role) => new(role, Shown(item), "", item.Text.Length <= 20 ? item.Text : item.Text[..20] + "…", item.Origin);

    /// <summary>The number as its list prints it.</summary>
    private static string Shown(NumberedItem item) => item.Style switch
    {
        "一、" => $"{Chinese(item.Number)}、",
        "(一)" => $"（{Chinese(item.Number)}）",
        "1、" => $"{item.Number}、",
        "1." => $"{item.Number}.",
        "1)" => $"{item.Number}）",
        "①" => item.Number <= 20 ? ((char)('①' + item.Number - 1)).ToString() : item.Number.ToString(),
        _ => $"（{item.Number}）",
    };

    private static string Chinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        var tens = number / 10;
        var ones = number % 10;
        var head = tens == 0 ? "" : tens == 1 ? "十" : $"{Digits[tens % 10]}十";
        return head + (ones == 0 && tens > 0 ? "" : Digits[ones].ToString());
    }
}

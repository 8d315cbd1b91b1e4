using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>What a document says did not happen or is not there: 未发生政府采购支出, 无公务用车, 没有发生公务接待费.</summary>
internal static class NothingOfKind
{
    private static readonly string[] Openings = ["未发生", "没有发生", "无发生", "不涉及", "没有", "无"];

    private static readonly string[] Things = ["政府采购", "公务用车", "公务车", "公务接待", "因公出国"];

    private static readonly Phrases AnyThing = new(Things);

    // 无进口的政府采购, 无外宾接待, 无国（境）外公务接待: a part of the kind.
    private static readonly string[] Parts = ["进口", "专门面向", "外事", "外宾", "国外", "境外", "外国", "涉外", "国内", "港澳", "台湾", "面向", "违规", "超标", "超编", "新增", "更新", "闲置", "意向", "变化", "中小企业", "授予", "问题"];

    public static void Of(string text, List<FoundClaim> found)
    {
        if (!AnyThing.AreIn(text)) return;
        foreach (var thing in Things)
            Of(text, thing, found);
    }

    private static void Of(string text, string thing, List<FoundClaim> found)
    {
        for (var at = text.IndexOf(thing, StringComparison.Ordinal); at >= 0; at = text.IndexOf(thing, at + thing.Length, StringComparison.Ordinal))
        {
            var before = Assertion.Before(text, at);
            if (Opening(before) is not { } opening || IsOfPart(before[opening..])) continue;
            var after = Assertion.After(text, at);
            if (IsOfPart(after) || Words.HasAny(after, "情况的", "数据")) continue;
            var start = at - before.Length + opening;
            found.Add(new(ClaimKind.NothingOfKind, text[start..(at + after.Length)], Words.Compact(after), start));
        }
    }

    private static bool IsOfPart(string words) => Words.HasAny(words, Parts) || Words.HasAny(Words.WithoutBrackets(Words.Compact(words)), Parts);

    /// <summary>Where the denial begins when nothing but the kind and its neighbours in the list stand behind it.</summary>
    private static int? Opening(string before)
    {
        foreach (var word in Openings)
        {
            var at = before.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0 || Assertion.IsPlanned(before[..at])) continue;
            // 无论, 无法, 无需, 有无: another word.
            var end = at + word.Length;
            if (word == "无" && ((end < before.Length && "论法需效偿形疑不一".Contains(before[end], StringComparison.Ordinal)) || (at > 0 && before[at - 1] == '有'))) continue;
            if (before.Length - end <= 24) return at;
        }
        return null;
    }
}

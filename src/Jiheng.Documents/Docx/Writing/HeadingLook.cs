using System.Text.RegularExpressions;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>
/// The letters of a heading whose number is of another depth than its level: a report that is an annex lies one level deeper and is numbered anew.
/// Source: GB/T 9704-2012, 7.3.3: 一、 in 黑体, （一） in 楷体, then 仿宋.
/// </summary>
/// <param name="Font">The Chinese font.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal readonly partial record struct HeadingLook(string Font, bool IsBold)
{
    /// <summary>The letters that the number asks for; null where the style of the level has them.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="level">Its level: 2 below the title.</param>
    public static HeadingLook? Of(string text, int level)
    {
        var depth = First().IsMatch(text) ? 2 : Second().IsMatch(text) ? 3 : Third().IsMatch(text) ? 4 : level;
        if (depth == level) return null;
        return depth switch
        {
            2 => new("黑体", false),
            3 => new("楷体", false),
            _ => new(WordLetters.Text, true),
        };
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)")]
    private static partial Regex First();

    [GeneratedRegex(@"^[（(][一二三四五六七八九十]+[）)]")]
    private static partial Regex Second();

    [GeneratedRegex(@"^[0-9]+[.．]")]
    private static partial Regex Third();
}

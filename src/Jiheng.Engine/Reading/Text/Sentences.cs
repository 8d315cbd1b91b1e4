using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reading.Text;

/// <summary>Cutting a line of running text into sentences at 。！？; a 其中 list may go on over a ；.</summary>
internal static class Sentences
{
    /// <summary>The sentences of a line in order.</summary>
    public static IEnumerable<string> Of(TextLine line)
    {
        var text = line.Text;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('。' or '！' or '？')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '”' or '）' or ')') end++;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) yield return text[start..end];
            start = end;
            i = end - 1;
        }
        if (start < text.Length && !text.AsSpan(start).IsWhiteSpace()) yield return text[start..];
    }
}

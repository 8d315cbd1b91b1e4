namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>The reason a text gives for a change: 主要变动原因是….</summary>
internal static class ChangeReason
{
    private static readonly string[] ReasonWords = ["主要变动原因是", "变动的主要原因是", "变动原因是", "增加的主要原因是", "减少的主要原因是", "增长的主要原因是", "下降的主要原因是", "的主要原因是", "主要原因是", "主要原因为", "主要原因：", "原因是", "原因为", "主要是由于", "主要是因为", "主要是", "主要因", "是由于", "由于", "因为"];

    /// <summary>The reason in the sentence itself or in the one after it; an empty text when none is given.</summary>
    public static string Of(List<string> sentences, int at)
    {
        for (var i = at; i < Math.Min(sentences.Count, at + 2); i++)
            foreach (var word in ReasonWords)
            {
                var start = sentences[i].IndexOf(word, StringComparison.Ordinal);
                if (start < 0) continue;
                return sentences[i][(start + word.Length)..].TrimEnd('。', '；');
            }
        return "";
    }
}

using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>
/// Whether a document gives a reason for something, wherever it says so: a sentence that speaks of it and tells why, in itself or in
/// the sentences beside it, or a column for reasons that speaks of it. Whether the reason is a good one is the reader's to judge.
/// </summary>
internal static class Explanation
{
    private static readonly string[] Reasons = ["由于", "因为", "主要是", "主要为", "原因", "所致", "致使", "导致", "受到", "影响", "鉴于", "源于", "系上", "系年", "系本", "用于", "尚未", "尚在", "未达到", "未到"];

    // 因公, 因素, 因此: the sign 因 that gives no reason.
    private const string AfterBecauseNot = "公素此而地病人";

    /// <summary>What speaks of money of the year that was not spent.</summary>
    public static string[] Unspent { get; } =
        ["执行率", "执行进度", "支付进度", "支出进度", "执行数", "预算执行", "未执行", "未支付", "未支出", "未使用", "未付", "结余", "结转", "节约", "节省", "收回", "压减", "压缩", "尾款", "质保金", "余款", "跨年", "中标", "招标", "未拨付", "支付较", "少支", "核减"];

    /// <summary>What speaks of a budget that was changed in the year.</summary>
    public static string[] Adjusted { get; } =
        ["追加", "调整", "调增", "调减", "调剂", "增拨", "追减", "上级", "下达", "专项资金", "转移支付", "年中", "增人", "新增", "核增", "核减", "增资", "上年结转"];

    /// <summary>Whether a reason is given that speaks of one of the things, in the form itself or in running text of its document.</summary>
    public static bool Of(DocumentReading document, FilledForm form, string[] about)
    {
        foreach (var indicator in form.Indicators)
            if (indicator.Deviation is { IsBlank: false } reason && Words.HasAny(reason.Raw, about)) return true;
        foreach (var goal in form.Goals) if (goal.Reached is { } reached && Tells(reached.Raw, about)) return true;
        foreach (var field in form.Fields) if (Tells(field.Raw, about)) return true;
        foreach (var table in form.Tables)
            foreach (var cell in table.Cells)
                if (Tells(cell.Text, about)) return true;
        foreach (var other in document.Forms)
        {
            // A reason for another project is none.
            if (!ReferenceEquals(other, form) && other.Project is { IsBlank: false } project && project.Raw != form.Project?.Raw) continue;
            foreach (var paragraph in other.Paragraphs) if (Tells(paragraph.Text, about)) return true;
        }
        return false;
    }

    /// <summary>Whether one of its sentences speaks of the thing and it, the one before or the one behind tells why.</summary>
    public static bool Tells(string text, string[] about)
    {
        if (!Words.HasAny(text, about)) return false;
        var sentences = text.Split('。', '！', '；', '\n');
        for (var i = 0; i < sentences.Length; i++)
        {
            if (!Words.HasAny(sentences[i], about)) continue;
            for (var j = Math.Max(0, i - 1); j <= Math.Min(sentences.Length - 1, i + 1); j++) if (GivesReason(sentences[j])) return true;
        }
        return false;
    }

    private static bool GivesReason(string sentence)
    {
        if (Words.HasAny(sentence, Reasons)) return true;
        for (var at = sentence.IndexOf('因'); at >= 0; at = sentence.IndexOf('因', at + 1))
            if (at + 1 < sentence.Length && !AfterBecauseNot.Contains(sentence[at + 1], StringComparison.Ordinal) && (at == 0 || sentence[at - 1] != '原')) return true;
        return false;
    }
}

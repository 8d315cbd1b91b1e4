using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>The words before a figure, taken apart: year, stage, and what remains as its name.</summary>
/// <param name="Text">The name without year, stage and filling verbs.</param>
/// <param name="Printed">The words as printed.</param>
/// <param name="Year">The year they name, or null.</param>
/// <param name="Stage">The stage they name, or <see cref="Stage.Unstated"/>.</param>
/// <param name="OpensParts">Whether they begin with 其中.</param>
/// <param name="Account">The account they limit the figure to, or an empty text.</param>
internal sealed record FigureLabel(string Text, string Printed, int? Year, Stage Stage, bool OpensParts, string Account)
{
    // 部门预算项目, 预算单位: the word is part of a name and tells no stage.
    private static readonly string[] NoStage = ["部门预算项目", "专项预算项目", "预算项目", "预算单位", "预算绩效", "预算管理", "预算编制", "预算资金", "预算部门"];

    private static readonly (string Word, Stage Stage)[] StageWords =
    [
        ("年初预算", Stage.InitialBudget), ("年初批复", Stage.InitialBudget), ("年初财政批复", Stage.InitialBudget), ("年初部门预算", Stage.InitialBudget), ("年初安排", Stage.InitialBudget),
        ("调整预算", Stage.AdjustedBudget), ("调整后预算", Stage.AdjustedBudget), ("预算调整后", Stage.AdjustedBudget), ("调整后", Stage.AdjustedBudget), ("全年预算", Stage.AdjustedBudget), ("支出决算", Stage.Final), ("决算", Stage.Final), ("全年执行", Stage.Executed), ("预算执行", Stage.Executed),
        ("实际支出", Stage.Executed), ("实际执行", Stage.Executed), ("预算", Stage.Budget),
    ];

    private static readonly string[] Verbs = ["总计均为", "合计均为", "均为", "分别为", "为", "是", "共计", "合计", "总计", "达到", "达", "共", "计", "数", "均"];

    private static readonly string[] Names = ["支出合计", "支出总计", "收入合计", "收入总计"];

    /// <summary>Reads the words before a figure.</summary>
    public static FigureLabel Read(string words)
    {
        var printed = words.Trim();
        var text = Words.Compact(printed).TrimStart('(', ')', '”', '"');
        var opens = text.StartsWith("其中", StringComparison.Ordinal);
        if (opens) text = text[2..].TrimStart(':', ',');
        var year = Words.Year(text);
        if (year is not null)
        {
            var at = text.IndexOf('年', StringComparison.Ordinal);
            // “三公”经费2023年决算 keeps its name; 截至2023年 and 与2023年 have none before the year.
            var before = at > 4 ? text[..(at - 4)].Trim('“', '”', '"', ',') : "";
            if (before.Length is < 2 or > 20 || Words.HasAny(before, "截", "与", "比", "较", "根据", "按照", "自", "从", "在", "至")) before = "";
            if (at >= 0) text = text[(at + 1)..].TrimStart('度', ',');
            // 2024年初预算: the year and 年初 share a letter.
            if (text.StartsWith("初预算", StringComparison.Ordinal)) text = "年" + text;
            text = before + text;
            if (text.StartsWith('全') && !text.StartsWith("全年", StringComparison.Ordinal)) text = text[1..];
        }
        // 3.公务接待费: the number of the item is no part of the name.
        text = Words.WithoutNumbering(text);
        var account = Accounts.Take(ref text);
        var stage = Stage.Unstated;
        var named = text;
        foreach (var word in NoStage) named = named.Replace(word, "", StringComparison.Ordinal);
        foreach (var (word, value) in StageWords)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0 || !named.Contains(word, StringComparison.Ordinal)) continue;
            stage = value;
            // 年初预算安排支出 keeps 安排支出 as its name; 支出决算 keeps 支出.
            var rest = text.Remove(at, word.Length);
            text = word is "支出决算" or "实际支出" ? text.Replace(word, "支出", StringComparison.Ordinal) : rest;
            break;
        }
        for (var cut = true; cut && text.Length > 0;)
        {
            cut = false;
            foreach (var verb in Verbs)
                if (text.EndsWith(verb, StringComparison.Ordinal) && text.Length > verb.Length && !IsPartOfName(text, verb))
                {
                    text = text[..^verb.Length];
                    cut = true;
                }
        }
        return new(text.Trim(',', ':').TrimStart('”').TrimEnd('“'), Shown(printed), year, stage, opens, account);
    }

    /// <summary>The words as a label: without 其中 and the signs around it.</summary>
    private static string Shown(string printed)
    {
        var label = printed.TrimStart('（', '(', '）', ')', '”', '"', '，', ',', '、', '：', ':').Trim();
        return label.StartsWith("其中", StringComparison.Ordinal) ? label[2..].TrimStart('：', ':', '，', ',', ' ') : label;
    }

    /// <summary>人数 and 支出合计 are names; the 数 of 预算数 and the 合计 of 罚款合计 are not.</summary>
    private static bool IsPartOfName(string text, string verb)
    {
        var rest = text[..^verb.Length];
        if (verb[0] is '总' or '合' && rest[^1] is '支' or '收' or '出' or '入') return true;
        // 合计, 人均: the last letter belongs to the word.
        if (verb == "计" && rest[^1] is '合' or '总' or '共' or '累' or '统' or '会' or '审' or '设') return true;
        if (verb == "均" && rest[^1] is '人' or '户' or '次' or '日' or '月' or '年' or '平') return true;
        return verb is "数" && rest[^1] is '人' or '户' or '家' or '次' || (verb is "合计" or "总计" or "计" && Names.Any(n => text.EndsWith(n, StringComparison.Ordinal)));
    }
}

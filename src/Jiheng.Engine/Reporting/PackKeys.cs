using System.Text;
using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Reporting;

/// <summary>docs/spec/pack-keys.md: every key of a pack with its meaning, one table a file.</summary>
public static class PackKeys
{
    /// <summary>The whole file.</summary>
    public static string Text()
    {
        var text = new StringBuilder("# 规则包的键\n\n本页由程序生成（与 packs/pack.schema.json 同源）；写法和例子见 [pack-format.md](pack-format.md)。“必”表示连同继承来的内容必须有。\n");
        foreach (var section in PackShape.Root.Keys)
        {
            text.Append($"\n## {section.Name}.json：{section.Shape.Meaning}\n\n| 键 | 必 | 内容 | 含义 |\n|---|---|---|---|\n");
            Rows(text, section.Shape, "");
        }
        return text.ToString();
    }

    private static void Rows(StringBuilder text, Shape shape, string path)
    {
        switch (shape)
        {
            case ObjectShape s:
                foreach (var key in s.Keys) Row(text, key, path, "");
                break;
            case VariantShape s:
                foreach (var key in s.Common.Keys) Row(text, key, path, "");
                foreach (var (kind, keys) in s.Kinds)
                {
                    text.Append($"| {path}kind = {kind} | | | {keys.Meaning} |\n");
                    foreach (var key in keys.Keys) Row(text, key, path, $"（{kind}）");
                }
                break;
            case MapShape s:
                Rows(text, s.Value, $"{path}〈{s.Name}〉.");
                if (IsLeaf(s.Value) && path.Length == 0) text.Append($"| 〈{s.Name}〉 | | {Content(s.Value)} | {s.Value.Meaning} |\n");
                break;
            case ListShape s:
                Rows(text, s.Item, $"{path.TrimEnd('.')}[].");
                break;
        }
    }

    private static void Row(StringBuilder text, ShapeKey key, string path, string of)
    {
        var at = path + key.Name;
        text.Append($"| {at}{of} | {(key.Required ? "必" : "")} | {Content(key.Shape)} | {key.Shape.Meaning}{Words(key.Shape)} |\n");
        // The keys of a citation are the same everywhere and listed once.
        if (key.Name != "cite" || path.Contains("values", StringComparison.Ordinal)) Rows(text, key.Shape, at + ".");
    }

    private static bool IsLeaf(Shape shape) => shape is not (ObjectShape or VariantShape or MapShape);

    private static string Content(Shape shape) => shape switch
    {
        TextShape => "文字",
        FlagShape => "true、false",
        NumberShape { IsWhole: true } => "整数",
        NumberShape => "数，或 \"60%\"",
        DateShape => "日期",
        FormulaShape => "公式",
        ChoiceShape => "其中之一",
        ReferenceShape s => $"{s.Section} 的名称",
        ListShape s => $"列表：{Content(s.Item)}",
        MapShape s => $"对象：{s.Name} → {Content(s.Value)}",
        RecursiveShape => "对象，同上一级",
        _ => "对象",
    };

    private static string Words(Shape shape) => shape switch
    {
        ChoiceShape s => "：" + string.Join("，", s.Words.Select(w => w.Key == w.Value ? w.Key : $"{w.Key} {w.Value}")),
        ListShape { Item: ChoiceShape s } => Words(s),
        MapShape { Allowed.Count: > 0 } s => "：" + string.Join("、", s.Allowed),
        _ => "",
    };
}

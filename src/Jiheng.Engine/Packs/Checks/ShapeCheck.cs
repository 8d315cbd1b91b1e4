using Jiheng.Engine.Formulas.Syntax;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Holds a pack's whole tree against the shapes: unknown keys, missing keys, wrong kinds of values.</summary>
internal sealed class ShapeCheck(List<PackProblem> problems)
{
    /// <summary>Numbers that must be cited, found on the way.</summary>
    public HashSet<PackNode> Cited { get; } = [];

    /// <summary>References to entries of other sections, found on the way.</summary>
    public List<(string Path, PackNode Node, string Section)> References { get; } = [];

    /// <summary>Formulas, found on the way.</summary>
    public List<(string Path, PackNode Node)> Formulas { get; } = [];

    /// <summary>Checks one value and all below it.</summary>
    public void Check(PackNode node, Shape shape, string path)
    {
        switch (shape)
        {
            case ObjectShape s when Is(node, PackNodeKind.Map, path, "对象 { }"):
                Object(node, s, path, null);
                break;
            case VariantShape s when Is(node, PackNodeKind.Map, path, "对象 { }"):
                Variant(node, s, path);
                break;
            case MapShape s when Is(node, PackNodeKind.Map, path, "对象 { }"):
                foreach (var (key, value) in node.Members)
                {
                    if (s.Allowed.Count > 0 && !s.Allowed.Contains(key)) Say(value, Merge.Join(path, key), $"不认识的键“{key}”{Nearest(key, s.Allowed)}");
                    else Check(value, s.Value, Merge.Join(path, key));
                }
                break;
            case ListShape s when Is(node, PackNodeKind.List, path, "列表 [ ]"):
                for (var i = 0; i < node.Items.Count; i++) Check(node.Items[i], s.Item, $"{path}[{i}]");
                break;
            case RecursiveShape s:
                Check(node, s.Inner(), path);
                break;
            case EitherShape s:
                Check(node, node.Kind == PackNodeKind.Map ? s.Map : s.List, path);
                break;
            case TextShape or DateShape or ChoiceShape or FormulaShape or ReferenceShape when Is(node, PackNodeKind.Text, path, "文字"):
                Text(node, shape, path);
                break;
            case FlagShape:
                Is(node, PackNodeKind.Flag, path, "true 或 false");
                break;
            case NumberShape s:
                Number(node, s, path);
                break;
        }
    }

    private void Object(PackNode node, ObjectShape shape, string path, ObjectShape? kind)
    {
        foreach (var (key, value) in node.Members)
        {
            if (key == "kind" && kind is not null) continue;
            if ((shape[key] ?? kind?[key]) is { } known) Check(value, known.Shape, Merge.Join(path, key));
            else Say(value, Merge.Join(path, key), $"不认识的键“{key}”{Nearest(key, Names(shape, kind))}");
        }
        foreach (var key in shape.Keys) Require(node, key, path);
        if (kind is not null) foreach (var key in kind.Keys) Require(node, key, path);
    }

    private void Require(PackNode node, ShapeKey key, string path)
    {
        if (key.Required && node[key.Name] is null) Say(node, Merge.Join(path, key.Name), $"缺少“{key.Name}”（{key.Shape.Meaning}）。");
    }

    private void Variant(PackNode node, VariantShape shape, string path)
    {
        List<string> kinds = [];
        foreach (var (name, keys) in shape.Kinds)
        {
            kinds.Add(name);
            if (node["kind"]?.Text != name) continue;
            Object(node, shape.Common, path, keys);
            return;
        }
        if (node["kind"] is { } kind) Say(kind, Merge.Join(path, "kind"), $"不认识的种类“{kind.Text}”{Nearest(kind.Text, kinds)}");
        else Say(node, Merge.Join(path, "kind"), $"缺少“kind”，可用的有：{string.Join("、", kinds)}。");
    }

    private void Text(PackNode node, Shape shape, string path)
    {
        if (node.Text.Trim().Length == 0) Say(node, path, $"是空白，应写明：{shape.Meaning}。");
        else if (shape is DateShape && !IsDate(node.Text)) Say(node, path, $"“{node.Text}”不是日期，应写成 2020-02-25 的样子。");
        else if (shape is ChoiceShape choice && !choice.Allows(node.Text))
            Say(node, path, $"不认识“{node.Text}”{Nearest(node.Text, choice.Names)}");
        else if (shape is ReferenceShape reference) References.Add((path, node, reference.Section));
        else if (shape is FormulaShape) Formulas.Add((path, node));
    }

    private void Number(PackNode node, NumberShape shape, string path)
    {
        if (PackNumber.Read(node) is not { } number) Say(node, path, "应为数字，如 9.5；百分数写在引号里，如 \"60%\"。");
        else if (number < shape.Lowest || number > shape.Highest || (shape.IsDivisor && number.IsZero))
            Say(node, path, $"应在 {shape.Lowest} 到 {shape.Highest} 之间{(shape.IsDivisor ? "，且不为 0" : "")}。");
        else if (shape.IsWhole && !number.IsInteger) Say(node, path, "应为整数。");
        else if (shape.NeedsCitation) Cited.Add(node);
    }

    private bool Is(PackNode node, PackNodeKind kind, string path, string wanted)
    {
        if (node.Kind == kind) return true;
        Say(node, path, $"应为{wanted}。");
        return false;
    }

    private void Say(PackNode node, string path, string message) => problems.Add(new(node.Place, path, message));

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    private static List<string> Names(ObjectShape shape, ObjectShape? kind)
    {
        List<string> names = [];
        foreach (var key in shape.Keys) names.Add(key.Name);
        if (kind is not null) foreach (var key in kind.Keys) names.Add(key.Name);
        return names;
    }

    private static string Nearest(string word, IReadOnlyList<string> known) =>
        Suggestion.For(word, known) is { } best ? $"，是否想写“{best}”？" : known.Count is > 0 and <= 30 ? $"，可用的有：{string.Join("、", known)}。" : "。";
}

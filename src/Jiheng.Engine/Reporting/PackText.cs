using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>Packs for a reader at a terminal: the list of all, one with everything it says, and what is wrong with one.</summary>
public static class PackText
{
    private const int Columns = 98;

    /// <summary>One line a pack.</summary>
    public static StyledText List(PackCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var text = new StyledText();
        text.Line($"规则包 {catalogue.Ids.Count} 个", Tone.Heading);
        var grid = new TextGrid(("名称", 24, false), ("年度", 12, false), ("继承", 24, false), ("说明", 48, false));
        foreach (var id in catalogue.Ids)
        {
            var header = catalogue.Headers.FirstOrDefault(h => h.Id == id);
            grid.Add(id, header is null ? "" : Years(header), header is null ? "" : string.Join("、", header.Inherits), header?.Title ?? "pack.json 有误，见 pack validate");
        }
        grid.AppendTo(text);
        return text;
    }

    /// <summary>All that a pack says, inherited or its own.</summary>
    public static StyledText Show(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var text = new StyledText();
        text.Line($"{pack.Id}  {pack.Header.Title}", Tone.Heading);
        if (pack.Header.Description.Length > 0) Wrapped(text, pack.Header.Description);
        if (pack.Header.Inherits.Count > 0) text.Line($"继承 {string.Join("、", pack.Header.Inherits)}");
        if (Years(pack.Header) is { Length: > 0 } years) text.Line($"年度 {years}");
        if (pack.Header.Regions.Count > 0) text.Line($"地区 {string.Join("、", pack.Header.Regions)}");
        foreach (var form in pack.Forms) Form(text, form);
        Methods(text, pack);
        Ratios(text, pack);
        Parameters(text, pack);
        SwitchedOff(text, pack);
        return text;
    }

    /// <summary>What is wrong with a pack, or that it is right.</summary>
    /// <param name="id">The pack.</param>
    /// <param name="problems">What is wrong.</param>
    /// <param name="cases">How many cases were run; none when the pack is refused.</param>
    /// <param name="failed">What cases gave something else than expected.</param>
    public static StyledText Verdict(string id, IReadOnlyList<PackProblem> problems, int cases, IReadOnlyList<string> failed)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(failed);
        var text = new StyledText();
        if (problems.Count == 0 && failed.Count == 0) return text.Add("通过 ", Tone.Good).Line(cases > 0 ? $"{id}（案例 {cases} 个）" : $"{id}（没有案例）");
        text.Add(problems.Count > 0 ? "拒绝 " : "案例不符 ", Tone.Error).Line(id);
        foreach (var problem in problems)
        {
            text.Line($"  {problem.Place.Pack}/{problem.Place.File} 第{problem.Place.Line}行  {problem.Key}", Tone.Faint);
            foreach (var line in TextColumns.Wrap(problem.Message, Columns - 4)) text.Line("    " + line);
        }
        foreach (var failure in failed) foreach (var line in TextColumns.Wrap(failure, Columns - 2)) text.Line("  " + line);
        return text;
    }

    private static void Form(StyledText text, FormPattern form)
    {
        text.Line().Line($"表 {form.Id}：{form.Title}", Tone.Heading);
        foreach (var split in form.Weights) Cited(text, $"分值 {split.Id}：{split.Title}", split.Cite);
        if (form.Funds is { } funds) text.Line($"  执行率的分母：{funds.Columns.FirstOrDefault(c => c.Role == funds.RateBase)?.Title ?? funds.RateBase}");
        if (form.Scheme is { } scheme)
        {
            text.Line($"  评分 {scheme.Title}：执行率用 {Names(scheme.Execution)}");
            foreach (var choice in scheme.Choices)
            {
                var which = string.Join("、", (IEnumerable<string>)[.. Parts(choice)]);
                text.Line($"    {(which.Length > 0 ? which : "其余指标")}：{Names(choice.Methods)}");
            }
        }
        if (form.Grades is { } grades) Cited(text, $"等级 {grades.Title}", grades.Cite);
        if (form.Required.Count > 0) text.Line($"  必填 {form.Required.Count} 项");
    }

    private static IEnumerable<string> Parts(MethodChoice choice)
    {
        if (choice.Level is { } level) yield return $"{level} 的指标";
        if (choice.Name is { } name) yield return $"名称为 {name}";
        if (choice.Targets.Count > 0) yield return "指标值为 " + string.Join("、", choice.Targets.Select(Target));
    }

    private static string Target(string kind) => kind switch
    {
        "at-least" => "≥",
        "at-most" => "≤",
        "equal" => "＝",
        "plain" => "无符号的数",
        "range" => "范围",
        "level" => "程度",
        "yes-no" => "是否",
        "date" => "日期",
        _ => "文字",
    };

    private static string Names(IReadOnlyList<ScoringMethod> methods) =>
        methods.Count switch
        {
            0 => "没有启用的办法",
            1 => methods[0].Id,
            _ => $"{methods[0].Id}，也可用 {string.Join("、", methods.Skip(1).Select(m => m.Id))}",
        };

    private static void Methods(StyledText text, Pack pack)
    {
        if (pack.Methods.Count == 0) return;
        text.Line().Line("计分办法", Tone.Heading);
        foreach (var method in pack.Methods) Cited(text, $"{method.Id}：{method.Title}", method.Cite);
    }

    private static void Ratios(StyledText text, Pack pack)
    {
        if (pack.Ratios.Count == 0) return;
        text.Line().Line("标准比率", Tone.Heading);
        foreach (var ratio in pack.Ratios)
        {
            var with = ratio.With.Count > 0 ? $"（{string.Join("，", ratio.With.Select(w => $"{w.Key} = {w.Value}"))}）" : "";
            Cited(text, $"{ratio.Name} = {ratio.Formula}{with}", ratio.Cite);
        }
    }

    private static void Parameters(StyledText text, Pack pack)
    {
        if (pack.Parameters.Count == 0 && pack.Rules.Count == 0) return;
        text.Line().Line("审核", Tone.Heading);
        foreach (var parameter in pack.Parameters)
            foreach (var value in parameter.Values) Cited(text, $"{parameter.Name}：{parameter.Meaning}，{value.Since} 起 {value.Value}", value.Cite);
        foreach (var rule in pack.Rules)
            text.Line(rule.Off.Length > 0 ? $"  {rule.Code} 停用：{rule.Off}" : $"  {rule.Code} 级别改为 {rule.Severity}");
    }

    /// <summary>What is listed but not in force, with its reason: a reader must not take it for a rule.</summary>
    private static void SwitchedOff(StyledText text, Pack pack)
    {
        List<(string Path, PackNode Node)> off = [];
        Collect(pack.Whole, "", off);
        if (off.Count == 0) return;
        text.Line().Line("列出而未启用", Tone.Heading);
        foreach (var (path, node) in off) text.Line($"  {path}（{node["cite"]?["confidence"]?.Text ?? "已停用"}，{node.Place}）");
    }

    private static void Collect(PackNode node, string path, List<(string, PackNode)> off)
    {
        if (node["enabled"]?.Text == "false") off.Add((path, node));
        foreach (var (key, value) in node.Members) Collect(value, path.Length == 0 ? key : $"{path}.{key}", off);
        for (var i = 0; i < node.Items.Count; i++) Collect(node.Items[i], $"{path}[{i}]", off);
    }

    private static void Cited(StyledText text, string words, Citation? cite)
    {
        foreach (var line in TextColumns.Wrap(words, Columns - 2)) text.Line("  " + line);
        if (cite is not null) text.Line($"    依据 {cite}", Tone.Faint);
    }

    private static void Wrapped(StyledText text, string words)
    {
        foreach (var line in TextColumns.Wrap(words, Columns)) text.Line(line);
    }

    private static string Years(PackHeader header) => (header.FromYear, header.ToYear) switch
    {
        (null, null) => "",
        ({ } from, null) => $"{from} 年起",
        (null, { } to) => $"至 {to} 年",
        ({ } from, { } to) => from == to ? $"{from} 年" : $"{from}—{to} 年",
    };
}

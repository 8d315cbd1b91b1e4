using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>All that one pack says, for a finance officer: forms, points, methods, ratios, each with the document it rests on.</summary>
internal sealed class PackWholeText
{
    private readonly Pack pack;
    private readonly int width;
    private readonly StyledText text = new();

    private PackWholeText(Pack pack, int columns) => (this.pack, width) = (pack, PackText.Usable(columns));

    public static StyledText Of(Pack pack, int columns)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var made = new PackWholeText(pack, columns);
        made.Header();
        foreach (var form in pack.Forms) made.Form(form);
        made.Methods();
        made.Ratios();
        made.Audit();
        made.Steps();
        made.SwitchedOff();
        made.Sources();
        return made.text;
    }

    private void Header()
    {
        Hanging($"{pack.Id}  ", pack.Header.Title, Tone.Heading);
        if (pack.Header.Description.Length > 0) Hanging("  ", pack.Header.Description);
        if (pack.Header.Inherits.Count > 0) Hanging("  继承  ", string.Join("、", pack.Header.Inherits));
        if (PackText.Years(pack.Header) is { Length: > 0 } years) text.Line($"  年度  {years}");
        if (pack.Header.Regions.Count > 0) Hanging("  地区  ", string.Join("、", pack.Header.Regions));
        text.Line($"  案例  {(pack.Cases.Count > 0 ? $"{pack.Cases.Count} 个" : "无")}");
    }

    private void Form(FormPattern form)
    {
        text.Line();
        Hanging($"表 {form.Id}：", form.Title.Replace("{year}", "20××", StringComparison.Ordinal), Tone.Heading);
        foreach (var split in form.Weights) Cited($"  分值 {split.Id}：", split.Title, split.Cite);
        if (form.Funds is { } funds) text.Line($"  执行率的分母：{funds.Columns.FirstOrDefault(c => c.Role == funds.RateBase)?.Title ?? funds.RateBase}");
        if (form.Scheme is { } scheme)
        {
            text.Line($"  评分 {scheme.Title}");
            Hanging("    执行率：", Names(scheme.Execution));
            foreach (var choice in scheme.Choices)
            {
                var which = string.Join("，", Parts(choice));
                Hanging($"    {(which.Length > 0 ? which : "其余指标")}：", Names(choice.Methods));
            }
        }
        if (form.Grades is { } grades) Cited("  等级：", grades.Title, grades.Cite);
        if (form.Required.Count > 0) Hanging("  必填：", $"{form.Required.Count} 项，见 jiheng pack show {pack.Id} forms.{form.Id}.required");
    }

    private static IEnumerable<string> Parts(MethodChoice choice)
    {
        if (choice.Level is { } level) yield return $"一级或二级指标为 {level}";
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

    private void Methods()
    {
        if (pack.Methods.Count == 0) return;
        text.Line().Line("计分办法", Tone.Heading);
        foreach (var method in pack.Methods)
        {
            Cited($"  {method.Id}：", method.Title, method.Cite);
            if (method is Levels levels) Hanging("    ", levels.Scale.Title, Tone.Faint);
        }
    }

    private void Ratios()
    {
        if (pack.Ratios.Count == 0) return;
        text.Line().Line("标准比率", Tone.Heading);
        foreach (var ratio in pack.Ratios)
        {
            var with = ratio.With.Count > 0 ? $"（{string.Join("，", ratio.With.Select(w => $"{w.Key} = {w.Value}"))}）" : "";
            Cited($"  {ratio.Name} = ", ratio.Formula + with, ratio.Cite);
        }
    }

    private void Audit()
    {
        if (pack.Rules.Count == 0 && !pack.Parameters.Any(p => p.Values.Count > 0)) return;
        text.Line().Line("审核", Tone.Heading);
        foreach (var parameter in pack.Parameters)
            foreach (var value in parameter.Values) Cited($"  {parameter.Name}：", $"{parameter.Meaning}，{value.Since} 起 {value.Value}", value.Cite);
        foreach (var rule in pack.Rules)
            Hanging($"  {rule.Code} ", rule.Off.Length > 0 ? $"停用：{rule.Off}" : $"改为{Severity(rule.Severity)}");
    }

    private void Steps()
    {
        foreach (var (title, lines) in PackSteps.Of(pack))
        {
            text.Line().Line(title, Tone.Heading);
            foreach (var line in lines)
            {
                if (line.Cite is null) Hanging($"  {line.Lead}", line.Words);
                else Cited($"  {line.Lead}", line.Words, line.Cite);
            }
        }
    }

    /// <summary>What is listed but not in force, with its reason: a reader must not take it for a rule.</summary>
    private void SwitchedOff()
    {
        List<(string Path, PackNode Node)> off = [];
        Collect(pack.Complete, "", off);
        if (off.Count == 0) return;
        text.Line().Line("列出而未启用", Tone.Heading);
        foreach (var (path, node) in off)
        {
            Hanging("  ", path);
            Hanging("    ", PackPartText.Words(node));
            text.Line($"    见 {node.Place}", Tone.Faint);
        }
    }

    private void Sources()
    {
        var sources = pack.Whole["pack"]?["sources"]?.Members ?? [];
        if (sources.Count == 0) return;
        text.Line().Line("依据的文件", Tone.Heading);
        foreach (var (number, source) in sources)
        {
            var issued = string.Join("，", new[] { source["issuer"]?.Text, source["issued"]?.Text }.Where(t => !string.IsNullOrEmpty(t)));
            Hanging($"  {number}  ", (source["title"]?.Text ?? "") + (issued.Length > 0 ? $"（{issued}）" : ""));
        }
    }

    private static void Collect(PackNode node, string path, List<(string, PackNode)> off)
    {
        if (node["enabled"]?.Text == "false") off.Add((path, node));
        foreach (var (key, value) in node.Members) Collect(value, path.Length == 0 ? key : $"{path}.{key}", off);
        for (var i = 0; i < node.Items.Count; i++) Collect(node.Items[i], $"{path}[{i}]", off);
    }

    private static string Severity(string name) => name switch
    {
        "error" => "错误",
        "warning" => "疑点",
        _ => "提示",
    };

    private void Cited(string lead, string words, Citation? cite)
    {
        Hanging(lead, words);
        if (cite is not null) Hanging("    依据 ", cite.ToString(), Tone.Faint);
    }

    // What does not fit goes on under the words, not under their name.
    private void Hanging(string lead, string words, Tone tone = Tone.Plain)
    {
        var indent = TextColumns.Width(lead) is var under && under <= width / 4 ? under : lead.Length - lead.TrimStart().Length + 4;
        foreach (var line in TextColumns.Wrap(words, width - TextColumns.Width(lead)))
        {
            text.Line(lead + line, tone);
            lead = new string(' ', indent);
        }
    }
}

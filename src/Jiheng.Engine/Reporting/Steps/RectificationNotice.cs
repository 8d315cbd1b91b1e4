using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The notice that asks a unit to put right what monitoring found: with the figures, the choices and a place to answer.</summary>
public static class RectificationNotice
{
    private const string Blank = "________";

    private static readonly Origin Nowhere = new("", "");

    /// <summary>Whether the form gives reason for one: a red or yellow light, a warning, a goal that will not be reached.</summary>
    public static bool IsDue(MonitoringSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Problems.Count > 0;
    }

    /// <summary>The name of the file, without extension: 整改通知书-甲县医疗保障局-宣传项目.</summary>
    public static string Name(MonitoringSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        List<string> parts = [Title(sheet)];
        foreach (var part in (string?[])[sheet.Document.Unit, sheet.Form.Project?.Raw])
            if (part is { Length: > 0 } && !parts.Contains(Reading.Words.Compact(part))) parts.Add(Reading.Words.Compact(part));
        if (parts.Count == 1) parts.Add(Path(sheet.Document.Source.File));
        return string.Join('-', parts);
    }

    /// <summary>The notice as a document, unsigned and undated.</summary>
    public static Document Of(MonitoringSheet sheet) => Of(sheet, Letter.Blanks, "");

    /// <summary>The notice as a document.</summary>
    /// <param name="sheet">What monitoring found.</param>
    /// <param name="letter">Who signs, and when.</param>
    /// <param name="until">The day by which it is to be answered; empty where the pack or nobody says it.</param>
    public static Document Of(MonitoringSheet sheet, Letter letter, string until)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(letter);
        var terms = sheet.Document.Pack.Monitoring.Rectification;
        var unit = sheet.Document.Unit ?? Field(sheet, "实施单位") ?? Field(sheet, "主管部门");
        var project = sheet.Form.Project is { IsBlank: false } named ? Reading.Words.Compact(named.Raw) : "";
        List<Block> blocks = [Line(Opening(sheet, project)), Line("一、发现的问题", 2), Findings(sheet)];
        blocks.Add(Line("二、要求", 2));
        blocks.Add(Line("1. 逐项核实上述数字，说明原因。"));
        blocks.Add(Line("2. 提出改进措施、责任人和完成时间；数字填报有误的，更正后重新报送监控表。"));
        var next = 3;
        foreach (var asked in Asked(sheet)) blocks.Add(Line($"{next++}. {asked}"));
        if (terms is { Choices.Count: > 0 })
        {
            blocks.Add(Line("三、处理意见（选择一项，在□内打√）", 2));
            foreach (var choice in terms.Choices) blocks.Add(Line($"□ {choice}"));
        }
        blocks.Add(Line(terms is { Choices.Count: > 0 } ? "四、反馈" : "三、反馈", 2));
        blocks.Add(Line(Deadline(terms, until)));
        blocks.Add(Answer());
        blocks.Add(Line($"反馈单位（盖章）：{Blank}　　负责人：{Blank}　　日期：____年__月__日"));
        var basis = Basis(sheet, terms);
        return new() { File = Name(sheet), Format = "", Blocks = letter.Of(Title(sheet), unit ?? "", blocks, basis.Length > 0 ? "注：" + basis : "") };
    }

    private static string Title(MonitoringSheet sheet) => sheet.Document.Pack.Monitoring.Rectification?.Title is { Length: > 0 } title ? title : "整改通知书";

    private static string Path(string file)
    {
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }

    private static string? Field(MonitoringSheet sheet, string label)
    {
        foreach (var field in sheet.Form.Fields)
            if (!field.IsBlank && Reading.Words.Compact(field.Label).Contains(label, StringComparison.Ordinal)) return Reading.Words.Compact(field.Raw);
        return null;
    }

    private static string Opening(MonitoringSheet sheet, string project)
    {
        var year = (sheet.Form.Year ?? sheet.Document.FiscalYear) is { } known ? $"{known}年度" : "";
        var until = sheet.Until is { } month ? $"截至{month.Month}月底，" : "";
        return $"根据你单位报送的《{Reading.Words.Compact(sheet.Form.Title)}》，{until}{year}{(project.Length > 0 ? $"“{project}”" : "你单位")}的预算执行和绩效目标完成情况存在以下问题，请予整改。";
    }

    private static Table Findings(MonitoringSheet sheet)
    {
        List<string[]> rows = [["序号", "事项", "灯", "发现的情况", "取自"]];
        foreach (var problem in sheet.Problems)
            rows.Add([$"{rows.Count}", problem.Subject, problem.Light is { } light ? GivenLight.Name(light) : "预警", problem.Text,
                string.Join("；", problem.Inputs.Select(i => PlaceText.Where(i.Origin)).Where(w => w.Length > 0).Distinct())]);
        return Grid(rows, [1, 3, 1, 7, 2]);
    }

    private static Table Answer() => Grid([["原因", "", ""], ["改进措施", "", ""], ["责任人", "", ""], ["完成时间", "", ""]], [2, 6, 6], joined: true);

    /// <summary>What the form left open although it had to be written.</summary>
    private static IEnumerable<string> Asked(MonitoringSheet sheet)
    {
        foreach (var indicator in sheet.Indicators)
        {
            if (indicator.Missing.Count > 0) yield return $"补填“{indicator.Name}”的{string.Join("和", indicator.Missing)}（完成目标可能性为“{indicator.Likelihood!.Name}”）。";
            if (indicator.LikelihoodRemark.Length > 0) yield return $"核实“{indicator.Name}”：{indicator.LikelihoodRemark}。";
        }
        foreach (var (name, doubt) in sheet.Doubts) yield return $"核实“{name}”：{doubt}。";
    }

    private static string Deadline(RectificationTerms? terms, string until)
    {
        var when = until.Length > 0 ? $"{until}前" : terms?.Days is { } days ? $"收到本通知之日起{days}个{(terms.AreWorkingDays ? "工作日" : "自然日")}内" : "____年__月__日前";
        return $"请于{when}书面反馈整改情况，并附佐证材料。{terms?.Otherwise}";
    }

    private static string Basis(MonitoringSheet sheet, RectificationTerms? terms)
    {
        List<string> basis = [];
        foreach (var light in sheet.Lights)
        {
            if (light.Light is null or Light.Green) continue;
            var text = $"亮灯按“{light.By}”{(light.Cite is { } cite ? $"，{cite.Place}" : "")}";
            if (!basis.Contains(text)) basis.Add(text);
        }
        if (terms?.Cite is { } from) basis.Add($"整改依据{from.Place}");
        return basis.Count == 0 ? "" : string.Join("；", basis) + "。";
    }

    private static Table Grid(List<string[]> rows, int[] widths, bool joined = false)
    {
        var columns = widths.Sum();
        List<Cell> cells = [];
        for (var r = 0; r < rows.Count; r++)
        {
            var column = 0;
            for (var c = 0; c < widths.Length; c++)
            {
                var span = joined && c == 1 ? columns - column : widths[c];
                cells.Add(new(r, column, 1, span, rows[r][c].Length == 0 ? [] : [new TextLine(rows[r][c], Nowhere)], Nowhere));
                column += span;
                if (column >= columns) break;
            }
        }
        return new(1, rows.Count, columns, cells);
    }

    private static Paragraph Line(string text, int? level = null) => new([new TextLine(text, Nowhere)]) { HeadingLevel = level };
}

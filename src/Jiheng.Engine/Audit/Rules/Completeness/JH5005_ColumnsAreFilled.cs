using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5005. The form has a column for the points, the scoring rule, the basis or the explanation with its formula, some rows fill
/// it in and others leave it blank. One note a form. A column that no row fills in is the form's own; what the pack's form requires
/// is JH5001's. Of an explanation only rates are asked, which cannot be counted without it.
/// Source: the form's own columns.
/// </summary>
public sealed class JH5005_ColumnsAreFilled : AuditRule
{
    // More places than this nobody looks up one by one; the message has the count.
    private const int MostPlaces = 12;

    private sealed record Blank(string Column, List<Indicator> Rows, List<Entry> Cells);

    public override FindingDescriptor Descriptor { get; } = new(
        "JH5005", Severity.Note, "评分标准、依据、分值或公式没有填全",
        "表中设有分值、评分标准、指标值依据、指标解释（公式）栏的，各指标都应填写。",
        "逐项补填；确实没有的，写明原因。",
        "表样",
        "“指标值确定依据”有9个指标填“计划标准”，另有4个空白。",
        "整栏都没有填的，或没有这一栏的：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (document, form) in context.Forms)
        {
            List<Indicator> used = [.. form.Indicators.Where(i => i is { Name.IsBlank: false, Target: null or { IsBlank: false } } && !Marks.IsOutsideWeight(i))];
            List<Blank> blanks = [];
            // Points may be glued to a neighbouring cell: JH1002 says so.
            Add(blanks, "分值", used, i => i.Weight, document.Losses.Any(l => l.IsGlued) || form.Pattern?.Required.Any(r => r.Cell == "weight") == true);
            Add(blanks, "评分标准", used, i => i.ScoringRule, false);
            Add(blanks, "指标值依据", used, i => i.Basis, false);
            Add(blanks, "指标解释", [.. used.Where(i => NamedRate.Is(Attainment.Name(i)))], i => i.Description, false);
            if (blanks.Count > 0) yield return Make(form, blanks);
        }
    }

    private static void Add(List<Blank> blanks, string column, List<Indicator> used, Func<Indicator, Entry?> cell, bool isOthers)
    {
        List<Indicator> rows = [.. used.Where(i => cell(i) is { IsBlank: true })];
        if (rows.Count == 0 || isOthers || !used.Exists(i => cell(i) is { IsBlank: false })) return;
        blanks.Add(new(column, rows, rows.ConvertAll(i => cell(i)!)));
    }

    private Finding Make(FilledForm form, List<Blank> blanks)
    {
        List<Place> places = [];
        foreach (var blank in blanks)
            foreach (var cell in blank.Cells) if (places.Count < MostPlaces) places.Add(cell.As(PlaceRole.Reported));
        var shown = string.Join("；", blanks.Select(b => $"“{b.Column}”有{b.Rows.Count}个指标空白，如“{Attainment.Shown(b.Rows[0])}”"));
        return Report(form, $"栏目未填全|{string.Join("、", blanks.Select(b => b.Column))}", $"{shown}。", places) with { Reported = "" };
    }
}

using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting;

/// <summary>What was understood of one document, for a reader at a terminal: unit and year, forms, indicators, amounts, and what was not read.</summary>
public static class ReadingText
{
    private const int Columns = 98;

    /// <summary>The whole reading.</summary>
    public static StyledText Of(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = new StyledText();
        text.Line($"文件 {reading.Source.File}（{reading.Source.Format}）", Tone.Heading);
        var region = reading.Region is { } r ? $"（{r}）" : "";
        text.Line($"单位 {reading.Unit ?? "未能确定"}{region}   年度 {reading.FiscalYear?.ToString() ?? "未能确定"}");
        if (reading.Pack.Id != PackCatalogue.General || reading.PackIsStated)
            text.Line($"规则包 {reading.Pack.Id}（{reading.Pack.Header.Title}），{(reading.PackIsStated ? "由用户指定" : "按表样认出")}");
        if (reading.PackRemark.Length > 0) text.Line(reading.PackRemark, Tone.Faint);
        Forms(text, reading);
        foreach (var form in reading.Forms) Indicators(text, form);
        Amounts(text, reading);
        Scores(text, reading);
        TablesText.AppendTo(text, reading);
        ChartsText.AppendTo(text, reading);
        Losses(text, reading);
        return text.Line();
    }

    /// <summary>The Chinese name of a kind of form.</summary>
    public static string KindName(FormKind kind) => kind switch
    {
        FormKind.BaseData => "基础数据表",
        FormKind.DepartmentSelfEvaluation => "部门整体支出绩效自评表",
        FormKind.ProjectSelfEvaluation => "项目支出绩效自评表",
        FormKind.SelfEvaluationReport => "绩效自评报告",
        FormKind.GoalDeclaration => "绩效目标申报表",
        FormKind.GoalReview => "绩效目标审核表",
        FormKind.FinalAccounts => "部门决算公开",
        FormKind.Monitoring => "绩效运行监控表",
        FormKind.ExAnteAssessment => "事前绩效评估表",
        FormKind.SatisfactionSurvey => "满意度调查统计表",
        FormKind.ResultUse => "绩效结果应用清单",
        FormKind.ProjectLineage => "项目沿革表",
        FormKind.Attachment => "附表",
        _ => "未识别",
    };

    /// <summary>The Chinese name of a stage.</summary>
    public static string StageName(Stage stage) => stage switch
    {
        Stage.InitialBudget => "年初预算",
        Stage.AdjustedBudget => "全年（调整）预算",
        Stage.Budget => "预算",
        Stage.Executed => "执行数",
        Stage.Final => "决算数",
        Stage.Computed => "比率与变动",
        Stage.Target => "指标值",
        Stage.Actual => "实际完成值",
        Stage.ToDate => "截至某日的执行数",
        Stage.Forecast => "预计执行数",
        _ => "未注明阶段",
    };

    private static void Forms(StyledText text, DocumentReading reading)
    {
        text.Line().Line($"表单 {reading.Forms.Count} 份", Tone.Heading);
        var grid = new TextGrid(("", 4, true), ("名称", 48, false), ("种类", 24, false), ("指标", 6, true), ("金额", 6, true));
        foreach (var form in reading.Forms)
            grid.Add($"{form.Index + 1}", form.Name, KindName(form.Kind), $"{form.Indicators.Count()}",
                $"{reading.Facts.Count(f => f.Form == form.Index && FactKinds.IsAmount(f))}");
        grid.AppendTo(text);
    }

    private static void Indicators(StyledText text, FilledForm form)
    {
        if (!form.Indicators.Any()) return;
        text.Line().Line($"指标  {TextColumns.Shorten(form.Name, Columns - 6)}", Tone.Heading);
        var grid = new TextGrid(("一级", 10, false), ("二级", 12, false), ("三级", 30, false), ("目标", 16, false), ("实际", 14, false), ("分值", 5, true), ("得分", 5, true));
        var (level1, level2) = ("", "");
        foreach (var i in form.Indicators)
        {
            // A level is printed where it changes, as in the form itself.
            var same1 = i.Level1 == level1;
            var same2 = same1 && i.Level2 == level2;
            (level1, level2) = (i.Level1, i.Level2);
            grid.Add(same1 ? "" : Short(level1), same2 ? "" : Short(level2), i.Name.Raw, Cell(i.Target), Cell(i.Actual), Cell(i.Weight), Cell(i.Score));
        }
        grid.AppendTo(text);
    }

    private static string Short(string level) => level.EndsWith("指标", StringComparison.Ordinal) && level.Length > 2 ? level[..^2] : level;

    // Absent column and blank cell look different here too.
    private static string Cell(Entry? entry) => entry is null ? "—" : entry.IsBlank ? "（空）" : entry.Raw;

    private static void Amounts(StyledText text, DocumentReading reading)
    {
        var amounts = reading.Facts.Where(f => FactKinds.IsAmount(f)).ToList();
        if (amounts.Count == 0) return;
        text.Line().Line($"金额与比率 {amounts.Count} 个", Tone.Heading);
        foreach (var stage in amounts.GroupBy(f => f.Stage).OrderBy(g => g.Key))
        {
            text.Line($"  {StageName(stage.Key)}");
            var grid = new TextGrid(("名称", 42, false), ("年度", 6, true), ("数值", 20, true), ("位置", 22, false));
            foreach (var f in stage) grid.Add(FactKinds.Name(f), f.Year?.ToString() ?? "", f.Quantity.ToString(), PlaceText.Where(f.Entry.Origin));
            grid.AppendTo(text, header: false);
        }
    }

    private static void Scores(StyledText text, DocumentReading reading)
    {
        if (reading.Scores.Count == 0 && reading.Grades.Count == 0) return;
        text.Line().Line("得分与等级", Tone.Heading);
        foreach (var s in reading.Scores) text.Line($"  {s.Score.Raw}  {TextColumns.Shorten(s.Project.Length > 0 ? s.Project : s.Score.Label, 60)}  {PlaceText.Where(s.Score.Origin)}");
        foreach (var g in reading.Grades) text.Line($"  {g.Word}  {g.Score?.Raw}  {PlaceText.Where(g.Origin)}");
    }

    private static void Losses(StyledText text, DocumentReading reading)
    {
        if (reading.Losses.Count == 0) return;
        text.Line().Line($"未能读懂 {reading.Losses.Count} 处", Tone.Warning);
        foreach (var loss in reading.Losses)
        {
            var where = PlaceText.Where(loss.Origin);
            var indent = "  ";
            foreach (var line in TextColumns.Wrap(where.Length > 0 ? $"{where}  {loss.Reason}" : loss.Reason, Columns - 4))
            {
                text.Line(indent + line);
                indent = "    ";
            }
        }
    }
}

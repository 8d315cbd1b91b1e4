using System.Text.Json;
using Jiheng.Engine.Cycle.Evaluations;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The ex-ante assessments of a document: scores by dimension, total, conclusion stated and computed.</summary>
/// <param name="Document">The document.</param>
/// <param name="Assessments">Its assessments in printed order.</param>
public sealed record AssessmentReport(DocumentReading Document, IReadOnlyList<ExAnteAssessment> Assessments) : StepReport(Document)
{
    /// <summary>The assessments of a document.</summary>
    public static AssessmentReport Of(DocumentReading document) => new(document, ExAnteAssessment.Of(document));

    public override bool IsEmpty => Assessments.Count == 0;

    public override string WhatIsMissing => "没有读到事前绩效评估：要有评分表（维度、分值、得分）或评估报告的结论。空白表可用 jiheng form 生成。";

    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var assessment in Assessments)
        {
            StepParts.Form(text, assessment.Form);
            Dimensions(text, assessment);
            if (assessment.Dimensions.Count > 0)
                text.Line($"  总分 合计 {assessment.Total?.ToString() ?? "—"}   填写 {(assessment.PrintedTotal?.Raw is { Length: > 0 } raw ? raw : "—")}");
            foreach (var stated in assessment.Stated)
                ScoresText.Wrapped(text, $"  结论 {TextColumns.Shorten(stated.Words, 60)}（{PlaceText.Where(stated.Origin)}）", Tone.Plain);
            ScoresText.Wrapped(text, "  " + assessment.Working, Tone.Plain);
            if (assessment.Stated is [{ Conclusion.Text: { Length: > 0 } meaning }]) ScoresText.Wrapped(text, "  处理 " + meaning, Tone.Plain);
            StepParts.List(text, "没有填好", assessment.Missing, Tone.Warning);
            StepParts.List(text, "不相符", assessment.Problems, Tone.Error);
            if (assessment.Scheme?.Cite is { } cite) ScoresText.Wrapped(text, $"  依据 {cite}", Tone.Faint);
        }
    }

    private static void Dimensions(StyledText text, ExAnteAssessment assessment)
    {
        if (assessment.Dimensions.Count == 0) return;
        var grid = new TextGrid(("维度", 24, false), ("内容", 30, false), ("分值", 6, true), ("得分", 6, true), ("等次", 8, false));
        foreach (var dimension in assessment.Dimensions)
        {
            grid.Add(dimension.Name, "", dimension.Worth?.ToString() ?? "—", dimension.Score?.ToString() ?? "—", "");
            foreach (var item in dimension.Items)
                grid.Add("", item.Name, Printed(item.Worth), Printed(item.Score), item.Opinion);
        }
        grid.AppendTo(text);
    }

    private static string Printed(Entry? entry) => entry?.Raw is { Length: > 0 } raw ? raw : "—";

    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray("assessments");
        foreach (var assessment in Assessments) One(json, assessment);
        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, ExAnteAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("form", assessment.Form.Name);
        Json.Optional(json, "scheme", assessment.Scheme?.Id);
        json.WriteStartArray("dimensions");
        foreach (var dimension in assessment.Dimensions) Dimension(json, dimension);
        json.WriteEndArray();
        StepParts.Sentences(json, "notInForm", assessment.NotInForm.Select(n => n.Name));
        StepParts.Number(json, "total", assessment.Total);
        StepParts.Figure(json, "printedTotal", assessment.PrintedTotal);
        json.WriteStartArray("stated");
        foreach (var stated in assessment.Stated)
        {
            json.WriteStartObject();
            json.WriteString("words", stated.Words);
            Json.Optional(json, "conclusion", stated.Conclusion?.Name);
            Json.Origin(json, "origin", stated.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Json.Optional(json, "computed", assessment.Computed?.Name);
        json.WriteString("working", assessment.Working);
        StepParts.Sentences(json, "missing", assessment.Missing);
        StepParts.Sentences(json, "problems", assessment.Problems);
        Json.Optional(json, "reference", assessment.Scheme?.Cite?.ToString());
        json.WriteEndObject();
    }

    private static void Dimension(Utf8JsonWriter json, AssessedDimension dimension)
    {
        json.WriteStartObject();
        json.WriteString("name", dimension.Name);
        json.WriteBoolean("known", dimension.Node is not null);
        StepParts.Number(json, "worth", dimension.Worth);
        StepParts.Number(json, "score", dimension.Score);
        json.WriteString("working", dimension.Working);
        json.WriteStartArray("items");
        foreach (var item in dimension.Items)
        {
            json.WriteStartObject();
            json.WriteString("name", item.Name);
            StepParts.Figure(json, "worth", item.Worth);
            StepParts.Figure(json, "score", item.Score);
            Json.Optional(json, "opinion", item.Opinion.Length > 0 ? item.Opinion : null);
            Json.Origin(json, "origin", item.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

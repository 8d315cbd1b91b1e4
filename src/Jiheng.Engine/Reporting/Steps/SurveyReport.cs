using System.Text.Json;
using Jiheng.Engine.Cycle.Surveys;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The satisfaction surveys of a document: satisfaction by question and in all, the sample, the line for the self-evaluation form.</summary>
/// <param name="Document">The document.</param>
/// <param name="Surveys">Its surveys in printed order.</param>
public sealed record SurveyReport(DocumentReading Document, IReadOnlyList<SurveyResult> Surveys) : StepReport(Document)
{
    /// <summary>The surveys of a document.</summary>
    public static SurveyReport Of(DocumentReading document) => new(document, SurveyResult.Of(document));

    public override bool IsEmpty => Surveys.Count == 0;

    public override string WhatIsMissing => "没有读到满意度统计表：要有问题和各选项（非常满意、满意 …）的份数。空白问卷和统计表可用 jiheng form 生成。";

    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var survey in Surveys)
        {
            StepParts.Form(text, survey.Form);
            foreach (var question in survey.Questions)
            {
                ScoresText.Wrapped(text, $"  {question.Text}（{PlaceText.Where(question.Origin)}）", Tone.Plain);
                ScoresText.Wrapped(text, "    " + question.Working, question.Rate is null ? Tone.Warning : Tone.Faint);
            }
            text.Line($"  总的满意度 {(survey.Actual.Length > 0 ? survey.Actual : "—")}", survey.Rate is null ? Tone.Warning : Tone.Good);
            if (survey.Questions.Count > 1) ScoresText.Wrapped(text, "  " + survey.Working, Tone.Faint);
            ScoresText.Wrapped(text, $"  样本 {Sample(survey)}", Tone.Plain);
            StepParts.List(text, "不相符", survey.Problems, Tone.Error);
            if (survey.Rate is not null)
                ScoresText.Wrapped(text, $"  填入自评表 指标“服务对象满意度”，实际完成值 {survey.Actual}{(survey.Evidence.Length > 0 ? $"，佐证：{survey.Evidence}" : "")}。", Tone.Plain);
            if (survey.Rate is not null && Untold(survey) is { Length: > 0 } untold) ScoresText.Wrapped(text, $"  样本数没有写明（{untold}），填入前请补写。", Tone.Warning);
            if (survey.Questionnaire?.Cite is { } cite) ScoresText.Wrapped(text, $"  依据 {cite}{(cite.Note.Length > 0 ? "：" + cite.Note : "")}", Tone.Faint);
        }
    }

    private static string Untold(SurveyResult survey)
    {
        List<string> untold = [];
        if (survey.Issued?.Number is null) untold.Add("发放份数");
        if (survey.Returned?.Number is null) untold.Add("回收份数");
        if (survey.Valid?.Number is null) untold.Add("有效份数");
        return string.Join("、", untold);
    }

    private static string Sample(SurveyResult survey)
    {
        var rate = survey.ReturnRate is { } r ? $"，回收率 {(r * 100).ToText(2)}%" : "";
        return $"发放 {Printed(survey.Issued)}，回收 {Printed(survey.Returned)}，有效 {Printed(survey.Valid)}{rate}";
    }

    private static string Printed(Entry? entry) => entry?.Number is { } number ? $"{number} 份" : "没有写";

    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray("surveys");
        foreach (var survey in Surveys) One(json, survey);
        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, SurveyResult survey)
    {
        json.WriteStartObject();
        json.WriteString("form", survey.Form.Name);
        Json.Optional(json, "questionnaire", survey.Questionnaire?.Id);
        json.WriteStartArray("questions");
        foreach (var question in survey.Questions)
        {
            json.WriteStartObject();
            json.WriteString("text", question.Text);
            json.WriteStartArray("counts");
            foreach (var (option, entry) in question.Counts)
            {
                json.WriteStartObject();
                json.WriteString("option", option);
                json.WriteString("value", entry.Raw);
                Json.Origin(json, "origin", entry.Origin);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            StepParts.Number(json, "answers", question.Answers);
            StepParts.Number(json, "satisfied", question.Satisfied);
            StepParts.Number(json, "rate", question.Rate);
            json.WriteString("working", question.Working);
            Json.Origin(json, "origin", question.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        StepParts.Figure(json, "issued", survey.Issued);
        StepParts.Figure(json, "returned", survey.Returned);
        StepParts.Figure(json, "valid", survey.Valid);
        StepParts.Number(json, "returnRate", survey.ReturnRate);
        StepParts.Number(json, "rate", survey.Rate);
        Json.Optional(json, "actual", survey.Actual.Length > 0 ? survey.Actual : null);
        json.WriteString("evidence", survey.Evidence);
        json.WriteString("working", survey.Working);
        StepParts.Sentences(json, "problems", survey.Problems);
        Json.Optional(json, "reference", survey.Questionnaire?.Cite?.ToString());
        json.WriteEndObject();
    }
}

using System.Text.Json;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>The reviews of a document: opinions, the grade that follows, what follows from the grade, what is missing.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reviews">Its reviews in printed order.</param>
public sealed record ReviewReport(DocumentReading Document, IReadOnlyList<GoalReview> Reviews) : StepReport(Document)
{
    /// <summary>The reviews of a document.</summary>
    public static ReviewReport Of(DocumentReading document) => new(document, GoalReview.Of(document));

    public override bool IsEmpty => Reviews.Count == 0;

    public override string WhatIsMissing => "没有读到绩效目标审核：要有逐项的审核意见（符合、不符合）或综合评定等级。空白表可用 jiheng form 生成。";

    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var review in Reviews)
        {
            StepParts.Form(text, review.Form);
            if (review.Items.Count > 0) Items(text, review);
            Grade(text, review);
            StepParts.List(text, "没有填好", review.Missing, Tone.Warning);
            if (review.NotInForm.Count > 0) ScoresText.Wrapped(text, $"  规则包要求而表中没有的要点：{string.Join("、", review.NotInForm.Select(i => i.Name))}", Tone.Warning);
            var unknown = review.Unknown.Select(i => i.Name).ToList();
            if (unknown.Count > 0) ScoresText.Wrapped(text, $"  规则包里没有的要点：{string.Join("、", unknown)}", Tone.Warning);
            if (review.Consequence is { } consequence) ScoresText.Wrapped(text, $"  处理 {Heading(consequence)}{(review.Doubt.Length > 0 ? "（等级与意见矛盾，核对后再定）" : "")}", review.Doubt.Length > 0 ? Tone.Warning : Tone.Plain);
            if (review.Words.Length > 0) ScoresText.Wrapped(text, $"  审核意见 {TextColumns.OneLine(review.Words)}", Tone.Faint);
            if (review.Keep.Count > 0) ScoresText.Wrapped(text, $"  留存备案 {string.Join("、", review.Keep)}", Tone.Faint);
            if (review.Source.Length > 0) ScoresText.Wrapped(text, $"  依据 {review.Source}", Tone.Faint);
        }
    }

    private static void Items(StyledText text, GoalReview review)
    {
        var hasPoints = review.Items.Any(i => i.Worth is not null || i.Score is not null);
        var hasReasons = review.Items.Any(i => i.Reason.Length > 0);
        List<(string, int, bool)> columns = [("审核要点", 24, false), ("意见", 14, false)];
        if (hasPoints) columns.AddRange([("分值", 6, true), ("得分", 6, true)]);
        if (hasReasons) columns.Add(("理由", 40, false));
        columns.Add(("位置", 24, false));
        var grid = new TextGrid([.. columns]);
        foreach (var item in review.Items)
        {
            List<string> cells = [item.Name, item.Opinion.Length > 0 ? item.Opinion : "—"];
            if (hasPoints) cells.AddRange([item.Worth?.ToString() ?? "—", item.Score?.ToString() ?? "—"]);
            if (hasReasons) cells.Add(item.Reason);
            cells.Add(PlaceText.Where(item.Origin));
            grid.Add([.. cells]);
        }
        grid.AppendTo(text);
    }

    private static void Grade(StyledText text, GoalReview review)
    {
        text.Line($"  等级 {Graded(review)}", review.Doubt.Length > 0 ? Tone.Warning : review.Agreement switch
        {
            GradeAgreement.Differs => Tone.Error,
            GradeAgreement.Agrees => Tone.Good,
            _ => Tone.Plain,
        });
        ScoresText.Wrapped(text, "  " + review.Working, review.Agreement == GradeAgreement.Differs ? Tone.Error : Tone.Plain);
        if (review.Doubt.Length > 0) ScoresText.Wrapped(text, $"  {review.Doubt}，前后矛盾，请核对。", Tone.Warning);
    }

    private static string Graded(GoalReview review)
    {
        var printed = review.PrintedGrade is { } grade ? $"填“{grade}”" : review.GradeOrigin is null ? "表中没有填等级的地方" : "没有填写";
        return review.Grade is { } due ? $"{printed}，应为“{due}”" : printed;
    }

    private static string Heading(ReviewConsequence consequence) => $"“{consequence.Grade}”：{Named(consequence.Action)}。{consequence.Text.TrimEnd('。')}。";

    private static string Named(ReviewAction action) => action switch
    {
        ReviewAction.Proceed => "进入下一步",
        ReviewAction.Revise => "修改后进入下一步",
        ReviewAction.Resubmit => "修改完善后重新报送审核",
        _ => "不得进入下一步",
    };

    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray("reviews");
        foreach (var review in Reviews) One(json, review);
        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, GoalReview review)
    {
        json.WriteStartObject();
        json.WriteString("form", review.Form.Name);
        Json.Optional(json, "rubric", review.Rubric?.Id);
        json.WriteStartArray("items");
        foreach (var item in review.Items) Item(json, item);
        json.WriteEndArray();
        StepParts.Sentences(json, "notInForm", review.NotInForm.Select(i => i.Name));
        json.WriteNumber("met", review.Met);
        Json.Optional(json, "grade", review.Grade);
        Json.Optional(json, "printedGrade", review.PrintedGrade);
        StepParts.Place(json, "gradeOrigin", review.GradeOrigin);
        json.WriteString("agreement", Slugs(review.Agreement));
        json.WriteString("working", review.Working);
        Json.Optional(json, "doubt", review.Doubt.Length > 0 ? review.Doubt : null);
        Json.Optional(json, "reference", review.Source.Length > 0 ? review.Source : null);
        if (review.Consequence is { } consequence)
        {
            json.WriteStartObject("consequence");
            json.WriteString("grade", consequence.Grade);
            json.WriteString("action", consequence.Action.ToString().ToLowerInvariant());
            json.WriteString("text", consequence.Text);
            Json.Optional(json, "reference", consequence.Cite?.ToString());
            json.WriteEndObject();
        }
        else json.WriteNull("consequence");
        json.WriteString("words", review.Words);
        StepParts.Sentences(json, "missing", review.Missing);
        StepParts.Sentences(json, "keep", review.Keep);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, ReviewedItem item)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteString("group", item.Group);
        json.WriteBoolean("known", item.Item is not null);
        Json.Optional(json, "opinion", item.Opinion.Length > 0 ? item.Opinion : null);
        if (item.Meets is { } meets) json.WriteBoolean("meets", meets);
        else json.WriteNull("meets");
        StepParts.Number(json, "worth", item.Worth);
        StepParts.Number(json, "score", item.Score);
        Json.Optional(json, "reason", item.Reason.Length > 0 ? item.Reason : null);
        Json.Optional(json, "reasonCode", item.ReasonCode.Length > 0 ? item.ReasonCode : null);
        Json.Optional(json, "fault", item.Fault.Length > 0 ? item.Fault : null);
        Json.Origin(json, "origin", item.Origin);
        json.WriteEndObject();
    }

    private static string Slugs(GradeAgreement agreement) => agreement switch
    {
        GradeAgreement.Agrees => "agrees",
        GradeAgreement.Differs => "differs",
        GradeAgreement.NotPrinted => "not-printed",
        _ => "not-computed",
    };
}

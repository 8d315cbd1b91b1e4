using System.Text.Json;
using Jiheng.Engine.Cycle.Results;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>What follows from the results of an evaluation, for a reader: a proposed list, and what a filled one lacks.</summary>
/// <param name="Document">The document.</param>
/// <param name="Items">What its self-evaluation leads to.</param>
/// <param name="Lists">The lists it holds.</param>
public sealed record ResultsReport(DocumentReading Document, IReadOnlyList<ResultItem> Items, IReadOnlyList<ResultList> Lists) : StepReport(Document)
{
    /// <summary>Reports of several documents: a list is held against what the other documents of its unit and year show.</summary>
    public static IReadOnlyList<ResultsReport> Of(IReadOnlyList<DocumentReading> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<ResultsReport> reports = [];
        var items = documents.Select(ResultPlan.Of).ToList();
        for (var i = 0; i < documents.Count; i++)
        {
            List<ResultItem> shown = [];
            for (var j = 0; j < documents.Count; j++) if (i != j && AreOneFiling(documents[i], documents[j])) shown.AddRange(items[j]);
            reports.Add(new(documents[i], items[i], ResultList.Of(documents[i], shown)));
        }
        return reports;
    }

    // A document that names no unit or year was given together with the others.
    private static bool AreOneFiling(DocumentReading a, DocumentReading b) =>
        (a.Unit is null || b.Unit is null || a.Unit == b.Unit) && (a.FiscalYear is null || b.FiscalYear is null || a.FiscalYear == b.FiscalYear);

    /// <inheritdoc/>
    public override bool IsEmpty => Items.Count == 0 && Lists.Count == 0;

    /// <inheritdoc/>
    public override string WhatIsMissing => "没有读到要应用的结果：文件里没有写问题的一章，没有完不成或扣分的指标，也没有没用完的资金；填好的结果应用清单用 jiheng form --pack national/2020 --form 结果应用清单 的表。";

    /// <inheritdoc/>
    public override void Write(StyledText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Items.Count > 0)
        {
            text.Line($"  建议列入结果应用清单的 {Items.Count} 项");
            for (var i = 0; i < Items.Count; i++) Item(text, i + 1, Items[i]);
        }
        foreach (var list in Lists) List(text, list);
    }

    private static void Item(StyledText text, int number, ResultItem item)
    {
        ScoresText.Wrapped(text, $"    {number}. {item.Problem}", Tone.Plain);
        var where = item.Inputs.Count > 0 ? PlaceText.Where(item.Inputs[0].Origin) : "";
        if (where.Length > 0 || item.Where.Length > 0) ScoresText.Wrapped(text, $"       出处：{item.Where}{(where.Length > 0 ? $" {where}" : "")}", Tone.Faint);
        ScoresText.Wrapped(text, $"       措施：{(item.Measure.Length > 0 ? item.Measure : "待填")}", item.Measure.Length > 0 ? Tone.Plain : Tone.Warning);
        if (item.Treatment is not { } treatment) return;
        ScoresText.Wrapped(text, $"       处理：{treatment.Name}{(item.Amount is { } amount ? amount.ToString() : "")}（{item.Because}）", Tone.Plain);
        ScoresText.Wrapped(text, $"       下年度申报：{item.Effect}", Tone.Plain);
    }

    private static void List(StyledText text, ResultList list)
    {
        text.Line().Line($"【{TextColumns.Shorten(list.Form.Name, 94)}】填了 {list.Lines.Count} 项", Tone.Heading);
        foreach (var line in list.Lines)
        {
            ScoresText.Wrapped(text, $"    {line.Number}. {(line.Problem.Length > 0 ? line.Problem : "（没有写问题）")}{(line.Missing.Count == 0 ? "：齐全" : "")}", line.Missing.Count == 0 ? Tone.Good : Tone.Plain);
            foreach (var missing in line.Missing) ScoresText.Wrapped(text, $"       {missing}。", Tone.Warning);
        }
        if (list.Lines.Count == 0) text.Line("    清单是空的。", Tone.Warning);
        if (list.Unanswered.Count == 0) return;
        text.Line($"  同一单位同一年度的其他文件中，清单没有回应的 {list.Unanswered.Count} 项", Tone.Warning);
        foreach (var item in list.Unanswered) ScoresText.Wrapped(text, $"    {item.Problem}（{(item.Inputs.Count > 0 ? $"{item.Inputs[0].Origin.File} {PlaceText.Where(item.Inputs[0].Origin)}" : item.Where)}）", Tone.Plain);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        AddItems(json, "items", Items);
        json.WriteStartArray("lists");
        foreach (var list in Lists)
        {
            json.WriteStartObject();
            json.WriteString("form", list.Form.Name);
            json.WriteStartArray("lines");
            foreach (var line in list.Lines)
            {
                json.WriteStartObject();
                json.WriteNumber("number", line.Number);
                json.WriteString("problem", line.Problem);
                Json.Optional(json, "treatment", line.Treatment?.Name);
                StepJson.Strings(json, "missing", line.Missing);
                StepJson.Inputs(json, line.Places);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            AddItems(json, "unanswered", list.Unanswered);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void AddItems(Utf8JsonWriter json, string name, IReadOnlyList<ResultItem> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteString("source", item.Source switch { ResultSource.Text => "text", ResultSource.Indicator => "indicator", ResultSource.Money => "money", _ => "grade" });
            json.WriteString("problem", item.Problem);
            json.WriteString("where", item.Where);
            json.WriteString("measure", item.Measure);
            Json.Optional(json, "treatment", item.Treatment?.Name);
            Json.Optional(json, "amount", item.Amount?.ToString());
            json.WriteString("effect", item.Effect);
            json.WriteString("because", item.Because);
            StepJson.Inputs(json, item.Inputs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

using System.Buffers;

namespace Jiheng.Engine.Reporting.Steps;

/// <summary>Reports of a step as the command line prints them: text document by document, or JSON of schema <c>jiheng/&lt;step&gt;/1</c>.</summary>
public static class StepReports
{
    /// <summary>One document as text.</summary>
    public static StyledText Text(StepReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StyledText();
        text.Line($"文件 {report.Document.Source.File}  规则包 {report.Document.Pack.Id}", Tone.Heading);
        if (report.IsEmpty) ScoresText.Wrapped(text, "  " + report.WhatIsMissing, Tone.Warning);
        else report.Write(text);
        return text.Line();
    }

    /// <summary>All documents as one JSON object.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="step">review, monitoring …</param>
    /// <param name="reports">The documents.</param>
    /// <param name="unreadable">Files that could not be read.</param>
    public static void Json(IBufferWriter<byte> output, string step, IReadOnlyList<StepReport> reports, IReadOnlyList<UnreadableFile> unreadable)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(unreadable);
        using (var json = Reporting.Json.Writer(output))
        {
            json.WriteStartObject();
            json.WriteString("schema", $"jiheng/{step}/1");
            json.WriteStartArray("documents");
            foreach (var report in reports)
            {
                json.WriteStartObject();
                json.WriteString("file", report.Document.Source.File);
                json.WriteString("pack", report.Document.Pack.Id);
                Reporting.Json.Optional(json, "unit", report.Document.Unit);
                if (report.Document.FiscalYear is { } year) json.WriteNumber("fiscalYear", year);
                report.Write(json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Reporting.Json.Unreadable(json, unreadable);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }
}

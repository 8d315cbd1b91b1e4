using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading;

/// <summary>
/// Divides a document into its forms and reports by their titles and annex labels, and hands every table and
/// paragraph to the form it belongs to.
/// </summary>
internal sealed class FormSplitter(Document document, ReadingBuilder reading)
{
    private FormBuilder? current;
    private FormBuilder? report;
    private Entry? annex;
    private bool tableSeen;

    /// <summary>Reads all blocks.</summary>
    public void Run()
    {
        var blocks = document.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Table table) Take(table, i);
            else if (blocks[i] is Paragraph paragraph) Take(paragraph, i);
        }
    }

    private void Take(Paragraph paragraph, int index)
    {
        var text = paragraph.Text;
        if (text.Length == 0) return;
        if (reading.MoneyUnit is null && text.Contains("单位", StringComparison.Ordinal) && MoneyUnits.In(text) is { } unit) reading.MoneyUnit = unit;
        if (FormTitle.TryReadAnnex(text, out var label, out _, out var rest))
        {
            annex = new("附件", label, IndicatorValue.Parse(""), paragraph.Origin.Narrow(label));
            (current, report) = (null, null);
            if (rest.Length == 0) return;
            text = rest;
        }
        var kind = FormTitle.KindOf(text);
        if (kind != FormKind.Unknown && (!FormTitle.IsTable(kind) || IsTableNear(index)))
        {
            if (kind == FormKind.SelfEvaluationReport && report is not null && IsCover(report))
            {
                if (report.Kind == FormKind.Unknown) (report.Kind, report.Title) = (kind, Words.Compact(Title(text, index)));
                else report.Paragraphs.Add(paragraph);
                return;
            }
            Open(kind, Title(text, index), paragraph.Origin);
            return;
        }
        // Notes below a table belong to its form; other text returns to the report around it.
        if (tableSeen && report is not null && !ReferenceEquals(current, report) && !IsNote(text)) current = report;
        tableSeen = tableSeen && IsNote(text);
        if (current is null) Open(FormKind.Unknown, Shorten(text), paragraph.Origin);
        current!.Paragraphs.Add(paragraph);
        if (current.MoneyUnit is null && text.Length < 60) current.MoneyUnit = MoneyUnits.In(text);
    }

    private void Take(Table table, int index)
    {
        if (table.Cells.Count == 0) return;
        var start = TitleInside(table);
        if (current is null) Open(FormKind.Unknown, Caption(index) ?? $"表{table.Number}", table.Origin!);
        else if (start is null && current.Project is not null && StartsProject(table)) Open(current.Kind, current.Title, table.Origin!);
        else if (start is null && current.Kind == FormKind.FinalAccounts && Caption(index) is { } caption) Open(FormKind.Unknown, caption, table.Origin!);
        TableInterpreter.Read(table, current!, reading);
        tableSeen = true;
    }

    /// <summary>A title printed in the table's own first rows.</summary>
    private FormBuilder? TitleInside(Table table)
    {
        FormBuilder? opened = null;
        for (var r = 0; r < Math.Min(3, table.RowCount); r++)
        {
            if (Rows.OnlyFilled(table, r) is not { } cell) continue;
            if (opened is null && FormTitle.KindOf(cell.Text) is var kind and not FormKind.Unknown) opened = Open(kind, Words.Compact(cell.Text), cell.Origin);
            else if (opened is { Year: null } && Words.Year(Words.Compact(cell.Text)) is { } year) opened.Year = year;
        }
        return opened;
    }

    private FormBuilder Open(FormKind kind, string title, Origin origin)
    {
        var form = new FormBuilder
        {
            Index = reading.Forms.Count,
            Kind = kind,
            Title = Words.Compact(title),
            TitleOrigin = origin,
            Annex = annex,
            Year = Words.Year(Words.Compact(title)),
        };
        if (FormTitle.ProjectOf(title) is { Length: > 0 } project) form.Project = new("项目名称", project, IndicatorValue.Parse(""), origin);
        annex = null;
        reading.Forms.Add(form);
        current = form;
        tableSeen = false;
        if (!FormTitle.IsTable(kind)) report = form;
        return form;
    }

    /// <summary>A title broken over two lines is joined: 2024年度…局整体 / 支出绩效自评报告.</summary>
    private string Title(string text, int index)
    {
        if (index == 0 || Words.Year(Words.Compact(text)) is not null || document.Blocks[index - 1] is not Paragraph before) return text;
        var previous = Words.Compact(before.Text);
        if (previous.Length is < 4 or > 40 || Words.HasSign(previous, "，。；：:,;、") || Words.Year(previous) is null) return text;
        return current is null || current.Paragraphs.Remove(before) ? previous + text : text;
    }

    private bool IsTableNear(int index)
    {
        for (var i = index + 1; i < Math.Min(document.Blocks.Count, index + 4); i++)
        {
            if (document.Blocks[i] is Table) return true;
            if (document.Blocks[i] is Paragraph { Text.Length: > 40 }) return false;
        }
        return false;
    }

    /// <summary>The short paragraph directly above a table.</summary>
    private string? Caption(int index) =>
        index > 0 && document.Blocks[index - 1] is Paragraph { Text: { Length: > 1 and <= 40 } text } && !Words.HasSign(text, "，。；") ? Words.Compact(text) : null;

    private static bool StartsProject(Table table)
    {
        for (var r = 0; r < Math.Min(4, table.RowCount); r++)
            if (Rows.AnyCell(table, r, c => FieldVocabulary.Kind(c.Text) == FieldKind.Project)) return true;
        return false;
    }

    /// <summary>A report whose title was read but that has said nothing yet: only its cover.</summary>
    private static bool IsCover(FormBuilder form) =>
        form.Tables.Count == 0 && form.Paragraphs.TrueForAll(p => p.Text.Length < 40 && !p.Text.Contains('。', StringComparison.Ordinal));

    private static bool IsNote(string text)
    {
        var key = Words.Compact(text);
        return Words.HasAny(key[..Math.Min(key.Length, 6)], "填表人", "说明:", "注:", "备注", "填报", "单位负责人", "注1", "联系");
    }

    private static string Shorten(string text) => text.Length <= 30 ? text : string.Concat(text.AsSpan(0, 29), "…");
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.AccountTables;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Tables.Repair;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading;

/// <summary>
/// Divides a document into its forms and reports by their titles and annex labels, and hands every table and
/// paragraph to the form it belongs to.
/// </summary>
internal sealed class FormSplitter(Document document, ReadingBuilder reading, HashSet<int> contents)
{
    private readonly Vocabulary vocabulary = reading.Vocabulary;
    private readonly Captions captions = new(document, reading.Vocabulary);
    private FormBuilder? current;
    private FormBuilder? report;
    private Entry? annex;
    private bool tableSeen;

    // The table form last opened in the same annex, and the unit printed in it for what follows.
    private FormBuilder? lastTable;
    private Unit? regionUnit;

    // What a sentence says for the whole document: 本报告金额单位均为万元.
    private Unit? documentUnit;

    private readonly List<Parts> parts = [];

    /// <summary>Reads all blocks.</summary>
    public void Run()
    {
        var blocks = document.Blocks;
        string? sheet = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (contents.Contains(i)) continue;
            var on = (blocks[i] as Table)?.Origin?.Sheet ?? (blocks[i] as Paragraph)?.Origin.Sheet;
            // A sheet is a page of its own: neither title, unit nor year of the one before speak for it.
            if (sheet is not null && on is not null && on != sheet && !GoesOnFromSheet(blocks[i])) (current, report, annex, regionUnit) = (null, null, null, null);
            sheet = on ?? sheet;
            if (blocks[i] is Table table) Take(table, i);
            else if (blocks[i] is Paragraph paragraph) Take(paragraph, i);
        }
    }

    /// <summary>Whether a sheet goes on with the form of the one before: it begins with a table and no title, or repeats the title.</summary>
    private bool GoesOnFromSheet(Block first)
    {
        var title = first is Table table ? Rows.OnlyFilled(table, 0)?.Text : ((Paragraph)first).Text;
        return title is null || FormTitle.WithoutScore(Words.Compact(title), out _) == current?.Title;
    }

    private void Take(Paragraph paragraph, int index)
    {
        var text = paragraph.Text;
        if (text.Length == 0) return;
        if (Captions.IsUnitLine(text) && MoneyUnits.In(text) is { } unit) regionUnit = unit;
        else if (Captions.OfAllTables(text) is { } all) regionUnit = all;
        // «附件一规定…» in a sentence is no label.
        if (FormTitle.TryReadAnnex(text, out var label, out _, out var rest) && (rest.Length == 0 || vocabulary.Title(rest) != FormKind.Unknown || captions.IsAnnexCaption(rest, index)))
        {
            annex = new("附件", label, IndicatorValue.Parse(""), paragraph.Origin.Narrow(label));
            (current, report, lastTable, regionUnit) = (null, null, null, null);
            if (rest.Length == 0) return;
            text = rest;
        }
        var kind = vocabulary.Title(text);
        if (FormTitle.TryReadPart(text, out var part, out _) && TakePart(paragraph, kind, part)) return;
        if (GoesOn(text, kind, captions.TableNear(index)))
        {
            current = lastTable;
            return;
        }
        if (kind != FormKind.Unknown && (!FormTitle.IsTable(kind) || captions.TableNear(index) is not null))
        {
            if (kind == FormKind.SelfEvaluationReport && report is not null && IsCover(report))
            {
                if (report.Kind == FormKind.Unknown)
                {
                    (report.Kind, report.Title) = (kind, Words.Compact(Title(text, index)));
                    SayWhose(report, report.Title, paragraph.Origin);
                }
                else report.Paragraphs.Add(paragraph);
                return;
            }
            Open(kind, Title(text, index), paragraph.Origin);
            return;
        }
        // Notes below a table belong to its form; other text returns to the report around it.
        if (tableSeen && report is not null && !ReferenceEquals(current, report) && !captions.IsNote(text)) current = report;
        tableSeen = tableSeen && captions.IsNote(text);
        if (current is null) Open(FormKind.Unknown, Shorten(text), paragraph.Origin);
        current!.Paragraphs.Add(paragraph);
        if (current.MoneyUnit is null && (text.Length < Captions.Longest || text.Contains("单位", StringComparison.Ordinal))) current.MoneyUnit = MoneyUnits.In(text);
        if (Words.HasAny(text, "本报告", "本说明", "本文", "全文") && !Words.HasAny(text, "文字", "附表", "附件", "表格") && text.Contains("单位", StringComparison.Ordinal)) documentUnit ??= MoneyUnits.In(text);
    }


    /// <summary>
    /// Takes 第N部分. Parts that begin before any report divide the document: each is a form, also after the annexes of the part before.
    /// Parts that begin inside a report are its chapters, and the report goes on with the next of them.
    /// </summary>
    private bool TakePart(Paragraph paragraph, FormKind kind, int number)
    {
        if (number == 1) parts.Add(new(current is { Kind: not (FormKind.Unknown or FormKind.FinalAccounts) } ? current : null));
        var at = parts.FindLastIndex(p => p.Last + 1 == number);
        if (at < 0) return false;
        parts.RemoveRange(at + 1, parts.Count - at - 1);
        parts[at].Last = number;
        (annex, lastTable, regionUnit, tableSeen) = (null, null, null, false);
        if (parts[at].Holder is { } holder)
        {
            current = report = holder;
            holder.Paragraphs.Add(paragraph);
        }
        else Open(kind, paragraph.Text, paragraph.Origin);
        return true;
    }

    private void Take(Table table, int index)
    {
        if (table.Cells.Count == 0) return;
        var printed = table;
        if (TakeAccounts(table, index)) return;
        table = TableRepair.Of(table, reading);
        var start = TitleInside(table);
        // The title has just opened the form and named its project: the table that follows is that project's own.
        if (current is { Project: not null, Tables.Count: 0 } fresh && FormTitle.IsTable(fresh.Kind) && StartsProject(table)) fresh.Project = null;
        if (current is null) Open(FormKind.Unknown, captions.Caption(index) ?? Captions.Heading(table) ?? $"表{table.Number}", table.Origin!);
        else if (start is null && current.Project is not null && StartsProject(table)) Open(current.Kind, current.Title, table.Origin!);
        else if (start is null && current.Project is null && (current.Total is not null || (!FormTitle.IsTable(current.Kind) && current.Tables.Count > 0)) && IsOfProject(table))
            OpenInside(HoldsScores(table) ? FormKind.ProjectSelfEvaluation : FormKind.Unknown, table, index);
        else if (start is null && !FormTitle.IsTable(current.Kind) && reading.Pack is { } pack && PackForms.Inside(pack, table) is { } pattern) OpenInside(pattern, table);
        else if (start is null && RepeatsIndicators(table)) OpenInside(FormTitle.IsTable(current.Kind) ? current.Kind : FormKind.Unknown, table, index);
        else if (start is null && current.Kind == FormKind.FinalAccounts && captions.Caption(index) is { } caption) Open(FormKind.Unknown, caption, table.Origin!);
        current!.CountUnit = captions.UnitAbove(index, MoneyUnits.Counted);
        // What the table's own caption says goes before what was said first in the form.
        var (reader, stated) = (current, current.MoneyUnit);
        current.CaptionMoney = captions.UnitAbove(index, MoneyUnits.Only);
        current.MoneyUnit = current.CaptionMoney ?? captions.UnitAbove(index, MoneyUnits.In) ?? MoneyUnits.OfField(table) ?? stated ?? regionUnit ?? captions.UnitInNote(index);
        for (var row = TableInterpreter.Read(table, current!, reading, 0, printed); row < table.RowCount; row = TableInterpreter.Read(table, current!, reading, row))
        {
            // A second form in the same table: of the same kind, year and unit unless it says otherwise.
            var before = current!;
            var title = Rows.OnlyFilled(table, row) is { } cell && vocabulary.Title(cell.Text) is var kind and not FormKind.Unknown ? cell : null;
            var next = Open(title is null ? before.Kind : vocabulary.Title(title.Text), title?.Text ?? before.Title, Rows.FirstFilled(table, row)?.Origin ?? before.TitleOrigin);
            next.Year ??= before.Year;
            next.MoneyUnit ??= before.MoneyUnit;
        }
        reader.MoneyUnit = stated ?? reader.MoneyUnit;
        tableSeen = true;
    }

    /// <summary>Takes a standard table of final accounts or budgets, or the grid that goes on with one. It belongs to the text around it.</summary>
    private bool TakeAccounts(Table table, int index)
    {
        if (reading.Pack is null || vocabulary.Confirmed is not null) return false;
        var accounts = new AccountSearch(document, reading);
        if (accounts.GoesOn(table, index) is { } draft)
        {
            draft.Form.Tables.Add(table);
            return true;
        }
        if (accounts.Above(table, index) is not { } found || !AccountReader.Fits(table, found.Kind, reading)) return false;
        var form = (current is not null && !FormTitle.IsTable(current.Kind) ? current : report) ?? Open(FormKind.Unknown, found.Title, found.Origin);
        var end = accounts.Read(table, found, index, form, form.MoneyUnit ?? regionUnit);
        current = form;
        form.Tables.Add(table);
        for (var row = end; row < table.RowCount; row = TableInterpreter.Read(table, form, reading, row)) { }
        tableSeen = true;
        return true;
    }

    /// <summary>Opens a form for a table that stands in the text of a report or below a form that is full: the report goes on after it.</summary>
    private void OpenInside(FormKind kind, Table table, int index)
    {
        var (before, around) = (current!, report);
        var form = Open(kind, captions.Caption(index) ?? before.Title, table.Origin!);
        form.Year ??= before.Year;
        form.MoneyUnit ??= before.MoneyUnit;
        report = around;
    }

    /// <summary>Opens the form of the pack that a table in the text of a report is.</summary>
    private void OpenInside(FormPattern pattern, Table table)
    {
        var (before, around) = (current!, report);
        var form = Open(Roles.Kind(pattern.Kind), pattern.Title.Replace("{year}年度", "", StringComparison.Ordinal).Replace("{year}", "", StringComparison.Ordinal), table.Origin!);
        form.Pattern = pattern;
        form.Year ??= before.Year;
        form.MoneyUnit ??= before.MoneyUnit;
        report = around;
    }

    /// <summary>Whether a table lists indicators that the form has already: what was planned and, further down, what was reached.</summary>
    private bool RepeatsIndicators(Table table)
    {
        if (current is not { Groups.Count: > 0 }) return false;
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var group in current.Groups) foreach (var indicator in group.Indicators) names.Add(Words.Compact(indicator.Name.Raw));
        var (known, others) = (0, 0);
        for (var r = 0; r < table.RowCount; r++)
        {
            if (Header.At(table, r, vocabulary) is not { IsIndicators: true } header) continue;
            for (var below = r + header.Rows; below < table.RowCount; below++)
                if (table.At(below, header.Column(ColumnRole.Level3)) is { IsBlank: false } name && name.Row == below)
                {
                    if (names.Contains(Words.Compact(name.Text))) known++;
                    else others++;
                }
            break;
        }
        return known >= 3 && known > others;
    }

    /// <summary>
    /// Whether a title only repeats that of the form before, whose table it goes on: it says so, or it is the same and the table below
    /// names no project and no unit and brings nothing that the form has already.
    /// </summary>
    private bool GoesOn(string text, FormKind kind, Table? below)
    {
        if (lastTable is null || lastTable.Tables.Count == 0 || below is null) return false;
        if (FormTitle.IsContinued(text)) return kind == FormKind.Unknown || kind == lastTable.Kind;
        if (kind != lastTable.Kind || FormTitle.WithoutScore(Words.Compact(text), out _) != lastTable.Title || lastTable.Total is not null) return false;
        for (var r = 0; r < Math.Min(4, below.RowCount); r++)
        {
            if (Rows.AnyCell(below, r, c => vocabulary.FieldOf(c.Text) is FieldKind.Project or FieldKind.Unit)) return false;
            if (Header.At(below, r, vocabulary) is { } header) return header.IsIndicators;
        }
        return false;
    }

    /// <summary>A title printed in the table's own first rows.</summary>
    private FormBuilder? TitleInside(Table table)
    {
        FormBuilder? opened = null;
        for (var r = 0; r < Math.Min(3, table.RowCount); r++)
        {
            if (Rows.OnlyFilled(table, r) is not { } cell) continue;
            if (opened is null && GoesOn(cell.Text, vocabulary.Title(cell.Text), table)) opened = current = lastTable;
            else if (opened is null && vocabulary.Title(cell.Text) is var kind and not FormKind.Unknown) opened = Open(kind, Words.Compact(cell.Text), cell.Origin);
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
            Title = FormTitle.WithoutScore(Words.Compact(title), out var score),
            TitleOrigin = origin,
            Annex = annex,
            MoneyUnit = MoneyUnits.In(title) ?? regionUnit ?? documentUnit,
        };
        // Printed behind the title, the score is a statement of the form like any other.
        if (IndicatorValue.Parse(score, Unit.Points) is { Kind: ValueKind.Number, IsWholeText: true } points) form.TitleScore = new("得分", score, points, origin.Narrow(score));
        SayWhose(form, title, origin);
        // A table within a report is of the report's year unless it says otherwise; 上年 is meant from there.
        if (kind == FormKind.Unknown) form.Year ??= report?.Year;
        annex = null;
        reading.Forms.Add(form);
        current = form;
        tableSeen = false;
        if (FormTitle.IsTable(kind)) lastTable = form;
        else report = form;
        return form;
    }

    /// <summary>The year and the project that a title names.</summary>
    private void SayWhose(FormBuilder form, string title, Origin origin)
    {
        var compact = Words.Compact(title);
        form.Year = Words.Year(compact);
        if (FormTitle.ProjectOf(title) is not { Length: > 0 } project) return;
        if (form.Year is { } year && !compact.Contains($"{year}年度", StringComparison.Ordinal) && LaterYear(year) is { } later)
        {
            form.Year = later;
            project = $"{year}年{project}";
        }
        form.Project = new("项目名称", project, IndicatorValue.Parse(""), origin);
    }

    /// <summary>
    /// The later year that all forms before agree on, when at least two name it: 2023年…补助资金项目 among reports of 2024 is a project
    /// of that name and no report of another year.
    /// </summary>
    private int? LaterYear(int year)
    {
        int? found = null;
        var count = 0;
        foreach (var form in reading.Forms)
        {
            if (form.Year is not { } other) continue;
            if (other <= year || (found is not null && other != found)) return null;
            found = other;
            count++;
        }
        return count >= 2 ? found : null;
    }

    /// <summary>A title broken over two lines is joined: 2024年度…局整体 / 支出绩效自评报告.</summary>
    private string Title(string text, int index)
    {
        if (index == 0 || Words.Year(Words.Compact(text)) is not null || document.Blocks[index - 1] is not Paragraph before) return text;
        var previous = Words.Compact(before.Text);
        if (previous.Length is < 4 or > 40 || Words.HasSign(previous, "，。；：:,;、") || Words.Year(previous) is null) return text;
        return current is null || current.Paragraphs.Remove(before) ? previous + text : text;
    }

    private bool StartsProject(Table table)
    {
        for (var r = 0; r < Math.Min(4, table.RowCount); r++)
            if (Rows.AnyCell(table, r, c => vocabulary.FieldOf(c.Text) == FieldKind.Project)) return true;
        return false;
    }

    /// <summary>Whether a table begins with the name of one project; a list of projects names none at its head.</summary>
    private bool IsOfProject(Table table)
    {
        for (var r = 0; r < Math.Min(4, table.RowCount); r++)
            if (FieldBand.NamesProject(table, r, vocabulary) && !FieldBand.NamesColumns(table, r, vocabulary)) return true;
        return false;
    }

    private bool HoldsScores(Table table)
    {
        for (var r = 0; r < table.RowCount; r++)
            if (Header.At(table, r, vocabulary) is { IsIndicators: true } header) return header.Has(ColumnRole.Score);
        return false;
    }

    /// <summary>A report whose title was read but that has said nothing yet: only its cover.</summary>
    private static bool IsCover(FormBuilder form) =>
        form.Tables.Count == 0 && form.Paragraphs.TrueForAll(p => p.Text.Length < 40 && !p.Text.Contains('。', StringComparison.Ordinal));

    private static string Shorten(string text) => text.Length <= 30 ? text : string.Concat(text.AsSpan(0, 29), "…");

    /// <summary>A run of parts, and the report they divide; null when they divide the document.</summary>
    private sealed class Parts(FormBuilder? holder)
    {
        public FormBuilder? Holder { get; } = holder;

        public int Last { get; set; }
    }
}

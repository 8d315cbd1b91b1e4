using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Completeness;

/// <summary>
/// JH5009. A table that has to be printed whatever there is (政府性基金, 国有资本经营, 三公经费: the pack lists the titles) is empty and
/// nothing in the document says that there is nothing, or it says so at a table with amounts. A table filled with 0 or dashes says
/// it by that; a form of which nothing is filled in is not judged.
/// Source: the practice of published final accounts, empty grid and note together (决算公开).
/// </summary>
public sealed class JH5009_EmptyTableIsStated : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH5009", Severity.Warning, "空表没有说明，或有数却注明没有",
        "没有政府性基金、国有资本经营等收支的，应保留空表并在表下注明没有、本表无数据；表中有数的不能这样注明。",
        "空表补写“本部门没有……收支，故本表无数据”；有数的删去这句话。",
        "部门决算公开的通行做法：保留空表并注明没有",
        "“国有资本经营预算财政拨款支出决算表”一个数也没有，全文没有说明；或表中有105.00，表下仍写“本表无数据”。",
        "正文已写“没有国有资本经营预算支出”，或表中填0.00、“—”：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            if (document.Facts.Count == 0) continue;
            foreach (var table in StatedTable.In(document))
            {
                var thing = NothingStatement.ThingOf(table.Title.Text);
                if (table.Amount is { } amount)
                {
                    if (StatementAt(table, thing) is { } line) yield return MakeDenied(document, table, amount, line);
                }
                else if (table.IsEmpty && StatementAt(table, thing) is null && !IsSaid(document.Source, thing))
                {
                    yield return MakeEmpty(document, table);
                }
            }
        }
    }

    private static TextLine? StatementAt(StatedTable table, string thing)
    {
        foreach (var line in table.Notes) if (NothingStatement.IsAtTable(line.Text, thing)) return line;
        return null;
    }

    private static bool IsSaid(Document source, string thing)
    {
        foreach (var block in source.Blocks)
            if (block is Paragraph paragraph && NothingStatement.IsAnywhere(paragraph.Text, thing)) return true;
        return false;
    }

    private static FilledForm? FormOf(DocumentReading document, Table table)
    {
        foreach (var form in document.Forms)
            foreach (var own in form.Tables) if (ReferenceEquals(own, table)) return form;
        return null;
    }

    private Finding MakeEmpty(DocumentReading document, StatedTable table) => Make(document, table, $"《{table.Title.Text.Trim()}》没有一个数，也没有注明没有这项收支。",
        new Place(PlaceRole.Reported, table.Title.Text.Trim(), "", "空表", table.Title.Origin)) with { Reported = "" };

    private Finding MakeDenied(DocumentReading document, StatedTable table, Cell amount, TextLine line) => Make(document, table,
        $"《{table.Title.Text.Trim()}》填有{amount.Text.Trim()}等数，却注明“{Attainment.Printed(line.Text)}”。",
        new Place(PlaceRole.Reported, line.Text.Trim(), "", "表下说明", line.Origin), new Place(PlaceRole.Contradicts, amount.Text, "", table.Title.Text.Trim(), amount.Origin)) with
    {
        Reported = line.Text.Trim(),
    };

    private Finding Make(DocumentReading document, StatedTable table, string message, params Place[] places)
    {
        var subject = $"{Attainment.Printed(table.Title.Text)}|空表说明";
        return FormOf(document, table.Table) is { } form ? Report(form, subject, message, places) : Report(document, subject, message, places);
    }
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Monitoring;
using Jiheng.Engine.Cycle.Review;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Steps;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>
/// The letters that follow from filled forms: the opinion on a reviewed declaration, the notice of what monitoring found. Who signs and when
/// is filed with the form: 审核单位 and 审核日期, 通知单位 and 通知日期.
/// </summary>
internal static class OfficialLetters
{
    /// <summary>The letters of all forms, in their order.</summary>
    public static IEnumerable<OfficialDocument> Of(FilingData data, IReadOnlyList<OfficialDocument> forms, PackCatalogue packs)
    {
        foreach (var form in forms)
        {
            var reading = DocumentInterpreter.Read(Placed(form.Document) with { File = form.Name }, packs, data.Pack);
            var subject = form.Subject!;
            foreach (var review in GoalReview.Of(reading))
            {
                if (!ReviewOpinion.IsDue(review)) continue;
                var letter = new Letter(Field(data, form, "审核单位"), Field(data, form, "审核日期"));
                yield return new(ReviewOpinion.Name(data.Unit, subject.Name, data.Year), form.Form, ReviewOpinion.Of(review, data.Unit, subject.Name, data.Year, letter)) { Kind = OfficialKind.Letter, Missing = ReviewOpinion.Missing(review, letter) };
            }
            // Only what is called so: other forms with figures up to a month are no monitoring.
            if (form.FormKind != "monitoring") continue;
            foreach (var sheet in MonitoringSheet.Of(reading, null))
            {
                if (!RectificationNotice.IsDue(sheet)) continue;
                var letter = new Letter(Field(data, form, "通知单位"), Field(data, form, "通知日期"));
                List<string> missing = [];
                if (letter.From.Length == 0) missing.Add("没有写“通知单位”");
                if (letter.Date.Length == 0) missing.Add("没有写“通知日期”");
                yield return new(RectificationNotice.Name(sheet), form.Form, RectificationNotice.Of(sheet, letter, Field(data, form, "整改期限"))) { Kind = OfficialKind.Letter, Missing = missing };
            }
        }
    }

    private static string Field(FilingData data, OfficialDocument form, string label)
    {
        foreach (var fields in (IReadOnlyDictionary<string, string>?[])[form.Subject!.Forms.GetValueOrDefault(form.Form)?.Fields, form.Subject.Fields, data.Fields])
            foreach (var (name, value) in fields ?? new Dictionary<string, string>())
                if (Words.Key(name) == label) return value;
        return "";
    }

    /// <summary>The form with the place of each cell, so that a letter can say where a figure stands.</summary>
    private static Document Placed(Document document) => document with { Blocks = [.. document.Blocks.Select(b => b is Table table ? Placed(table) : b)] };

    private static Table Placed(Table table) => new(table.Number, table.RowCount, table.ColumnCount, [.. table.Cells.Select(Placed)]);

    private static Cell Placed(Cell cell)
    {
        var origin = cell.Origin with { Text = cell.Text, Table = 1, Row = cell.Row + 1, Column = cell.Column + 1 };
        return new(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, [.. cell.Lines.Select(l => new TextLine(l.Text, origin with { Text = l.Text }))], origin) { IsFilled = cell.IsFilled };
    }
}

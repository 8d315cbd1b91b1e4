using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Xlsx;

/// <summary>A place in a workbook; column 0 for a whole sheet.</summary>
internal sealed record SheetPlace(string Sheet, int Row, int Column);

/// <summary>What was met on the way that is not a shown text: one loss or remark per kind, with a count and the first place.</summary>
internal sealed class SheetNotes(string file)
{
    private Note uncomputed, errors, missingTexts, pictures, charts, boxes, sheets, hiddenSheets, hiddenRows, hiddenColumnCells, unshown, comments, reviews;

    public void Uncomputed(SheetPlace place) => uncomputed.Meet(place);

    /// <summary>A cell whose value is an error such as #DIV/0!.</summary>
    public void Error(SheetPlace place) => errors.Meet(place);

    public void MissingText(SheetPlace place) => missingTexts.Meet(place);

    public void MissingSheet(SheetPlace place) => sheets.Meet(place);

    public void Picture(SheetPlace place) => pictures.Meet(place);

    public void Chart(SheetPlace place) => charts.Meet(place);

    public void TextBox(SheetPlace place) => boxes.Meet(place);

    public void HiddenSheet(SheetPlace place) => hiddenSheets.Meet(place);

    public void HiddenRow(SheetPlace place) => hiddenRows.Meet(place);

    public void HiddenColumnCell(SheetPlace place) => hiddenColumnCells.Meet(place);

    /// <summary>Text that is there but not shown: under a merge, or by its number format.</summary>
    public void Unshown(SheetPlace place) => unshown.Meet(place);

    public void Comment(SheetPlace place) => comments.Meet(place);

    /// <summary>The list of an annotated copy.</summary>
    public void ReviewSheet(SheetPlace place) => reviews.Meet(place);

    public List<Loss> Losses()
    {
        var losses = new List<Loss>();
        Add(uncomputed, $"有 {uncomputed.Count} 个公式单元格没有保存计算结果，其数值未读取；请用 Excel 或 WPS 打开文件，保存后再提交。");
        if (errors.First is { } error)
            losses.Add(new Loss(Origin(error), $"有 {errors.Count} 个单元格是错误值（如工作表“{error.Sheet}”的 {SheetAddress.Of(error.Row, error.Column)}），不能作为数值核对；请修正其公式后再提交。"));
        Add(missingTexts, $"有 {missingTexts.Count} 个单元格的文字在文件中缺失，未读取；请用 Excel 或 WPS 打开检查，修复后另存。");
        Add(sheets, $"有 {sheets.Count} 个工作表的内容在文件中缺失，未读取；请用 Excel 或 WPS 打开检查，修复后另存。");
        Add(pictures, $"工作簿中有 {pictures.Count} 张图片，图片内的文字未读取；如其中有数据，请改为单元格内容。");
        Add(charts, $"工作簿中有 {charts.Count} 个图表没有保存数据，图表内的数据未读取；如单元格中没有同样的数据，请补充表格。");
        Add(boxes, $"工作簿中有 {boxes.Count} 个带文字的文本框或图形，其中的文字未读取；请把文字移到单元格内。");
        return losses;

        void Add(Note note, string reason)
        {
            if (note.First is not null) losses.Add(new Loss(Origin(note.First), reason));
        }
    }

    public List<ReadingRemark> Remarks()
    {
        var remarks = new List<ReadingRemark>();
        if ((comments.First ?? reviews.First) is { } noted)
            remarks.Add(new ReadingRemark(Origin(noted), ReadingRemarkKind.Comments, $"工作簿有{NoteKinds()}未作为正文读取；公开或报送前请处理批注。"));
        if ((hiddenSheets.First ?? hiddenRows.First ?? hiddenColumnCells.First) is { } hidden)
            remarks.Add(new ReadingRemark(Origin(hidden), ReadingRemarkKind.HiddenText,
                $"工作簿有隐藏的内容（{HiddenKinds()}），已一并读取；公开或报送前请取消隐藏或删除。"));
        if (unshown.First is not null)
            remarks.Add(new ReadingRemark(Origin(unshown.First), ReadingRemarkKind.HiddenText,
                $"工作簿有 {unshown.Count} 个单元格的内容被合并单元格盖住，或因数字格式不显示，未读取；如需计入，请改为显示。"));
        return remarks;
    }

    /// <summary>The place as others name it.</summary>
    public Origin Origin(SheetPlace place) => new(file, "")
    {
        Sheet = place.Sheet,
        Row = place.Row > 0 ? place.Row : null,
        Column = place.Column > 0 ? place.Column : null,
    };

    private string NoteKinds()
    {
        var kinds = new List<string>();
        if (comments.Count > 0) kinds.Add($" {comments.Count} 条批注");
        if (reviews.First is { } review) kinds.Add($"批注副本附加的意见清单（工作表“{review.Sheet}”）");
        return string.Join('和', kinds) + (reviews.First is null ? "，批注内容" : "，");
    }

    private string HiddenKinds()
    {
        var kinds = new List<string>();
        if (hiddenSheets.Count > 0) kinds.Add($"{hiddenSheets.Count} 个工作表");
        if (hiddenRows.Count > 0) kinds.Add($"{hiddenRows.Count} 行");
        if (hiddenColumnCells.Count > 0) kinds.Add($"隐藏列中的 {hiddenColumnCells.Count} 个单元格");
        return string.Join('、', kinds);
    }

    private struct Note
    {
        public int Count { get; private set; }

        public SheetPlace? First { get; private set; }

        public void Meet(SheetPlace place)
        {
            Count++;
            First ??= place;
        }
    }
}

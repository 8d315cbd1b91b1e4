using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Docx;

/// <summary>What was met on the way that is not text: one loss or remark per kind, with a count and the first place.</summary>
internal sealed class ReadingNotes
{
    private Note pictures, objects, charts, diagrams, imports, insertions, deletions, hidden, comments;

    // What a reader of the page sees where no text stands.
    private readonly List<Origin> shown = [];

    /// <summary>The places of everything drawn: pictures, charts, diagrams, embedded objects.</summary>
    public IReadOnlyList<Origin> Pictures => shown;

    public void Picture(Origin place)
    {
        pictures.Meet(place);
        shown.Add(place);
    }

    public void EmbeddedObject(Origin place)
    {
        objects.Meet(place);
        shown.Add(place);
    }

    public void Chart(Origin place)
    {
        charts.Meet(place);
        shown.Add(place);
    }

    /// <summary>A chart whose figures were read: it is seen, and nothing is lost with it.</summary>
    public void ReadChart(Origin place) => shown.Add(place);

    public void Diagram(Origin place)
    {
        diagrams.Meet(place);
        shown.Add(place);
    }

    public void Import(Origin place) => imports.Meet(place);

    public void Insertion(Origin place) => insertions.Meet(place);

    public void Deletion(Origin place) => deletions.Meet(place);

    public void HiddenText(Origin place) => hidden.Meet(place);

    /// <summary>The place of a comment; how many there are is counted in their own part.</summary>
    public void Comment(Origin place) => comments.Meet(place);

    public List<Loss> Losses()
    {
        var losses = new List<Loss>();
        Add(pictures, $"文中有 {pictures.Count} 张图片，图片内的文字未读取；如其中有数据，请改为文字或表格。");
        Add(objects, $"文中有 {objects.Count} 个嵌入对象（如 Excel 表格、公式），其内容未读取；如其中有数据，请改为 Word 表格，或把源文件一并提交。");
        Add(charts, $"文中有 {charts.Count} 个图表没有保存数据，图表内的数据未读取；如正文没有同样的数据，请补充表格。");
        Add(diagrams, $"文中有 {diagrams.Count} 个 SmartArt 图形，其中的文字未读取；如其中有数据，请改为文字或表格。");
        Add(imports, $"文中有 {imports.Count} 处引用其他文件的内容，未读取；请在 Word 中把该内容直接插入正文后另存。");
        return losses;

        void Add(Note note, string reason)
        {
            if (note.First is not null) losses.Add(new Loss(note.First, reason));
        }
    }

    public List<ReadingRemark> Remarks(string file, int commentCount)
    {
        var remarks = new List<ReadingRemark>();
        if ((insertions.First ?? deletions.First) is { } tracked)
            remarks.Add(new ReadingRemark(tracked, ReadingRemarkKind.TrackedChanges,
                $"文档有未接受的修订（插入 {insertions.Count} 处、删除 {deletions.Count} 处），按全部接受后的内容读取；如非定稿，请先在 Word 中接受或拒绝修订。"));
        if (commentCount > 0)
            remarks.Add(new ReadingRemark(comments.First ?? new Origin(file, ""), ReadingRemarkKind.Comments,
                $"文档有 {commentCount} 条批注，批注内容未作为正文读取；公开或报送前请处理批注。"));
        if (hidden.First is not null)
            remarks.Add(new ReadingRemark(hidden.First, ReadingRemarkKind.HiddenText,
                $"文档有 {hidden.Count} 处隐藏文字，未作为正文读取；如需计入，请在 Word 中取消隐藏。"));
        return remarks;
    }

    private struct Note
    {
        public int Count { get; private set; }

        public Origin? First { get; private set; }

        public void Meet(Origin place)
        {
            Count++;
            First ??= place;
        }
    }
}

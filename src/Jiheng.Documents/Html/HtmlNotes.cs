using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Html;

/// <summary>What was met on the way that is not text: one loss or remark per kind, with a count and the first place.</summary>
internal sealed class HtmlNotes
{
    private Note pictures, frames, insertions, deletions, hidden, comments;

    // What a reader of the page sees where no text stands.
    private readonly List<Origin> shown = [];

    /// <summary>The places of everything drawn or embedded.</summary>
    public IReadOnlyList<Origin> Pictures => shown;

    public void Picture(Origin place)
    {
        pictures.Meet(place);
        shown.Add(place);
    }

    /// <summary>A frame, an embedded object, a film: another file shown inside this one.</summary>
    public void Frame(Origin place)
    {
        frames.Meet(place);
        shown.Add(place);
    }

    public void Insertion(Origin place) => insertions.Meet(place);

    public void Deletion(Origin place) => deletions.Meet(place);

    public void HiddenText(Origin place) => hidden.Meet(place);

    public void Comment(Origin place) => comments.Meet(place);

    public List<Loss> Losses()
    {
        var losses = new List<Loss>();
        if (pictures.First is { } picture)
            losses.Add(new Loss(picture, $"网页中有 {pictures.Count} 张图片，图片内的文字未读取；如其中有数据，请改为文字或表格。"));
        if (frames.First is { } frame)
            losses.Add(new Loss(frame, $"网页中有 {frames.Count} 处嵌入的内容（框架、附件或插件），未读取；如其中有数据，请另行保存后一并提交。"));
        return losses;
    }

    public List<ReadingRemark> Remarks()
    {
        var remarks = new List<ReadingRemark>();
        if ((insertions.First ?? deletions.First) is { } tracked)
            remarks.Add(new ReadingRemark(tracked, ReadingRemarkKind.TrackedChanges,
                $"网页有修订标记（插入 {insertions.Count} 处、删除线 {deletions.Count} 处），两者都按页面所示读取；如非定稿，请先接受或拒绝修订。"));
        if (comments.First is { } comment)
            remarks.Add(new ReadingRemark(comment, ReadingRemarkKind.Comments, $"网页有 {comments.Count} 条批注，批注内容未作为正文读取；公开或报送前请处理批注。"));
        if (hidden.First is { } first)
            remarks.Add(new ReadingRemark(first, ReadingRemarkKind.HiddenText, $"网页有 {hidden.Count} 处不显示的文字，未作为正文读取；如需计入，请取消隐藏。"));
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

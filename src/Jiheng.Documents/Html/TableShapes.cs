using AngleSharp.Dom;

namespace Jiheng.Documents.Html;

/// <summary>Tells tables that hold figures from tables that only arrange a page, looking at each element once.</summary>
internal sealed class TableShapes
{
    // An article beside a menu: a heading with so many blocks in one cell is no figure.
    private const int ArticleBlocks = 3;

    private readonly HashSet<IElement> layouts = [];
    private readonly Stack<Shape> open = [];

    public TableShapes(IElement body) => Look(body);

    /// <summary>Whether the table's content is to be read as blocks, one cell after the other.</summary>
    public bool IsLayout(IElement table) => layouts.Contains(table);

    private void Look(IElement parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement element || HtmlTags.IsSilent(element.LocalName)) continue;
            var name = element.LocalName;
            if (name == "table") LookAtTable(element);
            else if (open.Count > 0) LookInside(element, name, open.Peek());
            else Look(element);
        }
    }

    private void LookAtTable(IElement table)
    {
        var shape = new Shape();
        open.Push(shape);
        Look(table);
        open.Pop();
        if (shape.IsLayout(table)) layouts.Add(table);
        if (open.Count > 0) open.Peek().NestedCells += shape.Cells + shape.NestedCells;
    }

    private void LookInside(IElement element, string name, Shape shape)
    {
        switch (name)
        {
            case "tr":
                shape.Rows++;
                shape.RowCells = 0;
                break;
            case "td" or "th":
                shape.Cells++;
                shape.WidestRow = Math.Max(shape.WidestRow, ++shape.RowCells);
                (shape.Headings, shape.BlocksInCell) = (0, 0);
                break;
            default:
                if (HtmlTags.HeadingLevel(name) > 0) shape.Headings++;
                else if (HtmlTags.IsBlock(name)) shape.BlocksInCell++;
                break;
        }
        Look(element);
        if (name is not ("td" or "th") || shape.Headings == 0) return;
        shape.HasHeading = true;
        shape.HasArticle |= shape.BlocksInCell >= ArticleBlocks;
    }

    private sealed class Shape
    {
        public int Rows { get; set; }

        public int RowCells { get; set; }

        public int WidestRow { get; set; }

        public int Cells { get; set; }

        public int NestedCells { get; set; }

        public int Headings { get; set; }

        public int BlocksInCell { get; set; }

        public bool HasHeading { get; set; }

        public bool HasArticle { get; set; }

        public bool IsLayout(IElement table)
        {
            if (Cells <= 1 || table.GetAttribute("role") is "presentation" or "none") return true;
            if (NestedCells == 0) return HasArticle && Rows <= 3;
            return WidestRow == 1 || HasHeading || !HasBorder(table) && NestedCells >= 2L * Cells;
        }

        private static bool HasBorder(IElement table) =>
            table.GetAttribute("border") is { } border && border.Trim() != "0"
            || HtmlStyle.Of(table).Value("border") is { } line && !line.StartsWith('0') && line != "none";
    }
}

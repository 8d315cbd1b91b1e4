using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;

namespace Jiheng.Documents.Xlsx.Annotating;

/// <summary>
/// The notes of one sheet. A note that stands on a cell already keeps its author and text and gets ours behind them;
/// a cell with a threaded comment keeps what it has, since its note is only the shadow that old programs see of the thread.
/// </summary>
internal sealed class CellNotes
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string ThreadAuthor = "tc=";

    private readonly PackageCopy copy;
    private readonly SheetNames names;
    private readonly SheetEntry entry;
    private readonly SheetTree sheet;
    private readonly XElement root;
    private readonly string author;
    private readonly HashSet<string> threaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NoteBox> boxes = [];
    private string? authorId;

    public CellNotes(PackageCopy copy, OfficePackage package, SheetEntry entry, SheetTree sheet, SheetNames names, string author)
    {
        (this.copy, this.names, this.entry, this.sheet, this.author) = (copy, names, entry, sheet, XmlText.Safe(author));
        var related = package.RelationshipsOf(entry.Part);
        root = Open(related);
        foreach (var thread in related.Where(r => r.Kind == "threadedComment")) ReadThreads(package, thread.Target);
        var authors = root.Element(names.S + "authors")?.Elements(names.S + "author").Select(a => a.Value).ToList() ?? [];
        foreach (var comment in Comments())
            if (int.TryParse((string?)comment.Attribute("authorId"), out var id) && id >= 0 && id < authors.Count && authors[id].StartsWith(ThreadAuthor, StringComparison.Ordinal) && (string?)comment.Attribute("ref") is { } place)
                threaded.Add(place);
    }

    /// <summary>Adds a note; false where the cell has a threaded comment.</summary>
    public bool Add(CellReference place, string text)
    {
        var reference = place.ToString();
        if (threaded.Contains(reference)) return false;
        var lines = XmlText.Lines(text);
        var known = Comments().FirstOrDefault(c => reference.Equals((string?)c.Attribute("ref"), StringComparison.OrdinalIgnoreCase));
        if (known is not null)
        {
            Append(known, lines);
            boxes.Find(b => b.Place == place)?.Grow(lines);
            return true;
        }
        var comment = new XElement(names.S + "comment", new XAttribute("ref", reference), new XAttribute("authorId", authorId ??= AuthorId()), new XElement(names.S + "text", Runs(lines)));
        var next = Comments().FirstOrDefault(c => CellReference.TryParse((string?)c.Attribute("ref"), out var at) && (at.Row > place.Row || (at.Row == place.Row && at.Column > place.Column)));
        if (next is not null) next.AddBeforeSelf(comment);
        else List("commentList").Add(comment);
        boxes.Add(new NoteBox(place, lines));
        return true;
    }

    /// <summary>Draws the boxes of the notes that were added.</summary>
    public void Draw(OfficePackage package) => new NoteDrawing(copy, package, entry, sheet, names).Add(boxes);

    private IEnumerable<XElement> Comments() => List("commentList").Elements(names.S + "comment");

    private XElement List(string name) => root.Element(names.S + name)!;

    private void Append(XElement comment, string[] lines)
    {
        var text = comment.Element(names.S + "text");
        if (text is null) comment.AddFirst(text = new XElement(names.S + "text"));
        // Plain text and runs do not stand beside each other in every program: the plain one becomes the first run.
        if (text.Element(names.S + "t") is { } plain) plain.ReplaceWith(new XElement(names.S + "r", new XElement(plain)));
        XElement[] ours = [new XElement(names.S + "r", Text("\n")), .. Runs(lines)];
        if (text.Elements(names.S + "r").LastOrDefault() is { } last) last.AddAfterSelf(ours);
        else text.AddFirst(ours);
    }

    // The first line in bold, as Excel has its authors.
    private XElement[] Runs(string[] lines) => lines.Length == 1 ? [Run(lines[0], false)] : [Run(lines[0], true), Run("\n" + string.Join('\n', lines.Skip(1)), false)];

    private XElement Run(string text, bool isBold) => new(names.S + "r",
        new XElement(names.S + "rPr", isBold ? new XElement(names.S + "b") : null, new XElement(names.S + "sz", new XAttribute("val", 9)), new XElement(names.S + "color", new XAttribute("indexed", 81)),
            new XElement(names.S + "rFont", new XAttribute("val", "宋体")), new XElement(names.S + "charset", new XAttribute("val", 134))),
        Text(text));

    private XElement Text(string text) => new(names.S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private string AuthorId()
    {
        var authors = List("authors").Elements(names.S + "author").ToList();
        var at = authors.FindIndex(a => a.Value == author);
        if (at < 0)
        {
            at = authors.Count;
            List("authors").Add(new XElement(names.S + "author", author));
        }
        return at.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private void ReadThreads(OfficePackage package, string part)
    {
        using var cursor = package.Open(part);
        while (cursor is not null && cursor.Advance())
            if (cursor.IsElement && cursor.Name == "threadedComment" && cursor.PlainAttribute("ref") is { } place) threaded.Add(place);
    }

    private XElement Open(List<Relationship> related)
    {
        var known = related.Find(r => r.Kind == "comments")?.Target;
        var there = known is null ? null : copy.Change(known)?.Root;
        if (there is null)
        {
            var part = known ?? copy.FreeName("xl/comments{0}.xml", related);
            there = copy.Put(part, new XElement(names.S + "comments")).Root!;
            copy.Declare(part, ContentType);
            if (known is null) copy.Relate(entry.Part, names.Relationship("comments"), part);
        }
        if (there.Element(names.S + "authors") is null) there.AddFirst(new XElement(names.S + "authors"));
        if (there.Element(names.S + "commentList") is null) there.Element(names.S + "authors")!.AddAfterSelf(new XElement(names.S + "commentList"));
        return there;
    }
}

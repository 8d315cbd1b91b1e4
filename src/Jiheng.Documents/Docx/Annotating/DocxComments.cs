using System.Globalization;
using System.Xml.Linq;
using Jiheng.Documents.Package;
using Jiheng.Documents.Package.Copying;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>The comments part: what is there stays, ours follow with ids beyond the greatest.</summary>
internal sealed class DocxComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const int InitialsLength = 2;

    private readonly WordNames names;
    private readonly XElement root;
    private readonly string author;
    private readonly string date;
    private readonly string? textStyle;
    private readonly string? markStyle;
    private long last;

    public DocxComments(PackageCopy copy, OfficePackage package, WordNames names, XDocument main, DateTimeOffset date, string author)
    {
        this.names = names;
        this.author = XmlText.Safe(author);
        // Word shows the date as it stands there, whatever zone it names.
        this.date = date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        root = Open(copy, package);
        last = main.Descendants().Where(e => e.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").Concat(root.Elements())
            .Select(e => long.TryParse((string?)e.Attribute(names.W + "id"), out var id) ? id : -1).DefaultIfEmpty(-1).Max();
        var styles = new CommentStyles(package);
        (textStyle, markStyle) = (styles.Text, styles.Mark);
    }

    /// <summary>Adds a comment; its id.</summary>
    public string Add(string text)
    {
        var id = (++last).ToString(CultureInfo.InvariantCulture);
        var comment = new XElement(names.W + "comment", Attribute("id", id), Attribute("author", author), Attribute("date", date), Attribute("initials", Initials()));
        foreach (var line in XmlText.Lines(text))
        {
            var paragraph = new XElement(names.W + "p", textStyle is null ? null : new XElement(names.W + "pPr", names.Valued("pStyle", textStyle)));
            if (!comment.HasElements) paragraph.Add(new XElement(names.W + "r", MarkProperties(), new XElement(names.W + "annotationRef")));
            paragraph.Add(new XElement(names.W + "r", names.Text(line)));
            comment.Add(paragraph);
        }
        root.Add(comment);
        return id;
    }

    /// <summary>The beginning and the end of what a comment is about.</summary>
    public XElement Mark(string kind, string id) => new(names.W + kind, Attribute("id", id));

    /// <summary>The run in the text that calls a comment.</summary>
    public XElement Reference(string id) => new(names.W + "r", MarkProperties(), new XElement(names.W + "commentReference", Attribute("id", id)));

    private XElement? MarkProperties() => markStyle is null ? null : new XElement(names.W + "rPr", names.Valued("rStyle", markStyle));

    private XAttribute Attribute(string name, string value) => new(names.W + name, value);

    private string Initials() => author.Length <= InitialsLength ? author : author[..InitialsLength];

    private XElement Open(PackageCopy copy, OfficePackage package)
    {
        var known = package.RelatedPart("comments");
        if (known is not null && copy.Change(known)?.Root is { } there) return there;
        var folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        var part = known ?? (copy.Has($"{folder}comments.xml") ? copy.FreeName(folder + "comments{0}.xml", []) : $"{folder}comments.xml");
        var made = copy.Put(part, new XElement(names.W + "comments", new XAttribute(XNamespace.Xmlns + "w", names.W.NamespaceName))).Root!;
        copy.Declare(part, ContentType);
        if (known is null) copy.Relate(package.MainPart, names.Relationship("comments"), part);
        return made;
    }
}

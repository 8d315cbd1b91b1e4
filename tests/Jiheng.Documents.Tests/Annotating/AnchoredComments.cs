using System.Text;
using System.Xml.Linq;
using Jiheng.Documents.Tests.Writing;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>The comments of a Word document with the words they are anchored on, found by walking the file from front to back.</summary>
/// <param name="Text">The lines of the comment.</param>
/// <param name="Words">The visible text between its marks.</param>
/// <param name="Cell">The innermost w:tc that both marks stand in; null outside tables.</param>
/// <param name="Fill">The colour of that cell, or of the words.</param>
internal sealed record AnchoredComment(string Text, string Words, XElement? Cell, string? Fill)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>In the order in which they begin.</summary>
    public static List<AnchoredComment> Of(byte[] docx)
    {
        var texts = XDocument.Parse(WriterSample.Part(docx, "word/comments.xml")).Root!.Elements(W + "comment")
            .ToDictionary(c => (string)c.Attribute(W + "id")!, c => string.Join('\n', c.Elements(W + "p").Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)))));
        var open = new Dictionary<string, StringBuilder>();
        var fills = new Dictionary<string, string?>();
        var begun = new List<(string Id, XElement? Cell)>();
        HashSet<string> called = [];
        foreach (var element in XDocument.Parse(WriterSample.Part(docx, "word/document.xml")).Descendants())
        {
            var id = (string?)element.Attribute(W + "id");
            if (element.Name == W + "commentRangeStart")
            {
                begun.Add((id!, element.Ancestors(W + "tc").FirstOrDefault()));
                open.Add(id!, new());
            }
            else if (element.Name == W + "commentRangeEnd")
            {
                Assert.Equal(begun.Find(b => b.Id == id).Cell, element.Ancestors(W + "tc").FirstOrDefault());
                fills.TryAdd(id!, null);
                open[id!].Append('\u0001');
            }
            else if (element.Name == W + "commentReference") Assert.True(called.Add(id!) && fills.ContainsKey(id!));
            else if (element.Name == W + "t" && !element.Ancestors().Any(a => a.Name.LocalName is "Fallback" or "txbxContent"))
                foreach (var (each, words) in open)
                    if (words.Length == 0 || words[^1] != '\u0001')
                    {
                        words.Append(element.Value);
                        fills[each + "#"] = (string?)element.Parent!.Element(W + "rPr")?.Element(W + "shd")?.Attribute(W + "fill");
                    }
        }
        Assert.Equal(texts.Keys.Order(), called.Order());
        return [.. begun.Select(b => new AnchoredComment(texts[b.Id], open[b.Id].ToString().TrimEnd('\u0001'), b.Cell,
            b.Cell is { } cell ? (string?)cell.Element(W + "tcPr")?.Element(W + "shd")?.Attribute(W + "fill") : fills.GetValueOrDefault(b.Id + "#")))];
    }
}

using System.Xml.Linq;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Programs;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>What another program makes of annotated copies: LibreOffice opens them and has every comment where it was put.</summary>
public sealed class AnnotatedOfficeTests
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Tables = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    [Fact]
    public void Every_comment_of_a_Word_document_is_found_on_its_words()
    {
        var (bytes, places) = Copy("docx", PackageSample.Docx());
        var content = XDocument.Parse(WriterSample.Part(Converted(bytes, "docx", "odt"), "content.xml"));
        var notes = content.Descendants(Office + "annotation").Where(a => Lines(a)[0].StartsWith('§')).ToList();
        Assert.Equal(places.Count, notes.Count);
        foreach (var note in notes)
        {
            var between = note.Attribute(Office + "name") is { } name && content.Descendants(Office + "annotation-end").FirstOrDefault(e => (string?)e.Attribute(Office + "name") == name.Value) is { } end ? Between(content, note, end) : "";
            Assert.Equal(Annotated.Packed(string.Concat(Lines(note).Skip(1))), Annotated.Packed(between));
        }
        Assert.Contains(content.Descendants(Office + "annotation"), a => Lines(a)[0] == "请核实");
        Converted(bytes, "docx", "pdf");
        // Once through the other program and back, they are still there.
        Assert.Contains(DocumentReaders.Read("x", Converted(bytes, "docx", "docx:MS Word 2007 XML", "back")).Remarks, r => r.Text.Contains($"{places.Count + 1} 条批注", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_note_of_a_workbook_is_found_on_its_cell()
    {
        var (bytes, places) = Copy("xlsx", PackageSample.Xlsx());
        var content = XDocument.Parse(WriterSample.Part(Converted(bytes, "xlsx", "ods"), "content.xml"));
        var notes = content.Descendants(Office + "annotation").ToList();
        Assert.Equal(places.Count, notes.Count);
        foreach (var note in notes)
        {
            var cell = note.Parent!;
            Assert.Equal(Tables + "table-cell", cell.Name);
            var lines = Lines(note);
            // The one that was there keeps its own words in front.
            if (lines[0] == "请核实") lines.RemoveAt(0);
            Assert.StartsWith("§", lines[0], StringComparison.Ordinal);
            Assert.Equal(string.Concat(lines.Skip(1)), string.Concat(cell.Elements(TextNames + "p").Select(p => p.Value)));
        }
        Assert.Equal("审核意见", (string?)content.Descendants(Tables + "table").Last().Attribute(Tables + "name"));
        Converted(bytes, "xlsx", "pdf");
    }

    private static (byte[] Bytes, List<Place> Places) Copy(string format, byte[] bytes)
    {
        var places = Annotated.Places(DocumentReaders.Read($"样本.{format}", bytes));
        return (Annotated.Copy(bytes, [.. places.Select((p, i) => Annotated.At(p.Origin, $"§{i}\n{p.Value}"))]).Bytes, places);
    }

    private static List<string> Lines(XElement note) => [.. note.Elements(TextNames + "p").Select(p => p.Value)];

    private static string Between(XDocument content, XElement from, XElement to)
    {
        var nodes = content.DescendantNodes().SkipWhile(n => n != from).Skip(1).TakeWhile(n => n != to);
        return string.Concat(nodes.OfType<XText>().Where(t => !t.Ancestors(Office + "annotation").Any()).Select(t => t.Value));
    }

    private static byte[] Converted(byte[] bytes, string extension, string filter, string output = "")
    {
        Assert.SkipUnless(OfficeConverter.OfThisMachine().IsThere, "LibreOffice is not installed (Debian: libreoffice-writer-nogui libreoffice-calc-nogui)");
        using var folder = new ScratchFolder();
        var input = folder.File($"sample.{extension}");
        File.WriteAllBytes(input, bytes);
        OfficeProfile.Write(folder.File("profile"));
        ExternalProgram.Find("JIHENG_SOFFICE", ["soffice", "libreoffice"], OfficeConverter.UsualFolders)!.Run(
            [$"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--convert-to", filter, "--outdir", Path.Combine(folder.Path, output), input],
            folder.Path, new ProgramLimits(TimeSpan.FromSeconds(60), 1 << 20));
        return File.ReadAllBytes(Path.Combine(folder.Path, output, $"sample.{filter.Split(':')[0]}"));
    }
}

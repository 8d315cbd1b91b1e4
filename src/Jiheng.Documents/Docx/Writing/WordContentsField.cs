using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Writing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>Changes copies of a written docx around its contents.</summary>
/// <remarks>
/// LibreOffice shows what is stored inside a TOC field and computes the PAGEREF fields outside of one; so the copy that it lays out
/// has the entries without the field around them.
/// </remarks>
internal static class WordContentsField
{
    /// <summary>Stands before the number of each name in a listing.</summary>
    public const string ListingSign = "JHPAGE";

    /// <summary>The names of the headings that contents list, each once.</summary>
    public static IReadOnlyList<string> Names(ReadOnlyMemory<byte> docx)
    {
        using var stream = Copy(docx);
        using var package = WordprocessingDocument.Open(stream, false);
        return [.. Contents(package).SelectMany(c => c.Descendants<Hyperlink>()).Select(h => h.Anchor?.Value ?? "").Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The entries as lines of their own.</summary>
    public static byte[] Unwrap(ReadOnlyMemory<byte> docx) => Change(docx, package =>
    {
        foreach (var contents in Contents(package)) Unwrap(contents);
    });

    /// <summary>The same, and behind the last page the number of each name, to be read from the pages: <c>JHPAGE0=12;</c>.</summary>
    public static byte[] Listed(ReadOnlyMemory<byte> docx, IReadOnlyList<string> names) => Change(docx, package =>
    {
        foreach (var contents in Contents(package)) Unwrap(contents);
        var body = package.MainDocumentPart!.Document.Body!;
        var last = body.GetFirstChild<SectionProperties>()!;
        last.Remove();
        body.Append(new W.Paragraph(new ParagraphProperties(last)));
        for (var i = 0; i < names.Count; i++)
            body.Append(new W.Paragraph(
                WordLetters.Plain($"{ListingSign}{i}="), new SimpleField(WordLetters.Plain("0")) { Instruction = $" PAGEREF {names[i]} \\h " }, WordLetters.Plain(";")));
        body.Append((SectionProperties)last.CloneNode(true));
    });

    /// <summary>The numbers in their places.</summary>
    public static byte[] Fill(ReadOnlyMemory<byte> docx, IReadOnlyDictionary<string, string> numbers) => Change(docx, package =>
    {
        foreach (var entry in Contents(package).SelectMany(c => c.Descendants<Hyperlink>()))
            if (entry.Anchor?.Value is { } name && numbers.TryGetValue(name, out var number) && Result(entry) is { } text) text.Text = number;
    });

    private static List<SdtBlock> Contents(WordprocessingDocument package) =>
        [.. package.MainDocumentPart!.Document.Body!.Elements<SdtBlock>().Where(s => s.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value == "Table of Contents") == true)];

    private static void Unwrap(SdtBlock contents)
    {
        foreach (var paragraph in contents.SdtContentBlock!.Elements<W.Paragraph>().ToList())
        {
            // The field's own signs stand beside the links, those of the numbers inside them.
            foreach (var run in paragraph.Elements<Run>().Where(r => r.GetFirstChild<FieldChar>() is not null || r.GetFirstChild<FieldCode>() is not null).ToList()) run.Remove();
            paragraph.Remove();
            contents.InsertBeforeSelf(paragraph);
        }
        contents.Remove();
    }

    /// <summary>What stands between the field's code and its end.</summary>
    private static W.Text? Result(Hyperlink entry)
    {
        var isResult = false;
        foreach (var run in entry.Elements<Run>())
            if (run.GetFirstChild<FieldChar>()?.FieldCharType is { } sign) isResult = sign.Value == FieldCharValues.Separate;
            else if (isResult && run.GetFirstChild<W.Text>() is { } text) return text;
        return null;
    }

    private static byte[] Change(ReadOnlyMemory<byte> docx, Action<WordprocessingDocument> change)
    {
        using var stream = Copy(docx);
        using (var package = WordprocessingDocument.Open(stream, true)) change(package);
        return FixedZip.Repack(stream);
    }

    private static MemoryStream Copy(ReadOnlyMemory<byte> docx)
    {
        var stream = new MemoryStream();
        stream.Write(docx.Span);
        stream.Position = 0;
        return stream;
    }
}

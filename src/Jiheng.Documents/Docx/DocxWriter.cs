using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jiheng.Documents.Docx.Writing;
using Jiheng.Documents.Writing;
using Jiheng.Engine.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Jiheng.Documents.Docx;

/// <summary>
/// Writes a document to fill in, to issue or to print: A4 with official margins and letters, cells to fill in as content controls,
/// page numbers, contents, charts. On its side where the document says so, or else when a table is too wide for an upright page.
/// </summary>
public sealed class DocxWriter : IDocumentWriter
{
    private const string MainContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public byte[] Write(Engine.Content.Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // A report with filled forms behind it is a report; a filled form alone looks like the blank one.
        var isReport = document.Blocks.Any(b => b is NewPage or Contents);
        var isForm = document.Blocks.Any(b => b is Engine.Content.Table table && table.Cells.Any(c => isReport ? c.Input is not null : c.IsAnswer));
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainContentType, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = WordStyles.Of(isForm);
            main.AddNewPart<DocumentSettingsPart>("rId2").Settings = Settings(isForm);
            WordFooters.Add(main, isForm);
            main.AddNewPart<FontTablePart>("rId5").Fonts = WordFonts.Table();
            main.Document = new W.Document(new WordBody(document, isForm, main).Build());
        }
        return FixedZip.Repack(stream);
    }

    /// <summary>No dialog at opening, Chinese spacing; in reports odd and even pages differ.</summary>
    private static Settings Settings(bool isForm)
    {
        var settings = new Settings();
        if (!isForm) settings.Append(new EvenAndOddHeaders());
        settings.Append(
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
        return settings;
    }
}

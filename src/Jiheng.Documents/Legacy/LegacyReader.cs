using Jiheng.Documents.Docx;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Legacy;

/// <summary>
/// Reads what is neither docx nor xlsx but can become one of them: doc, wps, rtf, xls, et, xlsb, odt, ods, Excel's XML of 2003 and Word's flat XML.
/// LibreOffice converts, the readers of docx and xlsx read; docs/decisions/0017 says why.
/// </summary>
public sealed class LegacyReader : IDocumentReader
{
    private readonly Func<OfficeConverter> converter;

    /// <summary>The reader that uses the LibreOffice of this machine.</summary>
    public LegacyReader() : this(OfficeConverter.OfThisMachine) { }

    /// <summary>The reader with a converter that is asked for when a file comes.</summary>
    internal LegacyReader(Func<OfficeConverter> converter) => this.converter = converter;

    /// <inheritdoc/>
    // The most frequent of them; a document carries its own.
    public string Format => "doc";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => LegacyFormat.Of(bytes) is not null;

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        var format = LegacyFormat.Of(bytes.Span) ?? throw new UnreadableDocumentException("无法识别文件格式；请用原来的程序打开后另存为 .docx 或 .xlsx。");
        var hasMacros = LegacyInspection.HasMacros(format, bytes);
        var converted = FlatPackage.Begins(bytes.Span) ? FlatPackage.ToZip(bytes)
            : converter().Convert(format, format.Name == "doc" ? WordEnding.Mend(bytes) : bytes);
        IDocumentReader reader = format.IsWorkbook ? new XlsxReader() : new DocxReader();
        var document = reader.Read(file, converted) with { Format = format.Name };
        return hasMacros ? document with { Remarks = [.. document.Remarks, MacroRemark.At(new Origin(file, ""))] } : document;
    }
}

using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html;

/// <summary>Reads web pages: saved by a browser, by Word or Excel, as one file (mht), or a piece copied out of a page's source.</summary>
/// <remarks>Nothing is fetched and nothing is run. This type names nothing of the parser, so that reading other formats never loads it.</remarks>
public sealed class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes) => MhtParts.Recognises(bytes) || HtmlSignature.Recognises(bytes);

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (bytes.Length > HtmlLimits.MaxBytes)
            throw new UnreadableDocumentException($"网页文件超过 {HtmlLimits.MaxBytes >> 20} MB，已停止读取；请只保存需要的部分，或用 Word 打开后另存为 .docx。");
        return MhtParts.Recognises(bytes.Span)
            ? HtmlPage.Read(file, MhtParts.Pages(bytes))
            : HtmlPage.Read(file, [HtmlText.Decode(bytes.Span, declared: null)]);
    }
}

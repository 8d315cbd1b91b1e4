using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Pdf.Poppler;

/// <summary>The programs of poppler-utils, and what to tell the user when they fail.</summary>
internal static class PopplerProgram
{
    private static readonly ProgramLimits Limits = new(PdfLimits.ProgramTime, PdfLimits.ProgramOutput);

    /// <summary>Whether letters can be read here.</summary>
    public static bool IsThere => Letters() is not null;

    /// <summary>Letters with their places.</summary>
    /// <exception cref="UnreadableDocumentException">The program is missing, or the file cannot be read by it.</exception>
    public static byte[] Text(string input, string folder)
    {
        var program = Letters() ?? throw new UnreadableDocumentException(
            "这是 PDF，要由 poppler 的 pdftotext 程序读取，但没有找到；请安装（Debian、Ubuntu：apt-get install poppler-utils；macOS：brew install poppler）后再试，或提供 Word 原稿（.docx）。");
        try
        {
            return program.Run(["-bbox-layout", "-cropbox", "-enc", "UTF-8", input, "-"], folder, Limits);
        }
        catch (ProgramFailedException failed)
        {
            throw new UnreadableDocumentException(Explain(failed), failed);
        }
    }

    /// <summary>The same pages as another PDF without encryption and rare filters; null where that cannot be had.</summary>
    public static byte[]? Plain(string input, string folder)
    {
        if (ExternalProgram.Find("JIHENG_PDFTOCAIRO", ["pdftocairo"]) is not { } program) return null;
        try
        {
            return program.Run(["-pdf", input, "-"], folder, Limits);
        }
        catch (ProgramFailedException)
        {
            return null;
        }
    }

    private static ExternalProgram? Letters() => ExternalProgram.Find("JIHENG_PDFTOTEXT", ["pdftotext"]);

    private static string Explain(ProgramFailedException failed) => failed.Failure switch
    {
        ProgramFailure.TooSlow => $"PDF 在 {PdfLimits.ProgramTime.TotalSeconds:0} 秒内没有读完，已停止；请拆分成几个文件，或提供 Word 原稿（.docx）。",
        ProgramFailure.TooMuch => "PDF 中的文字过多，已停止读取；请拆分成几个文件，或提供 Word 原稿（.docx）。",
        ProgramFailure.Error when failed.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => "PDF 已加密，需要密码才能打开；请取消密码后再试，或提供 Word 原稿（.docx）。",
        ProgramFailure.NotStarted => "pdftotext 程序无法启动；请检查 poppler-utils 是否装好，或提供 Word 原稿（.docx）。",
        _ => "PDF 文件已损坏或不完整，无法读取；请重新下载或重新导出，或提供 Word 原稿（.docx）。",
    };
}

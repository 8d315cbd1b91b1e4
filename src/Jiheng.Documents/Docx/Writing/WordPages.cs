using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Documents.Legacy;
using Jiheng.Documents.Pdf.Poppler;
using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Docx.Writing;

/// <summary>What only a program that lays out pages can tell: the pages themselves, and on which of them each heading stands.</summary>
internal static partial class WordPages
{
    /// <summary>The pages as PDF.</summary>
    /// <exception cref="NotPrintedException">The converter is missing or failed.</exception>
    public static byte[] Print(ReadOnlyMemory<byte> docx, OfficeConverter converter) => converter.Print(WordContentsField.Unwrap(docx));

    /// <summary>The docx with the numbers of its contents filled in.</summary>
    /// <exception cref="NotPrintedException">The converter or the reader of its pages is missing or failed.</exception>
    public static byte[] Number(ReadOnlyMemory<byte> docx, OfficeConverter converter)
    {
        var names = WordContentsField.Names(docx);
        if (names.Count == 0) return docx.ToArray();
        var text = Text(converter.Print(WordContentsField.Listed(docx, names)));
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Listing().Matches(text))
            if (int.TryParse(match.Groups[1].ValueSpan, out var number) && number < names.Count) numbers[names[number]] = match.Groups[2].Value;
        return WordContentsField.Fill(docx, numbers);
    }

    [GeneratedRegex($"{WordContentsField.ListingSign}([0-9]+)=([0-9IVXLCDM]+);")]
    private static partial Regex Listing();

    private static string Text(byte[] pdf)
    {
        using var folder = new ScratchFolder();
        var input = folder.File("document.pdf");
        File.WriteAllBytes(input, pdf);
        try
        {
            return Encoding.UTF8.GetString(PopplerProgram.Text(input, folder.Path));
        }
        catch (UnreadableDocumentException trouble)
        {
            throw new NotPrintedException("目录的页码要由 poppler 的 pdftotext 程序数出，但没有找到或未能运行；请安装（Debian、Ubuntu：apt-get install poppler-utils；macOS：brew install poppler）后再试，"
                + "或在 Word、WPS 中选中目录按 F9 更新。", trouble);
        }
    }
}

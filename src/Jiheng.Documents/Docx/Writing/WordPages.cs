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
    /// <summary>Whether the page numbers of contents can be counted here.</summary>
    public static bool CanNumber(OfficeConverter converter) => converter.IsThere && PopplerProgram.IsThere;

    /// <summary>The documents with the numbers of their contents filled in, and their pages: all by one start of the converter, and by none when there is nothing to lay out.</summary>
    /// <param name="docx">What the writer gave.</param>
    /// <param name="work">What is wanted.</param>
    /// <param name="converter">Lays them out.</param>
    /// <exception cref="NotPrintedException">The converter or the reader of its pages is missing or failed.</exception>
    public static IReadOnlyList<LaidOutDocument> LayOut(IReadOnlyList<ReadOnlyMemory<byte>> docx, LayoutWork work, OfficeConverter converter)
    {
        List<ReadOnlyMemory<byte>> copies = [];
        List<(IReadOnlyList<string> Names, int Listed, int Printed)> plans = [];
        foreach (var each in docx)
        {
            var names = work.HasFlag(LayoutWork.Numbers) ? WordContentsField.Names(each) : [];
            plans.Add((names, names.Count == 0 ? -1 : Add(WordContentsField.Listed(each, names)), work.HasFlag(LayoutWork.Pdf) ? Add(WordContentsField.Unwrap(each)) : -1));
        }
        var pages = copies.Count == 0 ? [] : converter.Print(copies);
        return [.. docx.Zip(plans, (each, plan) => new LaidOutDocument(
            plan.Listed < 0 ? each.ToArray() : WordContentsField.Fill(each, Numbers(pages[plan.Listed], plan.Names)),
            plan.Printed < 0 ? [] : pages[plan.Printed]))];

        int Add(byte[] copy)
        {
            copies.Add(copy);
            return copies.Count - 1;
        }
    }

    private static Dictionary<string, string> Numbers(byte[] pdf, IReadOnlyList<string> names)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Listing().Matches(Text(pdf)))
            if (int.TryParse(match.Groups[1].ValueSpan, out var number) && number < names.Count) numbers[names[number]] = match.Groups[2].Value;
        return numbers;
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

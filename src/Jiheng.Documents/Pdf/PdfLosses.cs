using System.Globalization;
using System.Text;
using Jiheng.Documents.Pdf.Rules;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Pdf;

/// <summary>Finds the pages that were not read or not read surely, and says so.</summary>
internal sealed class PdfLosses(string file)
{
    // Strings shorter than this are ornaments: a page number, a watermark's letter.
    private const int FewBytes = 16;

    private readonly List<int> images = [];
    private readonly List<int> fonts = [];
    private readonly List<int> rules = [];
    private int pages;
    private int words;

    public void Look(PageText text, PageRules drawn)
    {
        pages++;
        words += text.Words.Count;
        if (drawn.IsUnknown) rules.Add(text.Number);
        if (text.Words.Count == 0)
        {
            if (drawn.ShownBytes > FewBytes) fonts.Add(text.Number);
            else if (drawn.HasImage) images.Add(text.Number);
        }
        else if (HasNamelessLetters(text)) fonts.Add(text.Number);
    }

    /// <summary>The losses; when nothing at all could be read, the refusal.</summary>
    public List<Loss> Tell()
    {
        if (words == 0)
        {
            throw new UnreadableDocumentException(
                fonts.Count > 0 ? "PDF 中的字体没有文字编码（ToUnicode），读不出文字；请提供 Word 原稿（.docx），或用原程序重新导出 PDF。"
                : images.Count > 0 || rules.Count > 0 ? "这是扫描件或图片组成的 PDF，没有文字层，其中的文字不能读取；请提供 Word 原稿（.docx），或先做文字识别（OCR）。"
                : "PDF 中没有文字；请检查文件是否导出完整，或提供 Word 原稿（.docx）。");
        }
        var losses = new List<Loss>();
        Add(losses, images, "是图片（扫描页），没有文字层，其中的内容没有读取；请提供 Word 原稿，或先做文字识别（OCR）");
        Add(losses, fonts, "有字体没有文字编码（ToUnicode），部分文字读不出或不可靠；请提供 Word 原稿，或用原程序重新导出 PDF");
        Add(losses, rules, "的表格线无法看到，表格可能没有读成表格；请提供 Word 原稿，或重新导出 PDF");
        return losses;
    }

    private void Add(List<Loss> losses, List<int> found, string what)
    {
        if (found.Count > 0) losses.Add(new Loss(new Origin(file, "") { Page = found[0] }, $"第 {Ranges(found)} 页{what}。"));
    }

    /// <summary>Letters that mean nothing: replaced, private or control. Of private ones the usual symbols of lists are let pass.</summary>
    private static bool HasNamelessLetters(PageText text)
    {
        int letters = 0, nameless = 0;
        foreach (var word in text.Words)
            foreach (var letter in word.Text)
            {
                letters++;
                if (letter is '\uFFFD' || char.IsControl(letter) || letter is >= '\uE000' and < '\uF020' or > '\uF0FF' and <= '\uF8FF') nameless++;
            }
        return nameless > 2 && nameless * 50 > letters;
    }

    private static string Ranges(List<int> numbers)
    {
        var text = new StringBuilder();
        for (var i = 0; i < numbers.Count; i++)
        {
            var last = i;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1) last++;
            if (text.Length > 0) text.Append('、');
            text.Append(CultureInfo.InvariantCulture, $"{numbers[i]}");
            if (last > i) text.Append(CultureInfo.InvariantCulture, $"{(last == i + 1 ? '、' : '—')}{numbers[last]}");
            i = last;
        }
        return text.ToString();
    }
}

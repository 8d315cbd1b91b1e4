using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>A written file under test: is it valid, what do its parts say, what comes of filling it in.</summary>
internal static class WriterSample
{
    public static void AssertValid(string format, byte[] bytes)
    {
        if (format == "html")
        {
            AssertValidPage(bytes);
            return;
        }
        using var stream = new MemoryStream(bytes);
        using OpenXmlPackage package = format == "xlsx" ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package);
        Assert.Equal("", string.Join('\n', errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));
    }

    /// <summary>Every error that the HTML standard names, and ids that are not alone.</summary>
    private static void AssertValidPage(byte[] bytes)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Encoding.UTF8.GetString(bytes));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, img, link, [src], [onclick], [onload], [onerror]"));
        Assert.NotEqual("", page.Title);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
    }

    public static string Part(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The file with one part changed, as somebody filling it in would change it.</summary>
    public static byte[] Change(byte[] bytes, string name, Func<string, string> change)
    {
        var copy = new MemoryStream();
        copy.Write(bytes);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = Part(bytes, name);
            zip.GetEntry(name)!.Delete();
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(change(text)));
        }
        return copy.ToArray();
    }
}

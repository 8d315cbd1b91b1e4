using Jiheng.Engine;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>One form has one name, in whatever format it comes.</summary>
public sealed class FingerprintTests
{
    [Theory]
    [InlineData("reading-L09-three-scores/document.xlsx", "reading-L09-three-scores-page/document.html")]
    [InlineData("reading-L26-two-sided-fund/document.xlsx", "reading-L26-two-sided-fund-printed/document.pdf")]
    [InlineData("reading-L01-fillers/document.docx", "reading-L01-fillers-printed/document.pdf")]
    public void Formats_of_one_form_have_one_name(string one, string other)
    {
        Assert.NotNull(Name(one));
        Assert.Equal(Name(one), Name(other));
    }

    private static string? Name(string sample)
    {
        var path = System.IO.Path.Combine([Shared.Root, "samples", .. sample.Split('/')]);
        return Assert.Single(Pipeline.Read(DocumentReaders.Read(System.IO.Path.GetFileName(path), System.IO.File.ReadAllBytes(path)), Shared.Packs).Tables).Fingerprint;
    }
}

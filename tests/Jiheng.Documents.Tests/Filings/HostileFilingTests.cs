using System.IO.Compression;
using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Documents.Tests.Filings;

/// <summary>Values of a filing that a program might take for a formula, a field or a script are written as the words they are.</summary>
public sealed partial class HostileFilingTests
{
    public static TheoryData<string> Values =>
    [
        "=1+1", "+x", "-x", "@SUM(1,1)", "=cmd|'/C calc'!A0", "=HYPERLINK(\"http://a.example\",\"x\")", "{=1+1}", "'=1", "＝1+1",
        "{ INCLUDETEXT \"/etc/passwd\" }", " TOC \\o ", "<w:fldSimple w:instr=\"DATE\"/>", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "]]>", "&#61;1",
    ];

    /// <summary>The sample with the words in every place that holds free text.</summary>
    private static OfficialSet Set(string words)
    {
        var file = Path.Combine(Shared.Root, "samples", "filings", "hunan.json");
        var data = FilingReader.Read(file, File.ReadAllBytes(file));
        var project = data.Projects[0];
        return OfficialSet.Of(data with
        {
            Narrative = data.Narrative.ToDictionary(n => n.Key, n => (IReadOnlyList<string>)[words], StringComparer.Ordinal),
            Projects =
            [
                project with
                {
                    Name = words,
                    Fields = project.Fields.ToDictionary(f => f.Key, _ => words, StringComparer.Ordinal),
                    Goals = [.. project.Goals.Select(g => g with { Expected = words, Reached = words })],
                    Indicators = [.. project.Indicators.Select(i => i with { Name = words, Target = words, Actual = words, Deviation = words })],
                },
                .. data.Projects.Skip(1),
            ],
        }, Shared.Packs);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void They_stay_words_in_every_format(string words)
    {
        var isSeen = false;
        foreach (var document in Set(words).Documents)
        {
            var book = DocumentWriters.Write("xlsx", document.Document);
            // Only formulas of our own: IF of sums and quotients.
            foreach (var sheet in Parts(book, "xl/worksheets/"))
                Assert.All(Formulas().Matches(sheet), f => Assert.StartsWith("IF(", f.Groups[1].Value, StringComparison.Ordinal));
            var word = DocumentWriters.Write("docx", document.Document);
            foreach (var part in Parts(word, "word/"))
            {
                Assert.All(Instructions().Matches(part), i => Assert.Matches("^ *(TOC \\\\o \"1-|PAGEREF _Toc|PAGE)", i.Value.Contains("fldSimple", StringComparison.Ordinal) ? i.Groups[2].Value : i.Groups[1].Value));
            }
            var page = System.Text.Encoding.UTF8.GetString(DocumentWriters.Write("html", document.Document));
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("<[^>]*(onerror *=|javascript:)", page);

            WriterSample.AssertValid("xlsx", book);
            WriterSample.AssertValid("docx", word);
            var printed = Texts(document.Document).Any(t => t == words.Trim());
            isSeen |= printed;
            foreach (var (format, bytes) in ((string, byte[])[])[("xlsx", book), ("docx", word)])
                Assert.Equal(printed, Texts(DocumentReaders.Read($"x.{format}", bytes)).Any(t => t == words.Trim()));
        }
        Assert.True(isSeen);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+x")]
    [InlineData("-x")]
    [InlineData("@x")]
    public void Excel_keeps_them_words_when_the_cell_is_edited(string words)
    {
        var form = Set(words).Documents.First(d => d.Document.Blocks.OfType<Table>().Any(t => t.Cells.Any(c => c.Text == words)));
        var book = DocumentWriters.Write("xlsx", form.Document);
        var prefixed = Formats().Match(string.Concat(Parts(book, "xl/styles.xml"))).Groups[1].Value.Split("<xf ")[1..].Select(x => x.Contains("quotePrefix=\"1\"", StringComparison.Ordinal)).ToList();
        var styles = Cells().Matches(string.Concat(Parts(book, "xl/worksheets/"))).Where(c => c.Groups[2].Value == words).Select(c => int.Parse(c.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(styles);
        Assert.All(styles, s => Assert.True(prefixed[s]));
    }

    private static IEnumerable<string> Texts(Document document) =>
        document.Blocks.SelectMany(b => b switch { Paragraph p => [p.Text.Trim()], Table t => t.Cells.Select(c => c.Text.Trim()), _ => (IEnumerable<string>)[] });

    private static IEnumerable<string> Parts(byte[] package, string folder)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
            if (entry.FullName.StartsWith(folder, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(entry.Open());
                yield return reader.ReadToEnd();
            }
    }

    [GeneratedRegex("<f[ >][^<]*?>?([^<>]*)</f>")]
    private static partial Regex Formulas();

    [GeneratedRegex("<w:instrText[^>]*>([^<]*)<|<w:fldSimple w:instr=\"([^\"]*)")]
    private static partial Regex Instructions();

    [GeneratedRegex("<cellXfs[^>]*>(.*?)</cellXfs>", RegexOptions.Singleline)]
    private static partial Regex Formats();

    [GeneratedRegex("<c [^>]*?s=\"([0-9]+)\"[^>]*><is><t[^>]*>([^<]*)</t>")]
    private static partial Regex Cells();
}

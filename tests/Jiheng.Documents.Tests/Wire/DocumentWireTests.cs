using System.Collections;
using System.Reflection;
using System.Text;
using Jiheng.Documents.Wire;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reporting;

namespace Jiheng.Documents.Tests.Wire;

/// <summary>What arrives at the other end is what was sent: every part of it, and every finding.</summary>
public sealed class DocumentWireTests
{
    private static readonly string[] Read = [".txt", ".docx", ".xlsx", ".html", ".md", ".csv", ".mht"];

    public static TheoryData<string> Files() =>
    [
        .. Directory.GetFiles(Path.Combine(Shared.Root, "samples"), "*", SearchOption.AllDirectories).Where(f => Read.Contains(Path.GetExtension(f)) && !f.EndsWith("README.md", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Shared.Root, f)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_document_arrives_as_it_was_sent_with_the_same_findings(string file)
    {
        Document document;
        try
        {
            document = DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(Path.Combine(Shared.Root, file)));
        }
        catch (UnreadableDocumentException)
        {
            return;
        }
        var arrived = Sent(document);
        Assert.Equal(Parts(document), Parts(arrived));
        Assert.Equal(Findings(document), Findings(arrived));
    }

    [Fact]
    public void Whatever_a_reader_never_makes_arrives_too()
    {
        var origin = new Origin("甲.docx", "原文") { Line = 3 };
        var line = new TextLine("一行", origin);
        var input = new CellInput { Kind = default, Choices = ["是", "否"], Decimals = 2, Lowest = Rational.Parse("0.10"), Highest = Rational.Parse("1") / Rational.Parse("3"), Formula = new CellFormula.Sum([new(1, 2), new(3, 4)]), Lines = 0, Prompt = "提示" };
        var document = new Document
        {
            File = "甲.docx", Format = "docx", Pictures = [origin], Losses = [new(origin, "没有读") { IsGlued = true }],
            Blocks = [new Paragraph([line]) { HeadingLevel = 1 }, new Table(1, 1, 1, [new Cell(0, 0, 1, 1, [line], origin) { Input = input, Nested = [new Table(2, 1, 1, [new Cell(0, 0, 1, 1, [], origin)]) { IsPacked = true }] }]), new NewPage(true), new Contents(3)],
            Charts = [new(new Chart(default, "图", ["甲"], [new("列", [Rational.Parse("-1.5"), null])]) { Decimals = 1 }, origin)],
        };
        Assert.Equal(Parts(document), Parts(Sent(document)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"File":"x","Format":"y","Blocks":[{"$kind":"Process"}]}""")]
    [InlineData("""{"File":"x","Format":"y","Blocks":[{"$kind":"Table","Number":1,"RowCount":-1,"ColumnCount":2147483647,"Cells":null}]}""")]
    public void What_is_no_document_is_refused(string text) => Assert.Throws<InvalidDataException>(() => DocumentWire.Read(Encoding.UTF8.GetBytes(text)));

    private static Document Sent(Document document)
    {
        using var bytes = new MemoryStream();
        DocumentWire.Write(bytes, document);
        return DocumentWire.Read(bytes.ToArray());
    }

    private static List<string> Findings(Document document)
    {
        var filings = Pipeline.File([Pipeline.Read(document, Shared.Packs)]);
        return [.. filings.SelectMany(f => Pipeline.Check(f).Findings).Select(f => $"{f.Code} {f.Severity} {f.Message} {f.Fingerprint}")];
    }

    /// <summary>Every property of every part, found by reflection: one that is added later and does not travel is missing here.</summary>
    private static string Parts(Document document)
    {
        var text = new StringBuilder();
        Write(document, 0);
        return text.ToString();

        void Write(object? value, int depth)
        {
            text.Append(' ', depth);
            if (value is null) text.AppendLine("nothing");
            else if (value is string or Enum or ValueType { } and not Rational && value.GetType().Assembly != typeof(Document).Assembly) text.AppendLine($"{value}");
            else if (value is Rational number) text.AppendLine($"{number}");
            else if (value is IEnumerable many)
            {
                text.AppendLine("[");
                foreach (var one in many) Write(one, depth + 1);
            }
            else
            {
                text.AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != "EqualityContract"))
                {
                    text.Append(' ', depth + 1).Append(property.Name).Append(": ");
                    Write(property.GetValue(value), depth + 1);
                }
            }
        }
    }
}

using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Tests.Annotating;

/// <summary>Annotated copies for tests, and looks at them that know nothing of how they were made.</summary>
internal static class Annotated
{
    public const string Author = "绩衡审核";

    public static DateTimeOffset Date { get; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));

    /// <summary>The folder of samples.</summary>
    public static string Samples { get; } = Path.Combine(Shared.Root, "samples");

    /// <summary>The samples of one format.</summary>
    public static IEnumerable<string> Files(string format) =>
        Directory.GetFiles(Samples, $"*.{format}", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Samples, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static AnnotatedCopy Copy(byte[] bytes, params Annotation[] annotations) => DocumentAnnotators.Annotate("样本", bytes, annotations, Date, Author);

    public static Annotation At(Origin place, string text, string excerpt = "", Severity severity = Severity.Error) => new(place, excerpt, text, severity);

    public static Origin Paragraph(int number) => new("样本", "") { Paragraph = number };

    public static Origin Cell(int table, int row, int column) => new("样本", "") { Table = table, Row = row, Column = column };

    public static Origin OnSheet(string sheet, int row, int column) => new("样本", "") { Sheet = sheet, Row = row, Column = column };

    /// <summary>Every paragraph of the body and every cell, nested ones included, in reading order, each with its text.</summary>
    public static List<Place> Places(Document document)
    {
        List<Place> all = [];
        foreach (var block in document.Blocks)
        {
            if (block is Table table) AddTable(table);
            else if (block is Paragraph { Source: ParagraphSource.Body } paragraph) Add(paragraph.Origin, paragraph.Text);
        }
        return all;

        void AddTable(Table table)
        {
            foreach (var cell in table.Cells)
            {
                Add(cell.Origin, cell.Text);
                foreach (var nested in cell.Nested) AddTable(nested);
            }
        }

        void Add(Origin origin, string text) => all.Add(new(PlaceRole.Context, text, "", "", origin));
    }

    /// <summary>What two packages have differently, by the names of their parts.</summary>
    public static List<string> Differences(byte[] before, byte[] after)
    {
        var (old, young) = (Parts(before), Parts(after));
        return [.. old.Keys.Union(young.Keys).Where(k => !old.TryGetValue(k, out var a) || !young.TryGetValue(k, out var b) || !a.AsSpan().SequenceEqual(b)).Order(StringComparer.Ordinal)];
    }

    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var bytes = new MemoryStream();
            using var part = e.Open();
            part.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    /// <summary>What the schema says against a file.</summary>
    public static HashSet<string> Errors(string format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using OpenXmlPackage package = format == "xlsx" ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri}: {e.Description}")];
    }

    public static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

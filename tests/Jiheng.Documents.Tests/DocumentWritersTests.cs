using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests;

public sealed class DocumentWritersTests
{
    [Fact]
    public void Every_writer_of_the_assembly_is_at_the_door()
    {
        Assert.Equal(
            typeof(DocumentWriters).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDocumentWriter))).Select(t => t.Name).Order(),
            DocumentWriters.All().Select(w => w.GetType().Name).Order());
        Assert.Equal(["docx", "html", "xlsx"], DocumentWriters.Formats.Order());
    }

    [Fact]
    public void A_format_nobody_writes_is_our_mistake() => Assert.Throws<ArgumentException>(() => DocumentWriters.Write("pdf", BlankForm.Evaluation()));

    public static TheoryData<string> Formats => [.. DocumentWriters.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_written_is_valid_and_always_the_same(string format)
    {
        var bytes = DocumentWriters.Write(format, BlankForm.Evaluation());
        WriterSample.AssertValid(format, bytes);
        Assert.Equal(bytes, DocumentWriters.Write(format, BlankForm.Evaluation()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_blank_form_is_read_back_as_it_was_drawn(string format)
    {
        var form = BlankForm.Evaluation();
        var read = DocumentReaders.Read("空表", DocumentWriters.Write(format, form));
        Assert.Equal(format, read.Format);
        Assert.Equal(Dump.Of(form).Replace("# ", "", StringComparison.Ordinal), Dump.Of(read).Replace("# ", "", StringComparison.Ordinal));
        Assert.Empty(read.Losses);
        Assert.Empty(read.Remarks);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Odd_documents_are_written_too(string format)
    {
        var holes = new Table(1, 3, 3, [Cell(0, 0, 2, 2, "甲"), Cell(1, 1, 2, 2, "盖"), Cell(2, 0, 1, 1, "乙")]);
        foreach (var document in (Document[])[
            BlankForm.Document([]),
            BlankForm.Document([BlankForm.Text("只有一段")]),
            BlankForm.Document([BlankForm.Heading("[题]:*?/\\'" + new string('长', 40)), BlankForm.Heading("二级", 2), BlankForm.Heading("五级", 5)]),
            BlankForm.Document([holes, BlankForm.Table(2, ["a|b|c|d|e|f|g|h|i", "1|2|3|4|5|6|7|8|9"]), new Table(3, 0, 0, [])]),
            BlankForm.Document([BlankForm.Table(1, ["<&>\"'|a⏎b", "+1|@x"])]),
        ])
        {
            var bytes = DocumentWriters.Write(format, document);
            WriterSample.AssertValid(format, bytes);
            DocumentReaders.Read("读回", bytes);
        }

        static Cell Cell(int row, int column, int rows, int columns, string text) => BlankForm.Table(1, [text]).Cells[0] with { Row = row, Column = column, RowSpan = rows, ColumnSpan = columns };
    }
}

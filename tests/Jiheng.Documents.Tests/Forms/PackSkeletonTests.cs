using System.Text;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Skeletons;
using BlankForm = Jiheng.Engine.Reporting.Forms.BlankForm;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>A form given out and taken for somebody's official form again: the pack made from it asks the same.</summary>
public sealed class PackSkeletonTests
{
    private const string Id = "somewhere/2024";

    [Theory]
    [MemberData(nameof(FilledFormTests.Forms), MemberType = typeof(FilledFormTests))]
    public void The_pack_made_from_a_form_gives_the_same_form_out(string packId, string formId, string splitId, string format)
    {
        var form = Shared.Packs.Load(packId).Form(formId)!;
        form = form with { Weights = [.. form.Weights.OrderBy(w => w.Id != splitId)] };
        var blank = BlankForm.Of(form, 2024);
        var document = DocumentReaders.Read($"表.{format}", DocumentWriters.Write(format, blank));
        foreach (var parent in (string[])["general", "national/2020"])
        {
            var skeleton = PackSkeleton.Of(document, Shared.Packs, Id, parent)!;
            var packs = With(skeleton);
            Assert.Empty(packs.Validate(Id));
            var made = packs.Load(Id).Form(skeleton.FormId)!;
            var reading = Pipeline.Read(document, packs, Id);
            Assert.Equal(skeleton.FormId, Assert.Single(reading.Forms).Pattern?.Id);
            // Of its own accord too: it knows more of the form than the pack the form came from.
            Assert.Equal(Id, Pipeline.Read(document, packs).Pack.Id);
            Assert.Equal(Structure(BlankForm.Of(Told(form), 2024)), Structure(BlankForm.Of(made, 2024)));
        }
    }

    [Fact]
    public void Points_are_used_once_somebody_vouches_for_them()
    {
        var blank = BlankForm.Of(Shared.Packs.Load("national/2020").Forms[0], 2024);
        var skeleton = PackSkeleton.Of(Again(blank), Shared.Packs, Id, "general")!;
        Assert.Empty(With(skeleton).Load(Id).Forms[0].Weights);
        var vouched = skeleton with
        {
            Files = [.. skeleton.Files.Select(f => KeyValuePair.Create(f.Key, f.Value.Replace("\"enabled\": false", "\"enabled\": true", StringComparison.Ordinal).Replace("\"D\"", "\"K\"", StringComparison.Ordinal)))],
        };
        Assert.Equal(Dump.Of(blank), Dump.Of(BlankForm.Of(With(vouched).Load(Id).Forms[0], 2024)));
    }

    [Fact]
    public void What_was_filled_in_does_not_go_into_the_pack()
    {
        var form = Shared.Packs.Load("national/2020").Forms[0];
        var blank = BlankForm.Of(form, 2024);
        var filled = Filled.Form("xlsx", blank, new(form, blank));
        var text = string.Concat(PackSkeleton.Of(DocumentReaders.Read("表.xlsx", filled), Shared.Packs, Id, "general")!.Files.Select(f => f.Value));
        foreach (var word in (string[])["甲县", "乙县", "稽核", "475", "第1项", "2024年"]) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_columns_hostile_words_and_columns_below_columns()
    {
        const string Text = """
            某某市预算绩效自评价表

            | 项目名称 | | 奇怪"标签\ | |
            | 一级指标 | 二级指标 | 三级指标 | 符号 | 值 | 单位 | 实际完成值 | 红旗栏 | 分值 | 得分 |
            | 产出指标（60分） | 数量指标 | | | | | | | | |
            | | …… | | | | | | | | |
            | 效益指标（40分） | 社会效益指标 | | | | | | | | |
            | 总分 | | | | | | | | | |

            填表人：张三　联系电话：0731-1234567
            """;
        var document = DocumentReaders.Read("表.txt", Encoding.UTF8.GetBytes(Text));
        var skeleton = PackSkeleton.Of(document, Shared.Packs, Id, "general")!;
        var packs = With(skeleton);
        Assert.Empty(packs.Validate(Id));
        var forms = skeleton.Files.Single(f => f.Key == "forms.json").Value;
        Assert.Contains("// TODO 待填：{ \"title\": \"红旗栏\", \"role\": \"？\" }", forms, StringComparison.Ordinal);
        Assert.Contains("填表人：            联系电话：", forms, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", forms, StringComparison.Ordinal);
        Assert.DoesNotContain("……", forms, StringComparison.Ordinal);
        var reading = Pipeline.Read(document, packs, Id);
        Assert.Equal(skeleton.FormId, Assert.Single(reading.Forms).Pattern?.Id);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Columns_below_a_common_header_go_there_and_back(string format)
    {
        var national = Shared.Packs.Load("national/2020").Forms[0];
        ColumnPattern[] split = [new("符号", "target-sign", "年度指标值", 0), new("值", "target-value", "年度指标值", 0), new("计量单位", "target-unit", "年度指标值", 0)];
        var indicators = national.Indicators! with { Columns = [.. national.Indicators.Columns.Take(3), .. split, .. national.Indicators.Columns.Skip(4)] };
        var form = national with { Indicators = indicators };
        var blank = BlankForm.Of(form, 2024);
        var header = blank.Blocks.OfType<Table>().Single().Cells.Single(c => c.Text == "年度指标值");
        Assert.Equal((1, 3), (header.RowSpan, header.ColumnSpan));
        var answers = new Answers(form, blank);
        var reading = Pipeline.Read(DocumentReaders.Read("表", Filled.Form(format, blank, answers)), Shared.Packs, "national/2020");
        Assert.Equal(
            answers.Lines.Select(l => $"{l.Cells["target-sign"].Text} {l.Cells["target-value"].Text} {l.Cells["target-unit"].Text}"),
            reading.Indicators.Select(i => i.Target!.Raw));
        Assert.Empty(reading.Losses);
        var made = With(PackSkeleton.Of(DocumentReaders.Read("表", DocumentWriters.Write(format, blank)), Shared.Packs, Id, "general")!).Load(Id).Forms[0];
        Assert.Equal(indicators.Columns.Select(c => (c.Title, c.Role, c.Under)), made.Indicators!.Columns.Select(c => (c.Title, c.Role, c.Under)));
    }

    /// <summary>
    /// What a blank form tells of itself. Not told: that the blank behind the total is for the grade; how wide columns were meant,
    /// of which only the usual widths are given again; the points that the total counts without a cell of their own.
    /// </summary>
    private static FormPattern Told(FormPattern form) => form with
    {
        TotalHasGrade = false,
        Goals = form.Goals is { } goals ? goals with { Columns = Usual(goals.Columns) } : null,
        Funds = form.Funds is { } funds ? funds with { Columns = [.. funds.Columns.Select(c => c with { Width = 0 })] } : null,
        Indicators = form.Indicators is { } indicators ? indicators with { Columns = Usual(indicators.Columns) } : null,
    };

    private static List<ColumnPattern> Usual(IReadOnlyList<ColumnPattern> columns) => [.. columns.Select(c => c with
    {
        Width = c switch { { Under.Length: > 0 } => 0, { Role: "level3" } => 3, { Role: "target" or "actual" or "deviation" } => 2, _ => 0 },
    })];

    private static Document Again(Document blank) => DocumentReaders.Read("表.docx", DocumentWriters.Write("docx", blank));

    private static PackCatalogue With(PackSkeleton skeleton) => Shared.Packs.With(
        [new PackSource(Id, [.. skeleton.Files.Select(f => new PackFile(f.Key, () => Encoding.UTF8.GetBytes(f.Value)))])]);

    /// <summary>Words and places of the printed cells, and which are to be filled in; without points, which a new pack does not vouch for.</summary>
    private static string Structure(Document document) => string.Join('\n', document.Blocks.Select(b => b is Table table
        ? string.Join('\n', table.Cells.Select(c => $"{c.Row},{c.Column} {c.RowSpan}×{c.ColumnSpan} {(c.Input is null ? c.Lines.Count > 0 ? c.Lines[0].Text : "" : "{}")}"))
        : ((Paragraph)b).Text));
}

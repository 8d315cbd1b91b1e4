using Jiheng.Engine.Content;
using static Jiheng.Documents.Tests.Docx.DocxSample;

namespace Jiheng.Documents.Tests.Docx;

/// <summary>A control that shows its placeholder is not filled in, whatever stands in it.</summary>
public sealed class DocxControlTests
{
    private const string Blank = "<w:sdtPr><w:alias w:val=\"提示\"/><w:showingPlcHdr/><w:text/></w:sdtPr>";
    private const string Filled = "<w:sdtPr><w:showingPlcHdr w:val=\"0\"/><w:text/></w:sdtPr>";

    private static string Control(string properties, string content) => $"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>";

    [Fact]
    public void Inside_a_paragraph() => Assert.Equal("¶ 名称：甲", Dump.Of(new DocxSample().Body(
        $"<w:p>{Run("名称：")}{Control(Blank, Run("单击此处输入"))}{Control(Filled, Run("甲"))}</w:p>").Read()));

    [Fact]
    public void Around_paragraphs() => Assert.Equal("¶ 乙", Dump.Of(new DocxSample().Body(
        Control(Blank, $"<w:p>{Run("提示")}</w:p>") + Control("", $"<w:p>{Run("乙")}</w:p>")).Read()));

    [Fact]
    public void In_a_cell_around_a_cell_and_around_a_row() => Assert.Equal("甲||\n||\n乙|丙|丁", Dump.Grid((Table)new DocxSample().Table(
        Row(Cell("甲"), $"<w:tc>{Control(Blank, $"<w:p>{Run("提示")}</w:p>")}<w:p/></w:tc>", Control(Blank, Cell("提示"))),
        Control(Blank, Row(Cell("提示"), Cell("提示"), Cell("提示"))),
        Row(Cell("乙"), Control(Filled, Cell("丙")), Cell("丁"))).Read().Blocks[0]));
}

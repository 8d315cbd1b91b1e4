using System.Text;

namespace Jiheng.Fuzz;

/// <summary>Words that mean something to a reader.</summary>
internal static class Vocabulary
{
    private static readonly string[] Forms =
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "≥95%", "≤１００", "合计", "总分", "100", "项目名称", "全年预算数", "（", "）", "、", "：", "万元", "=1+2", "％", "2024年", "产出指标", "自评得分", "\u00A0", "\u3000", "\uFEFF", "\u202E", "\uD840\uDC00", "-", "∞"];

    public static readonly byte[][] Docx = Of(
        "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:gridSpan w:val=\"9999999\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>",
        "<w:vMerge w:val=\"restart\"/>", "<w:gridBefore w:val=\"2147483647\"/>", "<w:gridAfter w:val=\"63\"/>", "<w:hMerge/>", "<w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr>", "<w:br/>", "<w:tab/>",
        "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:ins>", "<w:del>", "<w:delText>", "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
        "<w:sym w:char=\"FFFFF\" w:font=\"Wingdings\"/>", "<mc:AlternateContent>", "<mc:Choice>", "<w:txbxContent>", "<w:footnoteReference w:id=\"1\"/>", "<![CDATA[", "]]>", "<!--", "-->", "&#xFFFE;", "&amp;", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "%1.%2.%3.%9", "<w:start w:val=\"2147483647\"/>", "<w:basedOn w:val=\"a\"/>");

    public static readonly byte[][] Xlsx = Of(
        "<row r=\"1048576\">", "<c r=\"XFD1048576\">", "<c r=\"A0\">", "<c r=\"ZZZZZZZ9\" t=\"s\">", "<v>-1</v>", "<v>1e308</v>", "<v>1E-320</v>", "<v>99999999999999999999</v>", "t=\"inlineStr\"", "t=\"s\"", "t=\"d\"", "t=\"e\"", "t=\"b\"", "<f t=\"shared\" si=\"0\"/>",
        "<f t=\"shared\" si=\"0\" ref=\"A1:XFD1048576\">A1</f>", "<f>", "</f>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>", "<is><t>", "</t></is>", "<numFmt numFmtId=\"164\" formatCode=\"", "0.00E+00", "#,##0.00_);[Red](#,##0.00)",
        "yyyy&quot;年&quot;m", "[h]:mm:ss", "# ??/????????", "0000000000000000000000000000000000000000", "General;[&gt;1]0;@", "[DBNum1]", "*-", "<dimension ref=\"A1:XFD1048576\"/>", "<si><t/></si>", "<rPh>", "hidden=\"1\"", "<!--", "]]>", "date1904=\"1\"");

    public static readonly byte[][] Html = Of(
        "<table>", "</table>", "<tr>", "</tr>", "<td colspan=100 rowspan=65534>", "<td rowspan=0>", "<td colspan=-1>", "<th>", "<p>", "</p>", "<div>", "<b>", "<a>", "<font>", "<nobr>", "<form>", "<select>", "<option>", "<template>", "</template>", "<svg>", "<math>", "<mi>", "<foreignObject>",
        "<frameset>", "<plaintext>", "<textarea>", "<title>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "&#x110000;", "&#0;", "&nbsp", "&lt", "<caption>", "<colgroup>", "<col span=1000>", "<tbody>", "<ol start=2147483647 type=i>", "<li value=-99999999999>", "<ruby><rt>", "<br>",
        "style=\"display:none\"", "hidden", "<meta charset=utf-16>", "<meta charset=gb2312>", "<base href=x>", "<iframe srcdoc=\"", "Content-Type: multipart/related; boundary=\"b\"\r\n\r\n", "--b\r\n", "Content-Transfer-Encoding: base64\r\n\r\n", "Content-Transfer-Encoding: quoted-printable\r\n\r\n", "=E4=B8=80=\r\n");

    public static readonly byte[][] Text = Of(
        "\t", "\t\t\t\t", "  ", "      ", "\n\n", "\f", "|", "|---|:--:|", "\n|", ",", "\"", "\"\"", "，", "；", "# ", "## ", "- ", "* ", "1. ", "```\n", "> ", "[a](b)", "![", "<table><tr><td>", "+----+", "│", "┌──┬──┐", "├──┼──┤", "└──┴──┘", "\r", "\\|", "<br>");

    public static readonly byte[][] Pdf = Of(
        "<<", ">>", "[", "]", "(", ")", "<", ">", "/", "1 0 obj", "endobj", "stream\n", "endstream", "trailer", "/Type/Catalog", "/Type/Page", "/Kids[1 0 R]", "/Parent 1 0 R", "/Contents 1 0 R", "/Resources 1 0 R", "/XObject<</A 1 0 R>>", "/Subtype/Form", "/Matrix[1e300 0 0 1e300 0 0]",
        "/MediaBox[0 0 0 0]", "/MediaBox[0 0 1e300 -1e300]", "/Rotate -90", "/Rotate 2147483647", "/UserUnit 1e30", "/Filter/ASCII85Decode", "/Filter/ASCIIHexDecode", "/Filter/LZWDecode", "/Filter/RunLengthDecode", "/DecodeParms<</Predictor 12/Columns 2147483647/Colors 99999999/BitsPerComponent 16>>", "/Type/ObjStm/N 2147483647/First -1",
        " 0 0 1e9 1e9 re f\n", " q ", " Q ", " BI /W 1 ID x EI ", " /A Do ", " 1e300 0 0 1e300 0 0 cm ", " m ", " l ", " c ", " v ", " y ", " h ", " S ", " f* ", " B ", " W n ", " W* ", "%", "\\", " Tj ", " [ ] TJ ", " gs ", " sh ", "-", ".", "--5", "1.2.3", "99999999999999999999999999",
        "<page width=\"1e300\" height=\"-1\">", "<page width=\"0\" height=\"0\">", "<line>", "</line>", "<word xMin=\"-1e300\" yMin=\"0\" xMax=\"1e300\" yMax=\"0\">字</word>", "<word xMin=\"100\" yMin=\"100\" xMax=\"100\" yMax=\"100\">合计</word>", "xMin=\"19999\"", "yMax=\"NaN\"", "\u0001", "\uFFFD", "\uE000", "&amp;");

    public static readonly byte[][] Zip = [.. Of("PK", "[Content_Types].xml", "../", "/", "\\", "word/document.xml", ".zip", "mimetype"), "PK\x03\x04"u8.ToArray(), "PK\x01\x02"u8.ToArray(), "PK\x05\x06\0\0\0\0"u8.ToArray(), "PK\x06\x06"u8.ToArray()];

    public static readonly byte[][] Compound =
    [
        .. Of("{\\rtf1", "<pkg:part pkg:name=\"/word/document.xml\"><pkg:xmlData>", "</pkg:xmlData></pkg:part>", "<pkg:binaryData>", "pkg:name=\"", "<!DOCTYPE", "encryption-data", "mimetypeapplication/vnd.oasis.opendocument.text", "xl/workbook.bin"),
        Encoding.Unicode.GetBytes("WordDocument"), Encoding.Unicode.GetBytes("Workbook"), Encoding.Unicode.GetBytes("Book"), Encoding.Unicode.GetBytes("1Table"), Encoding.Unicode.GetBytes("EncryptedPackage"), Encoding.Unicode.GetBytes("_VBA_PROJECT"),
        [0xFE, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0xFD, 0xFF, 0xFF, 0xFF], [0x2F, 0x00, 0xFF, 0xFF],
    ];

    public static readonly string[] MemberNames = ["甲/自评表.docx", "b.xlsx", "../../c.txt", "d\\e.html", "f", "内/g.zip", ".hidden", "C:/h.docx", "", "很长" + new string('长', 300), "i\u202Excod.txt"];

    private static byte[][] Of(params string[] words) => [.. words.Concat(Forms).Select(Encoding.UTF8.GetBytes)];
}

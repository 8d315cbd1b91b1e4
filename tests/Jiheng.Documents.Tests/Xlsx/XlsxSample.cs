using System.Text;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Xlsx;

/// <summary>A minimal xlsx made of strings, so that a test shows the whole file it is about.</summary>
internal sealed class XlsxSample
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly Dictionary<string, string> parts = [];
    private readonly Dictionary<string, string> sheetRelationships = [];
    private readonly StringBuilder strings = new();
    private readonly List<string> formats = [];
    private string borders = "<border/>";
    private string ns = Transitional;
    private string workbook = "";

    /// <summary>A cell with a text in it.</summary>
    public static string Words(string place, string text, int style = 0) => $"""<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>""";

    /// <summary>A cell with a number in it.</summary>
    public static string Number(string place, string value, int style = 0) => $"""<c r="{place}" s="{style}"><v>{value}</v></c>""";

    /// <summary>Rows of texts from A1 on; a blank text is no cell.</summary>
    public static string Rows(params string[] rows) => string.Concat(rows.Select((r, i) =>
        $"""<row r="{i + 1}">{string.Concat(r.Split('|').Select((t, c) => t.Length == 0 ? "" : Words($"{(char)('A' + c)}{i + 1}", t)))}</row>"""));

    public XlsxSample Sheet(string rows, string after = "", string name = "", string state = "", string before = "")
    {
        sheets.Add((name.Length > 0 ? name : $"表{sheets.Count + 1}", state, $"{before}<sheetData>{rows}</sheetData>{after}"));
        return this;
    }

    /// <summary>A number format of its own; the first has style 1.</summary>
    public XlsxSample Format(string code)
    {
        formats.Add(code);
        return this;
    }

    /// <summary>Makes every style but 0 one with a border all round.</summary>
    public XlsxSample Boxed()
    {
        borders = """<border><left style="thin"/><right style="thin"/></border>""";
        return this;
    }

    public XlsxSample SharedString(string xml)
    {
        strings.Append("<si>").Append(xml).Append("</si>");
        return this;
    }

    public XlsxSample Part(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    /// <summary>Relates the first sheet to a part in xl/.</summary>
    public XlsxSample Related(string kind, string part, string content)
    {
        sheetRelationships[kind] = part;
        return Part($"xl/{part}", content);
    }

    public XlsxSample InWorkbook(string xml)
    {
        workbook += xml;
        return this;
    }

    public XlsxSample InStrictNamespace()
    {
        ns = Strict;
        return this;
    }

    public byte[] Bytes()
    {
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""",
            ["_rels/.rels"] = Relationships($"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>"""),
            ["xl/workbook.xml"] = $"""<workbook xmlns="{ns}" xmlns:r="{Office}">{workbook}<sheets>{string.Concat(sheets.Select((s, i) =>
                $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"{(s.State.Length > 0 ? $" state=\"{s.State}\"" : "")}/>"))}</sheets></workbook>""",
            ["xl/_rels/workbook.xml.rels"] = Relationships(string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))
                + $"""<Relationship Id="a" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="b" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/>"""),
            ["xl/styles.xml"] = $"""
                <styleSheet xmlns="{ns}"><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))}</numFmts>
                <borders><border/>{borders}</borders><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\" borderId=\"1\"/>"))}<xf numFmtId="0" borderId="1"/></cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0"/></dxf></dxfs></styleSheet>
                """,
            ["xl/sharedStrings.xml"] = $"""<sst xmlns="{ns}">{strings}</sst>""",
        };
        for (var i = 0; i < sheets.Count; i++) all[$"xl/worksheets/sheet{i + 1}.xml"] = $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{ns}" xmlns:r="{Office}">{sheets[i].Xml}</worksheet>""";
        if (sheetRelationships.Count > 0)
            all["xl/worksheets/_rels/sheet1.xml.rels"] = Relationships(string.Concat(sheetRelationships.Select((p, i) => $"""<Relationship Id="x{i}" Type="{Office}/{p.Key}" Target="../{p.Value}"/>""")));
        foreach (var (name, content) in parts) all[name] = content;
        return DocxSample.Zip(all.Where(p => p.Value.Length > 0).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value))));
    }

    public Document Read() => new XlsxReader().Read("样本.xlsx", Bytes());

    /// <summary>What a cell shows, its place left to the sample.</summary>
    public static string Shown(string format, string value) =>
        ((Table)new XlsxSample().Format(format).Sheet($"""<row r="1">{Words("A1", "值")}{Number("B1", value, 1)}{Words("C1", "尾")}</row>""").Read().Blocks[0]).At(0, 1)!.Text;

    private static string Relationships(string xml) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{xml}</Relationships>""";
}

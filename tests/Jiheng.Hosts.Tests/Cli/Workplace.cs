using System.IO.Compression;
using System.Text;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>A folder of documents for one test, removed afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "jiheng-" + Guid.NewGuid().ToString("N"));

    /// <summary>A self-evaluation form whose execution rate is right.</summary>
    public string Clean(string name, string unit = "甲县医疗保障局", int year = 2024) => Write(name, Form(unit, year, "97.50%"));

    /// <summary>The same form with a rate that its own figures refute.</summary>
    public string Broken(string name, string unit = "甲县医疗保障局", int year = 2024) => Write(name, Form(unit, year, "99.50%"));

    /// <summary>Bytes that no reader takes.</summary>
    public string Unreadable(string name)
    {
        var path = At(name);
        File.WriteAllBytes(path, []);
        return path;
    }

    public string Write(string name, string text)
    {
        var path = At(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The text as a Word document: lines as paragraphs, Markdown rows as tables.</summary>
    public string Word(string name, string text)
    {
        var body = new StringBuilder();
        var inTable = false;
        foreach (var line in text.Split('\n'))
        {
            var row = line.StartsWith('|');
            if (row != inTable) body.Append(row ? "<w:tbl>" : "</w:tbl>");
            inTable = row;
            if (row && line.Contains("---", StringComparison.Ordinal)) continue;
            if (!row) body.Append(Paragraph(line));
            else
            {
                body.Append("<w:tr>");
                foreach (var cell in line.Trim().Trim('|').Split('|')) body.Append("<w:tc>").Append(Paragraph(cell.Trim())).Append("</w:tc>");
                body.Append("</w:tr>");
            }
        }
        if (inTable) body.Append("</w:tbl>");
        var path = At(name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
        Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
        Part(zip, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>""");
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }

    private string At(string name)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static string Form(string unit, int year, string rate) => $"""
        {year}年度部门整体支出绩效自评表

        填报单位：{unit}

        | 预算部门名称 | {unit} |
        | --- | --- |

        | 年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | | 年度资金总额 | 380.00 | 400.00 | 390.00 | 10 | {rate} | 9.75 |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        | 产出指标 | 数量指标 | 检查定点医药机构家数 | ≥50家 | 52家 | 50 | 50 | |
        | 效益指标 | 社会效益指标 | 参保率 | ≥95% | 96% | 40 | 40 | |

        """;
}

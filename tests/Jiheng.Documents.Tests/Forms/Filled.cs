using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Jiheng.Documents.Tests.Writing;
using Jiheng.Documents.Xlsx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Fills the file of a blank form in, as Excel and Word store what a person enters.</summary>
internal static class Filled
{
    public static byte[] Form(string format, Document blank, Answers answers)
    {
        var bytes = DocumentWriters.Write(format, blank);
        return format switch
        {
            "xlsx" => WriterSample.Change(bytes, "xl/worksheets/sheet1.xml", xml => Sheet(xml, answers)),
            "html" => Encoding.UTF8.GetBytes(Page(Encoding.UTF8.GetString(bytes), answers)),
            _ => WriterSample.Change(bytes, "word/document.xml", xml => Controls(xml, answers)),
        };
    }

    private static string Page(string page, Answers answers)
    {
        var inputs = new Queue<Cell>(answers.Inputs);
        var filled = Regex.Replace(page, "(?<open><td[^>]* class=\"blank[^>]*>)(?<text>.*?)</td>", field =>
        {
            var cell = inputs.Dequeue();
            var text = answers[new(cell.Row, cell.Column)].Text;
            return text.Length == 0 ? field.Value : $"{field.Groups["open"].Value}{WebUtility.HtmlEncode(text)}</td>";
        });
        Assert.Empty(inputs);
        return filled;
    }

    private static string Sheet(string xml, Answers answers)
    {
        foreach (var cell in answers.Inputs)
        {
            var answer = answers[new(cell.Row, cell.Column)];
            var place = new CellReference(answers.Top + cell.Row + 1, cell.Column + 1).ToString();
            var found = Regex.Match(xml, $"<c r=\"{place}\"(?<s> s=\"\\d+\")[^>]*?(/>|>(?<inner>.*?)</c>)");
            Assert.True(found.Success, place);
            var formula = Regex.Match(found.Groups["inner"].Value, "<f>.*?</f>").Value;
            Assert.Equal(cell.Input!.Formula is not null, formula.Length > 0);
            var filled = answer.Number is { } number ? $"<c r=\"{place}\"{found.Groups["s"].Value}>{formula}<v>{number.ToText(10)}</v></c>"
                : answer.Text.Length == 0 ? found.Value
                : $"<c r=\"{place}\"{found.Groups["s"].Value} t=\"inlineStr\"><is><t>{answer.Text}</t></is></c>";
            xml = string.Concat(xml.AsSpan(0, found.Index), filled, xml.AsSpan(found.Index + found.Length));
        }
        return xml;
    }

    private static string Controls(string xml, Answers answers)
    {
        var inputs = new Queue<Cell>(answers.Inputs);
        var filled = Regex.Replace(xml, "<w:sdt>.*?</w:sdt>", control =>
        {
            var cell = inputs.Dequeue();
            var text = answers[new(cell.Row, cell.Column)].Text;
            if (text.Length == 0) return control.Value;
            var open = Regex.Replace(control.Value, "<w:showingPlcHdr ?/>", "");
            return Regex.Replace(open, "<w:sdtContent>.*</w:sdtContent>", $"<w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent>");
        });
        Assert.Empty(inputs);
        return filled;
    }

    /// <summary>A cell of a sheet by its 1-based place.</summary>
    public static string At(string xml, int row, int column) => Regex.Match(xml, $"<c r=\"{new CellReference(row, column)}\"[^>]*?(/>|>.*?</c>)").Value;
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting.Html;

/// <summary>The program's own words, the two languages side by side where they are used.</summary>
public static class Labels
{
    /// <summary>The one of the two that is asked for.</summary>
    public static string Say(this HtmlWords words, string chinese, string english) => words == HtmlWords.English ? english : chinese;

    /// <summary>错误, 疑点, 提示.</summary>
    public static string Severity(this HtmlWords words, Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => words.Say("错误", "Error"),
        Diagnostics.Severity.Warning => words.Say("疑点", "Warning"),
        _ => words.Say("提示", "Note"),
    };

    /// <summary>新增, 上次已有, 已接受.</summary>
    public static string Standing(this HtmlWords words, Standing standing) => standing switch
    {
        Diagnostics.Standing.New => words.Say("新增", "New"),
        Diagnostics.Standing.Repeated => words.Say("上次已有", "Known"),
        _ => words.Say("已接受", "Accepted"),
    };

    /// <summary>不通过, 需复核, 无法判断, 通过.</summary>
    public static string Verdict(this HtmlWords words, Verdict verdict) => verdict switch
    {
        Audit.Verdict.Fail => words.Say("不通过", "Not passed"),
        Audit.Verdict.Review => words.Say("需复核", "Needs review"),
        Audit.Verdict.NotAssessable => words.Say("无法判断", "Not assessable"),
        _ => words.Say("通过", "Passed"),
    };

    /// <summary>What a place has to do with its finding.</summary>
    public static string Role(this HtmlWords words, PlaceRole role) => role switch
    {
        PlaceRole.Reported => words.Say("问题所在", "reported"),
        PlaceRole.Operand => words.Say("计算所用", "computed from"),
        PlaceRole.Contradicts => words.Say("说法不同", "says otherwise"),
        _ => words.Say("参考", "context"),
    };

    /// <summary>What stands for a value that is not there.</summary>
    public static string Blank(this HtmlWords words) => words.Say("空白", "blank");

    /// <summary>The heading of what belongs to no form.</summary>
    public static string Form(this HtmlWords words, string form) => !string.IsNullOrEmpty(form) ? form : words.Say("全文", "Whole text");

    /// <summary>表2第3行第7列; table 2, row 3, column 7; empty when nothing is known.</summary>
    public static string Where(this HtmlWords words, Origin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (words == HtmlWords.Chinese) return PlaceText.Where(origin);
        var parts = new List<string>();
        if (origin.Page is { } page) parts.Add($"page {page}");
        if (origin.Line is { } line)
        {
            parts.Add($"line {line}");
            return string.Join(", ", parts);
        }
        if (origin.Sheet is { } sheet) parts.Add($"sheet “{sheet}”");
        else if (origin.Table is { } table) parts.Add($"table {table}");
        if (origin.Row is { } row)
        {
            parts.Add($"row {row}");
            if (origin.Column is { } column) parts.Add($"column {column}");
        }
        else if (origin.Paragraph is { } paragraph) parts.Add($"paragraph {paragraph}");
        return string.Join(", ", parts);
    }
}

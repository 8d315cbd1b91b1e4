using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Reporting.Html;

namespace Jiheng.Engine.Reporting.Annotating;

/// <summary>A finding in the few lines that a comment has room for: what it is, what does not agree, what to do.</summary>
internal static class AnnotationText
{
    /// <summary>The lines.</summary>
    /// <param name="accusation">The finding, or a consequence, with the number of the finding.</param>
    /// <param name="isFolded">Whether it is a consequence.</param>
    /// <param name="accused">The accused place where it is not the one the comment stands at; else null.</param>
    /// <param name="file">The file that the comment stands in.</param>
    public static string Of(Accusation accusation, bool isFolded, Place? accused, string file)
    {
        var finding = accusation.Finding;
        var lines = new List<string>
        {
            $"第{accusation.Number}条{(isFolded ? "引起" : "")}【{HtmlWords.Chinese.Severity(finding.Severity)}】{finding.Descriptor.Title}（{finding.Code}）",
            finding.Message,
        };
        if (accused is not null) lines.Add($"问题所在：{Target(accused, file)}");
        if (ShownArithmetic.Of(finding) is { } arithmetic) lines.Add($"核算：{arithmetic}");
        else if (finding.Expected is { Length: > 0 } expected && !finding.Message.Contains(expected, StringComparison.Ordinal)) lines.Add($"应为：{expected}");
        lines.Add(isFolded ? $"办法：先改正第{accusation.Number}条。" : $"办法：{finding.Remedy ?? finding.Descriptor.Remedy}");
        return string.Join('\n', lines.Select(TextColumns.OneLine));
    }

    /// <summary>A place as one reads it from another place: 表2第3行第7列「执行率 100.08%」, with its file where that is another.</summary>
    public static string Target(Place place, string file)
    {
        var where = PlaceText.Where(place.Origin);
        var words = PlaceText.Words(place);
        var position = place.Origin.File == file ? where : $"{place.Origin.File} {where}".TrimEnd();
        return words.Length == 0 ? position : $"{position}「{words}」";
    }

    /// <summary>The short line at a place that a finding is held against.</summary>
    public static string Pointer(string target, IEnumerable<int> numbers) => $"与{target}对照，见{string.Join('、', numbers.Select(n => $"第{n}条"))}。";
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>Whether a document is one that the public will read, and what must not stand in it then.</summary>
internal static class PublicFile
{
    // 公开招标, 政务公开工作: another publicity.
    private static readonly string[] Else = ["公开招", "公开选", "公开竞", "公开比", "公开透明", "公开课", "公开发行", "政务公开", "信息公开工作", "公开经费", "公开项目", "不公开", "未公开", "不予公开"];

    /// <summary>Whether its own title, that of a form in it or its file's name says that it is published: 2024年度部门决算公开.</summary>
    public static bool IsOf(DocumentReading document)
    {
        var file = document.Source.File;
        if (Says(file[(Words.LastSign(file, "/\\!") + 1)..])) return true;
        foreach (var form in document.Forms) if (Says(form.Title)) return true;
        return false;
    }

    /// <summary>Whether a remark of this kind is more than a note there.</summary>
    public static bool Forbids(DocumentReading document, ReadingRemarkKind kind) =>
        kind is ReadingRemarkKind.TrackedChanges or ReadingRemarkKind.Comments or ReadingRemarkKind.HiddenText && IsOf(document);

    /// <summary>How a place of the kind is called.</summary>
    public static string Name(ReadingRemarkKind kind) => kind switch
    {
        ReadingRemarkKind.TrackedChanges => "修订",
        ReadingRemarkKind.Comments => "批注",
        ReadingRemarkKind.Macros => "宏",
        ReadingRemarkKind.ExternalLinks => "外部链接",
        ReadingRemarkKind.Author => "文件属性",
        _ => "隐藏文字",
    };

    private static bool Says(string title) => title.Contains("公开", StringComparison.Ordinal) && !Words.HasAny(title, Else);
}

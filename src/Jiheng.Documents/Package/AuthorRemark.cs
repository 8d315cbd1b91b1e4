using System.Xml;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Package;

/// <summary>
/// The names that the properties of an Office file keep: who wrote it and who saved it last. They are no part of the text, so
/// damaged properties cost nothing but the remark.
/// </summary>
internal static class AuthorRemark
{
    // ECMA-376 part 2: the usual place of the core properties, which every program keeps.
    private const string CoreProperties = "docProps/core.xml";

    /// <summary>The remark, or null when the properties name nobody.</summary>
    public static ReadingRemark? Of(OfficePackage package, string file)
    {
        var names = Names(package);
        return names.Count == 0 ? null : new(new Origin(file, string.Join('、', names)), ReadingRemarkKind.Author,
            "文件属性写有作者或最后保存者；公开前请用“检查文档”清除文件属性中的个人信息。");
    }

    private static List<string> Names(OfficePackage package)
    {
        List<string> names = [];
        try
        {
            using var cursor = package.Open(CoreProperties);
            while (cursor is not null && cursor.Advance())
                if (cursor.IsElement && cursor.Name is "creator" or "lastModifiedBy" && cursor.ReadText() is { Length: > 0 } name && !names.Contains(name)) names.Add(name);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException) { return []; }
        return names;
    }
}

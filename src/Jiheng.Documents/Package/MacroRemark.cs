using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents;

/// <summary>A file with macros is read as it was saved; its reader is told.</summary>
internal static class MacroRemark
{
    /// <summary>The one remark of a file.</summary>
    public static ReadingRemark At(Origin origin) => new(origin, ReadingRemarkKind.Macros,
        "文件带有宏，读取时没有运行，核对的是保存时的内容；公开或报送前请另存为不带宏的文件。");
}

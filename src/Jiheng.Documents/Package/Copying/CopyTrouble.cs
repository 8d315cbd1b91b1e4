using System.Xml;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package.Copying;

/// <summary>Damage in parts that reading does not open.</summary>
internal static class CopyTrouble
{
    /// <summary>Makes the copy; damage becomes a sentence for the user.</summary>
    /// <exception cref="UnreadableDocumentException">A part is damaged.</exception>
    public static AnnotatedCopy Guard(Func<AnnotatedCopy> make)
    {
        try
        {
            return make();
        }
        catch (Exception trouble) when (trouble is XmlException or InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new UnreadableDocumentException("文件的附属部分（样式、批注等）已损坏，不能制作批注副本；请用 Office 或 WPS 打开修复后另存再试。", trouble);
        }
    }
}

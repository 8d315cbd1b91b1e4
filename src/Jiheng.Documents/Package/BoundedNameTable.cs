using System.Xml;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>XmlReader keeps every name it meets; a part with millions of invented names would be kept whole.</summary>
internal sealed class BoundedNameTable(string part) : NameTable
{
    private int count;

    public override string Add(char[] key, int start, int len) => base.Get(key, start, len) ?? AddNew(base.Add(key, start, len));

    public override string Add(string key) => base.Get(key) ?? AddNew(base.Add(key));

    private string AddNew(string name) => ++count <= PackageLimits.MaxNames
        ? name
        : throw new UnreadableDocumentException($"文件部件 {part} 中的标记名称超过 {PackageLimits.MaxNames} 种，不是正常的文档，已停止读取；请用 Office 或 WPS 打开后另存再试。");
}

using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Xlsx;

/// <summary>The texts that cells name by their number; read when the first cell asks.</summary>
internal sealed class SharedStrings(OfficePackage package)
{
    private List<string>? texts;

    /// <summary>The text of a number as a cell writes it; null when the table has none.</summary>
    public string? Of(string number)
    {
        texts ??= Read();
        return int.TryParse(number, out var index) && index >= 0 && index < texts.Count ? texts[index] : null;
    }

    private List<string> Read()
    {
        var read = new List<string>();
        var characters = 0L;
        var part = package.RelationshipsOf(package.MainPart).Find(r => r.Kind == "sharedStrings")?.Target;
        using var cursor = part is null ? null : package.OpenLarge(part);
        while (cursor is not null && cursor.Advance())
        {
            if (!cursor.IsElement || !cursor.IsSheet || cursor.Name != "si") continue;
            var text = RichText.Read(cursor);
            characters += text.Length;
            if (read.Count == XlsxLimits.MaxSharedStrings || characters > PackageLimits.MaxCharacters)
                throw new UnreadableDocumentException($"工作簿的文字超过 {PackageLimits.MaxCharacters:N0} 字，已停止读取；请拆分成几个文件后再试。");
            read.Add(text);
        }
        return read;
    }
}

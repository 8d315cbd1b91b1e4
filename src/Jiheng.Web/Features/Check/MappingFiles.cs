using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Mapping;

namespace Jiheng.Web.Features.Check;

/// <summary>Mapping files among the files handed in: they are used for the documents and are none themselves.</summary>
internal static class MappingFiles
{
    /// <summary>The documents, what the mapping files say together, and one Chinese sentence for each of them that is used.</summary>
    /// <remarks>A mapping file with mistakes stays among the files, refused with the first of them.</remarks>
    public static (IReadOnlyList<UploadedFile> Documents, TableMapping? Mapping, IReadOnlyList<string> Notices) Of(IReadOnlyList<UploadedFile> files)
    {
        List<UploadedFile> documents = [];
        List<string> notices = [];
        TableMapping? all = null;
        foreach (var file in files)
        {
            if (file.Refused is not null || !file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !MappingJson.Recognises(file.Bytes.Span))
            {
                documents.Add(file);
            }
            else if (MappingJson.Read(file.Name, file.Bytes.ToArray(), out var problems) is { } mapping)
            {
                notices.Add($"{file.Name} 是对应关系文件，已用于解读：{mapping.Tables.Count} 个表头。");
                all = all is null ? mapping : With(all, mapping.Tables);
            }
            else
            {
                documents.Add(file with { Bytes = default, Refused = $"对应关系文件有误，没有使用：{string.Join(" ", problems)}" });
            }
        }
        return (documents, all, notices);
    }

    /// <summary>A mapping with further entries; of two for one header the later one counts.</summary>
    public static TableMapping With(TableMapping mapping, IReadOnlyList<MappedTable> entries) =>
        mapping with { Tables = [.. mapping.Tables.Where(t => !entries.Any(e => e.Fingerprint == t.Fingerprint && e.Header == t.Header)), .. entries] };
}

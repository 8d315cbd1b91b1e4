using Jiheng.Engine.Audit.Baselines;

namespace Jiheng.Web.Features.Check;

/// <summary>Baselines among the files handed in: what was found before, and no document.</summary>
internal static class BaselineFiles
{
    /// <summary>The documents, the baseline, and one Chinese sentence for each that is used. One with mistakes stays among the files, refused.</summary>
    public static (IReadOnlyList<UploadedFile> Documents, Baseline? Baseline, IReadOnlyList<string> Notices) Of(IReadOnlyList<UploadedFile> files)
    {
        List<UploadedFile> documents = [];
        List<string> notices = [];
        List<BaselineEntry> entries = [];
        List<BaselineFiling> filings = [];
        var any = false;
        foreach (var file in files)
        {
            if (file.Refused is not null || !file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || IsOfOthers(file.Bytes.Span))
            {
                documents.Add(file);
                continue;
            }
            try
            {
                var baseline = Baseline.Parse(file.Bytes);
                entries.AddRange(baseline.Entries);
                filings.AddRange(baseline.Filings.Where(f => !filings.Exists(k => k.Name == f.Name)));
                any = true;
                notices.Add($"{file.Name} 是上次的基线（{baseline.Entries.Count} 项），已用来对照。");
            }
            catch (BaselineRefusedException e)
            {
                documents.Add(file with { Bytes = default, Refused = $"没有使用：{e.Message}" });
            }
        }
        return (documents, any ? new(entries, filings) : null, notices);
    }

    // What a person says of tables (jiheng/map/1) is read elsewhere; any other JSON is no document, and is refused with the reason.
    private static bool IsOfOthers(ReadOnlySpan<byte> json) => json.IndexOf("\"jiheng/"u8) >= 0 && json.IndexOf("jiheng/baseline/"u8) < 0;
}

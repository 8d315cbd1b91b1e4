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
        var any = false;
        foreach (var file in files)
        {
            if (file.Refused is not null || !file.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || file.Bytes.Span.IndexOf("jiheng/baseline/"u8) < 0)
            {
                documents.Add(file);
                continue;
            }
            try
            {
                var baseline = Baseline.Parse(file.Bytes);
                entries.AddRange(baseline.Entries);
                any = true;
                notices.Add($"{file.Name} 是上次的基线（{baseline.Entries.Count} 项），已用来对照。");
            }
            catch (BaselineRefusedException e)
            {
                documents.Add(file with { Bytes = default, Refused = $"没有使用：{e.Message}" });
            }
        }
        return (documents, any ? new(entries) : null, notices);
    }
}

using Jiheng.Documents;
using Jiheng.Documents.Archives;
using Jiheng.Engine.Content;
using Jiheng.Web.Hosting;

namespace Jiheng.Web.Features.Check;

/// <summary>Archives among the files, replaced by what is in them: an office mails its forms packed.</summary>
internal sealed class Unpacked
{
    private readonly UploadLimits limits;
    private readonly List<UploadedFile> all = [];
    private readonly List<string> notices = [];
    private long room;

    private Unpacked(UploadLimits limits) => this.limits = limits;

    /// <summary>The files with every archive taken apart, inside the limits of one check; what does not fit says so.</summary>
    /// <param name="files">The files as handed in.</param>
    /// <param name="limits">The limits of one check.</param>
    /// <param name="notices">What the user should know about the archives, one Chinese sentence each.</param>
    /// <param name="stop">Ends it between two members: whoever sent the archive is gone.</param>
    public static IReadOnlyList<UploadedFile> Of(IReadOnlyList<UploadedFile> files, UploadLimits limits, out IReadOnlyList<string> notices, CancellationToken stop)
    {
        notices = [];
        if (!files.Any(f => ArchiveReader.Recognises(f.Bytes.Span))) return files;
        var unpacked = new Unpacked(limits);
        // An archive itself is not kept once it is taken apart.
        unpacked.room = limits.CheckBytes - files.Where(f => !ArchiveReader.Recognises(f.Bytes.Span)).Sum(f => (long)f.Bytes.Length);
        foreach (var file in files)
        {
            if (file.Refused is null && ArchiveReader.Recognises(file.Bytes.Span)) unpacked.Add(file, stop);
            else unpacked.all.Add(file);
        }
        notices = unpacked.notices;
        return Upload.Distinct(unpacked.all);
    }

    private void Add(UploadedFile file, CancellationToken stop)
    {
        try
        {
            using var archive = Archive.Open(file.Name, file.Bytes, room, DocumentReaders.HasUsualName);
            for (var i = 0; i < archive.Names.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                if (all.Count >= limits.Files)
                {
                    all.Add(file with { Bytes = default, Refused = $"一次最多 {limits.Files} 个文件，这个压缩包里还有 {archive.Names.Count - i} 个没有读取；请分几次上传。" });
                    return;
                }
                var member = archive.Read(i);
                var why = member.Unreadable ?? (member.Bytes.Length > limits.FileBytes
                    ? $"这个文件有 {member.Bytes.Length >> 20} MB，超过 {limits.FileBytes >> 20} MB 的上限，没有读取；请拆分后再试。" : null);
                var bytes = why is null ? member.Bytes : default;
                room -= bytes.Length;
                all.Add(new(Upload.Label(member.Name), bytes, why));
            }
            if (archive.Names.Count == 0) all.Add(file with { Bytes = default, Refused = "压缩包里没有可以审核的文件（Word、Excel、WPS、PDF、网页、文本）；请确认打包的是填好的表格或报告。" });
            // As in a folder: pictures and the like that lie beside the documents are counted, not complained about.
            else if (archive.LeftOut > 0) notices.Add($"{file.Name} 中有 {archive.LeftOut} 个文件不是要审核的文档（Word、Excel、WPS、PDF、网页、文本），没有读取。");
        }
        catch (UnreadableDocumentException e)
        {
            all.Add(file with { Bytes = default, Refused = e.Message });
        }
    }
}

using Jiheng.Documents;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Cli.Output;

/// <summary>The files of a set of documents: all in all formats, or none, since the bytes are made before the first file is.</summary>
/// <param name="formats">Some of <see cref="Formats"/>.</param>
/// <param name="folder">Where they go.</param>
/// <param name="force">Whether files that are there may be overwritten.</param>
/// <param name="hasPageNumbers">Whether the contents of Word files get the numbers of pages, which another program counts.</param>
internal sealed class WrittenFiles(IReadOnlyList<string> formats, string folder, bool force, bool hasPageNumbers)
{
    private const string Pdf = "pdf";

    /// <summary>What can be written: the formats of the writers, and the pages that LibreOffice lays out.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. DocumentWriters.Formats, Pdf];

    /// <summary>Writes them and says where they are.</summary>
    public int Write(Shell shell, OfficialSet set)
    {
        List<(OfficialDocument Document, string Format, string Path)> files =
            [.. set.Documents.SelectMany(d => formats.Select(f => (d, f, NewFile.Path(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, d.Name, f))))];
        if (!force && files.Where(f => File.Exists(f.Path)).ToList() is { Count: > 0 } there)
        {
            shell.Messages.WriteLine($"没有写任何文件：{string.Join("、", there.Select(t => $"“{t.Path}”"))}已经存在。要覆盖请加 --force，或用 --out 换一个文件夹。");
            return ExitCode.WrongUse;
        }
        var made = new byte[files.Count][];
        try
        {
            Progress.During(shell, "生成", files.Count, wanted: formats.Contains(Pdf) || hasPageNumbers, advance =>
            {
                var telling = new Lock();
                Parallel.For(0, files.Count, i =>
                {
                    made[i] = Bytes(files[i].Document, files[i].Format);
                    lock (telling) advance();
                });
                return ExitCode.Clean;
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<NotPrintedException>().FirstOrDefault() is { } failed)
        {
            shell.Messages.WriteLine($"没有写任何文件：{failed.Message}");
            return ExitCode.Unreadable;
        }
        for (var i = 0; i < files.Count; i++)
            if (NewFile.Write(shell, files[i].Path, made[i], force) is not ExitCode.Clean and var failed) return failed;
        return ExitCode.Clean;
    }

    private byte[] Bytes(OfficialDocument document, string format)
    {
        var isWord = format is Pdf or "docx";
        var bytes = DocumentWriters.Write(format == Pdf ? "docx" : format, document.Document);
        if (!isWord) return bytes;
        if (hasPageNumbers || format == Pdf) bytes = DocumentWriters.WithPageNumbers(bytes);
        return format == Pdf ? DocumentWriters.WritePdf(bytes) : bytes;
    }
}

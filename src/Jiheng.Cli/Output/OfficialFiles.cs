using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Cli.Output;

/// <summary>The files of a set of official documents: all of them in all formats, or none.</summary>
internal static class OfficialFiles
{
    /// <summary>PDF, which is no writer's format: LibreOffice makes it of the Word file.</summary>
    public const string Pdf = "pdf";

    private const string Docx = "docx";
    private const string ByHand = "目录的页码留空，在 Word、WPS 中选中目录按 F9 即可填上。";

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. DocumentWriters.Formats, Pdf];

    /// <summary>Makes the files and writes them; a file that is there, or a program that is missing, stops it before the first one.</summary>
    /// <param name="shell">Where it is said.</param>
    /// <param name="set">The documents.</param>
    /// <param name="formats">Some of <see cref="Formats"/>.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="force">Whether files that are there are overwritten.</param>
    /// <param name="numbers">Whether contents of Word files get their page numbers; beside a PDF they always do.</param>
    public static int Write(Shell shell, OfficialSet set, IReadOnlyList<string> formats, string folder, bool force, bool numbers)
    {
        var paths = Paths(set, formats, folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar);
        if (!force && paths.FindAll(File.Exists) is { Count: > 0 } there)
        {
            shell.Messages.WriteLine($"没有写任何文件：{string.Join("、", there.Select(t => $"“{t}”"))}已经存在。要覆盖请加 --force，或用 --out 换一个文件夹。");
            return ExitCode.WrongUse;
        }
        List<byte[]> made;
        try
        {
            made = Make(shell, [.. set.Documents.Select(d => d.Document)], formats, numbers);
        }
        catch (NotPrintedException trouble)
        {
            shell.Messages.WriteLine($"没有写任何文件：{trouble.Message}");
            return ExitCode.Unreadable;
        }
        return NewFiles.Write(shell, [.. paths.Zip(made)], force);
    }

    /// <summary>A file for each document and format. Names that differ only in signs that no file may bear, or behind their cut, get a number.</summary>
    private static List<string> Paths(OfficialSet set, IReadOnlyList<string> formats, string folder)
    {
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<string> paths = [];
        foreach (var document in set.Documents)
        {
            var stem = System.IO.Path.ChangeExtension(NewFile.Path(folder, document.Name, "x"), null);
            var free = stem;
            for (var n = 2; !taken.Add(free); n++) free = $"{stem}({n})";
            foreach (var format in formats) paths.Add($"{free}.{format}");
        }
        return paths;
    }

    /// <summary>The bytes, document by document, each in the order of the formats. Documents are written side by side, and while LibreOffice lays them out.</summary>
    private static List<byte[]> Make(Shell shell, IReadOnlyList<Document> documents, IReadOnlyList<string> formats, bool numbers)
    {
        var laying = formats.Contains(Docx) || formats.Contains(Pdf) ? Task.Run(() => LaidOut(shell, Written(documents, Docx), Work(documents, formats, numbers))) : Task.FromResult<IReadOnlyList<LaidOutDocument>>([]);
        var written = formats.Where(f => f is not (Docx or Pdf)).ToDictionary(f => f, f => Written(documents, f));
        var laid = laying.GetAwaiter().GetResult();
        return [.. Enumerable.Range(0, documents.Count).SelectMany(d => formats.Select(f => f switch { Docx => laid[d].Docx, Pdf => laid[d].Pdf, _ => written[f][d] }))];
    }

    private static byte[][] Written(IReadOnlyList<Document> documents, string format)
    {
        var written = new byte[documents.Count][];
        Parallel.For(0, written.Length, d => written[d] = DocumentWriters.Write(format, documents[d]));
        return written;
    }

    private static LayoutWork Work(IReadOnlyList<Document> documents, IReadOnlyList<string> formats, bool numbers) =>
        // Without one Word document there is nothing to number.
        ((numbers || formats.Contains(Pdf)) && documents.Any(d => d.Blocks.Any(b => b is Contents)) ? LayoutWork.Numbers : LayoutWork.None)
        | (formats.Contains(Pdf) ? LayoutWork.Pdf : LayoutWork.None);

    private static IReadOnlyList<LaidOutDocument> LaidOut(Shell shell, byte[][] written, LayoutWork work)
    {
        List<ReadOnlyMemory<byte>> docx = [.. written];
        var isUnnumbered = work.HasFlag(LayoutWork.Numbers) && !DocumentWriters.CanNumber;
        if (isUnnumbered) work &= ~LayoutWork.Numbers;
        using var waiting = new WaitingLine(shell, "正在由 LibreOffice 排版，要几秒 …");
        try
        {
            var laid = DocumentWriters.LayOut(docx, work);
            waiting.Dispose();
            if (isUnnumbered) shell.Messages.WriteLine($"没有找到 LibreOffice 和 poppler，{ByHand}");
            return laid;
        }
        catch (NotPrintedException) when (work == LayoutWork.Numbers)
        {
            waiting.Dispose();
            shell.Messages.WriteLine($"LibreOffice 未能数出页码，{ByHand}");
            return DocumentWriters.LayOut(docx, LayoutWork.None);
        }
    }
}

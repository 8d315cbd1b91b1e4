using Jiheng.Documents.Programs;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Legacy;

/// <summary>LibreOffice without a window: files in, the same as docx, xlsx or pdf out, each time as a process with a profile and a folder of its own.</summary>
/// <param name="program">Where it is; null where the machine has none.</param>
internal sealed class OfficeConverter(ExternalProgram? program)
{
    private const int MostAtOnce = 2;

    // A cold start takes some seconds, a document of a hundred pages about ten.
    private static readonly ProgramLimits Limits = new(TimeSpan.FromSeconds(60), 1 << 20);
    private static readonly TimeSpan TimeForAnother = TimeSpan.FromSeconds(20);
    private const long MostOutput = 128L << 20;

    private static readonly SemaphoreSlim Free = new(MostAtOnce, MostAtOnce);

    /// <summary>Where installers put it: Debian and others, macOS, Windows.</summary>
    internal static readonly string[] UsualFolders =
    [
        "/usr/lib/libreoffice/program", "/opt/libreoffice/program", "/snap/bin", "/Applications/LibreOffice.app/Contents/MacOS",
        @"C:\Program Files\LibreOffice\program", @"C:\Program Files (x86)\LibreOffice\program",
    ];

    /// <summary>The LibreOffice of this machine.</summary>
    public static OfficeConverter OfThisMachine() => new(ExternalProgram.Find("JIHENG_SOFFICE", ["soffice", "libreoffice"], UsualFolders));

    /// <summary>Whether there is one.</summary>
    public bool IsThere => program is not null;

    /// <summary>The converted file.</summary>
    /// <exception cref="UnreadableDocumentException">There is no LibreOffice, or it did not do it.</exception>
    public byte[] Convert(LegacyFormat format, ReadOnlyMemory<byte> bytes)
    {
        if (program is null)
            throw new UnreadableDocumentException($"这是{format.Title}，要由 LibreOffice 转换后读取，但没有找到 LibreOffice；"
                + $"请安装（Debian、Ubuntu：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；macOS、Windows：从 libreoffice.org 下载）后再试，或用{Opener(format)}打开后另存为 {format.Successor}。");
        try
        {
            var converted = Run(format.Name, [bytes], format.Successor, format.IsWorkbook ? "xlsx:Calc MS Excel 2007 XML" : "docx:MS Word 2007 XML");
            return converted[0] ?? throw new UnreadableDocumentException(NotConverted(format));
        }
        catch (ProgramFailedException failed)
        {
            throw new UnreadableDocumentException(failed.Failure switch
            {
                ProgramFailure.TooSlow => $"这是{format.Title}，LibreOffice 在 {Limits.Time.TotalSeconds:0} 秒内没有转换完，已停止；请用{Opener(format)}打开后另存为 {format.Successor}。",
                ProgramFailure.TooMuch => $"这是{format.Title}，由 LibreOffice 转换后过大，已停止读取；请拆分成几个文件后再试。",
                _ => NotConverted(format),
            }, failed);
        }
    }

    /// <summary>The pages of Word files, each as a PDF, all by one start of the program.</summary>
    /// <exception cref="NotPrintedException">There is no LibreOffice, or it did not do one of them.</exception>
    public IReadOnlyList<byte[]> Print(IReadOnlyList<ReadOnlyMemory<byte>> docx)
    {
        const string NotPrinted = "LibreOffice 未能生成 PDF；请用 Word 或 WPS 打开 .docx 后另存为 PDF。";
        if (program is null)
            throw new NotPrintedException("PDF 由 LibreOffice 生成，但没有找到 LibreOffice；请安装（Debian、Ubuntu：apt-get install libreoffice-writer-nogui fonts-noto-cjk；"
                + "macOS、Windows：从 libreoffice.org 下载）后再试，或用 Word、WPS 打开 .docx 后另存为 PDF。");
        try
        {
            return [.. Run("docx", docx, ".pdf", "pdf:writer_pdf_Export").Select(pdf => pdf ?? throw new NotPrintedException(NotPrinted))];
        }
        catch (ProgramFailedException failed)
        {
            throw new NotPrintedException(failed.Failure switch
            {
                ProgramFailure.TooSlow => $"LibreOffice 在 {Time(docx.Count).TotalSeconds:0} 秒内没有生成 PDF，已停止；请用 Word 或 WPS 打开 .docx 后另存为 PDF。",
                ProgramFailure.TooMuch => "生成的 PDF 过大，已停止；请把文档拆分后再试。",
                _ => NotPrinted,
            }, failed);
        }
    }

    private static TimeSpan Time(int files) => Limits.Time + TimeForAnother * Math.Max(0, files - 1);

    /// <summary>What it makes of each file; null where it says it has succeeded and there is nothing, as when it could not open the file.</summary>
    /// <exception cref="ProgramFailedException">It did not come to its end, or its files are too large.</exception>
    private byte[]?[] Run(string extension, IReadOnlyList<ReadOnlyMemory<byte>> files, string successor, string filter)
    {
        using var folder = new ScratchFolder();
        List<string> inputs = [];
        for (var i = 0; i < files.Count; i++)
        {
            // A neutral name: the user's own never reaches another program's command line.
            inputs.Add(folder.File($"document{i}.{extension}"));
            using var file = File.Create(inputs[i]);
            file.Write(files[i].Span);
        }
        var outputs = Directory.CreateDirectory(folder.File("out")).FullName;
        OfficeProfile.Write(folder.File("profile"));
        Free.Wait();
        try
        {
            program!.Run(
                [$"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}", "--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard",
                    "--convert-to", filter, "--outdir", outputs, .. inputs],
                folder.Path, Limits with { Time = Time(files.Count) });
        }
        finally
        {
            Free.Release();
        }
        var left = MostOutput;
        var made = new byte[]?[files.Count];
        for (var i = 0; i < made.Length; i++)
        {
            var output = new FileInfo(Path.Combine(outputs, $"document{i}{successor}"));
            if (!output.Exists) continue;
            if ((left -= output.Length) < 0) throw new ProgramFailedException(ProgramFailure.TooMuch);
            made[i] = File.ReadAllBytes(output.FullName);
        }
        return made;
    }

    private static string Opener(LegacyFormat format) => format.IsWorkbook ? " Excel 或 WPS " : " Word 或 WPS ";

    private static string NotConverted(LegacyFormat format) =>
        $"这是{format.Title}，LibreOffice 未能转换，文件可能已损坏；请用{Opener(format)}打开检查后另存为 {format.Successor}。";
}

using Jiheng.Cli.Inputs;
using Jiheng.Documents;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Annotating;

namespace Jiheng.Cli.Output;

/// <summary>Files that a check makes beside its result: copies of the user's own files with annotations, and notices of what is to be corrected.</summary>
internal sealed class Products(Shell shell, IReadOnlyList<InputFile> files, string? annotate, string? notice)
{
    private readonly Dictionary<string, InputFile> byName = Named(files);
    private int notices;

    /// <summary>Whether any were asked for.</summary>
    public bool AreWanted => annotate is not null || notice is not null;

    /// <summary>Whether a file could not be written; that was then said.</summary>
    public bool HaveFailed { get; private set; }

    /// <summary>Makes the files of one filing.</summary>
    public void Make(AuditResult result)
    {
        if (!HaveFailed && annotate is not null)
            foreach (var document in result.Filing.Documents) Annotate(annotate, document.Source.File, AnnotationList.Of(result, document));
        if (HaveFailed || notice is null || !CorrectionNotice.IsDue(result)) return;
        notices++;
        HaveFailed |= NewFile.Beside(shell, notice, CorrectionNotice.Name(result.Filing), "docx", DocumentWriters.Write("docx", CorrectionNotice.Of(result))) != ExitCode.Clean;
    }

    /// <summary>Says what was not made, and why.</summary>
    public void Tell()
    {
        if (notice is not null && notices == 0) shell.Messages.WriteLine("没有错误和疑点，不需要整改通知书。");
    }

    private void Annotate(string folder, string file, DocumentAnnotations annotations)
    {
        if (HaveFailed) return;
        if (annotations.Annotations.Count == 0)
        {
            shell.Messages.WriteLine($"{file} 没有可以批注的问题，没有生成副本。");
            return;
        }
        try
        {
            var bytes = byName[file].Read();
            if (!DocumentAnnotators.Can(bytes))
            {
                shell.Messages.WriteLine($"{file} 不是 .docx 或 .xlsx，没有批注副本；另存为这两种格式再检查，或用 --format html 看标在原文上的问题。");
                return;
            }
            var copy = DocumentAnnotators.Annotate(file, bytes, annotations.Annotations, DateTimeOffset.Now, AnnotatedNames.Author);
            foreach (var remark in copy.Remarks) shell.Messages.WriteLine($"{file}：{remark}");
            var name = AnnotatedNames.Of(file);
            HaveFailed |= NewFile.Beside(shell, folder, Path.GetFileNameWithoutExtension(name), Path.GetExtension(name).TrimStart('.'), copy.Bytes) != ExitCode.Clean;
        }
        catch (Exception e) when (e is UnreadableDocumentException or IOException or UnauthorizedAccessException)
        {
            shell.Messages.WriteLine($"{file} 没有批注副本：{(e is UnreadableDocumentException ? e.Message : "读取失败，文件可能已被移动或正被打开。")}");
        }
    }

    private static Dictionary<string, InputFile> Named(IReadOnlyList<InputFile> files)
    {
        Dictionary<string, InputFile> named = new(StringComparer.Ordinal);
        foreach (var file in files) named.TryAdd(file.Name, file);
        return named;
    }
}

using Jiheng.Cli.Inputs;
using Jiheng.Documents;
using Jiheng.Engine.Audit;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>Files that a check makes beside its result: notices of what is to be corrected.</summary>
internal sealed class Products(Shell shell, IReadOnlyList<InputFile> files, string? annotate, string? notice)
{
    private int notices;

    /// <summary>Whether any were asked for.</summary>
    public bool AreWanted => annotate is not null || notice is not null;

    /// <summary>Whether a file could not be written; that was then said.</summary>
    public bool HaveFailed { get; private set; }

    /// <summary>Makes the files of one filing.</summary>
    public void Make(AuditResult result)
    {
        if (HaveFailed) return;
        if (notice is not null && CorrectionNotice.IsDue(result))
        {
            notices++;
            HaveFailed |= NewFile.Beside(shell, notice, CorrectionNotice.Name(result.Filing), "docx", DocumentWriters.Write("docx", CorrectionNotice.Of(result))) != ExitCode.Clean;
        }
        _ = files;
    }

    /// <summary>Says what was not made, and why.</summary>
    public void Tell()
    {
        if (notice is not null && notices == 0) shell.Messages.WriteLine("没有错误和疑点，不需要整改通知书。");
    }
}

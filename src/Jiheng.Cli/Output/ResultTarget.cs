namespace Jiheng.Cli.Output;

/// <summary>Where a result goes: the standard output, or a file that the user named. The file appears when the result is whole.</summary>
internal sealed class ResultTarget : IDisposable
{
    private readonly Shell shell;
    private readonly string? path;
    private readonly bool force;
    private readonly MemoryStream? memory;

    /// <summary>Looks whether the file may be written.</summary>
    public ResultTarget(Shell shell, string? path, bool force)
    {
        (this.shell, this.path, this.force) = (shell, path, force);
        if (path is null)
        {
            Shell = shell;
            return;
        }
        memory = new();
        Shell = new(memory, Stream.Null) { Columns = shell.Columns };
        // A long audit is not to end with a refusal.
        if (Directory.Exists(path)) shell.Messages.WriteLine($"“{path}”是文件夹，--out 后面要写一个文件名。");
        else if (!force && File.Exists(path)) shell.Messages.WriteLine($"“{path}”已经存在，没有改动它。要覆盖请加 --force，或用 --out 换一个名称。");
        else return;
        IsFree = false;
    }

    /// <summary>The stream to print to.</summary>
    public Shell Shell { get; }

    /// <summary>Whether the result can go there; if not, that was said.</summary>
    public bool IsFree { get; } = true;

    /// <summary>Writes the file; false when it could not be written, which was then said.</summary>
    public bool Done()
    {
        if (path is null || memory is null) return true;
        Shell.Output.Flush();
        return NewFile.Write(shell, path, memory.ToArray(), force) == ExitCode.Clean;
    }

    public void Dispose()
    {
        if (!ReferenceEquals(Shell, shell)) Shell.Dispose();
        memory?.Dispose();
    }
}

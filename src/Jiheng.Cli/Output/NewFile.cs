namespace Jiheng.Cli.Output;

/// <summary>A file that a command makes. What is there already is somebody's work and is not overwritten unasked.</summary>
internal static class NewFile
{
    // Common file systems take 255 bytes; a Chinese sign has three.
    private const int LongestName = 75;

    /// <summary>Where the file goes: the file that the user named, or one named by its content in the folder that the user named or the current one.</summary>
    /// <param name="output">A file or an existing folder, or null.</param>
    /// <param name="name">The name by content, without extension.</param>
    /// <param name="extension">Without the point.</param>
    public static string Path(string? output, string name, string extension)
    {
        if (output is not null && !Directory.Exists(output) && !System.IO.Path.EndsInDirectorySeparator(output)) return output;
        var safe = new string([.. name.Where(c => !char.IsControl(c) && !"<>:\"/\\|?*".Contains(c, StringComparison.Ordinal))]).Trim().Trim('.');
        if (safe.Length > LongestName) safe = safe[..(char.IsHighSurrogate(safe[LongestName - 1]) ? LongestName - 1 : LongestName)];
        return System.IO.Path.Combine(output ?? "", (safe.Length > 0 ? safe : "空白表") + "." + extension);
    }

    /// <summary>Writes the file and says where it is, or why it was not written.</summary>
    public static int Write(Shell shell, string path, byte[] bytes, bool force)
    {
        try
        {
            if (System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            // One step, so that a file which appears in between is safe too.
            using var file = new FileStream(path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
        }
        catch (IOException) when (!force && File.Exists(path))
        {
            shell.Messages.WriteLine($"“{path}”已经存在，没有改动它。要覆盖请加 --force，或用 --out 换一个名称。");
            return ExitCode.WrongUse;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            shell.Messages.WriteLine($"不能写入“{path}”：请检查文件夹是否可写、文件是否正被打开。");
            return ExitCode.WrongUse;
        }
        shell.Output.Write(System.Text.Encoding.UTF8.GetBytes($"已生成 {path}\n"));
        return ExitCode.Clean;
    }

    /// <summary>Writes the file into a folder under its own name, or with a number behind it where that name is taken. What was written is said beside the output.</summary>
    public static int Beside(Shell shell, string folder, string name, string extension, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var first = Path(folder, name, extension);
            var path = first;
            for (var n = 2; File.Exists(path); n++) path = System.IO.Path.ChangeExtension(first, null) + $"({n})." + extension;
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) file.Write(bytes);
            shell.Messages.WriteLine(path == first ? $"已生成 {path}" : $"已生成 {path}（“{System.IO.Path.GetFileName(first)}”已经存在，没有改动）");
            return ExitCode.Clean;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            shell.Messages.WriteLine($"不能写入文件夹“{folder}”：请检查它是否可写、是不是一个文件。");
            return ExitCode.WrongUse;
        }
    }
}

namespace Jiheng.Cli.Output;

/// <summary>Files that belong together: all of them are written, or none is and what was there stays as it was.</summary>
internal static class NewFiles
{
    /// <summary>Writes each beside its place first, then puts all in place.</summary>
    /// <param name="shell">Where it is said.</param>
    /// <param name="files">Path and content of each.</param>
    /// <param name="force">Whether files that are there are replaced.</param>
    public static int Write(Shell shell, IReadOnlyList<(string Path, byte[] Bytes)> files, bool force)
    {
        List<string> ready = [];
        List<(string Path, string? Kept)> placed = [];
        var at = "";
        try
        {
            foreach (var (path, bytes) in files)
            {
                at = path;
                if (System.IO.Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
                var beside = Beside(path, "part");
                ready.Add(beside);
                using var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write);
                file.Write(bytes);
                file.Flush(flushToDisk: false);
            }
            for (var i = 0; i < files.Count; i++)
            {
                at = files[i].Path;
                var kept = force && File.Exists(at) ? Beside(at, "old") : null;
                if (kept is not null) File.Move(at, kept);
                placed.Add((at, kept));
                File.Move(ready[i], at, overwrite: false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            TakeBack(ready, placed);
            shell.Messages.WriteLine(!force && File.Exists(at)
                ? $"没有写任何文件：“{at}”已经存在。要覆盖请加 --force，或用 --out 换一个文件夹。"
                : $"没有写任何文件：不能写入“{at}”（{Why(e)}）。请检查磁盘空间、文件夹是否可写、文件是否正被打开。");
            return ExitCode.WrongUse;
        }
        foreach (var (_, kept) in placed)
            if (kept is not null) File.Delete(kept);
        foreach (var (path, _) in files) shell.Output.Write(System.Text.Encoding.UTF8.GetBytes($"已生成 {path}\n"));
        return ExitCode.Clean;
    }

    private static void TakeBack(List<string> ready, List<(string Path, string? Kept)> placed)
    {
        for (var i = placed.Count - 1; i >= 0; i--)
        {
            var (path, kept) = placed[i];
            // Of the last one only the old file may have been moved.
            if (i < placed.Count - 1 || !File.Exists(ready[i])) Try(() => File.Delete(path));
            if (kept is not null) Try(() => File.Move(kept, path));
        }
        foreach (var beside in ready) Try(() => File.Delete(beside));
    }

    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first trouble is told; what cannot be taken back stays beside its place.
        }
    }

    private static string Why(Exception e) => e is UnauthorizedAccessException ? "没有权限" : (e.HResult & 0xFFFF) is 28 or 112 or 39 ? "磁盘已满" : "读写失败";

    // As short as can be: the name itself may be as long as the file system allows.
    private static string Beside(string path, string ending) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", $".{Guid.NewGuid():N}.{ending}");
}

using Jiheng.Engine.Audit.Baselines;

namespace Jiheng.Cli.Output;

/// <summary>The baseline file that the user named: read before the check; written after it when it was not there yet, or when the user asks for it.</summary>
internal sealed class KeptBaseline
{
    private const int Most = 5;

    private readonly string path;
    private readonly bool update;
    private readonly Baseline old;
    private readonly List<BaselineEntry> found = [];
    private readonly List<BaselineFiling> filings = [];

    private KeptBaseline(string path, bool update, Baseline? before) => (this.path, this.update, Before, old) = (path, update, before, before ?? new([]));

    /// <summary>What was found before; null where the file is new and nothing can be held against it.</summary>
    public Baseline? Before { get; }

    /// <summary>Reads the file; null when it cannot be read, which was then said.</summary>
    public static KeptBaseline? Open(Shell shell, string path, bool update)
    {
        if (!File.Exists(path)) return new(path, true, null);
        if (Read(shell, path) is { } baseline) return new(path, update, baseline);
        return null;
    }

    /// <summary>Reads a baseline; null when it cannot be read, which was then said.</summary>
    public static Baseline? Read(Shell shell, string path)
    {
        try
        {
            return Baseline.Parse(File.ReadAllBytes(path));
        }
        catch (BaselineRefusedException e)
        {
            shell.Messages.WriteLine($"基线“{path}”：{e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            shell.Messages.WriteLine($"基线“{path}”读取失败，请检查路径和权限。");
        }
        return null;
    }

    /// <summary>Keeps what was found in one filing.</summary>
    public void Add(Audited audited)
    {
        if (audited.Kept is not { } filing) return;
        filings.Add(filing);
        found.AddRange(audited.Entries);
    }

    /// <summary>Writes the file where that is wanted; false when it could not be written, which was then said.</summary>
    public bool Save(Shell shell)
    {
        if (old.Filings.Where(f => !filings.Exists(n => n.Name == f.Name)).ToList() is { Count: > 0 } missing)
            shell.Messages.WriteLine($"基线里另有 {missing.Count} 份填报这次没有检查：{string.Join("、", missing.Take(Most).Select(f => f.Name))}{(missing.Count > Most ? "等" : "")}。");
        if (!update) return true;
        if (!Write(shell, path, old.After(found, filings))) return false;
        shell.Messages.WriteLine(Before is null ? $"已生成基线 {path}（{found.Count} 项），以后用同样的选项检查就会与它对照。" : $"已更新基线 {path}。");
        return true;
    }

    /// <summary>Writes a baseline in one step: an interrupted write leaves the old file.</summary>
    public static bool Write(Shell shell, string path, Baseline baseline)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            var fresh = path + ".new";
            File.WriteAllBytes(fresh, baseline.Write());
            File.Move(fresh, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            shell.Messages.WriteLine($"不能写入“{path}”：请检查文件夹是否可写、文件是否正被打开。");
            return false;
        }
    }
}

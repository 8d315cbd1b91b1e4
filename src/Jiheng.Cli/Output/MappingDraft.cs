using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Mapping;

namespace Jiheng.Cli.Output;

/// <summary>A mapping file to be filled in, made from the documents that <c>read</c> reads.</summary>
/// <param name="path">Where it goes.</param>
internal sealed class MappingDraft(string path)
{
    private readonly List<DocumentReading> readings = [];

    /// <summary>Keeps a document of which tables were not wholly read.</summary>
    public void Add(DocumentReading reading)
    {
        foreach (var table in reading.Tables)
            if (!table.IsComplete)
            {
                readings.Add(reading);
                return;
            }
    }

    /// <summary>Writes the file and says what to do with it.</summary>
    public int Write(Shell shell)
    {
        var entries = MappingTemplate.Entries(readings);
        if (entries.Count == 0)
        {
            shell.Messages.WriteLine($"没有需要人工确认的表，没有生成“{path}”。");
            return ExitCode.Clean;
        }
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(MappingTemplate.Write(readings, entries));
        }
        catch (IOException) when (File.Exists(path))
        {
            shell.Messages.WriteLine($"“{path}”已经存在，没有改动它。");
            return ExitCode.WrongUse;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            shell.Messages.WriteLine($"不能写入“{path}”：请检查文件夹是否可写。");
            return ExitCode.WrongUse;
        }
        var open = entries.Sum(e => e.Columns.Count(c => c.Role.Length == 0));
        shell.Messages.WriteLine($"已生成对应关系模板 {path}：{entries.Count} 个表头，其中 {open} 栏的含义（role）待填。");
        shell.Messages.WriteLine("请核对每一栏的 role，从文件开头的 roles 中选一个填入，不读的填“不读”；填好后用同一命令重新解读，审核时用 jiheng check 文件 --map。");
        return ExitCode.Clean;
    }
}

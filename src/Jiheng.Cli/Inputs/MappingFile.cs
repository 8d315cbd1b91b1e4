using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Mapping;

namespace Jiheng.Cli.Inputs;

/// <summary>The file in which a user says what the columns of unknown tables hold.</summary>
internal static class MappingFile
{
    /// <summary>The mapping, or null; what is wrong was then said.</summary>
    public static TableMapping? Read(Shell shell, string path, string verb)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Usage.Wrong(shell, $"没有对应关系文件“{path}”（--map）；请先用 jiheng read 文件 --map {path} 生成模板，填好后再用。", verb);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Usage.Wrong(shell, $"不能读取对应关系文件“{path}”（--map），请检查文件权限或是否正被打开。", verb);
            return null;
        }
        if (MappingJson.Read(Path.GetFileName(path), bytes, out var problems) is { } mapping) return mapping;
        shell.Messages.WriteLine($"对应关系文件 {path} 有误，没有开始：");
        foreach (var problem in problems) shell.Messages.WriteLine($"  {problem}");
        return null;
    }
}

using System.Globalization;
using System.Text.Json;

namespace Jiheng.Web.Hosting.Settings;

/// <summary>What was said of the options: by the command line, by the environment, by the file; the first that says something holds. What is wrong is told, and nothing passed over.</summary>
internal sealed class SettingsReader
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "jiheng.json";

    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="line">What the command line says.</param>
    /// <param name="environment">The variables.</param>
    /// <param name="file">The file that was named, or null.</param>
    /// <param name="wrong">What is wrong, or empty.</param>
    public static SettingsReader? Read(IReadOnlyDictionary<string, string> line, Func<string, string?> environment, string? file, out string wrong)
    {
        var reader = new SettingsReader();
        foreach (var setting in AllSettings.List)
        {
            var value = line.GetValueOrDefault(setting.Name) ?? environment(setting.Variable);
            if (string.IsNullOrEmpty(value)) continue;
            if (setting.Wrong(value) is { } why)
            {
                wrong = $"{(line.ContainsKey(setting.Name) ? $"--{setting.Name}" : $"环境变量 {setting.Variable}")} 的值{(setting.IsSecret ? "" : $"“{value}”")}{why}。";
                return null;
            }
            reader.said[setting.Name] = value;
        }
        var folder = reader[AllSettings.Data];
        var path = file ?? (folder is null ? null : Path.Combine(folder, FileName));
        if (path is not null && (file is not null || File.Exists(path)) && reader.FromFile(path) is { } problem)
        {
            wrong = problem;
            return null;
        }
        wrong = "";
        return reader;
    }

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => said.GetValueOrDefault(name);

    /// <summary>The value of a number, or what is usual.</summary>
    public long Number(string name, long usual) => said.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : usual;

    private string? FromFile(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"设置文件“{path}”读不出来：{e.Message}";
        }
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return $"设置文件“{path}”应是一个 JSON 对象。";
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (AllSettings.List.FirstOrDefault(s => s.Name == member.Name) is not { } setting) return $"设置文件“{path}”里不认识“{member.Name}”，可用的有 {string.Join("、", AllSettings.List.Where(s => !s.IsSecret).Select(s => s.Name))}。";
                if (setting.IsSecret) return $"设置文件“{path}”里不能写“{setting.Name}”：它含有密码，请写在环境变量 {setting.Variable} 里，或用 {AllSettings.DatabaseFile}。";
                var value = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText();
                if (setting.Wrong(value) is { } why) return $"设置文件“{path}”里“{member.Name}”的值“{value}”{why}。";
                // The command line and the environment have spoken first.
                said.TryAdd(setting.Name, value);
            }
        }
        catch (JsonException e)
        {
            return $"设置文件“{path}”不是 JSON：第{e.LineNumber + 1}行。";
        }
        return null;
    }
}

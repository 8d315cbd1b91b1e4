using System.Globalization;

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
            var value = line.GetValueOrDefault(setting.Name) ?? environment(setting.Variable) ?? (setting.AlsoVariable is { } other ? environment(other) : null);
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
        wrong = "";
        if (path is null || (file is null && !File.Exists(path))) return reader;
        if (SettingsFile.Read(path, out wrong) is not { } further) return null;
        // The command line and the environment have spoken first.
        foreach (var (name, value) in further) reader.said.TryAdd(name, value);
        return reader;
    }

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => said.GetValueOrDefault(name);

    /// <summary>The value of a number, or what is usual.</summary>
    public long Number(string name, long usual) => said.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : usual;
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Jiheng.Web.Hosting.Settings;

/// <summary>The file of options: one flat JSON object. Each mistake is told with its line, and the first one ends the reading.</summary>
internal static class SettingsFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>What it says, or null where something is wrong.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string path, out string wrong)
    {
        wrong = "";
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Said(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan()[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            wrong = $"设置文件“{path}”读不出来：{e.Message}";
        }
        catch (JsonException e)
        {
            wrong = $"设置文件“{path}”不是 JSON：第{e.LineNumber + 1}行。";
        }
        catch (WrongSettingException e)
        {
            wrong = $"设置文件“{path}”{e.Message}";
        }
        return null;
    }

    private static Dictionary<string, string> Said(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, Options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new WrongSettingException("应是一个 JSON 对象。");
        Dictionary<string, string> said = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = $"第{text[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1}行";
            var name = reader.GetString()!;
            reader.Read();
            var value = Value(ref reader, place, name);
            if (AllSettings.List.FirstOrDefault(s => s.Name == name) is not { } setting)
                throw new WrongSettingException($"{place}不认识“{name}”，可用的有 {string.Join("、", AllSettings.List.Where(s => !s.IsSecret).Select(s => s.Name))}。");
            if (setting.IsSecret)
                throw new WrongSettingException($"{place}不能写“{name}”：它含有密码，请写在环境变量 {setting.Variable} 里，或用 {AllSettings.DatabaseFile}。");
            if (setting.Wrong(value) is { } why) throw new WrongSettingException($"{place}“{name}”的值“{value}”{why}。");
            if (!said.TryAdd(name, value)) throw new WrongSettingException($"{place}“{name}”写了两次，只能留一个。");
        }
        // What stands behind the object is a mistake too, and the reader throws for it.
        reader.Read();
        return said;
    }

    private static string Value(ref Utf8JsonReader reader, string place, string name) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.TryGetInt64(out var number) ? number.ToString(CultureInfo.InvariantCulture) : throw new WrongSettingException($"{place}“{name}”应是整数。"),
        _ => throw new WrongSettingException($"{place}“{name}”的值应是文字或数字；几个的写在一个文字里。"),
    };

    private sealed class WrongSettingException(string message) : Exception(message);
}

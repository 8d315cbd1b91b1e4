namespace Jiheng.Web.Hosting.Settings;

/// <summary>Which database is meant. Server and <c>jiheng admin</c> ask here: a backup of another database than the one in use would be worse than none.</summary>
internal static class DatabaseConnection
{
    /// <summary>The connection string, null for the file in the data folder; <paramref name="wrong"/> tells what is wrong, never what it says.</summary>
    public static string? Of(SettingsReader settings, out string wrong)
    {
        wrong = "";
        if (settings[AllSettings.Database] is { } said) return said;
        if (settings[AllSettings.DatabaseFile] is not { } file) return null;
        try
        {
            if (!File.Exists(file)) wrong = $"没有文件“{file}”（{AllSettings.DatabaseFile}）。";
            // Going on without it would silently begin an empty database in the data folder.
            else if (File.ReadAllText(file).Trim() is { Length: > 0 } connection) return connection;
            else wrong = $"文件“{file}”（{AllSettings.DatabaseFile}）是空的，里面应是 PostgreSQL 的连接字符串。";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            wrong = $"文件“{file}”（{AllSettings.DatabaseFile}）读不出来：{e.Message}";
        }
        return null;
    }
}

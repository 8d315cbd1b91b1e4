namespace Jiheng.Web.Hosting.Settings;

/// <summary>One option of the server.</summary>
/// <param name="Name">Its key in the file: upload-file-mb.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Usual">What holds where nothing is said, in words.</param>
/// <param name="Meaning">What it is for, in Chinese: it stands in docs/operations.md.</param>
internal sealed record Setting(string Name, SettingKind Kind, string Usual, string Meaning)
{
    /// <summary>The least and most of a number.</summary>
    public (long Least, long Most) Range { get; init; } = (1, long.MaxValue);

    /// <summary>The words that may be said; none for any.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it may be said by the environment only: it is a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Its variable of the environment.</summary>
    public string Variable => $"JIHENG_{Name.Replace('-', '_').ToUpperInvariant()}";

    /// <summary>A variable that other programs know too and that says the same, or null; ours goes before it.</summary>
    public string? AlsoVariable { get; init; }

    /// <summary>What is wrong with a value, or null.</summary>
    public string? Wrong(string value) => Kind switch
    {
        SettingKind.Number when !long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < Range.Least || number > Range.Most => $"应是{Range.Least}到{(Range.Most == long.MaxValue ? "" : Range.Most)}的整数",
        SettingKind.Word when !Words.Contains(value) => $"可用的有 {string.Join("、", Words)}",
        SettingKind.Address when !Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") => "应是 http:// 或 https:// 开头的网址",
        SettingKind.Addresses when value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(a => !System.Net.IPAddress.TryParse(a, out _)) => "应是IP地址，几个用分号隔开",
        _ => value.Any(char.IsControl) ? "里面有控制字符" : null,
    };
}

/// <summary>What a value is.</summary>
internal enum SettingKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>A web address.</summary>
    Address,

    /// <summary>IP addresses, divided by semicolons.</summary>
    Addresses,
}

using System.Text;

namespace Jiheng.Documents.Archives;

/// <summary>The name of a member as it is shown: folders and name joined by slashes, nothing that a terminal or a file system would act on.</summary>
internal static class MemberName
{
    /// <summary>The label of an entry; null for a folder and for what systems and programs leave behind.</summary>
    public static string? Of(string entry)
    {
        var path = entry.Replace('\\', '/');
        if (path.EndsWith('/')) return null;
        var label = new StringBuilder();
        foreach (var part in path.Split('/'))
        {
            // Absolute and climbing names lose what makes them so.
            if (part.Length == 0 || part is "." or ".." || part is [_, ':']) continue;
            if (IsClutter(part)) return null;
            if (label.Length > 0) label.Append('/');
            foreach (var letter in part) label.Append(char.IsControl(letter) || IsDirection(letter) ? '\uFFFD' : letter);
        }
        return label.Length == 0 ? "（无名）" : label.ToString();
    }

    // Folders of macOS, hidden files, Word's lock files, pictures of a Windows folder.
    private static bool IsClutter(string part) =>
        part == "__MACOSX" || part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal)
        || part.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || part.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);

    // Signs that turn the writing round can make one name look like another (UAX #9).
    private static bool IsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}

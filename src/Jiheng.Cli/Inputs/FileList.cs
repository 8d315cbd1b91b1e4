using System.IO.Enumeration;

namespace Jiheng.Cli.Inputs;

/// <summary>Turns files, folders and patterns into the files they stand for: in the order given, inside a folder by name.</summary>
internal static class FileList
{
    // What a folder is searched for. A file that is named outright is read whatever it is called: the content decides.
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".docm", ".doc", ".wps", ".rtf", ".xlsx", ".xlsm", ".xls", ".et", ".pdf", ".html", ".htm", ".txt", ".md",
    };

    /// <summary>The files, each once.</summary>
    /// <param name="arguments">As given on the command line.</param>
    /// <param name="unmatched">A sentence about what names no file, else null.</param>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> arguments, out string? unmatched)
    {
        unmatched = arguments.Count == 0 ? "没有给出文件或文件夹。" : null;
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var before = files.Count;
            var known = seen.Count;
            foreach (var file in One(argument)) if (seen.Add(Path.GetFullPath(file))) files.Add(file);
            if (files.Count > before || known > 0 && !IsEmpty(argument)) continue;
            unmatched = Directory.Exists(argument)
                ? $"文件夹“{argument}”里没有可以审核的文件（Word、Excel、PDF、网页、文本）。"
                : $"没有文件与“{argument}”匹配。";
            return [];
        }
        return files;
    }

    private static bool IsEmpty(string argument) => !One(argument).Any();

    private static IEnumerable<string> One(string argument)
    {
        if (Directory.Exists(argument)) return Folder(argument);
        // A name that exists is a name, even with a star in it; one that does not exist is reported when it is opened.
        if (File.Exists(argument) || !IsPattern(argument)) return [argument];
        return Matches(argument);
    }

    private static IEnumerable<string> Folder(string folder) =>
        Sorted(Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System })
            .Where(f => Extensions.Contains(Path.GetExtension(f)) && !IsHidden(Path.GetRelativePath(folder, f))));

    // ~$ is Word's lock file beside an open document; a leading dot hides files and folders.
    private static bool IsHidden(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(p => p.StartsWith('.') && p is not ("." or "..") || p.StartsWith("~$", StringComparison.Ordinal));

    private static bool IsPattern(string argument) => argument.AsSpan().ContainsAny('*', '?');

    // * and ? inside one level, ** across levels; a folder that matches stands for its files, as when the shell expands.
    private static IEnumerable<string> Matches(string pattern)
    {
        var parts = pattern.Split('/', OperatingSystem.IsWindows() ? '\\' : '/');
        var start = 0;
        while (start < parts.Length && !IsPattern(parts[start])) start++;
        var root = string.Join('/', parts[..start]);
        if (root.Length == 0 && start > 0) root = "/";
        return Sorted(Below(root, parts, start)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Below(string folder, string[] parts, int at)
    {
        if (!Directory.Exists(folder.Length == 0 ? "." : folder)) yield break;
        var last = at == parts.Length - 1;
        if (parts[at] == "**")
        {
            foreach (var f in last ? Folder(folder.Length == 0 ? "." : folder) : Below(folder, parts, at + 1)) yield return f;
            if (last) yield break;
            foreach (var child in Children(folder, "*"))
                if (Directory.Exists(child))
                    foreach (var f in Below(child, parts, at)) yield return f;
            yield break;
        }
        foreach (var child in IsPattern(parts[at]) ? Children(folder, parts[at]) : [Path.Join(folder, parts[at])])
        {
            if (Directory.Exists(child))
            {
                foreach (var f in last ? Folder(child) : Below(child, parts, at + 1)) yield return f;
            }
            else if (last && File.Exists(child)) yield return child;
        }
    }

    private static IEnumerable<string> Children(string folder, string pattern) =>
        Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder)
            .Where(e => !IsHidden(Path.GetFileName(e)) && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(e), ignoreCase: OperatingSystem.IsWindows()))
            .Select(e => folder.Length == 0 ? Path.GetFileName(e) : e);

    // Ordinal on one separator: the same order on every system.
    private static IEnumerable<string> Sorted(IEnumerable<string> files) =>
        files.OrderBy(f => f.Replace('\\', '/'), StringComparer.Ordinal);
}

using System.IO.Enumeration;
using Jiheng.Documents;
using Jiheng.Engine.Content;

namespace Jiheng.Cli.Inputs;

/// <summary>The files that files, folders, archives and patterns stand for: in the order given, inside a folder by name, inside an archive as packed.</summary>
internal sealed class FileList
{
    /// <summary>What can be read.</summary>
    public const string Readable = "能读的是 Word、Excel、WPS、PDF、网页、纯文本和装有它们的 .zip，详见 jiheng --help";

    private const string ArchiveExtension = ".zip";

    private readonly ArchiveShelf shelf = new();
    private readonly List<InputFile> files = [];
    private readonly List<string> warnings = [];
    private readonly HashSet<string> skipped = new(StringComparer.Ordinal);

    private FileList()
    {
    }

    /// <summary>The files, each once.</summary>
    public IReadOnlyList<InputFile> Files => files;

    /// <summary>A sentence about each argument that names no file.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>How many files of the folders and archives are of a format that is not read.</summary>
    public int Skipped => skipped.Count;

    /// <summary>Expands the arguments as given on the command line.</summary>
    public static FileList Expand(IReadOnlyList<string> arguments)
    {
        var list = new FileList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var any = false;
            // An empty argument is what a script makes of a variable that is not set: it names no file.
            foreach (var file in argument.Length == 0 ? [] : list.One(argument))
            {
                var fresh = seen.Add(Path.GetFullPath(file)) ? list.Opened(file) : null;
                any |= fresh is not { Count: 0 };
                list.files.AddRange(fresh ?? []);
            }
            if (any) continue;
            list.warnings.Add(Directory.Exists(argument) ? $"文件夹“{argument}”里没有可以审核的文件（{Readable}）。"
                : File.Exists(argument) ? $"压缩包“{argument}”里没有可以审核的文件（{Readable}）。"
                : $"没有文件与“{argument}”匹配。");
        }
        return list;
    }

    /// <summary>Tells the user what was left out.</summary>
    public void Tell(Shell shell)
    {
        foreach (var warning in warnings) shell.Messages.WriteLine(warning);
        if (Skipped > 0) shell.Messages.WriteLine($"跳过 {Skipped} 个不支持的文件：{Names}（{Readable}）。");
    }

    // A folder of photographs would fill the screen.
    private const int MostNames = 5;

    private string Names => string.Join('、', skipped.Order(StringComparer.Ordinal).Take(MostNames)) + (skipped.Count > MostNames ? " 等" : "");

    /// <summary>Nothing is left to do: wrong use.</summary>
    public int Nothing(Shell shell, string verb)
    {
        var message = warnings.Count == 0 ? "没有给出文件或文件夹。" : string.Concat(warnings);
        if (Skipped > 0) message += $"跳过 {Skipped} 个不支持的文件。";
        return Usage.Wrong(shell, message, verb);
    }

    private IEnumerable<string> One(string argument)
    {
        if (Directory.Exists(argument)) return Folder(argument);
        // A name that exists is a name, even with a star in it; one that does not exist is reported when it is opened.
        if (File.Exists(argument) || !IsPattern(argument)) return [argument];
        return Matches(argument);
    }

    // An archive stands for the files in it, as the folder would that was packed; what it is, its content decides.
    private IReadOnlyList<InputFile> Opened(string file)
    {
        // Nearly every file has the name of a document: the start of one that has not is looked at before it is read.
        if (DocumentReaders.HasUsualName(file)) return [InputFile.OnDisk(file)];
        try
        {
            return shelf.Inside(file) is { } inside ? [.. inside.Where(IsWanted)] : [InputFile.OnDisk(file)];
        }
        catch (UnreadableDocumentException e)
        {
            return [InputFile.Refused(file, e.Message)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Said when it is read, as of any file.
            return [InputFile.OnDisk(file)];
        }
#pragma warning disable CA1031 // One file's trouble, even our own mistake, must not take the other files with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return [InputFile.Refused(file, FileReading.OwnMistake(e))];
        }
    }

    // An archive that is left inside could not be opened, and says why.
    private bool IsWanted(InputFile member)
    {
        if (DocumentReaders.IsReadMe(member.Name)) return false;
        if (IsLookedFor(member.Name)) return true;
        skipped.Add(member.Name);
        return false;
    }

    private List<string> Folder(string folder)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.System }))
        {
            if (IsHidden(Path.GetRelativePath(folder, file)) || DocumentReaders.IsReadMe(file)) continue;
            if (IsLookedFor(file)) found.Add(file);
            else skipped.Add(Path.GetFullPath(file));
        }
        return [.. Sorted(found)];
    }

    private static bool IsLookedFor(string file) =>
        DocumentReaders.HasUsualName(file) || Path.GetExtension(file).Equals(ArchiveExtension, StringComparison.OrdinalIgnoreCase);

    // ~$ is Word's lock file beside an open document; a leading dot hides files and folders.
    private static bool IsHidden(string relative) =>
        relative.Split(Path.DirectorySeparatorChar).Any(p => p.StartsWith('.') && p is not ("." or "..") || p.StartsWith("~$", StringComparison.Ordinal));

    private static bool IsPattern(string argument) => argument.AsSpan().ContainsAny('*', '?');

    // * and ? inside one level, ** across levels; a folder that matches stands for its files, as when the shell expands.
    private IEnumerable<string> Matches(string pattern)
    {
        var parts = pattern.Split('/', OperatingSystem.IsWindows() ? '\\' : '/');
        var start = 0;
        while (start < parts.Length && !IsPattern(parts[start])) start++;
        var root = string.Join('/', parts[..start]);
        if (root.Length == 0 && start > 0) root = "/";
        return Sorted(Below(root, parts, start)).Distinct(StringComparer.Ordinal);
    }

    private IEnumerable<string> Below(string folder, string[] parts, int at)
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

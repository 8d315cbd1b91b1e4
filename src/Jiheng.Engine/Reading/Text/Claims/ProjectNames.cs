namespace Jiheng.Engine.Reading.Text.Claims;

/// <summary>The names of the projects that have a form or report of their own in the document.</summary>
internal sealed class ProjectNames
{
    // Shorter names (培训) stand in sentences about anything.
    private const int Shortest = 4;

    private readonly List<string> names = [];

    public ProjectNames(ReadingBuilder reading)
    {
        foreach (var form in reading.Forms)
            if (Words.Compact(form.ProjectName) is { Length: >= Shortest } name && !names.Contains(name)) names.Add(name);
    }

    /// <summary>The project named last in the words; …等5个项目 names many, 部门整体 none.</summary>
    /// <param name="words">The sentence up to the statement.</param>
    /// <param name="current">The project where the words name none.</param>
    public string In(string words, string current)
    {
        if (names.Count == 0) return current;
        var text = Words.Compact(words);
        var last = -1;
        foreach (var name in names)
        {
            var at = text.LastIndexOf(name, StringComparison.Ordinal);
            if (at <= last) continue;
            last = at;
            current = text.AsSpan(at + name.Length).StartsWith("等") ? "" : name;
        }
        var whole = Math.Max(text.LastIndexOf("部门整体", StringComparison.Ordinal), text.LastIndexOf("单位整体", StringComparison.Ordinal));
        return whole > last ? "" : current;
    }
}

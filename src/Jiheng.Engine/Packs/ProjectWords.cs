namespace Jiheng.Engine.Packs;

/// <summary>Kinds of projects, and how those of two years may be linked.</summary>
/// <param name="Kinds">Kinds of projects: 常年项目.</param>
/// <param name="Links">Links between two years: 拆分.</param>
public sealed record ProjectWords(IReadOnlyList<ProjectKind> Kinds, IReadOnlyList<LinkWord> Links);

/// <summary>A kind of project.</summary>
/// <param name="Name">常年项目.</param>
/// <param name="Words">Other ways to write it.</param>
/// <param name="Title">What it is; may be empty.</param>
public sealed record ProjectKind(string Name, IReadOnlyList<string> Words, string Title);

/// <summary>How a project of this year follows from last year's.</summary>
public enum LinkKind
{
    /// <summary>延续: the same project.</summary>
    Continued,

    /// <summary>更名: the same under another name.</summary>
    Renamed,

    /// <summary>拆分: one became several.</summary>
    Split,

    /// <summary>合并: several became one.</summary>
    Merged,

    /// <summary>新增.</summary>
    New,

    /// <summary>结束.</summary>
    Ended,

    /// <summary>结转: only last year's money goes on.</summary>
    Carried,
}

/// <summary>A word for a link.</summary>
/// <param name="Name">拆分.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Words">Other ways to write it.</param>
public sealed record LinkWord(string Name, LinkKind Kind, IReadOnlyList<string> Words);

using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Filings;

/// <summary>A filing that cannot be used. The message lists what is wrong, one a line, with place, key and what to do.</summary>
public sealed class FilingRefusedException : Exception
{
    public FilingRefusedException() { }

    public FilingRefusedException(string message) : base(message) { }

    public FilingRefusedException(string message, Exception inner) : base(message, inner) { }

    /// <param name="file">The file.</param>
    /// <param name="problems">What is wrong with it.</param>
    public FilingRefusedException(string file, IReadOnlyList<PackProblem> problems) : this(
        $"{file} 有误，没有使用：\n{string.Join("\n", problems.Take(Most).Select(p => $"第{p.Place.Line}行{(p.Key.Length == 0 ? "" : $"，{p.Key}")}：{p.Message}"))}{(problems.Count > Most ? $"\n还有 {problems.Count - Most} 处。" : "")}") => Problems = problems;

    private const int Most = 30;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PackProblem> Problems { get; } = [];
}

namespace Jiheng.Engine.Packs.Text;

/// <summary>Why a pack is refused: the file, the key, and a sentence that says what is wrong and what to do.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Key">The path of keys: grades.四级.bands.良.</param>
/// <param name="Message">One Chinese sentence.</param>
public sealed record PackProblem(PackPlace Place, string Key, string Message)
{
    public override string ToString() => Key.Length == 0 ? $"{Place}：{Message}" : $"{Place}，{Key}：{Message}";
}

/// <summary>A pack that cannot be used. The message lists all its problems, one a line.</summary>
public sealed class PackRefusedException : Exception
{
    public PackRefusedException() { }

    public PackRefusedException(string message) : base(message) { }

    public PackRefusedException(string message, Exception inner) : base(message, inner) { }

    /// <param name="pack">The pack's name.</param>
    /// <param name="problems">What is wrong with it.</param>
    public PackRefusedException(string pack, IReadOnlyList<PackProblem> problems)
        : base($"规则包 {pack} 有误，不能使用：\n{string.Join("\n", problems)}") => Problems = problems;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PackProblem> Problems { get; } = [];
}

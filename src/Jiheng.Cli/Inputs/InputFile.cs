using Jiheng.Engine.Content;

namespace Jiheng.Cli.Inputs;

/// <summary>A file to be read: on disk, or in an archive on disk.</summary>
/// <param name="Name">What the user sees: the path, and inside an archive the folders and name there, too.</param>
/// <param name="Read">Gets its bytes, now and again; throws what reading a file throws, or <see cref="UnreadableDocumentException"/>.</param>
internal sealed record InputFile(string Name, Func<ReadOnlyMemory<byte>> Read)
{
    /// <summary>How many bytes it has, to find copies cheaply; null when that is known only by reading it, as in an archive or behind a link.</summary>
    public long? Length { get; init; }

    // A filing is megabytes at most; beyond this it is the wrong file, and reading it would starve the rest.
    private const long LargestFile = 256L << 20;

    /// <summary>A file on disk, which may be missing: that is found when it is read.</summary>
    public static InputFile OnDisk(string path) =>
        new(path, () => Whole(path)) { Length = new FileInfo(path) is { Exists: true, LinkTarget: null } file ? file.Length : null };

    /// <summary>A file of which it is known already why it cannot be read.</summary>
    public static InputFile Refused(string path, string reason) => new(path, () => throw new UnreadableDocumentException(reason));

    /// <summary>The bytes of a file on disk.</summary>
    public static byte[] Whole(string path)
    {
        var length = new FileInfo(path).Length;
        return length <= LargestFile
            ? File.ReadAllBytes(path)
            : throw new UnreadableDocumentException($"文件有 {length >> 20} MB，超过 {LargestFile >> 20} MB 的上限，请拆分后再试。");
    }
}

using Jiheng.Documents.Archives;
using Jiheng.Engine.Content;

namespace Jiheng.Cli.Inputs;

/// <summary>
/// The archive that is being read, one at a time, so that memory does not grow with the number of archives.
/// Files are asked for in order, hence it is rarely changed.
/// </summary>
internal sealed class ArchiveShelf
{
    private readonly Lock gate = new();
    private string path = "";
    private Archive? archive;

    /// <summary>The files in an archive; null when the file is none.</summary>
    /// <exception cref="UnreadableDocumentException">It is an archive that cannot be opened.</exception>
    public IReadOnlyList<InputFile>? Inside(string file)
    {
        lock (gate)
        {
            if (!BeginsAsZip(file) || Open(file) is not { } opened) return null;
            return [.. opened.Names.Select((name, number) => new InputFile(name, () => Take(file, number, name)))];
        }
    }

    private ReadOnlyMemory<byte> Take(string file, int number, string name)
    {
        lock (gate)
        {
            // Between two readings the file may have been replaced.
            if (Open(file) is not { } opened || number >= opened.Names.Count || opened.Names[number] != name)
                throw new UnreadableDocumentException("压缩包在读取过程中变了，请重新运行。");
            var member = opened.Read(number);
            return member.Unreadable is null ? member.Bytes : throw new UnreadableDocumentException(member.Unreadable);
        }
    }

    private Archive? Open(string file)
    {
        if (path == file && archive is not null) return archive;
        // The old one goes first: two would be twice the memory.
        archive?.Dispose();
        archive = null;
        var bytes = InputFile.Whole(file);
        if (!ArchiveReader.Recognises(bytes)) return null;
        archive = Archive.Open(file, bytes);
        path = file;
        return archive;
    }

    // A pipe has no length and would lose what is read here.
    private static bool BeginsAsZip(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 4 }) return false;
        using var handle = File.OpenHandle(file);
        Span<byte> head = stackalloc byte[4];
        return RandomAccess.Read(handle, head, 0) == 4 && head.SequenceEqual("PK\x03\x04"u8);
    }
}

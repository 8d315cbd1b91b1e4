namespace Jiheng.Cli.Output;

/// <summary>Bytes put aside until it is known where they belong: in memory while they are few, then in a temporary file.</summary>
internal sealed class Spool : IDisposable
{
    private const int MemoryLimit = 8 << 20;
    private Stream stream = new MemoryStream();

    /// <summary>Appends bytes and says where they start.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        if (stream is MemoryStream memory && memory.Length + bytes.Length > MemoryLimit) MoveToFile(memory);
        var start = stream.Length;
        stream.Position = start;
        stream.Write(bytes);
        return start;
    }

    /// <summary>The bytes of that length from there.</summary>
    public byte[] Take(long start, int length)
    {
        var bytes = new byte[length];
        stream.Position = start;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Copies everything in the order it was added.</summary>
    public void CopyTo(Stream output)
    {
        stream.Position = 0;
        stream.CopyTo(output);
    }

    public void Dispose() => stream.Dispose();

    private void MoveToFile(MemoryStream memory)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        // Where the system allows it the name goes at once: nothing is left behind even when the process is killed.
        if (!OperatingSystem.IsWindows()) File.Delete(file.Name);
        memory.WriteTo(file);
        memory.Dispose();
        stream = file;
    }
}

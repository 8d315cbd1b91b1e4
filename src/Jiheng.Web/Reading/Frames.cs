using System.Buffers.Binary;
using System.Text;

namespace Jiheng.Web.Reading;

/// <summary>What goes over the pipe between the server and a process that reads: a kind, a name and bytes.</summary>
internal sealed record Frame(FrameKind Kind, string Name, byte[] Bytes)
{
    private const int Head = 9;

    // A name of a file; the bytes of a file or of what was read of it.
    private const int LongestName = 1 << 20;
    private const int LongestBytes = int.MaxValue - 64;

    /// <summary>Writes it.</summary>
    public void Write(Stream to)
    {
        var name = Encoding.UTF8.GetBytes(Name);
        Span<byte> head = stackalloc byte[Head];
        head[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], name.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head[5..], Bytes.Length);
        to.Write(head);
        to.Write(name);
        to.Write(Bytes);
        to.Flush();
    }

    /// <summary>Reads one; null at the end.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Frame? Read(Stream from)
    {
        Span<byte> head = stackalloc byte[Head];
        if (from.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head) return null;
        var (names, bytes) = (BinaryPrimitives.ReadInt32LittleEndian(head[1..]), BinaryPrimitives.ReadInt32LittleEndian(head[5..]));
        if (names is < 0 or > LongestName || bytes is < 0 or > LongestBytes) throw new InvalidDataException("no frame");
        var name = new byte[names];
        var content = new byte[bytes];
        return from.ReadAtLeast(name, names, throwOnEndOfStream: false) < names || from.ReadAtLeast(content, bytes, throwOnEndOfStream: false) < bytes ? null : new((FrameKind)head[0], Encoding.UTF8.GetString(name), content);
    }
}

/// <summary>Kinds of frames.</summary>
internal enum FrameKind
{
    /// <summary>Read a document.</summary>
    Document = 1,

    /// <summary>Read a ledger.</summary>
    Ledger = 2,

    /// <summary>What was read.</summary>
    Read = 3,

    /// <summary>The file cannot be read; the name says why, in the user's words.</summary>
    Unreadable = 4,

    /// <summary>A mistake of the program; the name is its type.</summary>
    Failed = 5,
}

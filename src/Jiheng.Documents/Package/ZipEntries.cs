using System.Buffers.Binary;

namespace Jiheng.Documents.Package;

/// <summary>The zip's own list, entry after entry, without an object for each: a list may be made to hurt.</summary>
internal ref struct ZipEntries
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    private readonly ReadOnlySpan<byte> bytes;
    private readonly int end;
    private long position;

    private ZipEntries(ReadOnlySpan<byte> bytes, int end)
    {
        this.bytes = bytes;
        this.end = end;
        position = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(end + 16)..]);
        Declared = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        IsZip64 = position == uint.MaxValue;
    }

    /// <summary>How many entries the list says it has.</summary>
    public int Declared { get; }

    /// <summary>Whether the list is of the kind for more than 65534 entries or 4 GB, and not where this looks.</summary>
    public bool IsZip64 { get; }

    /// <summary>The name as it stands there, in an encoding that is not always said.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Whether the current entry needs a password.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Finds the list; false when its end is missing, as in a file that was cut.</summary>
    public static bool TryOpen(ReadOnlySpan<byte> bytes, out ZipEntries entries)
    {
        entries = default;
        // A comment of at most 65535 bytes may follow the end record.
        for (var at = bytes.Length - EndLength; at >= 0 && at >= bytes.Length - EndLength - ushort.MaxValue; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) == EndSignature)
            {
                entries = new(bytes, at);
                return true;
            }
        return false;
    }

    public bool MoveNext()
    {
        if (position + EntryLength > end) return false;
        var entry = bytes[(int)position..end];
        if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntrySignature) return false;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
        IsEncrypted = (entry[8] & 1) != 0;
        Name = entry.Slice(EntryLength, Math.Min(nameLength, entry.Length - EntryLength));
        position += EntryLength + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        return true;
    }
}

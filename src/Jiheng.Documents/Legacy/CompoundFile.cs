using System.Buffers.Binary;
using System.Text;

namespace Jiheng.Documents.Legacy;

/// <summary>A stream or storage of a compound file.</summary>
/// <param name="Name">As the file writes it.</param>
/// <param name="Start">Its first sector.</param>
/// <param name="Size">In bytes.</param>
internal sealed record CompoundEntry(string Name, uint Start, long Size);

/// <summary>Where the pieces of a stream begin in the file, and how long each is.</summary>
internal sealed record StreamPlaces(List<int> Pieces, int Length)
{
    /// <summary>Where a byte of the stream lies in the file; null beyond its end.</summary>
    public int? Place(int at) => at >= 0 && at / Length < Pieces.Count ? Pieces[at / Length] + at % Length : null;
}

/// <summary>
/// The directory of a compound file (MS-CFB): which streams it has and where their bytes lie. Just enough to tell what a file is and whether it is
/// encrypted before another program is given it; damage of any kind makes it no compound file or a shorter stream, never an accident.
/// </summary>
internal sealed class CompoundFile
{
    private const int EntryLength = 128;
    private const int MostEntries = 65_536;
    private const int HeaderSectors = 109;
    private const int RootType = 5;
    private const int SmallLength = 64;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int sectorLength;
    private readonly List<int> table = [];
    private readonly Dictionary<string, CompoundEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly long smallLimit;
    private readonly List<int> smallTable = [];
    private CompoundEntry root = new("", 0, 0);

    private CompoundFile(ReadOnlyMemory<byte> bytes, int sectorLength)
    {
        (this.bytes, this.sectorLength) = (bytes, sectorLength);
        smallLimit = Number(56);
        ReadTable();
        foreach (var sector in Chain(Number(60)))
            for (var i = 0; i + 4 <= sectorLength; i += 4) smallTable.Add((int)Math.Min(Number(At(sector) + i), int.MaxValue));
        ReadDirectory();
    }

    /// <summary>Whether the bytes begin as a compound file does.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Null for what is none.</summary>
    public static CompoundFile? Open(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 1024 || !Begins(bytes.Span)) return null;
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[30..]) switch
        {
            9 => new(bytes, 512),
            12 when bytes.Length >= 8192 => new(bytes, 4096),
            _ => null,
        };
    }

    /// <summary>The stream or storage of a name that belongs to the file itself and to nothing embedded.</summary>
    public CompoundEntry? Find(string name) => entries.GetValueOrDefault(name);

    /// <summary>Whether anything in the file has this name, embedded or not.</summary>
    public bool Names(string name) => names.Contains(name);

    /// <summary>The first bytes of a stream, as many as there are.</summary>
    public byte[] Head(CompoundEntry entry, int most)
    {
        var kept = new byte[Math.Min(most, entry.Size)];
        var stream = Places(entry);
        for (var i = 0; i < kept.Length; i++)
        {
            if (stream.Place(i) is not { } place) return kept[..i];
            kept[i] = bytes.Span[place];
        }
        return kept;
    }

    /// <summary>Where the bytes of a stream lie in the file.</summary>
    public StreamPlaces Places(CompoundEntry entry)
    {
        if (entry.Size >= smallLimit) return new(Chain(entry.Start).ConvertAll(At), sectorLength);
        // Small streams lie in pieces of 64 bytes inside the stream of the root.
        var within = new StreamPlaces(Chain(root.Start).ConvertAll(At), sectorLength);
        var pieces = new List<int>();
        for (var piece = entry.Start; piece < smallTable.Count && pieces.Count < smallTable.Count; piece = (uint)smallTable[(int)piece])
        {
            if (within.Place((int)piece * SmallLength) is not { } place) break;
            pieces.Add(place);
        }
        return new(pieces, SmallLength);
    }

    private void ReadTable()
    {
        for (var i = 0; i < HeaderSectors; i++) AddTable(Number(76 + 4 * i));
        // A file of more than some megabytes lists the rest of its table in a chain of its own.
        var next = Number(68);
        for (var seen = 0; IsSector(next) && seen < SectorCount; seen++)
        {
            var at = At((int)next);
            for (var i = 0; i + 8 <= sectorLength; i += 4) AddTable(Number(at + i));
            next = Number(at + sectorLength - 4);
        }
    }

    private void AddTable(uint sector)
    {
        if (!IsSector(sector) || table.Count >= SectorCount) return;
        for (var i = 0; i + 4 <= sectorLength; i += 4) table.Add((int)Math.Min(Number(At((int)sector) + i), int.MaxValue));
    }

    private void ReadDirectory()
    {
        var found = new List<(CompoundEntry Entry, uint Left, uint Right)>();
        var first = uint.MaxValue;
        foreach (var sector in Chain(Number(48)))
            for (var i = 0; i + EntryLength <= sectorLength && found.Count < MostEntries; i += EntryLength)
            {
                var at = At(sector) + i;
                var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[(at + 64)..]) - 2, 0, 62);
                var entry = new CompoundEntry(Encoding.Unicode.GetString(bytes.Span.Slice(at, length)), Number(at + 116), Number(at + 120));
                found.Add((entry, Number(at + 68), Number(at + 72)));
                names.Add(entry.Name);
                if (bytes.Span[at + 66] == RootType && first == uint.MaxValue) (root, first) = (entry, Number(at + 76));
            }
        // What lies in the root is a tree; what is embedded lies in storages of its own and may be of any format.
        var open = new Stack<uint>([first]);
        var seen = new HashSet<uint>();
        while (open.TryPop(out var next))
        {
            if (next >= found.Count || !seen.Add(next)) continue;
            var (entry, left, right) = found[(int)next];
            entries.TryAdd(entry.Name, entry);
            open.Push(left);
            open.Push(right);
        }
    }

    private int SectorCount => bytes.Length / sectorLength;

    // The last sector may be cut short; what is not there is not read.
    private bool IsSector(uint sector) => sector < int.MaxValue && ((long)sector + 2) * sectorLength <= bytes.Length;

    private int At(int sector) => (sector + 1) * sectorLength;

    private uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    private List<int> Chain(uint sector)
    {
        var chain = new List<int>();
        while (IsSector(sector) && sector < table.Count && chain.Count < SectorCount)
        {
            chain.Add((int)sector);
            sector = (uint)table[(int)sector];
        }
        return chain;
    }
}

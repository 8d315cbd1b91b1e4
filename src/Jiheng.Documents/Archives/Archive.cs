using System.IO.Compression;
using System.Runtime.InteropServices;
using Jiheng.Documents.Package;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Archives;

/// <summary>
/// A zip of documents, held open: its members are known by number and taken out one at a time, as often as wanted.
/// Not for several threads at once.
/// </summary>
public sealed class Archive : IDisposable
{
    private static readonly MemberNameEncoding NameEncoding = new();

    private readonly ZipArchive zip;
    private readonly int depth;
    private readonly Predicate<string> isWanted;
    private readonly List<Member> members = [];
    private ZipArchiveEntry? nestedEntry;
    private Archive? nested;

    private Archive(string file, ReadOnlyMemory<byte> bytes, Budget budget, int depth, Predicate<string> isWanted)
    {
        (this.depth, this.isWanted) = (depth, isWanted);
        Check(bytes.Span, budget);
        try
        {
            zip = new ZipArchive(AsStream(bytes), ZipArchiveMode.Read, leaveOpen: false, NameEncoding);
            foreach (var entry in zip.Entries)
                if (MemberName.Of(entry.FullName) is { } name)
                    Add(entry, $"{file}/{name}", budget);
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            zip?.Dispose();
            throw new UnreadableDocumentException("压缩包已损坏或不完整，无法打开；请重新下载、复制或打包后再试。", trouble);
        }
        Names = [.. members.Select(m => m.Name)];
    }

    /// <summary>The members' names, see <see cref="ArchiveMember.Name"/>. Two members may share one.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>How many files inside are not wanted.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Opens an archive that <see cref="ArchiveReader.Recognises"/>.</summary>
    /// <param name="file">Its name, put before those of its members.</param>
    /// <param name="bytes">The whole archive; it is not copied and must stay as it is.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be opened; the message says in Chinese what to do.</exception>
    public static Archive Open(string file, ReadOnlyMemory<byte> bytes) => Open(file, bytes, ArchiveLimits.MaxTotalBytes, static _ => true);

    /// <summary>The same for a host that keeps all members: it says how much it can keep, and which members it has a use for.</summary>
    /// <param name="file">Its name, put before those of its members.</param>
    /// <param name="bytes">The whole archive; it is not copied and must stay as it is.</param>
    /// <param name="mostBytes">Decompressed bytes of all wanted members together; what goes beyond is refused before it is unpacked.</param>
    /// <param name="isWanted">Whether a member is wanted, by its name. The others only count in <see cref="LeftOut"/>. Archives inside are always opened.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be opened; the message says in Chinese what to do.</exception>
    public static Archive Open(string file, ReadOnlyMemory<byte> bytes, long mostBytes, Predicate<string> isWanted)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file, bytes, new(mostBytes, PackageLimits.MaxEntries), depth: 1, isWanted);
    }

    /// <summary>Takes a member out. What goes wrong with it is said by the member itself.</summary>
    /// <param name="number">Its place in <see cref="Names"/>, from 0.</param>
    public ArchiveMember Read(int number)
    {
        var member = members[number];
        if (member.Refusal is { } refusal) return new(member.Name, default, refusal);
        try
        {
            return member.Inside is { } inside
                ? Nested(member).Read(inside) with { Name = member.Name }
                : new(member.Name, Unpack(member.Entry), null);
        }
        catch (UnreadableDocumentException e)
        {
            return new(member.Name, default, e.Message);
        }
    }

    /// <summary>Forgets the archive.</summary>
    public void Dispose()
    {
        nested?.Dispose();
        zip.Dispose();
    }

    private static void Check(ReadOnlySpan<byte> bytes, Budget budget)
    {
        if (!ZipEntries.TryOpen(bytes, out var entries)) throw new UnreadableDocumentException("压缩包已损坏或不完整（目录缺失），无法打开；请重新下载、复制或打包后再试。");
        if (entries.IsZip64) throw new UnreadableDocumentException("压缩包是 zip64 格式（用于超过 4 GB 或 65534 个文件），没有打开；请分成几个普通的 zip 再试。");
        while (entries.MoveNext())
            if (!budget.TakesEntry())
                throw new UnreadableDocumentException($"压缩包里的文件合计超过 {PackageLimits.MaxEntries} 个，没有打开；请分成几个压缩包再试。");
    }

    private void Add(ZipArchiveEntry entry, string name, Budget budget)
    {
        var isArchive = name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (!isArchive && !isWanted(name))
        {
            LeftOut++;
            return;
        }
        if (Refusal(entry, budget) is { } refusal) members.Add(new(name, entry, null, refusal));
        else if (isArchive) AddNested(entry, name, budget);
        else members.Add(new(name, entry, null, null));
    }

    // Only by its name is a member taken for an archive: to look into each one would unpack them all.
    private void AddNested(ZipArchiveEntry entry, string name, Budget budget)
    {
        try
        {
            var bytes = Unpack(entry);
            if (!ArchiveReader.Recognises(bytes.Span))
            {
                members.Add(new(name, entry, null, null));
                return;
            }
            if (depth == ArchiveLimits.MaxDepth) throw new UnreadableDocumentException($"压缩包里又套着压缩包，最多打开 {ArchiveLimits.MaxDepth} 层，这一层没有打开；请解压后再提交。");
            Keep(entry, new(name, bytes, budget, depth + 1, isWanted));
            LeftOut += nested!.LeftOut;
            for (var i = 0; i < nested!.members.Count; i++) members.Add(new(nested.members[i].Name, entry, i, nested.members[i].Refusal));
        }
        catch (UnreadableDocumentException e)
        {
            members.Add(new(name, entry, null, e.Message));
        }
    }

    // One nested archive stays unpacked: members are mostly asked for in order.
    private Archive Nested(Member member)
    {
        if (nestedEntry != member.Entry) Keep(member.Entry, new(member.Name, Unpack(member.Entry), new(long.MaxValue, PackageLimits.MaxEntries), depth + 1, isWanted));
        return nested!;
    }

    private void Keep(ZipArchiveEntry entry, Archive archive)
    {
        nested?.Dispose();
        (nestedEntry, nested) = (entry, archive);
    }

    private static string? Refusal(ZipArchiveEntry entry, Budget budget) =>
        entry.IsEncrypted ? "这个文件在压缩包里加了密码，无法取出；请取消密码后重新打包，或解压后再提交。"
        : entry.Length > ArchiveLimits.MaxMemberBytes ? $"这个文件解压后有 {entry.Length >> 20} MB，超过 {ArchiveLimits.MaxMemberBytes >> 20} MB 的上限，没有读取；请拆分后再试。"
        : !budget.TakesBytes(entry.Length) ? $"压缩包里的文件解压后合计超过 {budget.Bytes >> 20} MB，这个文件没有读取；请分成几个压缩包再试。"
        : null;

    // The list says how large it becomes, which was added up before: the platform gives no byte more. The checksum tells when it should have.
    private static ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = entry.Open();
            var buffer = new byte[1 << 16];
            // Room is made as bytes come, not as the list promises them.
            var bytes = new MemoryStream((int)Math.Min(entry.Length, buffer.Length));
            var checksum = 0u;
            while (stream.Read(buffer) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
                checksum = Crc32.Continue(checksum, buffer.AsSpan(0, read));
                if (bytes.Length > PackageLimits.RatioFreeBytes && bytes.Length / PackageLimits.MaxRatio > entry.CompressedLength)
                    throw new UnreadableDocumentException($"这个文件的压缩比异常（超过 {PackageLimits.MaxRatio} 倍），可能是恶意构造的压缩包，已停止读取；如确为正常文档，请解压后再提交。");
                if (bytes.Length > entry.Length) throw new InvalidDataException();
            }
            return bytes.Length == entry.Length && checksum == entry.Crc32 ? Kept(bytes) : throw new InvalidDataException();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableDocumentException("这个文件在压缩包里已损坏，或者压缩方式不常见，无法取出；请解压后再提交，或重新打包为普通的 zip。", trouble);
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    // Inside: its number in the nested archive that the entry is; null when the entry is the member.
    private sealed record Member(string Name, ZipArchiveEntry Entry, int? Inside, string? Refusal);

    /// <summary>What is left to spend on an archive and those inside it.</summary>
    // Room grows by doubling; more than a little of it unused would be kept as long as the member.
    private static ReadOnlyMemory<byte> Kept(MemoryStream bytes) =>
        bytes.Capacity - bytes.Length <= bytes.Length / 8 ? bytes.GetBuffer().AsMemory(0, (int)bytes.Length) : bytes.ToArray();

    private sealed class Budget(long bytes, int entries)
    {
        private long bytesLeft = bytes;
        private int entriesLeft = entries;

        public long Bytes { get; } = bytes;

        public bool TakesEntry() => entriesLeft-- > 0;

        public bool TakesBytes(long count)
        {
            if (count > bytesLeft) return false;
            bytesLeft -= count;
            return true;
        }
    }
}

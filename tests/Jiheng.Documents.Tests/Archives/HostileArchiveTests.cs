using System.IO.Compression;
using Jiheng.Documents.Archives;
using Jiheng.Documents.Package;
using Jiheng.Documents.Tests.Docx;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Tests.Archives;

/// <summary>Archives made to hurt: refused in Chinese, within bounded memory.</summary>
public sealed class HostileArchiveTests
{
    private const int Megabyte = 1 << 20;

    private static byte[] Zeros(string name, int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            var block = new byte[Megabyte];
            for (var i = 0; i < megabytes; i++) entry.Write(block);
        }
        return stream.ToArray();
    }

    private static string Refusal(byte[] zip, long memory)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reason = Assert.Single(Members.Of("集.zip", zip)).Unreadable!;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, memory);
        Assert.Contains("请", reason, StringComparison.Ordinal);
        return reason;
    }

    [Fact]
    public void Compressed_beyond_belief() => Assert.Contains("压缩比", Refusal(Zeros("a.txt", 60), 100L << 20), StringComparison.Ordinal);

    [Fact]
    public void Too_large_by_the_list() => Assert.Contains("上限", Refusal(Zeros("a.txt", 130), Megabyte), StringComparison.Ordinal);

    [Fact]
    public void A_list_that_promises_less_than_comes_is_not_believed()
    {
        var zip = Zeros("a.txt", 60);
        var entry = ArchiveReaderTests.Entry(zip, 0);
        BitConverter.GetBytes(1000).CopyTo(zip, entry + 24);
        Assert.Contains("损坏", Refusal(zip, Megabyte), StringComparison.Ordinal);
    }

    [Fact]
    public void All_members_together_are_bounded_before_any_is_unpacked()
    {
        var zip = DocxSample.Zip(Enumerable.Range(0, 5).Select(i => ($"{i}.txt", new byte[1000])));
        for (var i = 0; i < 5; i++) BitConverter.GetBytes(100 * Megabyte).CopyTo(zip, ArchiveReaderTests.Entry(zip, i) + 24);
        Assert.Equal([false, false, true, true, true], Members.Of("集.zip", zip).Select(m => m.Unreadable!.Contains("合计超过 256 MB", StringComparison.Ordinal)));
    }

    [Fact]
    public void Entries_are_bounded_over_all_nested_archives()
    {
        var many = DocxSample.Zip(Enumerable.Range(0, PackageLimits.MaxEntries / 2).Select(i => ($"{i}.txt", Array.Empty<byte>())));
        var members = Members.Of("集.zip", DocxSample.Zip([("a.zip", many), ("b.zip", many)]));
        Assert.Equal(PackageLimits.MaxEntries / 2 + 1, members.Count);
        Assert.Contains("合计超过", members[^1].Unreadable, StringComparison.Ordinal);
        var more = DocxSample.Zip(Enumerable.Range(0, PackageLimits.MaxEntries + 1).Select(i => ($"{i}.txt", Array.Empty<byte>())));
        Assert.True(ArchiveReader.Recognises(more));
        Assert.Throws<UnreadableDocumentException>(() => Members.Of("集.zip", more));
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Jiheng.Documents.Tests.Legacy;

/// <summary>A compound file (MS-CFB) of a few streams, made in the test.</summary>
internal static class CompoundSample
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <summary>Streams in the root; a name with a slash lies in a storage and is no part of the root's tree.</summary>
    public static byte[] Of(params (string Name, byte[] Bytes)[] streams)
    {
        var padded = streams.Select(s => new byte[Math.Max(4096, (s.Bytes.Length + Sector - 1) / Sector * Sector)]).ToArray();
        var directoryCount = (streams.Length + 1 + 3) / 4;
        var sectors = 1 + directoryCount + padded.Sum(p => p.Length / Sector);
        var file = new byte[(sectors + 1) * Sector];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        Put(file, 44, 1);
        Put(file, 48, 1);
        Put(file, 56, 4096);
        Put(file, 60, End);
        Put(file, 68, End);
        for (var i = 0; i < 109; i++) Put(file, 76 + 4 * i, i == 0 ? 0 : Free);
        for (var i = 0; i < Sector / 4; i++) Put(file, Sector + 4 * i, Free);
        Put(file, Sector, 0xFFFFFFFD);
        Chain(file, 1, directoryCount);

        var isInRoot = streams.Select(s => !s.Name.Contains('/', StringComparison.Ordinal)).ToArray();
        Entry(file, 0, "Root Entry", 5, End, 0, Next(isInRoot, -1));
        var at = 1 + directoryCount;
        for (var i = 0; i < streams.Length; i++)
        {
            streams[i].Bytes.CopyTo(padded[i], 0);
            padded[i].CopyTo(file, (at + 1) * Sector);
            Chain(file, at, padded[i].Length / Sector);
            Entry(file, i + 1, streams[i].Name.Split('/')[^1], 2, (uint)at, (uint)padded[i].Length, Free, isInRoot[i] ? Next(isInRoot, i) : Free);
            at += padded[i].Length / Sector;
        }
        return file;
    }

    private static uint Next(bool[] isInRoot, int after)
    {
        for (var i = after + 1; i < isInRoot.Length; i++)
            if (isInRoot[i]) return (uint)i + 1;
        return Free;
    }

    private static void Entry(byte[] file, int number, string name, byte type, uint start, uint size, uint child, uint right = Free)
    {
        var at = 2 * Sector + 128 * number;
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)(2 * name.Length + 2));
        file[at + 66] = type;
        Put(file, at + 68, Free);
        Put(file, at + 72, right);
        Put(file, at + 76, child);
        Put(file, at + 116, start);
        Put(file, at + 120, size);
    }

    private static void Chain(byte[] file, int first, int count)
    {
        for (var i = 0; i < count; i++) Put(file, Sector + 4 * (first + i), i == count - 1 ? End : (uint)(first + i + 1));
    }

    private static void Put(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}

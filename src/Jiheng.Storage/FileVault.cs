using System.Security.Cryptography;

namespace Jiheng.Storage;

/// <summary>Attached files on disk, each once under the hash of its bytes: the same bytes are the same file, and changed bytes are noticed when they are read.</summary>
public sealed class FileVault
{
    private const int Buffer = 1 << 16;

    private readonly string folder;

    /// <param name="folder">Where they lie; made when it is not there.</param>
    public FileVault(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = folder;
    }

    /// <summary>Keeps the bytes of a stream.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="most">How many there may be.</param>
    /// <exception cref="FileTooLargeException">There are more.</exception>
    /// <exception cref="StoreUnavailableException">The disk is full or cannot be written. Nothing was kept.</exception>
    public KeptFile Keep(Stream bytes, long most)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        string? passing = null;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "incoming"));
            passing = Path.Combine(folder, "incoming", Guid.NewGuid().ToString("N"));
            long size = 0;
            string sha256;
            using (var file = new FileStream(passing, FileMode.CreateNew, FileAccess.Write))
            using (var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
            {
                var buffer = new byte[Buffer];
                while (bytes.Read(buffer) is > 0 and var count)
                {
                    if ((size += count) > most) throw new FileTooLargeException($"附件超过{most >> 20}MB，没有保存。");
                    hash.AppendData(buffer, 0, count);
                    file.Write(buffer, 0, count);
                }
                // The name must not outlive the bytes.
                file.Flush(flushToDisk: true);
                sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
            }
            var place = Place(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            // Somebody may have kept the same before. Damaged meanwhile, it is put right by these good bytes.
            if (File.Exists(place) && new FileInfo(place).Length == size && IsWhole(place, sha256)) File.Delete(passing);
            else File.Move(passing, place, overwrite: true);
            return new(sha256, size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("附件现在不能写入磁盘，没有保存：请检查磁盘空间和权限，稍后再试。", e);
        }
        finally
        {
            if (passing is not null) File.Delete(passing);
        }
    }

    /// <summary>The bytes of a file, held against its hash.</summary>
    /// <param name="sha256">Its hash.</param>
    /// <exception cref="FileDamagedException">It is not there, or its bytes are not those that were kept.</exception>
    public byte[] Read(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Place(sha256));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileDamagedException("附件的文件不在磁盘上了，请从备份恢复。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("附件现在读不出来：请检查磁盘和权限，稍后再试。", e);
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256 ? bytes : throw new FileDamagedException("附件的内容与保存时不一致，不能作为佐证；请从备份恢复。");
    }

    private static bool IsWhole(string place, string sha256)
    {
        using var file = File.OpenRead(place);
        return Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;
    }

    // Nothing of what users name becomes part of a path.
    private string Place(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException($"no hash: {sha256}", nameof(sha256));
}

/// <summary>A file that was kept.</summary>
/// <param name="Sha256">The hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Size">How many bytes.</param>
public sealed record KeptFile(string Sha256, long Size);

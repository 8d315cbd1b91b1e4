using Jiheng.Engine.Content;

namespace Jiheng.Documents.Package;

/// <summary>
/// Counts the bytes that really come out of the zip, since the sizes a zip declares may lie, and stops a part that grows
/// beyond its bound, that is compressed beyond belief, or, being XML, that goes on for megabytes without a tag.
/// </summary>
internal sealed class BoundedStream(Stream inner, string part, long compressedBytes, long maxBytes, bool isXml = true) : Stream
{
    private long total;
    private long sinceTag;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        total += read;
        if (total > maxBytes)
            throw new UnreadableDocumentException($"文件部件 {part} 解压后超过 {maxBytes >> 20} MB，可能是恶意构造的压缩文件，已停止读取；如确为正常文档，请拆分后再试。");
        if (total > PackageLimits.RatioFreeBytes && total / PackageLimits.MaxRatio > compressedBytes)
            throw new UnreadableDocumentException($"文件部件 {part} 的压缩比异常（超过 {PackageLimits.MaxRatio} 倍），可能是恶意构造的压缩文件，已停止读取；如确为正常文档，请用 Office 或 WPS 打开后另存再试。");
        if (!isXml) return read;
        var tag = buffer[..read].LastIndexOf((byte)'<');
        sinceTag = tag < 0 ? sinceTag + read : read - tag;
        if (sinceTag > PackageLimits.MaxBytesBetweenTags)
            throw new UnreadableDocumentException($"文件部件 {part} 中有一段超过 {PackageLimits.MaxBytesBetweenTags >> 20} MB 的连续内容，不是正常的文档，已停止读取；请用 Office 或 WPS 打开后另存再试。");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => total; set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

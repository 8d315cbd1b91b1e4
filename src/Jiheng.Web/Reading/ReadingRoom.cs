using System.Collections.Concurrent;
using Jiheng.Documents.Wire;
using Jiheng.Engine.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jiheng.Web.Reading;

/// <summary>Reads uploaded files in processes of their own, a few at once. What a file does to the one that reads it, nobody else feels.</summary>
internal sealed partial class ReadingRoom(ReadingLimits limits) : IDisposable
{
    /// <summary>Where trouble is noted; nowhere until the program has a log.</summary>
    public ILogger Log { get; set; } = NullLogger.Instance;

    // Memory that a large file left behind goes with the process.
    private const int MostOfOne = 300;

    private readonly SemaphoreSlim places = new(limits.Workers);
    private readonly ConcurrentBag<ReadingProcess> idle = [];
    private volatile bool isClosed;
    private long reads, crashes, late;

    /// <summary>How many files were read, how often a process crashed, and how often one took too long.</summary>
    public (long Reads, long Crashes, long Late) Counts => (Interlocked.Read(ref reads), Interlocked.Read(ref crashes), Interlocked.Read(ref late));

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancel">Ends it: whoever sent the file is gone.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    public Document Read(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default) => Ask(FrameKind.Document, name, bytes, cancel);

    /// <summary>Reads a ledger.</summary>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    public Document ReadLedger(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default) => Ask(FrameKind.Ledger, name, bytes, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        isClosed = true;
        while (idle.TryTake(out var process)) process.Dispose();
        places.Dispose();
    }

    private Document Ask(FrameKind kind, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        places.Wait(cancel);
        try
        {
            return Asked(new(kind, name, bytes.ToArray()), cancel);
        }
        finally
        {
            if (!isClosed) places.Release();
        }
    }

    private Document Asked(Frame asked, CancellationToken cancel)
    {
        var process = idle.TryTake(out var known) ? known : Started();
        var answer = process.Ask(asked, limits.Time, cancel);
        if (answer is null)
        {
            var isLate = process.IsLate;
            process.Dispose();
            cancel.ThrowIfCancellationRequested();
            throw Ended(isLate);
        }
        Interlocked.Increment(ref reads);
        if (process.Count >= MostOfOne || isClosed) process.Dispose();
        else idle.Add(process);
        return answer.Kind switch
        {
            FrameKind.Read => Whole(answer.Bytes),
            FrameKind.Unreadable => throw new UnreadableDocumentException(answer.Name),
            // As when it was read here: a mistake of ours, of which the caller knows what to say.
            _ => throw new InvalidOperationException(answer.Name),
        };
    }

    private static Document Whole(byte[] bytes)
    {
        try
        {
            return DocumentWire.Read(bytes);
        }
        catch (InvalidDataException e)
        {
            throw new UnreadableDocumentException("读取这个文件的程序给出的内容不完整，没有采用；请另存为 .docx 或 .xlsx 后再试。", e);
        }
    }

    private ReadingProcess Started()
    {
        try
        {
            return ReadingProcess.Start(limits);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            NotStarted(Log, e);
            throw new UnreadableDocumentException("服务器现在不能读取文件（读取程序启动不了），请稍后再试，或请管理员检查内存和进程数的限制。", e);
        }
    }

    private UnreadableDocumentException Ended(bool isLate)
    {
        if (isLate)
        {
            Interlocked.Increment(ref late);
            TookTooLong(Log, limits.Time.TotalSeconds);
            return new($"读取超过{limits.Time.TotalSeconds:0}秒，已经中止，没有读出内容；请拆成几份，或另存为 .docx 或 .xlsx 后再试。");
        }
        Interlocked.Increment(ref crashes);
        Crashed(Log);
        return new("这个文件太大、太复杂或已损坏，读取时内存不够或程序中断，没有读出内容；其他文件不受影响。请拆成几份，或用 Word、Excel、WPS 打开后另存为 .docx 或 .xlsx 再试。");
    }

    // Neither names nor contents of files are logged.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A reading process ended while it read a file")]
    private static partial void Crashed(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reading process was ended after {Seconds} seconds")]
    private static partial void TookTooLong(ILogger log, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reading process could not be started")]
    private static partial void NotStarted(ILogger log, Exception e);
}

using System.Diagnostics;
using Jiheng.Documents;
using Jiheng.Documents.Csv;
using Jiheng.Documents.Wire;
using Jiheng.Engine.Content;

namespace Jiheng.Web.Reading;

/// <summary>The process that reads files and does nothing else: it has no database, no address and no keys, and whatever a file does to it ends with it.</summary>
internal static class ReadingProgram
{
    /// <summary>The word by which the program is started as this.</summary>
    public const string Verb = "--read";

    /// <summary>The variable with the seconds after which it ends by itself, should nobody be left to end it.</summary>
    public const string SecondsVariable = "JIHENG_READING_SECONDS";

    /// <summary>The variable by which tests let it do what a hostile file would.</summary>
    public const string TestVariable = "JIHENG_READING_TEST";

    /// <summary>Reads until the pipe ends.</summary>
    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // What a library prints must not come between the frames.
        Console.SetOut(Console.Error);
        var patience = int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), out var seconds) ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan;
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            // As it is, then.
        }
        using var late = new Timer(_ => Environment.Exit(1), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (Frame.Read(input) is { } asked)
        {
            late.Change(patience, Timeout.InfiniteTimeSpan);
            Answer(asked).Write(output);
            late.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        return 0;
    }

    private static Frame Answer(Frame asked)
    {
        if (Environment.GetEnvironmentVariable(TestVariable) == "1") Hurt(asked.Name);
        try
        {
            var document = asked.Kind == FrameKind.Ledger ? CsvReader.ReadLedger(asked.Name, asked.Bytes) : DocumentReaders.Read(asked.Name, asked.Bytes);
            using var bytes = new MemoryStream();
            DocumentWire.Write(bytes, document);
            return new(FrameKind.Read, "", bytes.ToArray());
        }
        catch (UnreadableDocumentException e)
        {
            return new(FrameKind.Unreadable, e.Message, []);
        }
#pragma warning disable CA1031 // Whatever it is, the other end is told; of memory that is gone nobody can tell.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new(FrameKind.Failed, e.GetType().Name, []);
        }
    }

    private static void Hurt(string name)
    {
        switch (name)
        {
            case "停不下来.docx":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "吃内存.docx":
                List<byte[]> kept = [];
                while (kept.Count < int.MaxValue)
                {
                    kept.Add(new byte[1 << 20]);
                    Array.Fill(kept[^1], (byte)1);
                }
                break;
            case "撑爆栈.docx":
                Overflow(0);
                break;
            case "猝死.docx":
                Environment.FailFast("as a native library would");
                break;
        }
    }

    private static int Overflow(int depth) => depth < 0 ? depth : Overflow(depth + 1) + Overflow(depth + 2);
}

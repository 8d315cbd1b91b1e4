using System.Buffers;
using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng read</c>: what was understood of each file, in the order given, as soon as it is known.</summary>
internal static class Read
{
    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("read", "解读文档");
        var options = new FileOptions(command);
        command.SetAction(parsed =>
        {
            // Asked before the files are read: what somebody makes meanwhile is not overwritten.
            var draft = options.NewMap(parsed) is { } path ? new MappingDraft(path) : null;
            return options.Packs(shell, parsed, out var exit) is { } packs
                ? Run(shell, options.Files(parsed), packs, options.Json(parsed), options.Lines(parsed), draft) : exit;
        });
        return command;
    }

    private static int Run(Shell shell, IReadOnlyList<string> arguments, PackFinding packs, bool json, bool lines, MappingDraft? draft)
    {
        var list = FileList.Expand(arguments);
        if (list.Files.Count == 0) return list.Nothing(shell, "read");
        list.Tell(shell);
        var files = list.Files;
        var stop = files.Count > 1 ? shell.StopOnInterrupt() : CancellationToken.None;
        // While results scroll past on the terminal they are the progress.
        var exit = Progress.During(shell, "解读", files.Count, !shell.OutputIsTerminal && files.Count > 1, advance => Run(shell, files, packs, json, lines, draft, advance, stop));
        return draft is null || exit == ExitCode.Interrupted ? exit : Math.Max(exit, draft.Write(shell));
    }

    private static int Run(Shell shell, IReadOnlyList<InputFile> files, PackFinding packs, bool json, bool lines, MappingDraft? draft, Action advance, CancellationToken stop)
    {
        var output = new ArrayBufferWriter<byte>(1 << 16);
        var (first, exit) = (true, ExitCode.Clean);
        if (json && !lines) ReadingJson.WriteHead(output);
        var results = InOrder.Map(files, f => FileReading.OpenWithHash(f, packs), InOrder.Ahead, stop);
        foreach (var opened in shell.OutputIsTerminal || files.Count == 1 ? Progress.Awaited(shell, files.Count, results) : results)
        {
            if (opened.Unreadable is { } unreadable)
            {
                exit = ExitCode.Unreadable;
                FileReading.Tell(shell, unreadable);
            }
            if (opened.Reading is { } understood) draft?.Add(understood);
            if (!json)
            {
                if (opened.Reading is { } reading) Paint.Write(output, ReadingText.Of(reading), shell.Colours);
            }
            else if (lines)
            {
                if (opened.Reading is { } reading) ReadingJson.WriteLine(output, reading);
                else ReadingJson.WriteLine(output, opened.Unreadable!);
                output.Write("\n"u8);
            }
            else
            {
                output.Write(first ? "\n"u8 : ",\n"u8);
                if (opened.Reading is { } reading) ReadingJson.WriteDocument(output, reading);
                else ReadingJson.WriteDocument(output, opened.Unreadable!);
            }
            first = false;
            Flush(shell, output);
            advance();
        }
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        if (json && !lines) ReadingJson.WriteTail(output);
        Flush(shell, output);
        return exit;
    }

    private static void Flush(Shell shell, ArrayBufferWriter<byte> output)
    {
        shell.Output.Write(output.WrittenSpan);
        shell.Output.Flush();
        output.ResetWrittenCount();
    }
}

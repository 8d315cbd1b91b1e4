using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Inputs;

/// <summary>One file as understood, or why it could not be read.</summary>
/// <param name="Reading">What was understood; null when the file could not be read.</param>
/// <param name="Unreadable">Why not; null when it was read.</param>
internal sealed record Opened(DocumentReading? Reading, UnreadableFile? Unreadable);

/// <summary>From a file to its reading. Whatever is wrong with a file is a sentence, so that the others go on.</summary>
internal static class FileReading
{
    /// <summary>Reads and understands one file.</summary>
    public static Opened Open(InputFile file, PackFinding packs) => Open(file, packs, hash: false);

    /// <summary>Reads and understands one file, and names its content too: only <c>read</c> prints that name.</summary>
    public static Opened OpenWithHash(InputFile file, PackFinding packs) => Open(file, packs, hash: true);

    private static Opened Open(InputFile file, PackFinding packs, bool hash)
    {
        try
        {
            var bytes = file.Read();
            var document = DocumentReaders.Read(file.Name, bytes);
            if (hash) document = document with { Sha256 = ContentHash.Of(bytes.Span) };
            return new(Pipeline.Read(document, packs.Catalogue, packs.Id, packs.Mapping), null);
        }
        catch (UnreadableDocumentException e)
        {
            return Failed(file, e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed(file, "找不到这个文件，请核对路径。");
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(file, "没有读取权限，请检查文件权限后再试。");
        }
        catch (IOException)
        {
            return Failed(file, "读取失败，文件可能正被其他程序占用或磁盘有误，请关闭后再试。");
        }
#pragma warning disable CA1031 // One file's trouble, even our own mistake, must not take the other files with it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Failed(file, OwnMistake(e));
        }
    }

    /// <summary>The sentence for a mistake of ours; JIHENG_DEBUG=1 shows what a developer needs.</summary>
    public static string OwnMistake(Exception e) => Environment.GetEnvironmentVariable("JIHENG_DEBUG") == "1"
        ? e.ToString()
        : UnreadableFile.OwnMistake("", e).Reason;

    /// <summary>Tells the user about a file that could not be read.</summary>
    public static void Tell(Shell shell, UnreadableFile unreadable) => shell.Messages.WriteLine($"无法读取 {unreadable.File}：{unreadable.Reason}");

    private static Opened Failed(InputFile file, string reason) => new(null, new(file.Name, reason));
}

using System.Diagnostics;
using System.Globalization;
using Jiheng.Engine.Content;

namespace Jiheng.Fuzz;

/// <summary>One input once more, with everything that is to be known about it.</summary>
internal static class Again
{
    public static int Numbered(string name, int seed, long number, string? file)
    {
        var target = Targets.Of(name);
        var input = target.Make(seed, number);
        if (file is not null) File.WriteAllBytes(file, input.Bytes);
        if (file is not null && input.Aside is { } aside) File.WriteAllBytes(file + ".aside", aside);
        return Try(target, input);
    }

    public static int OfFile(string name, string file) =>
        Try(Targets.Of(name), new(File.ReadAllBytes(file), File.Exists(file + ".aside") ? File.ReadAllBytes(file + ".aside") : null));

    private static int Try(Target target, Input input)
    {
        var clock = Stopwatch.StartNew();
        var code = 0;
        try
        {
            target.Try(input);
            Console.WriteLine("read");
        }
        catch (UnreadableDocumentException e)
        {
            Console.WriteLine($"refused: {e.Message}");
        }
#pragma warning disable CA1031 // Shown, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.WriteLine(e);
            code = 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.00} s (understood {Targets.Last.Understood.TotalSeconds:0.00} s, audited {Targets.Last.Audited.TotalSeconds:0.00} s), {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at the peak, {input.Bytes.Length} bytes"));
        return code;
    }
}

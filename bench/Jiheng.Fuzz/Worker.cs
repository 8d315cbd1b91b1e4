using System.Diagnostics;
using System.Globalization;
using Jiheng.Engine.Content;

namespace Jiheng.Fuzz;

/// <summary>Tries one input after the other and tells of those that break a rule: another exception than a refusal, too much time, too much memory.</summary>
internal static class Worker
{
    // Of the processor: the clock on the wall says more about the other programs of the machine.
    private const double MostSeconds = 5;
    private const long MostGrowth = 500L << 20;
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private static long peak;
    private static long started;
    private static long current;
    private static volatile bool isRunning;

    public static int Run(string name, long seconds, int seed, long first, string path)
    {
        var target = Targets.Of(name);
        var finds = new Dictionary<string, int>(StringComparer.Ordinal);
        using var state = new State(path);
        new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.AboveNormal }.Start();
        var clock = Stopwatch.StartNew();
        long number = first, refused = 0;
        double slowest = 0;
        long slowestNumber = 0, most = 0, mostNumber = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; number++)
        {
            state.Write(number);
            if (Environment.WorkingSet > 400L << 20) GC.Collect();
            var input = target.Make(seed, number);
            var before = Begin(number);
            var time = Process.GetCurrentProcess().TotalProcessorTime;
            Exception? trouble = null;
            try
            {
                target.Try(input);
            }
            catch (UnreadableDocumentException)
            {
                refused++;
            }
            // Whatever comes is what is looked for.
#pragma warning disable CA1031
            catch (Exception e)
#pragma warning restore CA1031
            {
                trouble = e;
            }
            isRunning = false;
            var took = (Process.GetCurrentProcess().TotalProcessorTime - time).TotalSeconds;
            var grew = Math.Max(Volatile.Read(ref peak), Environment.WorkingSet) - before;
            if (took > slowest) (slowest, slowestNumber) = (took, number);
            if (grew > most) (most, mostNumber) = (grew, number);
            if (trouble is not null) Tell(finds, Signature.Of(trouble), $"{trouble.GetType().Name}: {trouble.Message}", name, seed, number, target, input, trouble);
            if (took > MostSeconds) Tell(finds, "slow", $"{took:0.0} s of processor", name, seed, number, target, input, null);
            if (grew > MostGrowth) Tell(finds, "memory", $"{grew >> 20} MB", name, seed, number, target, input, null);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"STAT {name}: inputs {first}..{number - 1}, {refused} refused, slowest {slowest:0.00} s (input {slowestNumber}), most memory {most >> 20} MB (input {mostNumber})"));
        return 0;
    }

    private static long Begin(long number)
    {
        var before = Environment.WorkingSet;
        Volatile.Write(ref peak, before);
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        current = number;
        isRunning = true;
        return before;
    }

    private static void Tell(Dictionary<string, int> finds, string kind, string what, string name, int seed, long number, Target target, Input input, Exception? trouble)
    {
        finds[kind] = finds.GetValueOrDefault(kind) + 1;
        // One of each kind is kept; time and memory are told of each time, since their causes differ.
        if (finds[kind] > 1 && trouble is not null || finds[kind] > 10) return;
        var smaller = trouble is null ? input : Smaller.Of(target, input, kind);
        var file = Path.Combine(Home.Finds, $"{name}-{seed}-{number}");
        File.WriteAllBytes(file, smaller.Bytes);
        if (smaller.Aside is { } aside) File.WriteAllBytes(file + ".aside", aside);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FIND {name} seed {seed} input {number} ({input.Bytes.Length} bytes, kept {smaller.Bytes.Length}): {what}"));
        if (trouble is not null) Console.WriteLine("  " + kind);
    }

    private static void Watch()
    {
        while (true)
        {
            Thread.Sleep(20);
            if (!isRunning) continue;
            var now = Environment.WorkingSet;
            if (now > Volatile.Read(ref peak)) Volatile.Write(ref peak, now);
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref started)) <= Hang) continue;
            Console.Error.WriteLine($"input {current} hangs");
            Environment.FailFast($"input {current} hangs");
        }
    }
}

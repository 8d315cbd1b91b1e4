using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Fuzz;

/// <summary>Runs the worker as a child, so that an input which kills a whole process is known by its number and the next ones are tried all the same.</summary>
internal static class Supervisor
{
    // The child ends itself long before; this is for one that no longer can.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(90);
    private const int MostDeaths = 50;

    /// <summary>Zero when nothing was found.</summary>
    public static int Run(string target, long seconds, int seed)
    {
        Directory.CreateDirectory(Home.Finds);
        var state = Path.Combine(Home.Finds, $"{target}-{seed}.state");
        long first = 0, executions = 0;
        int deaths = 0, finds = 0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds && deaths < MostDeaths)
        {
            File.Delete(state);
            var left = (long)Math.Ceiling(seconds - clock.Elapsed.TotalSeconds);
            var complaints = "";
            using var child = Start(target, left, seed, first, state);
            child.ErrorDataReceived += (_, line) => { if (complaints.Length < 4000) complaints += line.Data + "\n"; };
            child.BeginErrorReadLine();
            child.OutputDataReceived += (_, line) =>
            {
                if (line.Data is null) return;
                Console.WriteLine(line.Data);
                if (line.Data.StartsWith("FIND", StringComparison.Ordinal)) finds++;
            };
            child.BeginOutputReadLine();
            if (!child.WaitForExit(TimeSpan.FromSeconds(left) + Grace)) child.Kill(entireProcessTree: true);
            child.WaitForExit();
            var last = State.Read(state);
            executions += last - first + 1;
            if (child.ExitCode == 0) break;
            deaths++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"DEATH {target} seed {seed} input {last}: exit code {child.ExitCode}\n{complaints[..Math.Min(complaints.Length, 1500)]}"));
            first = last + 1;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"DONE {target} seed {seed}: {executions} executions in {clock.Elapsed.TotalSeconds:0} s, {deaths} deaths, {finds} kinds of finds"));
        return deaths + finds == 0 ? 0 : 1;
    }

    private static Process Start(string target, long seconds, int seed, long first, string state)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (object[])["--child", target, seconds, seed, first, state]) start.ArgumentList.Add(Convert.ToString(argument, CultureInfo.InvariantCulture)!);
        // Young memory grows no further than this, so that growth says something about the input; a runaway ends here and not with the machine.
        start.Environment["DOTNET_GCgen0size"] = "0x2000000";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x70000000";
        return Process.Start(start)!;
    }
}

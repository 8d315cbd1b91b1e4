using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Mutants;

/// <summary>What became of a change.</summary>
internal enum Fate
{
    /// <summary>Not tried.</summary>
    None,

    /// <summary>A test failed, hung or crashed.</summary>
    Killed,

    /// <summary>Every test passed.</summary>
    Survived,

    /// <summary>No test comes by.</summary>
    Unreached,

    /// <summary>Does not compile.</summary>
    Refused,
}

/// <summary>Changes and the test classes that should notice them.</summary>
internal sealed record Job(string Name, string[] Classes, List<Site> Sites);

/// <summary>Hands jobs to worker processes and takes a silent worker for a change that hangs.</summary>
internal sealed class Supervisor(int workers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    /// <summary>What became of each change.</summary>
    public ConcurrentDictionary<int, Fate> Fates { get; } = [];

    /// <summary>The tests that fail without any change.</summary>
    public ConcurrentDictionary<string, bool> Failing { get; } = [];

    /// <summary>Runs all jobs.</summary>
    public void Run(IEnumerable<Job> jobs)
    {
        var queue = new ConcurrentQueue<Job>(jobs);
        var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() => Work(queue))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
    }

    private void Work(ConcurrentQueue<Job> queue)
    {
        Child? child = null;
        while (queue.TryDequeue(out var job))
        {
            foreach (var refused in job.Sites.Where(s => s.IsRefused)) Fates[refused.Id] = Fate.Refused;
            List<int> left = [.. job.Sites.Where(s => !s.IsRefused).Select(s => s.Id)];
            while (left.Count > 0)
            {
                child ??= new Child();
                if (Talk(child, job, left)) continue;
                child.Dispose();
                child = null;
            }
        }
        child?.Dispose();
    }

    /// <summary>Whether the worker came to the end of the job.</summary>
    private bool Talk(Child child, Job job, List<int> left)
    {
        child.Say($"{string.Join(',', job.Classes)} {string.Join(',', left)}");
        var current = -1;
        while (true)
        {
            if (child.Hear(current < 0 ? StartPatience : Patience) is not { } answer)
            {
                // Silent for long, or gone: the change it was trying has done that.
                if (current < 0) throw new InvalidOperationException($"{job.Name}: the tests do not even run unchanged.");
                Settle(current, Fate.Killed, left);
                return false;
            }
            var words = answer.Split(' ', 3);
            switch (words[0])
            {
                case "done": return true;
                case "failing": Failing[answer[8..]] = true; break;
                case "start": current = int.Parse(words[1], CultureInfo.InvariantCulture); break;
                case "killed": Settle(current, Fate.Killed, left); break;
                case "survived": Settle(current, Fate.Survived, left); break;
                case "unreached": Settle(current, Fate.Unreached, left); break;
                default: break;
            }
        }
    }

    private void Settle(int site, Fate fate, List<int> left)
    {
        Fates[site] = fate;
        left.Remove(site);
    }

    private sealed class Child : IDisposable
    {
        private readonly Process process;
        private readonly BlockingCollection<string> heard = [];

        public Child()
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, "--worker") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            // A change that collects without end runs into this bound, which is a failure like any other.
            start.Environment["DOTNET_GCHeapHardLimit"] = "60000000";
            process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => { if (line.Data is null) heard.CompleteAdding(); else heard.Add(line.Data); };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public void Say(string line)
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Flush();
        }

        public string? Hear(TimeSpan patience) => heard.TryTake(out var line, patience) ? line : null;

        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }
    }
}

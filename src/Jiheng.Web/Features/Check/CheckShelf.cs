using Jiheng.Web.Hosting;

namespace Jiheng.Web.Features.Check;

/// <summary>The checks of one session, newest first. What does not fit any more is forgotten, the oldest first.</summary>
internal sealed class CheckShelf(UploadLimits limits)
{
    private readonly Lock gate = new();
    private readonly List<CheckRun> runs = [];

    /// <summary>The checks, newest first.</summary>
    public IReadOnlyList<CheckRun> All
    {
        get
        {
            lock (gate) return [.. runs];
        }
    }

    /// <summary>Adds a check and makes room for it.</summary>
    public void Add(CheckRun run)
    {
        lock (gate)
        {
            runs.Insert(0, run);
            while (runs.Count > 1 && (runs.Count > limits.Checks || runs.Sum(r => r.Bytes) > limits.SessionBytes)) Forget(runs[^1]);
        }
    }

    /// <summary>The check of this name, or null.</summary>
    public CheckRun? Find(string id)
    {
        lock (gate) return runs.Find(r => r.Id == id);
    }

    /// <summary>Puts a check in the place of the one of the same name, which is stopped and forgotten.</summary>
    public void Replace(CheckRun run)
    {
        lock (gate)
        {
            var at = runs.FindIndex(r => r.Id == run.Id);
            if (at < 0) return;
            runs[at].Stop();
            runs[at] = run;
        }
    }

    /// <summary>Stops and forgets a check.</summary>
    public void Remove(string id)
    {
        lock (gate)
            if (runs.Find(r => r.Id == id) is { } run) Forget(run);
    }

    private void Forget(CheckRun run)
    {
        run.Stop();
        runs.Remove(run);
    }
}

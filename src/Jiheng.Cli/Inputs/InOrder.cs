namespace Jiheng.Cli.Inputs;

/// <summary>Work on all cores whose results come in the order of the input, with a bounded number of them waiting.</summary>
internal static class InOrder
{
    /// <summary>How many results may wait for the one before them: enough that no core idles behind a slow file, few enough for flat memory.</summary>
    public static int Ahead => 4 * Environment.ProcessorCount;

    /// <summary>Applies the work to each item. Stops between two items when cancelled.</summary>
    public static IEnumerable<TResult> Map<TItem, TResult>(
        IReadOnlyList<TItem> items, Func<TItem, TResult> work, int ahead, CancellationToken stop)
    {
        if (items.Count == 1)
        {
            // The common case needs no thread pool, which would cost start-up time.
            yield return work(items[0]);
            yield break;
        }
        var running = new Queue<Task<TResult>>();
        var next = 0;
        while (!stop.IsCancellationRequested && (next < items.Count || running.Count > 0))
        {
            while (next < items.Count && running.Count < ahead)
            {
                var item = items[next++];
                running.Enqueue(Task.Run(() => work(item), CancellationToken.None));
            }
            yield return running.Dequeue().GetAwaiter().GetResult();
        }
    }
}

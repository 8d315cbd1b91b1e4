using System.Text;

namespace Jiheng.Mutants;

/// <summary>The outcome as a table and as a list of what no test noticed.</summary>
internal static class Report
{
    private static readonly Change[] Negations = [Change.Negated, Change.NeverHolds, Change.AlwaysHolds, Change.PartNegated];

    /// <summary>A table of Markdown: one row for each job that leaves something to be noticed, and a total.</summary>
    public static string Table(List<Job> jobs, Plan plan, IReadOnlyDictionary<int, Fate> fates, string what)
    {
        var text = new StringBuilder();
        text.AppendLine($"| {what} | conditions | killed | survived | not reached | bounds moved | killed |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        var all = jobs.SelectMany(j => j.Sites).ToList();
        Row(text, "**all**", all, fates);
        var clean = 0;
        foreach (var job in jobs)
        {
            if (job.Sites.Exists(s => s.Change != Change.Bound && fates[s.Id] is Fate.Survived or Fate.Unreached)) Row(text, job.Name.Split('_')[0], job.Sites, fates);
            else clean++;
        }
        text.AppendLine();
        text.AppendLine($"{jobs.Count} files; {clean} of them, in which every negated condition is noticed, are not listed.");
        text.AppendLine($"Of the conditions {all.Count(s => s.Change is Change.NeverHolds or Change.AlwaysHolds)} could not be negated, since what they declare is used on one side, and were forced to the other side;"
            + $" {all.Count(s => s.Change == Change.PartNegated)} are parts of patterns. Refused by the compiler: {all.Count(s => s.IsRefused)}; left out: {plan.LeftOut.Count}"
            + $"{string.Concat(plan.LeftOut.GroupBy(l => l.Reason).Select(g => $", {g.Count()} {g.Key}"))}.");
        return text.ToString();
    }

    /// <summary>What no test noticed, with its place.</summary>
    public static string Survivors(List<Job> jobs, Plan plan, IReadOnlyDictionary<int, Fate> fates, bool withBounds)
    {
        var text = new StringBuilder();
        foreach (var site in jobs.SelectMany(j => j.Sites).Where(s => (withBounds || s.Change != Change.Bound) && fates[s.Id] is not Fate.Killed))
            text.AppendLine($"{Path.GetRelativePath(Home.Root, site.File)}({site.Line}) {fates[site.Id].ToString().ToLowerInvariant()} {site.Change}: {site.Text}");
        foreach (var left in plan.LeftOut) text.AppendLine($"{Path.GetRelativePath(Home.Root, left.File)}({left.Line}) left out, {left.Reason}: {left.Text}");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, List<Site> sites, IReadOnlyDictionary<int, Fate> fates)
    {
        int Count(bool isBound, Fate? fate) => sites.Count(s => s.Change == Change.Bound == isBound && (fate is null ? fates[s.Id] != Fate.Refused : fates[s.Id] == fate));
        text.AppendLine($"| {name} | {Count(false, null)} | {Count(false, Fate.Killed)} | {Count(false, Fate.Survived)} | {Count(false, Fate.Unreached)} | {Count(true, null)} | {Count(true, Fate.Killed)} |");
    }

    /// <summary>Rules whose tests notice no negated condition of the method that makes the findings, or none at all where that has no condition.</summary>
    public static IEnumerable<string> Unguarded(List<Job> jobs, IReadOnlyDictionary<int, Fate> fates)
    {
        foreach (var job in jobs)
        {
            var own = job.Sites.FindAll(s => Negations.Contains(s.Change) && s.IsMain);
            if (own.Count == 0) own = job.Sites.FindAll(s => Negations.Contains(s.Change));
            if (own.Count > 0 && !own.Exists(s => fates[s.Id] == Fate.Killed)) yield return job.Name;
        }
    }
}

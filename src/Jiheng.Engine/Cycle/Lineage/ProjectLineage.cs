using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>Whether a number of projects that a text states agrees with what was filed.</summary>
/// <param name="Stated">What the text states.</param>
/// <param name="Agrees">Whether it agrees; null when it cannot be judged.</param>
/// <param name="Text">The comparison with the figures, or why there is none.</param>
public sealed record CountCheck(ProjectCount Stated, bool? Agrees, string Text);

/// <summary>How the projects of a unit follow from last year's, and whether the numbers that texts state agree with what was filed.</summary>
public sealed record ProjectLineage
{
    /// <summary>This year's projects.</summary>
    public required IReadOnlyList<KnownProject> This { get; init; }

    /// <summary>Last year's projects.</summary>
    public required IReadOnlyList<KnownProject> Last { get; init; }

    /// <summary>The links: those declared first, then those by name, then suggestions, then what is new and what ended.</summary>
    public required IReadOnlyList<LineageLink> Links { get; init; }

    /// <summary>What texts say of splits and mergers.</summary>
    public required IReadOnlyList<LineageStatement> Statements { get; init; }

    /// <summary>Numbers of projects that this year's texts state.</summary>
    public required IReadOnlyList<CountCheck> Counts { get; init; }

    /// <summary>Links the projects of two years.</summary>
    /// <param name="documents">This year's documents of a unit.</param>
    /// <param name="against">Last year's.</param>
    /// <param name="words">The words of links.</param>
    public static ProjectLineage Of(IReadOnlyList<DocumentReading> documents, IReadOnlyList<DocumentReading> against, ProjectWords words)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(against);
        ArgumentNullException.ThrowIfNull(words);
        var (now, last) = (KnownProject.Of(documents), KnownProject.Of(against));
        var statements = LineageStatement.Of([.. against, .. documents], [.. last, .. now], words);
        List<LineageLink> links = [.. new DeclaredLinks(last, now, words).Of(DeclaredLinks.Lines(documents))];
        // Without documents of the year before nothing is known to be new.
        if (last.Count > 0)
        {
            List<KnownProject> leftLast = [.. last.Where(p => !links.Exists(l => l.Last.Any(o => o.Name == p.Name)))];
            List<KnownProject> leftNow = [.. now.Where(p => !links.Exists(l => l.This.Any(o => o.Name == p.Name)))];
            links.AddRange(ByName(leftLast, leftNow, words));
            links.AddRange(new SuggestedLinks(leftLast, leftNow, words, statements).Of());
            foreach (var project in leftNow) links.Add(Alone(LinkKind.New, project, words));
            foreach (var project in leftLast) links.Add(Alone(LinkKind.Ended, project, words));
        }
        return new() { This = now, Last = last, Links = links, Statements = statements, Counts = [.. documents.SelectMany(ProjectCount.In).Select(c => Check(c, now))] };
    }

    private static LineageLink Alone(LinkKind kind, KnownProject project, ProjectWords words)
    {
        var name = LinkWords.Name(kind, words);
        IReadOnlyList<KnownProject> before = kind == LinkKind.Ended ? [project] : [], after = kind == LinkKind.New ? [project] : [];
        return new(kind, name, LinkBasis.None, before, after, kind == LinkKind.New ? $"上年的文件中没有这个项目：{LinkWords.Sentence(name, before, after)}" : $"本年的文件中没有这个项目：{LinkWords.Sentence(name, before, after)}", [], LinkWords.Places(before, after));
    }

    /// <summary>Equal names, then names that are equal but for year, batch and words for money carried over. Takes its projects out of the lists.</summary>
    private static List<LineageLink> ByName(List<KnownProject> last, List<KnownProject> now, ProjectWords words)
    {
        List<LineageLink> links = [];
        var carried = LinkWords.All(LinkKind.Carried, words);
        foreach (var exact in (bool[])[true, false])
            foreach (var project in now.ToArray())
            {
                var before = last.FindAll(p => exact ? p.Name == project.Name : ProjectName.Stem(p.Name, carried) is { Length: > 1 } stem && stem == ProjectName.Stem(project.Name, carried));
                if (before.Count == 0) continue;
                // Batches of one project belong together.
                List<KnownProject> after = exact ? [project] : now.FindAll(p => ProjectName.Stem(p.Name, carried) == ProjectName.Stem(project.Name, carried));
                if (after.Count == 0) continue;
                var isCarried = !exact && after.TrueForAll(p => carried.Any(w => p.Name.Contains(w, StringComparison.Ordinal))) && !before.TrueForAll(p => carried.Any(w => p.Name.Contains(w, StringComparison.Ordinal)));
                var kind = isCarried ? LinkKind.Carried : LinkKind.Continued;
                var name = LinkWords.Name(kind, words);
                foreach (var one in before) last.Remove(one);
                foreach (var one in after) now.Remove(one);
                var why = exact ? "名称相同" : isCarried ? "名称相同，本年的写明是结转" : "除年度、批次外名称相同";
                links.Add(new(kind, name, LinkBasis.Name, before, after, $"{why}：{LinkWords.Sentence(name, before, after)}", [], LinkWords.Places(before, after)));
            }
        return links;
    }

    /// <summary>A number of evaluations against the project forms filed, any other number of projects against the projects known.</summary>
    private static CountCheck Check(ProjectCount stated, IReadOnlyList<KnownProject> projects)
    {
        var evaluated = projects.Where(p => p.IsEvaluated).ToList();
        if (stated.Count == 0) return new(stated, null, $"“{stated.Words}”：没有该类项目");
        if (!stated.IsEvaluations) return new(stated, null, $"“{stated.Words}”：文件中没有写明是哪{stated.Count}个，未与文件核对（文件中有{projects.Count}个项目）");
        if (evaluated.Count == 0) return new(stated, null, $"“{stated.Words}”：项目的自评表和自评报告不在这些文件中，无法核对");
        if (evaluated.Count != stated.Count) return new(stated, false, $"“{stated.Words}”：文件中有{evaluated.Count}个项目的自评表或自评报告，{(evaluated.Count < stated.Count ? "少" : "多")}{Math.Abs(evaluated.Count - stated.Count)}个");
        if (stated.Amount is not { } money) return new(stated, true, $"“{stated.Words}”：与文件中{evaluated.Count}个项目的自评表或自评报告相符");
        if (LinkWords.Sum(evaluated) is not { } sum) return new(stated, null, $"“{stated.Words}”：个数相符，有的自评表没有金额，金额无法核对");
        var widened = money.Quantity.Interval;
        var range = Interval.Exactly(Rational.Zero);
        foreach (var project in evaluated) range += project.Amount!.Quantity!.Value.Interval;
        return widened.Meets(range)
            ? new(stated, true, $"“{stated.Words}”，金额{money.Entry.Raw}：与文件中{evaluated.Count}个项目的自评表或自评报告相符，合计{LinkWords.Money(sum)}")
            : new(stated, false, $"“{stated.Words}”，金额{money.Entry.Raw}：个数相符，自评表的金额合计{LinkWords.Money(sum)}，相差{LinkWords.Money((sum - money.Quantity.Base).Abs())}");
    }
}

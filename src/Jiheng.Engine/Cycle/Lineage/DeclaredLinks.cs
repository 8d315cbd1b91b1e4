using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>One line of a table of lineage as filled in.</summary>
/// <param name="Last">上年项目; null when blank.</param>
/// <param name="This">本年项目; null when blank.</param>
/// <param name="LastAmount">上年金额; null without the column.</param>
/// <param name="ThisAmount">本年金额; null without the column.</param>
/// <param name="Link">The link; null when it is blank.</param>
internal sealed record DeclaredLine(Entry? Last, Entry? This, Entry? LastAmount, Entry? ThisAmount, Entry? Link);

/// <summary>Links that tables of lineage declare, held against the projects that the documents know.</summary>
internal sealed class DeclaredLinks(IReadOnlyList<KnownProject> last, IReadOnlyList<KnownProject> now, ProjectWords words)
{
    private readonly IReadOnlyList<string> carried = LinkWords.All(LinkKind.Carried, words);

    /// <summary>The filled lines of the tables of lineage in order.</summary>
    public static List<DeclaredLine> Lines(IReadOnlyList<DocumentReading> documents)
    {
        List<DeclaredLine> lines = [];
        foreach (var document in documents)
            foreach (var form in document.Forms)
                foreach (var row in form.Answers.GroupBy(a => (a.Block, a.RowNumber)))
                {
                    Entry? Of(string role) => row.FirstOrDefault(a => a.Role == role)?.Entry;
                    if (Of("last-project") is null && Of("this-project") is null) continue;
                    var line = new DeclaredLine(Filled(Of("last-project")), Filled(Of("this-project")), Of("last-amount"), Of("this-amount"), Filled(Of("link")));
                    if (line.Last is not null || line.This is not null) lines.Add(line);
                }
        return lines;
    }

    private static Entry? Filled(Entry? entry) => entry is { IsBlank: false } && Words.Compact(entry.Raw) is not ("无" or "-" or "—" or "/") ? entry : null;

    /// <summary>The links; lines of one split share last year's project, those of one merger this year's.</summary>
    public IReadOnlyList<LineageLink> Of(List<DeclaredLine> lines)
    {
        List<LineageLink> links = [];
        HashSet<DeclaredLine> used = new(ReferenceEqualityComparer.Instance);
        foreach (var line in lines)
        {
            if (!used.Add(line)) continue;
            List<DeclaredLine> group = [line];
            var word = WordOf(line);
            if (word?.Kind is LinkKind.Split or LinkKind.Merged)
                foreach (var other in lines)
                    if (!used.Contains(other) && WordOf(other)?.Kind == word.Kind && Shares(line, other, word.Kind)) { used.Add(other); group.Add(other); }
            links.Add(Link(group, word));
        }
        return links;
    }

    private static bool Shares(DeclaredLine a, DeclaredLine b, LinkKind kind) => kind == LinkKind.Split
        ? a.Last is not null && b.Last is not null && ProjectName.Printed(a.Last.Raw) == ProjectName.Printed(b.Last.Raw)
        : a.This is not null && b.This is not null && ProjectName.Printed(a.This.Raw) == ProjectName.Printed(b.This.Raw);

    private LinkWord? WordOf(DeclaredLine line) => line.Link is null ? null : LinkWords.Of(Words.Compact(line.Link.Raw), words);

    private LineageLink Link(List<DeclaredLine> group, LinkWord? word)
    {
        List<string> doubts = [];
        var before = Projects(group.Select(l => (l.Last, l.LastAmount)), last, "上年", doubts);
        var after = Projects(group.Select(l => (l.This, l.ThisAmount)), now, "本年", doubts);
        var stated = group[0].Link;
        var kind = word?.Kind ?? Guess(before.Count, after.Count);
        if (stated is null) doubts.Add("没有写两年之间的关系");
        else if (word is null) doubts.Add($"关系“{stated.Raw}”不在规则包的写法之内（{string.Join("、", words.Links.Select(l => l.Name))}）");
        if (kind == LinkKind.Split && after.Count < 2) doubts.Add("写的是拆分，本年只有一个项目");
        if (kind == LinkKind.Merged && before.Count < 2) doubts.Add("写的是合并，上年只有一个项目");
        if (kind == LinkKind.New && before.Count > 0) doubts.Add("写的是新增，却有上年项目");
        if (kind == LinkKind.Ended && after.Count > 0) doubts.Add("写的是结束，却有本年项目");
        if (kind is LinkKind.Continued or LinkKind.Renamed or LinkKind.Carried && (before.Count == 0 || after.Count == 0)) doubts.Add("缺上年项目或本年项目");
        if (kind == LinkKind.Continued && word is not null && before is [var old] && after is [var its] && ProjectName.Stem(old.Name, carried) != ProjectName.Stem(its.Name, carried))
            doubts.Add($"两年的名称不同，应写{LinkWords.Name(LinkKind.Renamed, words)}；是另一个项目的，分两行写");
        // What the pack does not know is shown as it was written.
        var name = word?.Name ?? (stated is not null ? Words.Compact(stated.Raw) : LinkWords.Name(kind, words));
        return new(kind, name, LinkBasis.Declared, before, after, $"项目沿革表写明：{LinkWords.Sentence(name, before, after)}", doubts, LinkWords.Places(before, after)) { IsUnknown = word is null && stated is not null };
    }

    private static LinkKind Guess(int before, int after) => (before, after) switch { (0, _) => LinkKind.New, (_, 0) => LinkKind.Ended, (1, > 1) => LinkKind.Split, ( > 1, 1) => LinkKind.Merged, _ => LinkKind.Continued };

    /// <summary>The projects named, with the amounts the table prints; a name or an amount that the documents do not have is a doubt.</summary>
    private static List<KnownProject> Projects(IEnumerable<(Entry? Name, Entry? Amount)> cells, IReadOnlyList<KnownProject> known, string year, List<string> doubts)
    {
        List<KnownProject> found = [];
        foreach (var (name, amount) in cells)
        {
            if (name is null) continue;
            var printed = ProjectName.Printed(name.Raw);
            if (found.Exists(p => p.Name == printed)) continue;
            var own = amount is { Quantity: not null } ? amount : null;
            if (amount is { IsBlank: false, Quantity: null }) doubts.Add($"{year}项目“{printed}”的金额“{amount.Raw}”不是一个数");
            if (own is { Quantity: { Base.Sign: < 0 } negative }) doubts.Add($"{year}项目“{printed}”的金额{negative}是负数");
            var match = known.FirstOrDefault(p => p.Name == printed);
            if (match is null && known.Count > 0) doubts.Add($"{year}的文件中没有项目“{printed}”");
            if (match?.Amount?.Quantity is { } theirs && own?.Quantity is { } ours && theirs.Unit.IsComparableWith(ours.Unit) && !theirs.Interval.Meets(ours.Interval))
                doubts.Add($"{year}项目“{printed}”表中写{ours}，{match.From}中是{theirs}");
            found.Add(new(printed, own ?? match?.Amount, match?.From ?? "项目沿革表", name.Origin, match?.IsEvaluated ?? false));
        }
        return found;
    }
}

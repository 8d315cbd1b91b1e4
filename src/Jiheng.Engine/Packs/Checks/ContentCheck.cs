using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>What a pack says fits together: weights reach 100, bands are whole, dates run on.</summary>
internal static class ContentCheck
{
    private static readonly Rational Hundred = 100;

    public static void Check(PackNode whole, List<PackProblem> problems)
    {
        Each(whole["weights"], "weights", (node, path) => Weights(node, path, problems));
        Each(whole["scoring"]?["grades"], "scoring.grades", (node, path) => Bands(node, path, "bands", Hundred, Step(node), problems));
        Each(whole["scoring"]?["levels"], "scoring.levels", (node, path) => Bands(node, path, "steps", Rational.One, null, problems));
        Each(whole["scoring"]?["methods"], "scoring.methods", (node, path) => Steps(node, path, problems));
        Each(whole["audit"]?["parameters"], "audit.parameters", (node, path) => Dates(node, path, problems));
        Each(whole["forms"], "forms", (node, path) => Form(whole, node, path, problems));
        if (whole["pack"]?["years"] is { } years && Number(years["from"]) is { } from && Number(years["to"]) is { } to && to < from)
            problems.Add(new(years.Place, "pack.years", $"截止年度 {to} 早于起始年度 {from}。"));
    }

    private static void Each(PackNode? map, string path, Action<PackNode, string> check)
    {
        if (map is not { Kind: PackNodeKind.Map }) return;
        foreach (var (key, value) in map.Members)
            if (value.Kind == PackNodeKind.Map) check(value, Merge.Join(path, key));
    }

    private static void Weights(PackNode node, string path, List<PackProblem> problems)
    {
        if (node["groups"] is null && node["together"] is null)
        {
            problems.Add(new(node.Place, path, "没有写各一级指标的分值：写 groups（逐项）或 together（合计）。"));
            return;
        }
        var sum = Number(node["execution"]) ?? Rational.Zero;
        List<string> parts = node["execution"] is { } e ? [e.Text] : [];
        void Add(PackNode n)
        {
            sum += Number(n) ?? Rational.Zero;
            parts.Add(n.Text);
        }
        if (node["together"] is { } together) Add(together);
        else foreach (var (_, value) in node["groups"]!.Members) Add(value);
        if (sum != Hundred) problems.Add(new(node.Place, path, $"分值合计 {string.Join(" + ", parts)} = {sum}，不是 100。"));
    }

    private static void Bands(PackNode node, string path, string key, Rational top, Rational? step, List<PackProblem> problems)
    {
        if (node[key] is { Kind: PackNodeKind.List } bands) BandCheck.Check(bands, Merge.Join(path, key), Rational.Zero, top, step, problems);
    }

    private static void Steps(PackNode node, string path, List<PackProblem> problems)
    {
        if (node["kind"]?.Text == "stepped" && node["steps"] is { Kind: PackNodeKind.List } steps)
            BandCheck.Check(steps, Merge.Join(path, "steps"), Rational.Zero, Rational.One, null, problems);
    }

    private static Rational? Step(PackNode node) => Number(node["decimals"]) is { } decimals ? Rational.PowerOfTen(-(int)decimals.Numerator) : null;

    private static void Dates(PackNode node, string path, List<PackProblem> problems)
    {
        var before = "";
        if (node["values"] is not { Kind: PackNodeKind.List } values) return;
        for (var i = 0; i < values.Items.Count; i++)
        {
            var since = values.Items[i]["since"]?.Text ?? "";
            if (string.CompareOrdinal(since, before) <= 0) problems.Add(new(values.Items[i].Place, $"{Merge.Join(path, "values")}[{i}].since", $"{since} 不晚于前一个值的 {before}，各值应按日期先后排列。"));
            before = since;
        }
    }

    /// <summary>Every level-1 indicator of the form's tree has its points in each weight split of the form.</summary>
    private static void Form(PackNode whole, PackNode node, string path, List<PackProblem> problems)
    {
        if (node["weights"] is not { Kind: PackNodeKind.List } splits || node["indicators"]?["tree"] is not { } tree) return;
        for (var i = 0; i < splits.Items.Count; i++)
        {
            if (whole["weights"]?[splits.Items[i].Text]?["groups"] is not { } groups) continue;
            foreach (var (level1, _) in groups.Members)
                if (tree[level1] is null) problems.Add(new(splits.Items[i].Place, $"{path}.weights[{i}]", $"分值分配“{splits.Items[i].Text}”有“{level1}”，但这种表没有这个一级指标，满分达不到 100。"));
        }
    }

    private static Rational? Number(PackNode? node) => node is null ? null : PackNumber.Read(node);
}

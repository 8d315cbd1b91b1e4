using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Checks;

/// <summary>Bands from high to low leave no gap and do not overlap.</summary>
internal static class BandCheck
{
    /// <summary>Checks one list of bands.</summary>
    /// <param name="bands">The list.</param>
    /// <param name="path">Its path.</param>
    /// <param name="lowest">The lowest value the bands must reach, or null for any.</param>
    /// <param name="highest">The highest, or null.</param>
    /// <param name="step">The distance of neighbouring values when these have fixed decimals (1 for whole points); null for any value between.</param>
    /// <param name="problems">Where to say what is wrong.</param>
    public static void Check(PackNode bands, string path, Rational? lowest, Rational? highest, Rational? step, List<PackProblem> problems)
    {
        Band? higher = null;
        for (var i = 0; i < bands.Items.Count; i++)
        {
            var (node, at) = (bands.Items[i], $"{path}[{i}]");
            var band = Read(node);
            if (node["from"] is not null && node["above"] is not null) problems.Add(new(node.Place, at, "from（不低于）和 above（高于）只能写一个。"));
            if (node["to"] is not null && node["below"] is not null) problems.Add(new(node.Place, at, "to（不高于）和 below（低于）只能写一个。"));
            if (band.Low is { } low && band.High is { } high && (low > high || (low == high && !(band.LowIn && band.HighIn))))
                problems.Add(new(node.Place, at, $"{band} 里没有任何数，下限应低于上限。"));
            if (higher is { } h) Neighbours(h, band, step, node, at, problems);
            else if (highest is { } top && band.High is { } end && (end < top || (end == top && !band.HighIn)))
                problems.Add(new(node.Place, at, $"最高一档只到 {band.HighText}，没有覆盖到 {top}。"));
            higher = band;
        }
        if (higher is { } last && lowest is { } bottom && last.Low is { } start && (start > bottom || (start == bottom && !last.LowIn)))
            problems.Add(new(bands.Items[^1].Place, $"{path}[{bands.Items.Count - 1}]", $"最低一档从 {last.LowText} 起，没有覆盖到 {bottom}。"));
    }

    private static void Neighbours(Band higher, Band lower, Rational? step, PackNode node, string at, List<PackProblem> problems)
    {
        if (higher.Low is not { } low || lower.High is not { } high)
        {
            problems.Add(new(node.Place, at, "相邻两档之间应各写一个界限：上一档的下限，这一档的上限。"));
            return;
        }
        if (high > low || (high == low && lower.HighIn && higher.LowIn))
            problems.Add(new(node.Place, at, $"与上一档重叠：上一档 {higher.LowText}，这一档 {lower.HighText}。"));
        else if (high == low ? !lower.HighIn && !higher.LowIn : step is not { } s || !lower.HighIn || !higher.LowIn || low - high > s)
            problems.Add(new(node.Place, at, $"与上一档之间有空缺：上一档 {higher.LowText}，这一档 {lower.HighText}。"));
    }

    private static Band Read(PackNode node)
    {
        Rational? Number(string key) => node[key] is { } n ? PackNumber.Read(n) : null;
        return new(Number("from") ?? Number("above"), node["from"] is not null, Number("to") ?? Number("below"), node["to"] is not null);
    }

    private sealed record Band(Rational? Low, bool LowIn, Rational? High, bool HighIn)
    {
        public string LowText => Low is { } low ? LowIn ? $"不低于 {low}" : $"高于 {low}" : "没有下限";

        public string HighText => High is { } high ? HighIn ? $"不高于 {high}" : $"低于 {high}" : "没有上限";

        public override string ToString() => $"{LowText}、{HighText}";
    }
}

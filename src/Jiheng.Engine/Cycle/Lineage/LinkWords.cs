using System.Text;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Lineage;

/// <summary>Words of links, and sentences with them.</summary>
internal static class LinkWords
{
    /// <summary>The link that words name, or null.</summary>
    public static LinkWord? Of(string text, ProjectWords words)
    {
        foreach (var link in words.Links)
        {
            if (text == Words.Compact(link.Name)) return link;
            foreach (var other in link.Words) if (text == Words.Compact(other)) return link;
        }
        return null;
    }

    /// <summary>The pack's word for a kind of link, else the program's own.</summary>
    public static string Name(LinkKind kind, ProjectWords words)
    {
        foreach (var link in words.Links) if (link.Kind == kind) return link.Name;
        return kind switch
        {
            LinkKind.Continued => "延续",
            LinkKind.Renamed => "更名",
            LinkKind.Split => "拆分",
            LinkKind.Merged => "合并",
            LinkKind.New => "新增",
            LinkKind.Ended => "结束",
            _ => "结转",
        };
    }

    /// <summary>The words that name a kind of link, its name among them.</summary>
    public static IReadOnlyList<string> All(LinkKind kind, ProjectWords words)
    {
        List<string> all = [];
        foreach (var link in words.Links)
        {
            if (link.Kind != kind) continue;
            all.Add(Words.Compact(link.Name));
            foreach (var word in link.Words) all.Add(Words.Compact(word));
        }
        // Longer words first: 上年结转 before 结转.
        all.Sort((a, b) => b.Length - a.Length);
        return all;
    }

    /// <summary>上年“甲”100.00万元拆分为本年“乙”60.00万元、“丙”50.00万元，合计110.00万元，比上年多10.00万元.</summary>
    public static string Sentence(string word, IReadOnlyList<KnownProject> before, IReadOnlyList<KnownProject> after)
    {
        var text = new StringBuilder();
        if (before.Count == 0) text.Append("本年").Append(Named(after)).Append(word);
        else if (after.Count == 0) text.Append("上年").Append(Named(before)).Append(word);
        else text.Append("上年").Append(Named(before)).Append(' ').Append(word).Append(" 本年").Append(Named(after));
        if (before.Count == 0 || after.Count == 0 || Sum(before) is not { } a || Sum(after) is not { } b) return text.ToString();
        if (before.Count > 1) text.Append("，上年合计").Append(Money(a));
        if (after.Count > 1) text.Append("，本年合计").Append(Money(b));
        var difference = b - a;
        text.Append(difference.Sign == 0 ? "，金额相同" : difference.Sign > 0 ? $"，比上年多{Money(difference)}" : $"，比上年少{Money(-difference)}");
        return text.ToString();
    }

    /// <summary>The sum of amounts in 元; null when one is missing or approximate.</summary>
    public static Rational? Sum(IReadOnlyList<KnownProject> projects)
    {
        var sum = Rational.Zero;
        foreach (var project in projects)
        {
            if (project.Amount?.Quantity is not { Qualifier: Qualifier.None, Unit.Dimension: Dimension.Money } q) return null;
            sum += q.Base;
        }
        return sum;
    }

    /// <summary>Names and amounts as places.</summary>
    public static IReadOnlyList<Place> Places(IReadOnlyList<KnownProject> before, IReadOnlyList<KnownProject> after)
    {
        List<Place> places = [];
        foreach (var project in (IEnumerable<KnownProject>)[.. before, .. after])
        {
            places.Add(new(PlaceRole.Context, project.Name, "", "项目", project.Origin));
            if (project.Amount is { } amount) places.Add(amount.As(PlaceRole.Operand));
        }
        return places;
    }

    /// <summary>12.50万元.</summary>
    public static string Money(Rational yuan)
    {
        var units = yuan / Unit.TenThousandYuan.Factor;
        return units.IsFiniteDecimal && (units * 100).IsInteger ? units.ToText(2) + "万元" : units.ToString() + "万元";
    }

    private static string Named(IReadOnlyList<KnownProject> projects) => string.Join('、', projects.Select(p => $"“{p.Name}”{(p.Amount is null ? "" : p.Money)}"));
}

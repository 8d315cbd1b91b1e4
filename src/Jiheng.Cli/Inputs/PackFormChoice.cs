using Jiheng.Engine.Packs;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Cli.Inputs;

/// <summary>The form of a pack that a user names, with the split of points that is wanted.</summary>
internal static class PackFormChoice
{
    /// <summary>The form, with the named split as its default; null when there is none, which <paramref name="wrong"/> then says.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="name">The form's name in the pack, or its title with or without the year.</param>
    /// <param name="weights">The name of a split, or null for the default one.</param>
    /// <param name="wrong">What is wrong.</param>
    public static FormPattern? Of(Pack pack, string name, string? weights, out string wrong)
    {
        wrong = "";
        var form = pack.Form(name) ?? ByTitle(pack, name, out wrong);
        if (form is null) return null;
        if (!BlankForm.HasLayout(form))
        {
            wrong = $"规则包 {pack.Id} 只写了“{form.Id}”的标题和种类，没有写栏目和指标，不能生成空白表。{Known(pack, onlyWithLayout: true)}";
            return null;
        }
        if (weights is null) return form;
        var at = -1;
        for (var i = 0; i < form.Weights.Count; i++) if (form.Weights[i].Id == weights) at = i;
        if (at < 0)
        {
            wrong = form.Weights.Count == 0 ? $"“{form.Id}”没有分值分配，不能用 --weights。"
                : $"“{form.Id}”没有名为“{weights}”的分值分配，可用的有：{string.Join("、", form.Weights.Select(w => w.Id))}。";
            return null;
        }
        return form with { Weights = [form.Weights[at], .. form.Weights.Where((_, i) => i != at)] };
    }

    private static FormPattern? ByTitle(Pack pack, string name, out string wrong)
    {
        var key = BlankForm.TitleKey(name);
        var named = pack.Forms.Where(f => BlankForm.TitleKey(f.Title) == key).ToList();
        wrong = named.Count switch
        {
            0 => $"规则包 {pack.Id} 没有名为“{name}”的表。{Known(pack, onlyWithLayout: false)}",
            1 => "",
            _ => $"规则包 {pack.Id} 有几张表的标题都是“{name}”，请写名称：{string.Join("、", named.Select(f => f.Id))}。",
        };
        return named is [var only] ? only : null;
    }

    private static string Known(Pack pack, bool onlyWithLayout)
    {
        var known = pack.Forms.Where(f => !onlyWithLayout || BlankForm.HasLayout(f)).Select(f => f.Id).ToList();
        return known.Count > 0 ? $"可用的有：{string.Join("、", known)}。" : "这个规则包没有可用的表样。";
    }
}

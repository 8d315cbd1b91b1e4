namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>The account or kind of money that words limit a figure to.</summary>
/// <remarks>Source: the four budgets of the Budget Law (预算法第五条), and 财政拨款 for all that the treasury grants.</remarks>
internal static class Accounts
{
    // Longest first; the words of a budget's name are no word of a stage.
    private static readonly (string Words, string Account)[] Names =
    [
        ("一般公共预算财政拨款", "一般公共预算"), ("一般公共预算拨款", "一般公共预算"), ("一般公共预算当年拨款", "一般公共预算"), ("一般公共预算", "一般公共预算"),
        ("政府性基金预算财政拨款", "政府性基金"), ("政府性基金财政拨款", "政府性基金"), ("政府性基金预算拨款", "政府性基金"), ("政府性基金预算", "政府性基金"), ("政府性基金", "政府性基金"),
        ("国有资本经营预算财政拨款", "国有资本经营"), ("国有资本经营预算拨款", "国有资本经营"), ("国有资本经营预算", "国有资本经营"), ("国有资本经营", "国有资本经营"),
        ("社会保险基金预算", "社会保险基金"), ("社会保险基金", "社会保险基金"), ("财政拨款", "财政拨款"), ("财政资金", "财政拨款"),
    ];

    /// <summary>The account of a chapter by its heading, or an empty text.</summary>
    public static string Of(string heading)
    {
        foreach (var (words, account) in Names) if (heading.Contains(words, StringComparison.Ordinal)) return account;
        return "";
    }

    /// <summary>Takes the account out of a label; the rest is what is limited to it.</summary>
    public static string Take(ref string label)
    {
        foreach (var (words, account) in Names)
        {
            var at = label.IndexOf(words, StringComparison.Ordinal);
            if (at < 0) continue;
            label = label.Remove(at, words.Length);
            return account;
        }
        return "";
    }

    /// <summary>Whether one account is a part of the other, or the same: 一般公共预算 of 财政拨款, anything of all.</summary>
    public static bool IsPartOf(string part, string whole) =>
        part == whole || whole.Length == 0 || (whole == "财政拨款" && part is "一般公共预算" or "政府性基金" or "国有资本经营");
}

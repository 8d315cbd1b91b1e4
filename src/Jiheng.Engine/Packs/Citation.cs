namespace Jiheng.Engine.Packs;

/// <summary>How sure we are of a number (docs/spec/pack-format.md).</summary>
public enum Confidence
{
    /// <summary>Derived here; ships switched off.</summary>
    Derived,

    /// <summary>Doubtful; ships switched off.</summary>
    Doubtful,

    /// <summary>General knowledge of the rule, still to be held against the official text.</summary>
    Known,

    /// <summary>Read in a published form, notice or sample.</summary>
    Seen,
}

/// <summary>Where a number of a pack comes from.</summary>
/// <param name="Source">The document's number or name: 财预〔2020〕10号.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Clause">Article, annex or page; may be empty.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Since">The first day it holds, yyyy-MM-dd.</param>
/// <param name="Until">The last day, or empty.</param>
/// <param name="Note">Remark; may be empty.</param>
/// <param name="Pack">The pack that says so.</param>
public sealed record Citation(string Source, string Title, string Clause, Confidence Confidence, string Since, string Until, string Note, string Pack)
{
    /// <summary>财预〔2020〕10号附件1: what a letter to others quotes.</summary>
    public string Place => Source + Clause;

    /// <summary>财预〔2020〕10号附件1（2020-02-25起，通行理解）.</summary>
    public override string ToString() => $"{Source}{Clause}（{Since}起{Confidence switch
    {
        Confidence.Seen => "",
        Confidence.Known => "，待与原文核对",
        Confidence.Doubtful => "，存疑",
        _ => "，推导",
    }}）";
}

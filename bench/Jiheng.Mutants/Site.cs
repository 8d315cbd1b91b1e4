using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Jiheng.Mutants;

/// <summary>What is changed at a place.</summary>
internal enum Change
{
    /// <summary>The condition is negated.</summary>
    Negated,

    /// <summary>The condition never holds: it declares what is used where it holds, and nothing would be there to use.</summary>
    NeverHolds,

    /// <summary>The condition always holds: it declares what is used where it does not hold.</summary>
    AlwaysHolds,

    /// <summary>A part of a pattern is negated, where the rest of it matches.</summary>
    PartNegated,

    /// <summary>The bound is moved by one side: &lt; to &lt;=.</summary>
    Bound,
}

/// <summary>One change of one place in one source file.</summary>
internal sealed record Site(int Id, string File, int Line, Change Change, bool IsMain, string Text)
{
    /// <summary>Whether the compiler refused it.</summary>
    public bool IsRefused { get; set; }
}

/// <summary>Places of one file that were not changed, with the reason.</summary>
internal sealed record LeftOut(string File, int Line, string Reason, string Text);

/// <summary>All changes of a set of files.</summary>
internal sealed class Plan
{
    /// <summary>Every change, by number.</summary>
    public List<Site> Sites { get; } = [];

    /// <summary>What could not be changed.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    /// <summary>Conditions to be wrapped.</summary>
    public Dictionary<SyntaxNode, Site> Conditions { get; } = [];

    /// <summary>Comparisons and relational patterns whose bound is moved.</summary>
    public Dictionary<SyntaxNode, Site> Bounds { get; } = [];

    /// <summary>Parts of property patterns.</summary>
    public Dictionary<SyntaxNode, Site> Parts { get; } = [];

    /// <summary>Adds a change, unless its place has one of this kind.</summary>
    public void Add(Dictionary<SyntaxNode, Site> kind, SyntaxNode node, Change change, string file, bool isMain)
    {
        if (kind.ContainsKey(node)) return;
        var site = new Site(Sites.Count, file, Line(node), change, isMain, Short(node));
        Sites.Add(site);
        kind.Add(node, site);
    }

    /// <summary>Notes what was not changed.</summary>
    public void Leave(SyntaxNode node, string file, string reason) => LeftOut.Add(new(file, Line(node), reason, Short(node)));

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.NormalizeWhitespace().ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 160 ? text : text[..157] + "...";
    }
}

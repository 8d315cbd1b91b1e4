using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Jiheng.Mutants;

/// <summary>Writes every change of a file into it at once; which one is in force is chosen when the program runs.</summary>
internal sealed class Schemata(Plan plan) : CSharpSyntaxRewriter
{
    /// <summary>The class that chooses.</summary>
    public static string Chooser(int count) => $$"""
        public static class JihengMutant
        {
            public static int Active = -1;
            public static readonly bool[] Reached = new bool[{{count}}];
            public static bool Is(int number) { Reached[number] = true; return number == Active; }
        }
        """;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var written = base.Visit(node);
        if (node is null || written is not ExpressionSyntax expression) return written;
        if (node is BinaryExpressionSyntax && plan.Bounds.TryGetValue(node, out var bound) && !bound.IsRefused)
        {
            var binary = (BinaryExpressionSyntax)expression;
            expression = Code($"({Is(bound)} ? {binary.Left} {Other(binary.OperatorToken.Kind())} {binary.Right} : {binary})");
        }
        if (plan.Conditions.TryGetValue(node, out var site) && !site.IsRefused)
            expression = Code(site.Change switch
            {
                Change.NeverHolds => $"(({expression}) && !{Is(site)})",
                Change.AlwaysHolds => $"(({expression}) || {Is(site)})",
                _ => $"(({expression}) ^ {Is(site)})",
            });
        return expression.WithTriviaFrom(node);
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var parts = Parts(Conditions.Root(node.Pattern)).ToList();
        if (parts.Count == 0) return base.VisitIsPatternExpression(node);
        // x is { A: p } y  becomes  x is { A: var t } y && ((t is p) ^ changed)
        var root = Conditions.Root(node.Pattern);
        var opened = root.ReplaceNodes(parts.Select(p => p.Pattern), (original, _) => ParsePattern($"var {Name(plan.Parts[original])} "));
        var tests = parts.Select(p => $"(({Test(p.Pattern, Name(p.Site))}) ^ {Is(p.Site)})");
        var isNegated = node.Pattern.DescendantNodesAndSelf().TakeWhile(n => n != root).Count(n => n is UnaryPatternSyntax) % 2 == 1;
        var left = Visit(node.Expression)!;
        return Code($"{(isNegated ? "!" : "")}({left} is {opened} && {string.Join(" && ", tests)})");
    }

    private string Test(PatternSyntax pattern, string name) =>
        pattern is RelationalPatternSyntax relational && plan.Bounds.TryGetValue(pattern, out var bound) && !bound.IsRefused
            ? $"{Is(bound)} ? {name} is {Other(relational.OperatorToken.Kind())} {relational.Expression} : {name} is {pattern}"
            : $"{name} is {pattern}";

    private IEnumerable<(PatternSyntax Pattern, Site Site)> Parts(PatternSyntax root) =>
        root.DescendantNodes().OfType<PatternSyntax>().Where(p => plan.Parts.TryGetValue(p, out var site) && !site.IsRefused).Select(p => (p, plan.Parts[p]));

    private static string Name(Site site) => $"mutantPart{site.Id}";

    private static string Is(Site site) => $"global::JihengMutant.Is({site.Id})";

    private static string Other(SyntaxKind operation) => operation switch
    {
        SyntaxKind.LessThanToken => "<=",
        SyntaxKind.LessThanEqualsToken => "<",
        SyntaxKind.GreaterThanToken => ">=",
        _ => ">",
    };

    private static ExpressionSyntax Code(string text) => ParseExpression(text);

    private static PatternSyntax ParsePattern(string text) => ((IsPatternExpressionSyntax)ParseExpression($"x is {text}")).Pattern;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Jiheng.Mutants;

/// <summary>Finds the conditions of one file.</summary>
internal sealed class Conditions(Plan plan, SemanticModel model, string file) : CSharpSyntaxWalker
{
    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Condition(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        Condition(node.Condition);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        Condition(node.Condition);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        if (node.Condition is not null) Condition(node.Condition);
        base.VisitForStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Condition(node.Condition);
        Value(node.WhenTrue);
        Value(node.WhenFalse);
        base.VisitConditionalExpression(node);
    }

    public override void VisitWhenClause(WhenClauseSyntax node)
    {
        Condition(node.Condition);
        base.VisitWhenClause(node);
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is not null) Condition(node.Expression);
        base.VisitReturnStatement(node);
    }

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        Condition(node.Expression);
        base.VisitArrowExpressionClause(node);
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is not null) Condition(node.ExpressionBody);
        base.VisitSimpleLambdaExpression(node);
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        if (node.ExpressionBody is not null) Condition(node.ExpressionBody);
        base.VisitParenthesizedLambdaExpression(node);
    }

    public override void VisitSwitchExpressionArm(SwitchExpressionArmSyntax node)
    {
        Value(node.Expression);
        base.VisitSwitchExpressionArm(node);
    }

    public override void VisitEqualsValueClause(EqualsValueClauseSyntax node)
    {
        Value(node.Value);
        base.VisitEqualsValueClause(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        Value(node.Right);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitArgument(ArgumentSyntax node)
    {
        Value(node.Expression);
        base.VisitArgument(node);
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            Operand(node, node.Left);
            Operand(node, node.Right);
        }
        if (node.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            && !IsInStatic(node))
        {
            if (Declared(node).Count > 0) plan.Leave(node, file, "bound of a comparison that declares a variable");
            else plan.Add(plan.Bounds, node, Change.Bound, file, IsMain(node));
        }
        base.VisitBinaryExpression(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        if (!IsInStatic(node)) Parts(Root(node.Pattern));
        base.VisitIsPatternExpression(node);
    }

    /// <summary>The pattern behind brackets and one negation.</summary>
    public static PatternSyntax Root(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Root(inner.Pattern),
        UnaryPatternSyntax { Pattern: var inner } => Root(inner),
        _ => pattern,
    };

    private void Parts(PatternSyntax pattern)
    {
        if (pattern is not RecursivePatternSyntax recursive) return;
        SeparatedSyntaxList<SubpatternSyntax>[] lists = [recursive.PositionalPatternClause?.Subpatterns ?? default, recursive.PropertyPatternClause?.Subpatterns ?? default];
        foreach (var list in lists)
            foreach (var part in list)
            {
                if (part.Pattern is VarPatternSyntax or DiscardPatternSyntax) continue;
                if (part.Pattern is RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: > 0 } inner) { Parts(inner); continue; }
                if (Declared(part.Pattern).Count > 0)
                {
                    // { } name only asks whether something is there; the condition as a whole is forced for that.
                    if (part.Pattern is not (RecursivePatternSyntax or DeclarationPatternSyntax)) plan.Leave(part, file, "part of a pattern that declares a variable");
                    continue;
                }
                plan.Add(plan.Parts, part.Pattern, Change.PartNegated, file, IsMain(part));
                if (part.Pattern is RelationalPatternSyntax) plan.Add(plan.Bounds, part.Pattern, Change.Bound, file, IsMain(part));
            }
    }

    private void Operand(BinaryExpressionSyntax parent, ExpressionSyntax operand)
    {
        if (!Bare(operand).IsKind(parent.Kind())) Condition(operand);
    }

    /// <summary>A truth that is kept or handed on; names and constants ask nothing.</summary>
    private void Value(ExpressionSyntax value)
    {
        if (Bare(value) is BinaryExpressionSyntax or IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax or InvocationExpressionSyntax) Condition(value);
    }

    private void Condition(ExpressionSyntax expression)
    {
        var bare = Bare(expression);
        // What a ternary chooses between, and its own condition, are found on their own.
        if (bare is ConditionalExpressionSyntax or SwitchExpressionSyntax) return;
        if (model.GetTypeInfo(bare).Type?.SpecialType != SpecialType.System_Boolean || model.GetConstantValue(bare).HasValue) return;
        if (IsInStatic(bare)) { plan.Leave(bare, file, "computed once when the program starts"); return; }
        var escaping = Escaping(bare);
        if (escaping.Count == 0 || (bare is InvocationExpressionSyntax && escaping.TrueForAll(d => d.Parent is DeclarationExpressionSyntax)))
        {
            plan.Add(plan.Conditions, bare, Change.Negated, file, IsMain(bare));
            return;
        }
        HashSet<SingleVariableDesignationSyntax> holds = [], fails = [];
        Flow(bare, holds, fails);
        if (escaping.TrueForAll(holds.Contains)) plan.Add(plan.Conditions, bare, Change.NeverHolds, file, IsMain(bare));
        else if (escaping.TrueForAll(fails.Contains)) plan.Add(plan.Conditions, bare, Change.AlwaysHolds, file, IsMain(bare));
        else plan.Leave(bare, file, "declares variables for both of its sides");
    }

    private List<SingleVariableDesignationSyntax> Escaping(ExpressionSyntax expression)
    {
        List<SingleVariableDesignationSyntax> escaping = [];
        foreach (var designation in Declared(expression))
        {
            if (model.GetDeclaredSymbol(designation) is not { } symbol) continue;
            var scope = expression.Ancestors().First(a => a is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax { Body: BlockSyntax });
            if (scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == symbol.Name && !expression.Span.Contains(n.Span)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, symbol))) escaping.Add(designation);
        }
        return escaping;
    }

    /// <summary>Which variables have a value where a condition holds, and which where it does not.</summary>
    private static void Flow(ExpressionSyntax expression, HashSet<SingleVariableDesignationSyntax> holds, HashSet<SingleVariableDesignationSyntax> fails)
    {
        switch (Bare(expression))
        {
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                Flow(not.Operand, fails, holds);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                HashSet<SingleVariableDesignationSyntax> none = [];
                Flow(and.Left, holds, none);
                Flow(and.Right, holds, none);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                HashSet<SingleVariableDesignationSyntax> nothing = [];
                Flow(or.Left, nothing, fails);
                Flow(or.Right, nothing, fails);
                break;
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax } negated:
                fails.UnionWith(Declared(negated.Pattern));
                break;
            case IsPatternExpressionSyntax pattern:
                holds.UnionWith(Declared(pattern.Pattern));
                goto default;
            default:
                // What a call gives out is there either way.
                foreach (var designation in Declared(expression))
                    if (designation.Parent is DeclarationExpressionSyntax) { holds.Add(designation); fails.Add(designation); }
                break;
        }
    }

    private static List<SingleVariableDesignationSyntax> Declared(SyntaxNode node) =>
        [.. node.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<SingleVariableDesignationSyntax>()];

    /// <summary>An expression without its brackets.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax inner ? Bare(inner.Expression) : expression;

    private static bool IsInStatic(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null };

    /// <summary>Whether it stands in the method that makes the findings.</summary>
    private static bool IsMain(SyntaxNode node) => node.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText == "Check";
}

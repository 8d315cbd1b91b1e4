using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Tests.Audit;

/// <summary>States a document as text and gives the findings of one rule, so that a rule's test reads like a form.</summary>
internal static class RuleText
{
    /// <summary>The findings of one rule before folding.</summary>
    public static IReadOnlyList<Finding> Check<TRule>(string document) where TRule : AuditRule, new()
    {
        var filing = Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document))])[0];
        return [.. new TRule().Check(new AuditContext(filing))];
    }

    /// <summary>What one rule says it cannot assess.</summary>
    public static IReadOnlyList<Unassessable> Unassessable<TRule>(string document) where TRule : AuditRule, new()
    {
        var context = new AuditContext(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document))])[0]);
        _ = new TRule().Check(context).Count();
        return context.Unassessable;
    }

    /// <summary>The whole audit of a document, folded and ordered.</summary>
    public static AuditResult Audit(string document) =>
        Pipeline.Check(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document))])[0]);
}

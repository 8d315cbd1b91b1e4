using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Audit;

/// <summary>States a document as text and gives the findings of one rule, so that a rule's test reads like a form.</summary>
internal static class RuleText
{
    /// <summary>The findings of one rule before folding.</summary>
    public static IReadOnlyList<Finding> Check<TRule>(string document) where TRule : AuditRule, new()
    {
        var filing = Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0];
        return [.. new TRule().Check(new AuditContext(filing))];
    }

    /// <summary>The findings of one rule when the total row of the money block also holds amounts of columns without a known stage, in 万元.</summary>
    public static IReadOnlyList<Finding> CheckWithOther<TRule>(string document, params string[] amounts) where TRule : AuditRule, new()
    {
        var filing = Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0];
        List<DocumentReading> documents = [.. filing.Documents.Select(d => d with { Forms = [.. d.Forms.Select(f => WithOther(f, amounts))] })];
        return [.. new TRule().Check(new AuditContext(filing with { Documents = documents }))];
    }

    private static FilledForm WithOther(FilledForm form, string[] amounts) => form.Funds is not { } funds ? form : form with
    {
        Funds = funds with
        {
            Rows = [.. funds.Rows.Select(r => !r.IsTotal ? r : r with
            {
                OtherAmounts = [.. amounts.Select(a => new Entry("其他栏", a, IndicatorValue.Parse(a, Unit.TenThousandYuan), r.Label.Origin))],
            })],
        },
    };

    /// <summary>The findings of one rule when figures of every form were not understood, and what it says of that.</summary>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<Unassessable> Unassessable) CheckUnread<TRule>(string document) where TRule : AuditRule, new()
    {
        var filing = Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0];
        List<DocumentReading> documents = [.. filing.Documents.Select(d => d with { Forms = [.. d.Forms.Select(f => f with { HasUnreadFigures = true })] })];
        var context = new AuditContext(filing with { Documents = documents });
        return ([.. new TRule().Check(context)], context.Unassessable);
    }

    /// <summary>What one rule says it cannot assess.</summary>
    public static IReadOnlyList<Unassessable> Unassessable<TRule>(string document) where TRule : AuditRule, new()
    {
        var context = new AuditContext(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0]);
        _ = new TRule().Check(context).Count();
        return context.Unassessable;
    }

    /// <summary>The whole audit of a document, folded and ordered.</summary>
    public static AuditResult Audit(string document) =>
        Pipeline.Check(Pipeline.File([Pipeline.Read(PlainTextReader.Read("样例.txt", document), TestPacks.Catalogue)])[0]);
}

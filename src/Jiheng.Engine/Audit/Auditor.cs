using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>Runs all rules over a filing, folds consequences under their cause, and orders what remains.</summary>
public static class Auditor
{
    private static readonly Unassessable NothingRead = new("JH1006",
        "没有读到任何指标和金额，因此没有可以核对的内容；请确认文件是填好的绩效表或报告，表格没有做成图片。");

    /// <summary>Audits a filing.</summary>
    public static AuditResult Check(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var context = new AuditContext(filing);
        var found = Run(context, static _ => true);
        LostFigures.Say(context);
        var findings = Order(Folding.Fold(context, found));
        var hasContent = filing.HasContent || StepContent.Has(filing);
        return new(filing, findings, hasContent ? context.Unassessable : [NothingRead, .. context.Unassessable]) { HasContent = hasContent };
    }

    /// <summary>The findings of some rules before folding; used to ask what would remain if a figure were different.</summary>
    internal static List<Finding> Find(AuditContext context, Predicate<AuditRule> which) => Run(context, which);

    private static List<Finding> Run(AuditContext context, Predicate<AuditRule> which)
    {
        List<Finding> findings = [];
        foreach (var rule in AuditRules.All)
        {
            if (!which(rule)) continue;
            try
            {
                PackSettings.Apply(context, rule, rule.Check(context), findings);
            }
            catch (Packs.Text.PackRefusedException e)
            {
                // A section of the pack that is read late is wrong: the rule that needs it cannot judge, the others can.
                context.CannotAssess(rule, e.Message);
            }
        }
        return findings;
    }

    // What has the same stake stays as found.
    private sealed record Ranked(Finding Finding, int Found)
    {
        public Numbers.Rational Stake => Finding.AtStake ?? Numbers.Rational.Zero;
    }

    /// <summary>Most certain first, then what most money is at stake in, then by code, then as found: by place in the documents.</summary>
    private static List<Finding> Order(List<Finding> findings)
    {
        List<Finding> ordered = [];
        for (var severity = Severity.Error; severity >= Severity.Note; severity--)
        {
            List<Ranked> sure = [];
            foreach (var rule in AuditRules.All)
                foreach (var finding in findings)
                    if (finding.Severity == severity && ReferenceEquals(finding.Descriptor, rule.Descriptor)) sure.Add(new(finding with { AtStake = Stakes.Of(finding) }, sure.Count));
            sure.Sort(static (x, y) => y.Stake.CompareTo(x.Stake) is var order and not 0 ? order : x.Found.CompareTo(y.Found));
            foreach (var one in sure) ordered.Add(one.Finding);
        }
        return ordered;
    }
}

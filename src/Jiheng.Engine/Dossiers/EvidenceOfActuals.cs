using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8103 to JH8105. Each actual value says where it comes from, the file is there, and what a ledger gives is what is filed.</summary>
internal static class EvidenceOfActuals
{
    public static IEnumerable<Finding> Check(FilingData data, DossierFrame frame)
    {
        if (frame.Step is not (WorkStep.Monitoring or WorkStep.SelfEvaluation)) yield break;
        var subject = DossierAuditor.SubjectOf(data, frame);
        List<IndicatorData> bare = [.. subject.Indicators.Where(i => i.Actual.Length > 0 && i.Evidence.Length == 0 && i.Sources.Count == 0)];
        // One for all: whoever answers it answers for the list.
        if (bare.Count > 0) yield return DossierFinding.Of(DossierRules.NoEvidence, Severity.Warning, subject.Name, "佐证", $"{bare.Count}个指标的实际完成值没有写佐证：{string.Join("、", bare.Select(i => i.Name))}。");
        foreach (var indicator in subject.Indicators)
            if (frame.Surveyed.TryGetValue(indicator.Name, out var surveyed) && TargetAgreement.Of(Entry(surveyed), Entry(indicator.Actual)) != ValueAgreement.Same)
                yield return DossierFinding.Of(DossierRules.MeasuredOtherwise, Severity.Error, subject.Name, $"{indicator.Name}|问卷",
                    $"指标“{indicator.Name}”由问卷算出 {surveyed}，填报的是“{(indicator.Actual.Length == 0 ? "空白" : indicator.Actual)}”。") with { Reported = indicator.Actual, Expected = surveyed };
        foreach (var indicator in subject.Indicators)
            foreach (var place in indicator.Sources)
            {
                if (frame.Files is { } files && !files.Contains(place.Sha256))
                {
                    yield return DossierFinding.Of(DossierRules.EvidenceGone, Severity.Error, subject.Name, $"{indicator.Name}|{place.File}", $"指标“{indicator.Name}”的佐证“{place.File}”不在本案卷的附件里，或内容已经不同。");
                    continue;
                }
                if (frame.Unmeasured.TryGetValue(place.Sha256, out var why))
                    yield return DossierFinding.Of(DossierRules.MeasuredOtherwise, Severity.Warning, subject.Name, $"{indicator.Name}|算法", $"指标“{indicator.Name}”引用的算法“{place.File}”算不出来，没有和填报的值核对：{why}");
                if (frame.Measured.TryGetValue(place.Sha256, out var measured) && TargetAgreement.Of(Entry(measured), Entry(indicator.Actual)) != ValueAgreement.Same)
                    yield return DossierFinding.Of(DossierRules.MeasuredOtherwise, Severity.Error, subject.Name, $"{indicator.Name}|实际完成值",
                        $"指标“{indicator.Name}”由台账算出 {measured}，填报的是“{(indicator.Actual.Length == 0 ? "空白" : indicator.Actual)}”。") with { Reported = indicator.Actual, Expected = measured };
            }
    }

    private static Entry Entry(string text) => new("实际完成值", text, IndicatorValue.Parse(text), new Origin("", text));
}

using Jiheng.Engine.Cycle.Chains;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>A later form of a subject beside the declarations of its year that came before it.</summary>
/// <param name="Subject">The whole unit or the project.</param>
/// <param name="Here">The form that is judged: monitoring or self-evaluation.</param>
/// <param name="Approved">The declarations of the year, the last one printed last.</param>
internal sealed record ApprovedForm(ChainSubject Subject, ChainForm Here, IReadOnlyList<ChainForm> Approved)
{
    /// <summary>Every such form of a chain that has indicators.</summary>
    public static IEnumerable<ApprovedForm> In(DocumentChain chain)
    {
        foreach (var subject in chain.Subjects)
            foreach (var group in subject.WithinYear().Where(p => p.Before.Step == Step.Declaration && p.Here.Step is Step.Monitoring or Step.SelfEvaluation && p.Before.Form.Indicators.Any() && p.Here.Form.Indicators.Any()).GroupBy(p => p.Here))
                yield return new(subject, group.Key, [.. group.Select(p => p.Before)]);
    }

    /// <summary>All documents of the year, where a change would be told.</summary>
    public IReadOnlyList<Model.DocumentReading> Year(DocumentChain chain) => chain.Of(Here.Year);

    /// <summary>How a message names the subject: 项目“宣传项目”的, or nothing for the whole unit.</summary>
    public string Whose => Subject.Name.Length == 0 ? "" : $"项目“{Subject.Name}”的";
}

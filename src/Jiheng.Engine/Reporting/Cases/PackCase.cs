using Jiheng.Engine.Content;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>One case of a pack: a filled form, and what it must give. Format: docs/spec/pack-format.md.</summary>
/// <param name="File">The file in the pack's folder: cases/执行率.md.</param>
/// <param name="Title">Its first heading; the file's name without one.</param>
/// <param name="Form">The filled form. Lines are those of the file.</param>
/// <param name="Expectations">What it must give, as written.</param>
/// <param name="Mistakes">What is wrong with the case itself, one Chinese sentence each.</param>
internal sealed record PackCase(string File, string Title, Document Form, IReadOnlyList<CaseExpectation> Expectations, IReadOnlyList<string> Mistakes);

/// <summary>One row of the table below 预期.</summary>
/// <param name="Item">得分：预算执行率.</param>
/// <param name="Expected">7.2.</param>
/// <param name="Line">1-based line in the file.</param>
internal sealed record CaseExpectation(string Item, string Expected, int Line);

/// <summary>What running a case came to.</summary>
/// <param name="File">The file in the pack's folder.</param>
/// <param name="Title">What the case shows.</param>
/// <param name="Failures">What it gave other than expected, one Chinese sentence each; none when it is as written.</param>
public sealed record CaseOutcome(string File, string Title, IReadOnlyList<string> Failures);

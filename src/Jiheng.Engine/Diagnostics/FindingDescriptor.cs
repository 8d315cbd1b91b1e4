namespace Jiheng.Engine.Diagnostics;

/// <summary>What a rule promises: its code, the highest severity it may give, and its words.</summary>
/// <param name="Code">JH and four digits; never reused.</param>
/// <param name="Severity">The usual severity; a finding may carry a lower one where the rule says when.</param>
/// <param name="Title">A few Chinese words a finance officer recognises.</param>
/// <param name="Rule">The rule in one sentence of our own.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
/// <param name="Reference">The regulation or form it rests on, or 算术 when it is plain arithmetic.</param>
/// <param name="Example">A worked example that shows the rule.</param>
/// <param name="NearMiss">A similar case that is not a finding.</param>
public sealed record FindingDescriptor(
    string Code, Severity Severity, string Title, string Rule, string Remedy, string Reference, string Example, string NearMiss)
{
    /// <summary>The reference of rules that need no regulation.</summary>
    public const string Arithmetic = "算术";
}

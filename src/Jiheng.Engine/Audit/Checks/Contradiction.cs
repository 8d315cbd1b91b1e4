using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What stands against a claim in words, before a rule makes a finding of it.</summary>
/// <param name="Severity">How sure it is.</param>
/// <param name="Message">What does not agree, in one Chinese sentence.</param>
/// <param name="Places">What contradicts the claim.</param>
internal sealed record Contradiction(Severity Severity, string Message, List<Place> Places)
{
    /// <summary>The working, or null.</summary>
    public string? Arithmetic { get; init; }
}

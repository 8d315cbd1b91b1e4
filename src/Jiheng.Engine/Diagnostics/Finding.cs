namespace Jiheng.Engine.Diagnostics;

/// <summary>One thing found: data, from which every output (text, JSON, comments in the user's file) is made.</summary>
public sealed record Finding
{
    /// <summary>The rule's descriptor.</summary>
    public required FindingDescriptor Descriptor { get; init; }

    /// <summary>How sure this one is; at most the descriptor's severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What does not agree, in one Chinese sentence with the figures.</summary>
    public required string Message { get; init; }

    /// <summary>The form it belongs to (title, with the project's name), for grouping.</summary>
    public required string Form { get; init; }

    /// <summary>All places, the accused one first.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>What is printed, or null.</summary>
    public string? Reported { get; init; }

    /// <summary>What it would have to be, or null.</summary>
    public string? Expected { get; init; }

    /// <summary>The arithmetic that gives the expected value, e.g. <c>951.72 ÷ 951.43 = 100.03%</c>.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>Reported less expected, with unit.</summary>
    public string? Difference { get; init; }

    /// <summary>Whether the message names the figure that is the odd one out, or says that none can be named; the figure then stands first.</summary>
    public bool NamesSuspect { get; init; }

    /// <summary>How much money it is about, in 元 and without a sign: what is printed less what would have to be; null for no amount. Set by the audit.</summary>
    public Numbers.Rational? AtStake { get; init; }

    /// <summary>What to do here; the descriptor's remedy when null.</summary>
    public string? Remedy { get; init; }

    /// <summary>What the finding is about (form, indicator, column), without positions: the root of its fingerprint.</summary>
    public required string Subject { get; init; }

    /// <summary>Consequences of the same root cause.</summary>
    public IReadOnlyList<Finding> Folded { get; init; } = [];

    /// <summary>How it stands against what was found the last time; null where nothing is held against it.</summary>
    public Standing? Standing { get; init; }

    /// <summary>Who accepted it and why; only of a finding whose <see cref="Standing"/> says so.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>The rule's code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>The same for the same defect in the next version of the document, even when rows moved.</summary>
    public string Fingerprint => Diagnostics.Fingerprint.Of(Code, Subject);

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(Finding? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

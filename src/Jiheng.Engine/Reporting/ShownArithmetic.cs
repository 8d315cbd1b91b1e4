using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Reporting;

/// <summary>Which arithmetic is worth a line of its own.</summary>
internal static class ShownArithmetic
{
    /// <summary>The finding's arithmetic where it joins at least two terms and the message does not say it already; else null.</summary>
    public static string? Of(Finding finding) =>
        finding.Arithmetic is { } arithmetic && HasTerms(arithmetic) && !Says(finding.Message, arithmetic) ? arithmetic : null;

    // 112 = 112 shows nothing.
    private static bool HasTerms(string arithmetic) =>
        arithmetic.Contains(" + ", StringComparison.Ordinal) || arithmetic.Contains(" − ", StringComparison.Ordinal) || arithmetic.Contains(" - ", StringComparison.Ordinal)
        || arithmetic.Contains('×') || arithmetic.Contains('÷') || arithmetic.Contains('＋');

    private static bool Says(string message, string arithmetic) => Packed(message).Contains(Packed(arithmetic), StringComparison.Ordinal);

    private static string Packed(string words) => words.Replace(" ", "", StringComparison.Ordinal);
}

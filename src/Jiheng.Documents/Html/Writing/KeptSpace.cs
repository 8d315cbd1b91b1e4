namespace Jiheng.Documents.Html.Writing;

/// <summary>White space that a browser would join: several spaces between words, tabs. Room to write in stays as wide as it is printed.</summary>
/// <remarks>Said on the element itself, since nobody who takes the page over reads its style sheet.</remarks>
internal static class KeptSpace
{
    /// <summary>The declaration that keeps it, where there is any; else nothing.</summary>
    public static string Style(IEnumerable<string> lines) =>
        lines.Any(l => l.Contains("  ", StringComparison.Ordinal) || l.Contains('\t', StringComparison.Ordinal)) ? "white-space:pre-wrap" : "";
}

using Jiheng.Engine.Diagnostics;

namespace Jiheng.Documents.Writing;

/// <summary>The light colours that annotated copies give a place; black text stays easy to read on all of them.</summary>
internal static class SeverityColour
{
    private const string Red = "F9C9C5";
    private const string Yellow = "FFF0B3";
    private const string Blue = "D3E8FA";

    /// <summary>Six hexadecimal digits.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Error => Red, Severity.Warning => Yellow, _ => Blue };

    /// <summary>Whether a colour that stands already says something worse, or the same, than a new one; colours that are not ours say nothing.</summary>
    public static bool IsWorse(string? standing, string colour) => Rank(standing) >= Rank(colour);

    private static int Rank(string? colour) => colour switch { Red => 3, Yellow => 2, Blue => 1, _ => 0 };
}

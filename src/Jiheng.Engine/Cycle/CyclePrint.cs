namespace Jiheng.Engine.Cycle;

/// <summary>Printed words as a result shows them.</summary>
internal static class CyclePrint
{
    /// <summary>As printed, white space removed; full-width signs stay.</summary>
    public static string Of(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));
}

namespace Jiheng.Documents.Html.Writing.Charts;

/// <summary>One colour of a chart.</summary>
/// <param name="Fill">Of areas.</param>
/// <param name="Edge">Of their outline, of lines and their figures: dark enough to be read on white (4.5 to 1) even where the area is light.</param>
/// <param name="OnFill">Of letters on the area.</param>
internal sealed record ChartColour(string Fill, string Edge, string OnFill);

/// <summary>
/// The colours of charts. Neighbours differ in lightness and not only in hue, so that they are told apart on grey paper and by
/// the colour-blind: L* of 31, 71, 50, 85, 33, 59, 84 and 36.
/// </summary>
internal static class ChartColours
{
    /// <summary>Text.</summary>
    public const string Ink = "#1b1f24";

    /// <summary>Text of less weight.</summary>
    public const string Faint = "#555d66";

    /// <summary>The line that figures begin at.</summary>
    public const string Axis = "#6b737c";

    /// <summary>Lines to read along.</summary>
    public const string Grid = "#dfe3e8";

    private static readonly ChartColour[] All =
    [
        new("#1b4b7a", "#1b4b7a", "#fff"),
        new("#e39b3b", "#a86207", Ink),
        new("#2f8578", "#216459", "#fff"),
        new("#c3d8ec", "#4f7296", Ink),
        new("#813353", "#813353", "#fff"),
        new("#8b8f98", "#62666e", Ink),
        new("#ddd3a8", "#6f6535", Ink),
        new("#46592b", "#46592b", "#fff"),
    ];

    /// <summary>The colour of a series, from 0; they come round again.</summary>
    public static ChartColour Of(int index) => All[index % All.Length];

    /// <summary>The colour of a piece of so many, where the last lies beside the first.</summary>
    public static ChartColour Of(int index, int count) => index > 0 && index == count - 1 && index % All.Length == 0 ? All[2] : Of(index);
}

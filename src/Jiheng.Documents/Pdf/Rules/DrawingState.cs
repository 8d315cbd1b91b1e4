namespace Jiheng.Documents.Pdf.Rules;

/// <summary>What q keeps and Q brings back, as far as it touches straight lines.</summary>
internal sealed record DrawingState(Matrix Map)
{
    /// <summary>Width of strokes in the drawing's own measure.</summary>
    public double Stroke { get; init; } = 1;

    /// <summary>White on paper is no line.</summary>
    public bool StrokesWhite { get; init; }

    public bool FillsWhite { get; init; }

    // What lies outside is not shown. A clip that is no rectangle counts as the rectangle around it.
    public double Left { get; init; } = double.MinValue;

    public double Top { get; init; } = double.MinValue;

    public double Right { get; init; } = double.MaxValue;

    public double Bottom { get; init; } = double.MaxValue;

    /// <summary>Points on paper that a stroke is wide.</summary>
    public double StrokeOnPaper => Stroke * Math.Sqrt(Math.Abs(Map.A * Map.D - Map.B * Map.C));

    public DrawingState Clip(double left, double top, double right, double bottom) => this with
    {
        Left = Math.Max(Left, left),
        Top = Math.Max(Top, top),
        Right = Math.Min(Right, right),
        Bottom = Math.Min(Bottom, bottom),
    };
}

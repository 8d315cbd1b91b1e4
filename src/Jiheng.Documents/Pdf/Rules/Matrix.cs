namespace Jiheng.Documents.Pdf.Rules;

/// <summary>An affine map of the plane as PDF writes it: x' = ax + cy + e, y' = bx + dy + f.</summary>
internal sealed record Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>First the inner map, then this one.</summary>
    public Matrix After(Matrix inner) => new(
        inner.A * A + inner.B * C, inner.A * B + inner.B * D,
        inner.C * A + inner.D * C, inner.C * B + inner.D * D,
        inner.E * A + inner.F * C + E, inner.E * B + inner.F * D + F);

    public double X(double x, double y) => A * x + C * y + E;

    public double Y(double x, double y) => B * x + D * y + F;

    /// <summary>From a page's own places to the page as it is shown, with the upper left corner as origin.</summary>
    /// <param name="box">Left, lower, right, upper.</param>
    /// <param name="turn">Quarter turns clockwise.</param>
    public static Matrix Shown(double[] box, int turn) => turn switch
    {
        1 => new(0, 1, 1, 0, -box[1], -box[0]),
        2 => new(-1, 0, 0, 1, box[2], -box[1]),
        3 => new(0, -1, -1, 0, box[3], box[2]),
        _ => new(1, 0, 0, -1, -box[0], box[3]),
    };
}

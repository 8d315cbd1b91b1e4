namespace Jiheng.Documents.Pdf.Rules;

/// <summary>The path under construction, already in places on paper.</summary>
internal sealed class DrawingPath
{
    private const int MostPoints = 100_000;

    private readonly List<double> xs = [];
    private readonly List<double> ys = [];
    private readonly List<int> starts = [];
    private readonly HashSet<int> curved = [];

    public void Move(double x, double y)
    {
        starts.Add(xs.Count);
        Add(x, y);
    }

    public void LineTo(double x, double y)
    {
        if (starts.Count == 0) starts.Add(0);
        Add(x, y);
    }

    /// <summary>A curve is no ruled line; where it ends the path goes on.</summary>
    public void CurveTo(double x, double y)
    {
        LineTo(x, y);
        curved.Add(starts.Count - 1);
    }

    public void Close()
    {
        if (starts.Count > 0 && starts[^1] < xs.Count) Add(xs[starts[^1]], ys[starts[^1]]);
    }

    public void Clear()
    {
        xs.Clear();
        ys.Clear();
        starts.Clear();
        curved.Clear();
    }

    public DrawingState Clip(DrawingState state)
    {
        if (xs.Count == 0) return state;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        Widen(0, xs.Count, ref left, ref top, ref right, ref bottom);
        return state.Clip(left, top, right, bottom);
    }

    public void Stroke(DrawingState state, PageRules rules)
    {
        // A stroke as wide as a line of text is a band of colour.
        if (state.StrokesWhite || state.StrokeOnPaper > 4) return;
        for (var part = 0; part < starts.Count; part++)
        {
            if (curved.Contains(part)) continue;
            for (var i = starts[part] + 1; i < End(part); i++)
            {
                double x1 = Math.Clamp(xs[i - 1], state.Left - 1, state.Right + 1), x2 = Math.Clamp(xs[i], state.Left - 1, state.Right + 1);
                double y1 = Math.Clamp(ys[i - 1], state.Top - 1, state.Bottom + 1), y2 = Math.Clamp(ys[i], state.Top - 1, state.Bottom + 1);
                if (IsShown(state, (xs[i - 1], xs[i]), (ys[i - 1], ys[i]))) rules.Line(x1, y1, x2, y2);
            }
        }
    }

    public void Fill(DrawingState state, PageRules rules)
    {
        if (state.FillsWhite) return;
        for (var part = 0; part < starts.Count; part++)
        {
            // A figure of two points fills nothing.
            if (curved.Contains(part) || End(part) - starts[part] < 3) continue;
            double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
            Widen(starts[part], End(part), ref left, ref top, ref right, ref bottom);
            if (!IsShown(state, (left, right), (top, bottom))) continue;
            if (part + 1 < starts.Count && IsRing(part + 1, state, rules, left, top, right, bottom)) part++;
            else rules.Area(Math.Max(left, state.Left), Math.Max(top, state.Top), Math.Min(right, state.Right), Math.Min(bottom, state.Bottom));
        }
    }

    /// <summary>A box inside a box, filled between the two, is a border around a cell.</summary>
    private bool IsRing(int inner, DrawingState state, PageRules rules, double left, double top, double right, double bottom)
    {
        if (curved.Contains(inner) || End(inner) - starts[inner] < 3) return false;
        double innerLeft = double.MaxValue, innerTop = double.MaxValue, innerRight = double.MinValue, innerBottom = double.MinValue;
        Widen(starts[inner], End(inner), ref innerLeft, ref innerTop, ref innerRight, ref innerBottom);
        if (!IsThin(innerLeft - left) || !IsThin(innerTop - top) || !IsThin(right - innerRight) || !IsThin(bottom - innerBottom)) return false;
        (left, right) = (Math.Clamp(left, state.Left, state.Right), Math.Clamp(right, state.Left, state.Right));
        (top, bottom) = (Math.Clamp(top, state.Top, state.Bottom), Math.Clamp(bottom, state.Top, state.Bottom));
        rules.Area(left, top, right, innerTop);
        rules.Area(left, innerBottom, right, bottom);
        rules.Area(left, top, innerLeft, bottom);
        rules.Area(innerRight, top, right, bottom);
        return true;
    }

    private static bool IsThin(double width) => width is >= -0.1 and <= 3.2;

    private static bool IsShown(DrawingState state, (double A, double B) x, (double A, double B) y) =>
        Math.Max(x.A, x.B) >= state.Left - 1 && Math.Min(x.A, x.B) <= state.Right + 1 && Math.Max(y.A, y.B) >= state.Top - 1 && Math.Min(y.A, y.B) <= state.Bottom + 1;

    private int End(int part) => part + 1 < starts.Count ? starts[part + 1] : xs.Count;

    private void Widen(int from, int to, ref double left, ref double top, ref double right, ref double bottom)
    {
        for (var i = from; i < to; i++)
        {
            left = Math.Min(left, xs[i]);
            right = Math.Max(right, xs[i]);
            top = Math.Min(top, ys[i]);
            bottom = Math.Max(bottom, ys[i]);
        }
    }

    private void Add(double x, double y)
    {
        if (xs.Count >= MostPoints) return;
        xs.Add(x);
        ys.Add(y);
    }
}

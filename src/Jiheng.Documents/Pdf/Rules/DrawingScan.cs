using Jiheng.Documents.Pdf.Objects;

namespace Jiheng.Documents.Pdf.Rules;

/// <summary>
/// Runs through the drawing operators of a page (ISO 32000-1, Annex A) and keeps the straight lines.
/// </summary>
internal sealed class DrawingScan(PdfFile file, PageRules rules, double pageArea, OperatorBudget budget)
{
    private const int MostStates = 256;
    private const int MostOperands = 32;

    private readonly DrawingPath path = new();
    private readonly double[] operands = new double[MostOperands];
    private readonly HashSet<PdfStream> open = [];
    private int count;
    private double x;
    private double y;

    /// <summary>Whether a drawing inside the page could not be read, or there was too much of it.</summary>
    public bool IsIncomplete { get; private set; }

    public void Run(byte[] content, PdfDictionary? resources, DrawingState state, int depth = 0)
    {
        var kept = new Stack<DrawingState>();
        var tokens = new DrawingTokens(content);
        count = 0;
        var clips = false;
        string name = "";
        while (tokens.Next())
        {
            switch (tokens.Kind)
            {
                case DrawingToken.Number:
                    if (count < MostOperands) operands[count++] = tokens.Number;
                    continue;
                case DrawingToken.Name:
                    name = tokens.Name;
                    continue;
                case DrawingToken.String:
                    rules.ShownBytes += tokens.Length;
                    continue;
            }
            if (!budget.Take())
            {
                IsIncomplete = true;
                return;
            }
            switch (tokens.Operator)
            {
                case "q":
                    if (kept.Count < MostStates) kept.Push(state);
                    break;
                case "Q":
                    if (kept.Count > 0) state = kept.Pop();
                    break;
                case "cm" when count >= 6:
                    state = state with { Map = state.Map.After(new Matrix(At(6), At(5), At(4), At(3), At(2), At(1))) };
                    break;
                case "w" when count >= 1:
                    state = state with { Stroke = Math.Abs(At(1)) };
                    break;
                case "m" when count >= 2:
                    Place(At(2), At(1));
                    path.Move(state.Map.X(x, y), state.Map.Y(x, y));
                    break;
                case "l" when count >= 2:
                    Place(At(2), At(1));
                    path.LineTo(state.Map.X(x, y), state.Map.Y(x, y));
                    break;
                case "c" or "v" or "y" when count >= 4:
                    Place(At(2), At(1));
                    path.CurveTo(state.Map.X(x, y), state.Map.Y(x, y));
                    break;
                case "re" when count >= 4:
                    Rectangle(state.Map, At(4), At(3), At(2), At(1));
                    break;
                case "h":
                    path.Close();
                    break;
                case "W" or "W*":
                    clips = true;
                    continue;
                case "G" or "RG" or "SC" or "SCN" or "K" or "CS":
                    state = state with { StrokesWhite = IsWhite(tokens.Operator == "K") };
                    break;
                case "g" or "rg" or "sc" or "scn" or "k" or "cs":
                    state = state with { FillsWhite = IsWhite(tokens.Operator == "k") };
                    break;
                case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "n":
                    Paint(tokens.Operator, state);
                    if (clips) state = path.Clip(state);
                    clips = false;
                    path.Clear();
                    break;
                case "Do":
                    Draw(name, resources, state, depth);
                    break;
                case "BI":
                    tokens.SkipInlineImage();
                    Image(state);
                    break;
            }
            count = 0;
        }
    }

    private double At(int fromEnd) => operands[count - fromEnd];

    private void Place(double toX, double toY) => (x, y) = (toX, toY);

    private void Rectangle(Matrix map, double left, double lower, double width, double height)
    {
        path.Move(map.X(left, lower), map.Y(left, lower));
        path.LineTo(map.X(left + width, lower), map.Y(left + width, lower));
        path.LineTo(map.X(left + width, lower + height), map.Y(left + width, lower + height));
        path.LineTo(map.X(left, lower + height), map.Y(left, lower + height));
        path.Close();
    }

    private bool IsWhite(bool isInk)
    {
        if (count is not (1 or 3 or 4)) return false;
        for (var i = 0; i < count; i++)
            if (isInk || count == 4 ? operands[i] > 0.01 : operands[i] < 0.99) return false;
        return true;
    }

    private void Paint(string how, DrawingState state)
    {
        if (how is "s" or "b" or "b*") path.Close();
        if (how is "S" or "s" or "B" or "B*" or "b" or "b*") path.Stroke(state, rules);
        if (how is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*") path.Fill(state, rules);
    }

    private void Draw(string name, PdfDictionary? resources, DrawingState state, int depth)
    {
        if (file.Get(file.Dictionary(resources, "XObject"), name) is not PdfStream drawing) return;
        switch (file.Get(drawing.Dictionary, "Subtype"))
        {
            case PdfName { Text: "Image" }:
                Image(state);
                break;
            case PdfName { Text: "Form" }:
                // A drawing that draws itself has no end.
                if (depth >= PdfLimits.Depth || !open.Add(drawing)) break;
                if (file.Decode(drawing) is { } content)
                {
                    var inner = file.Numbers(drawing.Dictionary, "Matrix", 6) is { } m ? state with { Map = state.Map.After(new Matrix(m[0], m[1], m[2], m[3], m[4], m[5])) } : state;
                    path.Clear();
                    if (file.Numbers(drawing.Dictionary, "BBox", 4) is { } box)
                    {
                        Rectangle(inner.Map, box[0], box[1], box[2] - box[0], box[3] - box[1]);
                        inner = path.Clip(inner);
                        path.Clear();
                    }
                    Run(content, file.Dictionary(drawing.Dictionary, "Resources") ?? resources, inner, depth + 1);
                }
                else IsIncomplete = true;
                open.Remove(drawing);
                break;
        }
    }

    private void Image(DrawingState state)
    {
        var map = state.Map;
        double left = Math.Min(map.X(0, 0), map.X(1, 1)), right = Math.Max(map.X(0, 0), map.X(1, 1));
        double top = Math.Min(map.Y(0, 0), map.Y(1, 1)), bottom = Math.Max(map.Y(0, 0), map.Y(1, 1));
        if ((right - left) * (bottom - top) > pageArea * 0.1) rules.HasImage = true;
        rules.Area(left, top, right, bottom);
    }
}

/// <summary>How many operators may still be looked at, over all pages.</summary>
internal sealed class OperatorBudget
{
    private long left = PdfLimits.Operators;

    public bool Take() => --left >= 0;
}

using Jiheng.Engine.Content;

namespace Jiheng.Engine.Cycle.Review;

/// <summary>A line of choices in a form: boxes to tick, or a cell that says which one was chosen.</summary>
/// <param name="Label">The words of its row: what is judged.</param>
/// <param name="Boxes">The choices.</param>
/// <param name="Cell">The cell that holds them.</param>
internal sealed record TickedLine(string Label, IReadOnlyList<TickBox> Boxes, Cell Cell)
{
    /// <summary>Whether the choice is written as a word (chosen from a list) and not ticked.</summary>
    public bool IsWritten { get; init; }

    /// <summary>What a written choice says that is none of the choices; empty for none.</summary>
    public string Other { get; init; } = "";

    /// <summary>Whether it is the grade of the whole and not one opinion.</summary>
    public bool IsGrade { get; init; }

    /// <summary>The cell for the reason, or null where the form asks for none.</summary>
    public Cell? Reason { get; init; }

    /// <summary>The label of the only box that is ticked; null when none is, or several.</summary>
    public string? Chosen
    {
        get
        {
            string? chosen = null;
            foreach (var box in Boxes)
            {
                if (!box.IsTicked) continue;
                if (chosen is not null) return null;
                chosen = box.Label;
            }
            return chosen;
        }
    }

    /// <summary>How many boxes are ticked.</summary>
    public int Ticks
    {
        get
        {
            var ticks = 0;
            foreach (var box in Boxes) if (box.IsTicked) ticks++;
            return ticks;
        }
    }

    /// <summary>没有勾选, 没有填写, 勾选了2项: what is wrong with it; empty when exactly one is chosen.</summary>
    public string Fault => Ticks switch
    {
        1 => "",
        0 when Other.Length > 0 => $"填的是“{Other}”，不在可选的{(IsGrade ? "等级" : "意见")}里",
        0 => IsWritten ? "没有填写" : "没有勾选",
        var ticks => $"勾选了{ticks}项",
    };

    /// <summary>A choice that is written out.</summary>
    public static TickedLine Written(string label, IReadOnlyList<string> choices, string? chosen, Cell cell)
    {
        var boxes = new TickBox[choices.Count];
        for (var i = 0; i < boxes.Length; i++) boxes[i] = new(choices[i], choices[i] == chosen);
        return new(label, boxes, cell) { IsWritten = true, Other = chosen is null ? cell.Text : "" };
    }
}

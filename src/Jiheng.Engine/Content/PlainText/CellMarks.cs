namespace Jiheng.Engine.Content.PlainText;

/// <summary>What stands in a cell of a text table that prints nothing.</summary>
internal enum CellMarks
{
    /// <summary>Nothing: the cell is what stands there.</summary>
    None,

    /// <summary>Cells between pipes: trimmed, with <c>\|</c> for a pipe, stresses and links.</summary>
    Markdown,

    /// <summary>Comma separated: a quote inside quotes is doubled.</summary>
    Quoted,
}

namespace Jiheng.Engine.Diagnostics;

/// <summary>A place on a sheet as workbooks themselves show it: C7.</summary>
public static class SheetAddress
{
    /// <summary>AB7 for row 7, column 28.</summary>
    /// <param name="row">1-based.</param>
    /// <param name="column">1-based.</param>
    public static string Of(int row, int column) => $"{Column(column)}{row}";

    /// <summary>AB for 28.</summary>
    public static string Column(int column)
    {
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (; column > 0 && at > 0; column = (column - 1) / 26) letters[--at] = (char)('A' + (column - 1) % 26);
        return letters[at..].ToString();
    }
}

namespace Jiheng.Engine.Content.PlainText;

/// <summary>A line with something on it, as a range of the file's text. Blank lines are only counted.</summary>
/// <param name="Number">1-based line of the file.</param>
/// <param name="Start">First character, after the TAB that starts a cell and after residue at the line's start.</param>
/// <param name="End">After the last character.</param>
/// <param name="BlanksBefore">Blank lines between this and the line before it.</param>
/// <param name="StartsCell">Whether a TAB stands before it; such a line may be blank.</param>
/// <param name="OpensPage">Whether a form feed stands between this and the line before it.</param>
internal readonly record struct SourceLine(int Number, int Start, int End, int BlanksBefore, bool StartsCell, bool OpensPage);

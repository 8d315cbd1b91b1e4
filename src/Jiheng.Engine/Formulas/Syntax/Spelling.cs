namespace Jiheng.Engine.Formulas.Syntax;

/// <summary>How a name is written: plainly, or in 「」 when it holds other signs or is a word of the language.</summary>
internal static class Spelling
{
    public static bool BeginsName(char c) => char.IsLetter(c) || c is '_' or '·';

    public static bool ContinuesName(char c) => BeginsName(c) || char.IsAsciiDigit(c);

    public static bool IsWord(string name) =>
        name is "且" or "或" or "非" || Is(name, "and") || Is(name, "or") || Is(name, "not");

    public static bool Is(string name, string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);

    public static string Of(string name)
    {
        if (!BeginsName(name[0]) || IsWord(name)) return $"「{name}」";
        foreach (var c in name)
        {
            // A full-width letter would be folded when read again.
            if (!ContinuesName(c) || Values.Fold.Of(c) != c) return $"「{name}」";
        }
        return name;
    }
}

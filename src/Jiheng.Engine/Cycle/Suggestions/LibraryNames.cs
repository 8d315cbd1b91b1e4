using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Suggestions;

/// <summary>Names of indicators as they are compared: without white space, brackets and signs.</summary>
public static class LibraryNames
{
    /// <summary>What a name is compared by.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Words.Letters(Words.WithoutBrackets(Words.Compact(name))).ToUpperInvariant();
    }

    private static WordPattern Pattern(string word) => new(string.Join('*', word.Split('*').Select(Key)));

    /// <summary>All names of an indicator as they are compared, its own first.</summary>
    public static IEnumerable<string> Of(LibraryIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        yield return Key(indicator.Name);
        foreach (var word in indicator.Words) if (!word.Contains('*', StringComparison.Ordinal)) yield return Key(word);
    }

    /// <summary>The indicator of the library that a form calls by this name, or null.</summary>
    public static LibraryIndicator? Find(IndicatorLibrary library, string name)
    {
        ArgumentNullException.ThrowIfNull(library);
        var key = Key(name);
        foreach (var indicator in library.Indicators) foreach (var known in Of(indicator)) if (known == key) return indicator;
        // A name that units write as a whole sentence is known by its parts: 持续*专项治理*自查自纠.
        foreach (var indicator in library.Indicators)
            foreach (var word in indicator.Words) if (word.Contains('*', StringComparison.Ordinal) && Pattern(word).Matches(key)) return indicator;
        return null;
    }
}

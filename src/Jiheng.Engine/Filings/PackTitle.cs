using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Filings;

/// <summary>Names of forms and outlines of a pack, as filings and lists of annexes use them: the key in the pack, or the title.</summary>
public static class PackTitle
{
    private const string YearPlace = "{year}", ProjectPlace = "{project}";

    /// <summary>What titles are compared by: without white space, brackets, the year and the place of the project's name.</summary>
    public static string Key(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var key = Words.WithoutBrackets(Words.Compact(title)).Replace(YearPlace, "", StringComparison.Ordinal).TrimStart("0123456789".ToCharArray());
        key = key.StartsWith("年度", StringComparison.Ordinal) ? key[2..] : key.StartsWith('年') ? key[1..] : key;
        return key.Replace(ProjectPlace, "", StringComparison.Ordinal);
    }

    /// <summary>Whether a name means the form or outline with the key and the title.</summary>
    public static bool Means(string name, string id, string title) => name == id || Key(name) == Key(title);

    /// <summary>The form that a name means, or null.</summary>
    public static FormPattern? Form(Pack pack, string name)
    {
        ArgumentNullException.ThrowIfNull(pack);
        // A key is exact: it goes before the title of another form.
        return pack.Form(name) ?? pack.Forms.FirstOrDefault(f => Means(name, f.Id, f.Title));
    }

    /// <summary>The outline that a name means, or null.</summary>
    public static DocumentOutline? Outline(Pack pack, string name)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Outlines.FirstOrDefault(o => o.Id == name) ?? pack.Outlines.FirstOrDefault(o => Means(name, o.Id, o.Title));
    }
}

namespace Jiheng.Engine.Packs.Shapes;

/// <summary>What a value of a pack may be, and what it means. The loader, pack.schema.json and the specification are all made from these.</summary>
/// <param name="Meaning">One Chinese phrase for the person who writes the pack.</param>
public abstract record Shape(string Meaning);

/// <summary>Any text that is not blank.</summary>
public sealed record TextShape(string Meaning) : Shape(Meaning);

/// <summary>true or false.</summary>
public sealed record FlagShape(string Meaning) : Shape(Meaning);

/// <summary>An exact number (9.5) or a percentage in quotation marks ("60%"). It needs a citation at itself or around it.</summary>
public sealed record NumberShape(string Meaning) : Shape(Meaning)
{
    /// <summary>Whether the number is law or practice and must be cited; not so for layout (years, decimals, spans).</summary>
    public bool NeedsCitation { get; init; } = true;

    /// <summary>The lowest number allowed, included.</summary>
    public Numbers.Rational Lowest { get; init; } = 0;

    /// <summary>The highest number allowed, included.</summary>
    public Numbers.Rational Highest { get; init; } = 100000;

    /// <summary>Whether 0 is not allowed: it is divided by.</summary>
    public bool IsDivisor { get; init; }

    /// <summary>Whether only whole numbers are allowed.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>A day: 2020-02-25.</summary>
public sealed record DateShape(string Meaning) : Shape(Meaning);

/// <summary>A formula (docs/spec/formulas.md).</summary>
public sealed record FormulaShape(string Meaning) : Shape(Meaning);

/// <summary>One of a few words.</summary>
/// <param name="Meaning">What it decides.</param>
/// <param name="Words">The words with what each means.</param>
public sealed record ChoiceShape(string Meaning, params KeyValuePair<string, string>[] Words) : Shape(Meaning)
{
    /// <summary>The words alone.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            List<string> names = [];
            foreach (var word in Words) names.Add(word.Key);
            return names;
        }
    }

    /// <summary>Whether it is one of the words.</summary>
    public bool Allows(string text)
    {
        foreach (var word in Words) if (word.Key == text) return true;
        return false;
    }
}

/// <summary>The name of an entry in another section of the same pack: a method, a scale, a source.</summary>
/// <param name="Meaning">What it chooses.</param>
/// <param name="Section">The path of the section: scoring.methods.</param>
public sealed record ReferenceShape(string Meaning, string Section) : Shape(Meaning);

/// <summary>A list.</summary>
public sealed record ListShape(string Meaning, Shape Item) : Shape(Meaning);

/// <summary>An object whose keys are free names.</summary>
/// <param name="Meaning">What it holds.</param>
/// <param name="Name">What a key is.</param>
/// <param name="Value">What stands under each.</param>
public sealed record MapShape(string Meaning, string Name, Shape Value) : Shape(Meaning)
{
    /// <summary>The only keys allowed, where they are fixed words of the program; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];
}

/// <summary>An object with fixed keys.</summary>
public sealed record ObjectShape(string Meaning, params ShapeKey[] Keys) : Shape(Meaning)
{
    /// <summary>The key with the name, or null.</summary>
    public ShapeKey? this[string name] => Array.Find(Keys, k => k.Name == name);
}

/// <summary>An object whose further keys depend on its key <c>kind</c>.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Common">Keys that every kind has.</param>
/// <param name="Kinds">The kinds with their own keys.</param>
public sealed record VariantShape(string Meaning, ObjectShape Common, params KeyValuePair<string, ObjectShape>[] Kinds) : Shape(Meaning);

/// <summary>A shape that contains itself: an indicator tree.</summary>
public sealed record RecursiveShape(string Meaning, Func<Shape> Inner) : Shape(Meaning);

/// <summary>A list, or an object in its place.</summary>
/// <param name="Meaning">What it holds.</param>
/// <param name="List">As a list.</param>
/// <param name="Map">As an object.</param>
public sealed record EitherShape(string Meaning, Shape List, Shape Map) : Shape(Meaning);

/// <summary>One key of an object.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What stands under it.</param>
/// <param name="Required">Whether the pack, with all it inherits, must have it.</param>
public sealed record ShapeKey(string Name, Shape Shape, bool Required = false);

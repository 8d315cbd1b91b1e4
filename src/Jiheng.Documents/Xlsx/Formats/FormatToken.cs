namespace Jiheng.Documents.Xlsx.Formats;

/// <summary>What a piece of a format code is.</summary>
internal enum FormatTokenKind
{
    /// <summary>Printed as it stands.</summary>
    Literal,

    /// <summary>0, # or ?: a digit.</summary>
    Digit,

    /// <summary>The point; in a date a point.</summary>
    Point,

    /// <summary>Groups of thousands, or a division by 1000.</summary>
    Comma,

    /// <summary>%: the number times 100.</summary>
    Percent,

    /// <summary>A run of one letter of a date: yyyy, m, dd, h, ss, aaa.</summary>
    Date,

    /// <summary>[h]: hours beyond a day.</summary>
    Elapsed,

    /// <summary>AM/PM or 上午/下午.</summary>
    HalfDay,

    /// <summary>E+00.</summary>
    Exponent,

    /// <summary>@: the text of the cell.</summary>
    Text,

    /// <summary>General.</summary>
    General,
}

/// <summary>A piece of a format code (ISO 29500-1, 18.8.31).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its letters; of a literal what it prints.</param>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text);

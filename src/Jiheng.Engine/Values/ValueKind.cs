namespace Jiheng.Engine.Values;

/// <summary>What a target or actual cell says. Blank, 0, —, 不涉及 and text are different values. Grammar: docs/spec/value-grammar.md.</summary>
public enum ValueKind
{
    /// <summary>Nothing printed.</summary>
    Blank,

    /// <summary>不涉及、未涉及、不适用、无此情况: the form's own "does not apply".</summary>
    NotApplicable,

    /// <summary>—、/、×、……、XX: a filler that stands where a value should.</summary>
    Placeholder,

    /// <summary>One number, with or without comparison and unit.</summary>
    Number,

    /// <summary>Two numbers and everything between, both ends included.</summary>
    Range,

    /// <summary>A year, month or day, or a deadline.</summary>
    Date,

    /// <summary>是、否、有、无、产生、未产生 …</summary>
    YesNo,

    /// <summary>A word of quality or completion: 优、健全、已完成 …</summary>
    Level,

    /// <summary>Anything else, kept as printed.</summary>
    Text,
}

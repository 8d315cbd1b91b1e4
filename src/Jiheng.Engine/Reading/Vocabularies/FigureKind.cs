namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>What a column of a table of labelled figures holds.</summary>
internal enum FigureKind
{
    /// <summary>Its name does not say.</summary>
    None,

    /// <summary>Money.</summary>
    Amount,

    /// <summary>占比: a part of the whole above or below it.</summary>
    Share,

    /// <summary>A rate, growth or progress.</summary>
    Rate,

    /// <summary>People, pieces.</summary>
    Count,

    /// <summary>Figures of which neither header nor caption says what they are: known by their names, of no unit.</summary>
    Bare,

    /// <summary>行次、科目编码: numbers that count or name rows.</summary>
    Line,
}

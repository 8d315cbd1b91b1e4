using Jiheng.Engine.Content;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Seeding;

/// <summary>Whether a document is large enough to be measured by: two forms, fifteen indicators, twenty amounts and a page of running text.</summary>
/// <param name="Forms">Forms and reports in it.</param>
/// <param name="Indicators">Indicators in them.</param>
/// <param name="Amounts">Numbers that are money.</param>
/// <param name="Prose">Chinese letters of paragraphs that hold a whole sentence.</param>
public sealed record Suitability(int Forms, int Indicators, int Amounts, int Prose)
{
    /// <summary>The fewest forms.</summary>
    public const int FewestForms = 2;

    /// <summary>The fewest indicators.</summary>
    public const int FewestIndicators = 15;

    /// <summary>The fewest amounts.</summary>
    public const int FewestAmounts = 20;

    /// <summary>The fewest letters of running text: a page.</summary>
    public const int LeastProse = 500;

    /// <summary>Whether all four are reached.</summary>
    public bool IsEnough => Forms >= FewestForms && Indicators >= FewestIndicators && Amounts >= FewestAmounts && Prose >= LeastProse;

    /// <summary>Counts a filing.</summary>
    public static Suitability Of(SeededFiling filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var (forms, indicators, prose) = (0, 0, 0);
        foreach (var document in filing.Documents)
        {
            forms += document.Forms.Count;
            indicators += document.Indicators.Count();
            foreach (var block in document.Source.Blocks)
                if (block is Paragraph { Text: var text } && text.Contains('。', StringComparison.Ordinal)) prose += text.Count(static c => c is >= '\u4e00' and <= '\u9fff');
        }
        return new(forms, indicators, filing.Numbers.Count(static n => n.Kind == NumberKind.Money), prose);
    }
}

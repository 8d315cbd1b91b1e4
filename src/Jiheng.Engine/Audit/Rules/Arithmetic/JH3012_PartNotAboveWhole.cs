using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3012. What is listed under 其中 is part of its whole. An error when a single part is larger than the whole; parts
/// that exceed it only together may overlap (女性、党员、本科), so that is a question, and only of money. Source: arithmetic.
/// </summary>
public sealed class JH3012_PartNotAboveWhole : AuditRule
{
    // Cells of tables that are shown beside a part.
    private const int MostCells = 3;

    public override FindingDescriptor Descriptor { get; } = new(
        "JH3012", Severity.Error, "“其中”各项大于总数",
        "“其中”所列是总数的一部分，任何一项都不可能大于总数；各项金额相加大于总数的，须说明有无交叉。",
        "核对总数和“其中”各项，更正填错的一个。",
        FindingDescriptor.Arithmetic,
        "公用经费30.00，其中：办公费31.50：大于30.00，是错误；办公费18.50、差旅费14.20相加32.70，是疑点。",
        "在职65人，其中：女性40人，党员50人：有交叉，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
            foreach (var composition in document.Compositions)
            {
                if (PartAboveWhole.Of(composition) is not var (check, single)) continue;
                List<Place> places = [check.Whole.As(PlaceRole.Reported), .. check.Parts.Select(p => p.As(PlaceRole.Operand)), .. single is null ? [] : InTables(document, single, check.Parts)];
                var parts = single is not null ? $"“其中”的{single.Label}为{single.Raw}" : check.Parts.Count == 1 ? $"“其中”的{check.Parts[0].Label}为{check.Parts[0].Raw}" : $"“其中”各项相加已达{check.SumText}";
                yield return Report(document.Forms[composition.Form], $"{composition.Subject}|其中",
                    $"{(check.Whole.Label.Length > 0 ? check.Whole.Label + "为" : "总数")}{check.Whole.Raw}，{parts}，大于总数{(composition.MixesStages ? "；两数口径不同，不宜写作“其中”" : "")}。", places) with
                {
                    Severity = single is null || composition.MixesStages ? Severity.Warning : Severity.Error,
                    Reported = check.Whole.Raw,
                    Expected = $"≥{(single is null ? check.SumText : single.Raw)}",
                    Arithmetic = check.Arithmetic,
                    Difference = check.DifferenceText,
                };
            }
    }

    /// <summary>The first cells of tables that print the same amount: they show what it is. A round one (30万元) is met by chance.</summary>
    private static List<Place> InTables(DocumentReading document, Entry amount, IReadOnlyList<Entry> named)
    {
        List<Place> told = [];
        foreach (var fact in document.Facts)
            if (told.Count < MostCells && fact.InTable && fact.Quantity.Base == amount.Number && fact.Quantity.Unit.Dimension == Dimension.Money && fact.Quantity.Decimals > 0
                && !fact.Entry.Origin.IsSamePlace(amount.Origin) && !told.Exists(p => p.Origin.IsSamePlace(fact.Entry.Origin)) && !named.Any(n => n.Origin.IsSamePlace(fact.Entry.Origin)))
                told.Add(fact.Entry.As(PlaceRole.Context));
        return told;
    }
}

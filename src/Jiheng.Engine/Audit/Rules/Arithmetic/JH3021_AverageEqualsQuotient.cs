using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Arithmetic;

/// <summary>
/// JH3021. A printed average (人均, 次均, 每公里) is its amount divided by its count, and an amount is the count times the price that its
/// row computes it by. A question: the average may be of the whole cost and the amount one fund's part of it, and a row may be paid
/// for in part. Source: arithmetic.
/// </summary>
public sealed class JH3021_AverageEqualsQuotient : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH3021", Severity.Warning, "平均数、单价与金额和数量不符",
        "平均数等于金额除以数量，金额等于数量乘以单价；算不通的，应核对各数是否同一口径。",
        "核对金额、数量和平均数（单价），更正填错的一个。",
        FindingDescriptor.Arithmetic,
        "培训支出12.00万元，培训200人，人均650元：12.00万元 ÷ 200人 = 600元。",
        "培训支出12.00万元，培训200人，人均缴费标准380元：不是这笔支出的平均数，不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var document in context.Filing.Documents)
        {
            foreach (var odd in AverageCheck.Odd(document)) yield return Average(document, odd);
            foreach (var odd in ProductCell.Odd(document)) yield return Product(document, odd);
        }
    }

    private Finding Average(DocumentReading document, AverageCheck odd) =>
        Report(document.Forms[odd.Average.Form], $"{odd.Count.Label}|{odd.Average.Label}|平均", $"“{Nearby.Name(odd.Average)}”写{odd.Average.Entry.Raw}，但{odd.Arithmetic}{(odd.IsUnitSlip ? $"；{odd.Amount.Entry.Raw}的单位疑误，元、万元相换则相符" : "")}。",
            odd.Average.Entry.As(PlaceRole.Reported), odd.Amount.Entry.As(PlaceRole.Operand), odd.Count.Entry.As(PlaceRole.Operand)) with
        {
            Reported = odd.Average.Entry.Raw,
            Expected = odd.ExpectedText,
            Arithmetic = odd.Arithmetic,
        };

    private Finding Product(DocumentReading document, ProductCell odd) =>
        Report(document, $"{odd.Product.Text}|测算", $"测算写“{odd.Product.Text}”，合{odd.ExpectedText}，金额却填{odd.Amount.Text}。",
            new Place(PlaceRole.Reported, odd.Product.Text, "", "测算依据", odd.Product.Origin), new Place(PlaceRole.Contradicts, odd.Amount.Text, odd.Printed.Unit.Symbol, "金额", odd.Amount.Origin)) with
        {
            Reported = odd.Amount.Text,
            Expected = odd.ExpectedText,
            Arithmetic = $"{odd.Product.Text} = {odd.ExpectedText}",
        };
}

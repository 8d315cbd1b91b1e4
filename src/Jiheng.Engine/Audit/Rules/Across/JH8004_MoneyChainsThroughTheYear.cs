using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8004. Budget and execution of one year go on from declaration to monitoring, self-evaluation and final accounts: the initial budget
/// stays, the adjusted one changes only where it is told, what was spent does not become less, and what was spent in all is one figure.
/// </summary>
public sealed class JH8004_MoneyChainsThroughTheYear : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8004", Severity.Error, "预算和执行数前后文件对不上",
        "同一年度同一资金：申报数、年初预算数在监控、自评、决算中不变；全年预算数的变化应有说明；全年执行数不小于年中执行数，并与决算数一致。",
        "与预算批复、支付台账、决算报表逐一核对，改正错的一处；年中调整过预算或退回过资金的，写明数额和依据。",
        FindingDescriptor.Arithmetic,
        "申报表年度资金总额120.00万元，自评表年初预算数印为102.00万元；监控表1—7月执行80.00万元，自评表全年执行78.00万元。",
        "监控表全年预算320.00万元，自评表345.60万元，文中写明“8月追加25.60万元，全年预算345.60万元”；1,234,567元与123.46万元：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chain = context.Chain;
        HashSet<Model.Entry> accused = [];
        foreach (var money in ChainedMoney.In(chain).OrderBy(m => m.Kind))
        {
            // One wrong amount is told against the first step it does not go with.
            if (!accused.Add(money.Later)) continue;
            var documents = chain.Of(money.Here.Year);
            if (money.Kind == ChainedKind.Adjusted && ToldChange.Prints(documents, money.Later)) continue;
            if (SeverityOf(money, ToldChange.Of(documents, "", money.Earlier, money.Later)) is not { } severity) continue;
            var whose = money.Subject.Name.Length == 0 ? "" : $"项目“{money.Subject.Name}”";
            yield return Report(money.Here.Form, $"{money.Row}|{money.Kind}|{money.Before.Step}",
                $"{whose}{money.Row}：{Text(money)}。", money.Later.As(PlaceRole.Reported), money.Earlier.As(PlaceRole.Contradicts)) with
            {
                Severity = severity,
                Reported = money.Later.Raw,
                Expected = money.Kind == ChainedKind.Executed ? null : money.Earlier.Quantity!.Value.ToString(),
                Difference = (money.Later.Quantity!.Value.Base - money.Earlier.Quantity!.Value.Base is var gap && gap.Sign > 0 ? "+" : "") + (gap / money.Later.Quantity.Value.Unit.Factor).ToText(money.Later.Quantity.Value.Decimals) + money.Later.Quantity.Value.Unit.Symbol,
            };
        }
        foreach (var conflict in QuotedFigures.Of(context).Where(c => !c.IsOfEarlierYear))
            if (!accused.Contains(conflict.Here.Entry))
                yield return Report(conflict.Form, $"{conflict.Here.Concept}|{conflict.Here.Project}|{conflict.Here.Stage}|{conflict.Here.Label}",
                    $"{conflict.Here.Year}年“{conflict.Here.Label}”本文为{conflict.Here.Quantity}，《{conflict.OtherForm.Title}》中是{conflict.Other.Quantity}。",
                    conflict.Here.Entry.As(PlaceRole.Reported), conflict.Other.Entry.As(PlaceRole.Contradicts)) with
                {
                    Severity = conflict.IsCertain ? Severity.Error : Severity.Warning,
                    Reported = conflict.Here.Entry.Raw,
                    Expected = conflict.Other.Quantity.ToString(),
                };
    }

    private static Severity? SeverityOf(ChainedMoney money, Telling told) => money.Kind switch
    {
        // What was asked for may be granted in part before the year begins, and nobody need say so.
        ChainedKind.Declared => told == Telling.Told ? null : Severity.Warning,
        // What was spent may be paid back: then the documents say so.
        ChainedKind.Initial or ChainedKind.Executed => told switch { Telling.Told => null, Telling.Perhaps => Severity.Warning, _ => Severity.Error },
        ChainedKind.Adjusted => told == Telling.Told ? null : Severity.Warning,
        _ => told == Telling.Told ? null : Severity.Error,
    };

    private static string Text(ChainedMoney money)
    {
        var (before, here) = ($"{StepWords.Name(money.Before.Step)}表", $"{StepWords.Name(money.Here.Step)}表");
        var (earlier, later) = (money.Earlier.Quantity, money.Later.Quantity);
        return money.Kind switch
        {
            ChainedKind.Declared => $"申报{earlier}，{here}的年初预算数是{later}",
            ChainedKind.Initial => $"{before}的年初预算数是{earlier}，{here}是{later}",
            ChainedKind.Adjusted => $"{before}的预算数是{earlier}，{here}是{later}，没有写明何时调整",
            ChainedKind.Executed => $"{before}到监控时已执行{earlier}，{here}的全年执行数只有{later}",
            _ => $"{before}的全年执行数是{earlier}，{here}是{later}",
        };
    }
}

using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Text.Claims;
using Jiheng.Engine.Reading.Text.Figures;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>What “未发生政府采购” or “无公务用车” is held against: an amount or a number of the same kind and year above 0.</summary>
internal static class SomethingOfKind
{
    // What a claim about the whole kind is made of; any other word may make it narrower. Longest first.
    private static readonly string[] Plain =
    [
        "公务用车", "公务接待", "因公出国", "政府采购", "公务车", "运行维护", "未发生", "没有发生", "无发生", "不涉及", "没有", "购置", "运行", "维护", "支出", "费用", "经费", "情况", "业务", "活动", "事项",
        "相关", "任何", "因公", "费", "境", "无", "和", "及", "与", "或", "等",
    ];

    // A car that is hired, lent or shared is none of the unit's own.
    private static readonly string[] Hired = ["租用", "租赁", "借用", "共用", "用车平台", "公车平台", "社会化用车"];

    public static Contradiction? Of(DocumentReading document, Claim claim)
    {
        // What one project has not is no claim about the unit.
        if (claim.Project.Length > 0 || Words.HasAny(claim.Origin.Text, "上年", "去年", "财政拨款以外")) return null;
        var what = claim.Subject;
        // 无公务用车购置及运行维护费 is about both; 公务用车购置支出 about one.
        var (purchase, running) = (what.Contains("购置", StringComparison.Ordinal), what.Contains("运行", StringComparison.Ordinal));
        return what switch
        {
            _ when what.StartsWith("政府采购", StringComparison.Ordinal) => Amount(document, claim, Concepts.GovernmentProcurement, Severity.Error),
            _ when what.StartsWith("因公出国", StringComparison.Ordinal) => Amount(document, claim, Concepts.OverseasTravel, Severity.Error),
            _ when what.StartsWith("公务接待", StringComparison.Ordinal) => Amount(document, claim, Concepts.OfficialReception, Severity.Error),
            _ when purchase || running => Amount(document, claim, purchase && running ? Concepts.OfficialVehicles : purchase ? Concepts.VehiclePurchase : Concepts.VehicleRunning, Severity.Error),
            // A hired or shared car costs money too.
            _ => Vehicles(document, claim) ?? Amount(document, claim, Concepts.VehicleRunning, Severity.Warning),
        };
    }

    private static Contradiction? Amount(DocumentReading document, Claim claim, string concept, Severity severity)
    {
        var account = Accounts.Of(UpTo(claim));
        foreach (var fact in document.Facts)
        {
            if ((fact.Concept != concept && !IsProcurement(fact, concept)) || !IsOfClaim(fact, claim) || !Accounts.IsPartOf(fact.FundSource, account) || fact.Quantity.Unit.Dimension != Dimension.Money || fact.Stage is not (Stage.Executed or Stage.Final) || !fact.IsConceptCertain) continue;
            if (IsPaidByOthers(fact.Sentence) || (severity == Severity.Warning && IsHired(document, claim))) continue;
            // Money of another form may be of another circle of units or of another account.
            var same = fact.Form == claim.Form && fact.FundSource.Length == 0 && IsOfWhole(claim) && !Circle.IsOther(fact.Sentence) && !Circle.MayBePart(fact.Entry.Label);
            return new(same ? severity : Severity.Warning,
                $"称“{Shown(claim)}”，但{Attainment.Printed(fact.Label)}为{Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    private static readonly string[] Procured = ["政府采购支出", "政府采购支出总额", "政府采购支出合计", "政府采购金额", "政府采购总额", "政府采购执行数"];

    private static bool IsProcurement(Fact fact, string concept) => concept == Concepts.GovernmentProcurement && fact.Concept.Length == 0 && Array.IndexOf(Procured, fact.Label) >= 0;

    private static Contradiction? Vehicles(DocumentReading document, Claim claim)
    {
        foreach (var fact in document.Facts)
        {
            if (!IsOfClaim(fact, claim) || fact.Quantity.Unit.Noun != "辆" || fact.Stage is Stage.Target or Stage.Budget or Stage.InitialBudget) continue;
            if (!Words.HasAny(fact.Label, "公务用车", "公务车") || Words.HasAny(fact.Label, "购置", "更新", "编制", "核定", "租", "借")) continue;
            return new(Severity.Warning, $"称“{Shown(claim)}”，但{Attainment.Printed(fact.Label)}为{Printed.Figure(fact.Entry)}。", [fact.Entry.As(PlaceRole.Contradicts)]);
        }
        return null;
    }

    private static string Shown(Claim claim) => claim.Words.Trim();

    private static bool IsOfClaim(Fact fact, Claim claim) =>
        fact.Measure == Measure.Level && fact.Project.Length == 0 && fact.Year == claim.Year && fact.Quantity.Value > Rational.Zero
        && !Circle.IsOther(fact.Entry.Label) && !Circle.IsOther(UpTo(claim));

    /// <summary>Whether the claim speaks of the unit as a whole and of all of the kind, beyond doubt.</summary>
    private static bool IsOfWhole(Claim claim)
    {
        if (Circle.MayBePart(UpTo(claim)) || Accounts.Of(UpTo(claim)).Length > 0) return false;
        var words = Words.Compact(claim.Words);
        foreach (var word in Plain) words = words.Replace(word, "", StringComparison.Ordinal);
        foreach (var c in words) if (Fold.IsHan(c)) return false;
        return true;
    }

    /// <summary>The words of the sentence up to the claim: who has nothing, and of which account. The claim itself may name the account too.</summary>
    private static string UpTo(Claim claim)
    {
        var at = claim.Origin.Text.IndexOf(claim.Words, StringComparison.Ordinal);
        return at < 0 ? claim.Origin.Text : claim.Origin.Text[..(at + claim.Words.Length)];
    }

    /// <summary>由上级部门承担; 用于承担…任务 says what it was for.</summary>
    private static bool IsPaidByOthers(string sentence)
    {
        foreach (var word in (string[])["承担", "负担", "支付", "垫付", "列支"])
        {
            var at = sentence.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && Assertion.Before(sentence, at).Replace("由于", "", StringComparison.Ordinal).Contains('由', StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static bool IsHired(DocumentReading document, Claim claim)
    {
        foreach (var paragraph in document.Forms[claim.Form].Paragraphs)
            if (Words.HasAny(paragraph.Text, Hired) && paragraph.Text.Contains('车', StringComparison.Ordinal)) return true;
        return false;
    }
}

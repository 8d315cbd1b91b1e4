using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>The cells of a form that a requirement of its pack is about.</summary>
internal static class RequiredCells
{
    /// <summary>The blank ones among them. A column or field that the form does not print is not blank but absent: that is another form.</summary>
    public static IEnumerable<Entry> Blank(DocumentReading document, FilledForm form, RequiredCell required)
    {
        if (required.Cell is "target" or "actual" or "weight" or "score" or "deviation")
        {
            foreach (var indicator in form.Indicators)
                if (Applies(document, form, required, indicator) && Cell(indicator, required.Cell) is { IsBlank: true } cell) yield return cell;
        }
        else if (Applies(document, form, required, null) && Cell(form, required) is { IsBlank: true } cell) yield return cell;
    }

    private static Entry? Cell(Indicator indicator, string cell) => cell switch
    {
        "target" => indicator.Target,
        "actual" => indicator.Actual,
        "weight" => indicator.Weight,
        "score" => indicator.Score,
        _ => indicator.Deviation,
    };

    private static Entry? Cell(FilledForm form, RequiredCell required)
    {
        var total = form.Funds?.Total;
        return required.Cell switch
        {
            // A blank total above filled sources is JH3011's.
            "initial-budget" when IsTotalOfFigures(form, Stage.InitialBudget) => null,
            "adjusted-budget" when IsTotalOfFigures(form, Stage.AdjustedBudget) || IsTotalOfFigures(form, Stage.Budget) => null,
            "executed" when IsTotalOfFigures(form, Stage.Executed) => null,
            "initial-budget" => total?.Cell(Stage.InitialBudget),
            // A rate above a blank budget is JH7007's, a blank rate beside both amounts JH5010's: they prove more.
            "adjusted-budget" when total?.Rate?.Quantity is not null => null,
            "rate" when total?.Amount(Stage.Executed) is not null && (total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget)) is not null => null,
            "adjusted-budget" => total?.Cell(Stage.AdjustedBudget) ?? total?.Cell(Stage.Budget),
            "executed" => total?.Cell(Stage.Executed),
            "rate" => total?.Rate,
            "execution-score" => total?.Score,
            "expected-goal" => AllBlank(form.Goals.Select(g => g.Expected)),
            "reached-goal" => AllBlank(form.Goals.Where(g => g.Reached is not null).Select(g => g.Reached!)),
            "total-score" => form.Total?.Score,
            "field" => Field(form, required.Name),
            "project" => form.Fields.FirstOrDefault(f => f.IsBlank && Words.HasAny(Words.Compact(f.Label), "项目名称", "项目支出名称")),
            "unit" => form.Fields.FirstOrDefault(f => f.IsBlank && Words.HasAny(Words.Compact(f.Label), "单位名称", "部门名称")),
            _ => null,
        };
    }

    private static bool IsTotalOfFigures(FilledForm form, Stage stage) => form.Funds is { } funds && BlankTotal.PartsOf(funds, stage).Count > 0;

    private static Entry? Field(FilledForm form, string name)
    {
        foreach (var field in form.Fields) if (Words.Key(field.Label) == name) return field;
        return null;
    }

    /// <summary>The first of several cells when all are blank.</summary>
    private static Entry? AllBlank(IEnumerable<Entry> entries)
    {
        Entry? first = null;
        foreach (var entry in entries)
        {
            if (!entry.IsBlank) return null;
            first ??= entry;
        }
        return first;
    }

    private static bool Applies(DocumentReading document, FilledForm form, RequiredCell required, Indicator? indicator) => required.When switch
    {
        "always" => true,
        "row-used" => indicator is null ? IsUsed(form.Funds?.Total) : IsUsed(indicator),
        "points-deducted" => indicator is not null && Marks.IsDeducted(indicator),
        "target-missed" => indicator is { Target: { } target, Actual: { } actual } && target.Value.IsMetBy(actual.Value) == false,
        "execution-below" => required.Limit is { } limit && Execution(form) is { } rate && rate < limit,
        "budget-adjusted" => form.Funds?.Total is { } total && total.Amount(Stage.InitialBudget) is { } initial
            && total.Amount(Stage.AdjustedBudget) is { } adjusted && Printed.Differ(initial, adjusted),
        _ => false,
    };

    private static bool IsUsed(Indicator indicator)
    {
        if (Marks.IsOutsideWeight(indicator)) return false;
        foreach (var entry in (Entry?[])[indicator.Target, indicator.Actual, indicator.Weight, indicator.Score])
            if (entry is { IsBlank: false, Value.Kind: not ValueKind.Placeholder }) return true;
        return false;
    }

    /// <summary>A project without money leaves the whole row blank.</summary>
    private static bool IsUsed(FundRow? total)
    {
        if (total is null) return false;
        foreach (var amount in total.Amounts) if (amount.Entry is { IsBlank: false, Value.Kind: not ValueKind.Placeholder, Number: not { IsZero: true } }) return true;
        return total.Rate is { Quantity: not null, Number: not { IsZero: true } };
    }

    private static Rational? Execution(FilledForm form)
    {
        if (form.Funds?.Total is not { } total || total.Amount(Stage.Executed) is not { } executed) return null;
        var budget = total.Amount(Stage.AdjustedBudget) ?? total.Amount(Stage.Budget);
        return budget?.Number is { IsZero: false } b ? executed.Number / b : null;
    }
}

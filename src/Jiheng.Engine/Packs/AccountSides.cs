namespace Jiheng.Engine.Packs;

/// <summary>What the lines of the accounts are.</summary>
public static class AccountSides
{
    /// <summary>年初结转和结余.</summary>
    public const string CarriedIn = "carried-in";

    /// <summary>本年收入.</summary>
    public const string Income = "income";

    /// <summary>使用非财政拨款结余和专用结余.</summary>
    public const string ReservesUsed = "reserves-used";

    /// <summary>本年支出.</summary>
    public const string Expenditure = "expenditure";

    /// <summary>结余分配.</summary>
    public const string Allocated = "allocated";

    /// <summary>预算 by functional item.</summary>
    public const string Budget = "budget";

    /// <summary>“三公”经费预算 by economic item; part of the budget, so it is kept apart from it.</summary>
    public const string ThreePublicBudget = "three-public-budget";

    /// <summary>Sides that only public institutions (事业单位) have: a filing that does not name them has none.</summary>
    public static IReadOnlyList<string> Optional { get; } = [ReservesUsed, Allocated];

    /// <summary>Those that are filed, in their order, with their meaning.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Filed { get; } =
    [
        new(CarriedIn, "年初结转和结余"), new(Income, "本年收入"), new(ReservesUsed, "使用非财政拨款结余和专用结余"),
        new(Expenditure, "本年支出"), new(Allocated, "结余分配"), new(Budget, "按功能分类科目的预算"), new(ThreePublicBudget, "“三公”经费预算，按经济分类科目"),
    ];
}

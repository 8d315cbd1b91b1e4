namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static MapShape Names(string meaning, string name) => new(meaning, name, Patterns("写法，* 代表任意文字"));

    private static ObjectShape Ledgers => new("台账（单位自己的预算执行明细）的表头和用词；各列表与继承的合在一起",
        new("columns", new ObjectShape("各栏的表头，不计括号里的文字",
            [.. LedgerColumns.Names.Concat(LedgerColumns.Amounts).Select(c => new ShapeKey(c.Key, Patterns(c.Value)))])),
        new("totals", Patterns("合计行的行名：与各行之和核对，不再相加")),
        new("kinds", Names("支出类别的写法", "类别：基本支出、项目支出")),
        new("funds", Names("资金来源的写法", "决算中的名称，如 一般公共预算")),
        new("sources", Names("资金来源的哪些写法是同一行资金", "任取其中一个名称")));
}

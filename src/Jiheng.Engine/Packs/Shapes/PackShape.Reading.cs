namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static string[] Names(IReadOnlyList<KeyValuePair<string, string>> words)
    {
        var names = new string[words.Count];
        for (var i = 0; i < names.Length; i++) names[i] = words[i].Key;
        return names;
    }

    private static ListShape Patterns(string meaning) => new(meaning, new TextShape("文字，不计空白、编号和括号内容；* 代表任意文字，& 连接要同时符合的几条"));

    private static ListShape Plain(string meaning) => new(meaning, new TextShape("文字"));

    private static ListShape Paths(string meaning) => new(meaning, new TextShape("含义的路径，如 expenditure.basic"));

    private static ObjectShape Reading => new("读表用词；各列表与继承的合在一起",
        new("headers", new MapShape("表头：各栏印的什么", "栏的角色", Patterns("这一栏的各种写法；带括号的写法，括号里的文字也要出现")) { Allowed = Names(PackWords.ColumnRoles) }),
        new("plain-columns", Patterns("有数字也不必读的栏")),
        new("titles", new ListShape("标题：凭什么认出一种表或报告；与某个写法完全相同的先认，其余从上到下第一条符合的为准", new ObjectShape("一种标题",
            new("kind", new ChoiceShape("表的种类", Words(PackWords.FormKinds)), Required: true),
            new("patterns", Patterns("标题的写法"), Required: true)))),
        new("fields", new MapShape("单个填写项的名称", "填写项的角色", Patterns("各种写法"))
            { Allowed = ["project", "unit", "department", "implementer", "establishment", "staff-in-post", "rate", "other"] }),
        new("rows", new MapShape("合计行的名称", "行的角色", Patterns("各种写法"))
            { Allowed = ["total", "grand-total", "subtotal", "fund-total", "fund-sum"] }),
        new("concepts", new ListShape("金额和人数的名称各指什么，第一条符合的为准", new ObjectShape("一个名称",
            new("concept", new TextShape("含义的路径，如 expenditure.basic"), Required: true),
            new("labels", Patterns("各种写法"), Required: true),
            new("units", Plain("计量单位：人、家、次、元、% …，写了就只认这些单位的数；不写则不论单位")),
            new("perhaps", Patterns("可能指它的写法：只据此作疑点")),
            new("not", Patterns("不是它的写法：范围更小或另有所指")),
            new("below", new TextShape("只在这个含义之下才算；末尾写 * 连同它的各级部分"))))),
        new("blocks", new ObjectShape("在金额表中另起一块的行",
            new("concepts", Paths("有这些含义的行")),
            new("labels", Patterns("这样写的行")))),
        new("partitions", new MapShape("哪些部分按定义就是全部，必须相加等于整体", "整体的含义", Paths("各部分的含义"))),
        new("stages", new MapShape("金额表的栏名说明哪个阶段", "阶段", Patterns("栏名的写法"))
            { Allowed = ["initial-budget", "adjusted-budget", "budget", "executed", "final"] }),
        new("figure-columns", new MapShape("其他数据表的栏名说明是哪一类数字", "一类数字", Patterns("栏名的写法"))
            { Allowed = ["amount", "share", "rate", "count", "line"] }),
        new("fund-parts", Patterns("资金表中属于总额一部分的行名")),
        new("fund-amounts", Patterns("资金表中没有角色但仍是金额的栏名")),
        new("fund-amounts-not", Patterns("资金表中不是金额的栏名")),
        new("fund-pairs", new MapShape("资金不分栏、一行里一个名称一个数并排的表，哪个名称是哪个阶段", "阶段", Patterns("名称的写法"))
            { Allowed = ["initial-budget", "adjusted-budget", "budget", "executed", "arrived"] }),
        new("staff-in-text", Patterns("正文怎样称本单位在职的人")),
        new("notes", Patterns("表下附注开头的文字")),
        new("better", new MapShape("凭指标名称知道怎样为好；同时符合两类的按 neither", "怎样为好", Patterns("名称的写法，引号也不计"))
            { Allowed = ["higher", "lower", "neither"] }),
        new("tables-with-statement", Patterns("标题这样写的表，没有收支的应保留空表并注明没有")),
        new("indicator-categories", new ListShape("从名称就知道放错类别的指标", new ObjectShape("一类指标",
            new("belongs", new TextShape("应归入的类别，照提示里的说法写"), Required: true),
            new("names", Patterns("指标名称的写法"), Required: true),
            new("not", Patterns("另有所指的名称")),
            new("under", Patterns("不该归入的二级指标"), Required: true)))),
        new("grade-words", Plain("评价等级的叫法")),
        new("unit-endings", Plain("单位名称的结尾")),
        new("units-in-text", Plain("正文中凭以认出单位全称的结尾")));
}

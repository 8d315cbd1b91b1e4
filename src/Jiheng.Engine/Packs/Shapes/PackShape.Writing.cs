namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static KeyValuePair<string, string>[] LineSides =>
    [
        .. AccountSides.Filed, new("carried-out", "年末结转和结余，算出"), new("funds", "部门（单位）的资金，fund 为行名"), new("projects", "各项目的资金，fund 为行名"),
    ];

    private static ShapeKey[] Query =>
    [
        new("of", new ListShape("哪些行相加", new ChoiceShape("行的类别", LineSides))),
        new("item", Plain("功能分类科目编码，* 代表任意")),
        new("fund", Plain("资金来源，* 代表任意")),
        new("kind", Plain("支出类别：基本支出、项目支出")),
        new("economic", Plain("经济分类科目编码，* 代表任意")),
        new("stage", new ListShape("预算的阶段", new ChoiceShape("阶段", [.. AccountStages, new("base", "执行率的基数：全年预算，没有的取唯一的预算")]))),
    ];

    private static ChoiceShape CodeKind => new("按哪种编码", Words(("item", "功能分类科目"), ("economic", "经济分类科目")));

    private static ListShape LayoutColumns => new("金额各栏", new ObjectShape("一栏",
    [
        new("title", new TextShape("表头；几层的以 · 相连；按编码展开时每栏用科目名称"), Required: true),
        .. Query,
        new("by", CodeKind),
        new("digits", new ListShape("展开的编码位数，从大到小", Layout("位数", 12))),
    ]));

    private static ObjectShape Writing => new("怎样用填报数据写句子、图和决算表",
        new("sums", new MapShape("各项合计数，供句子和图使用", "名称", new ObjectShape("哪些行相加", Query))),
        new("balances", new ListShape("每年都相等的合计数", Plain("合计数的名称"))),
        new("not-negative", Plain("不会是负数的合计数的名称")),
        new("lists", new MapShape("逐项列出的数", "名称", new ObjectShape("一种列法",
        [
            .. Query,
            new("by", new ChoiceShape("按什么分项", Words(("item", "功能分类科目"), ("economic", "经济分类科目"), ("fund", "资金来源"), ("kind", "支出类别"), ("project", "项目"))), Required: true),
            new("digits", Layout("编码的位数", 12)),
            new("each", new TextShape("一项怎样写；{名称}{名称+收入}{路径}{金额}{占比}{预算}{完成率}{比预算}；[…]在其中的比率算不出时不写"), Required: true),
            new("join", new TextShape("两项之间的标点；不写时每项一段，编号")),
            new("budget", new ObjectShape("与哪些预算行比", Query)),
        ]))),
        new("charts", new MapShape("图", "图名，同提纲", new ObjectShape("一张图",
            new("kind", new ChoiceShape("形状", Words(("bar", "条形图"), ("column", "柱形图"), ("pie", "饼图"), ("line", "折线图"))), Required: true),
            new("of", new ChoiceShape("画什么", Words(("sums", "几个合计数，有以前年度的逐年画"), ("list", "逐项列出的数"), ("projects", "各项目的预算和执行"), ("scores", "各一级指标的得分率"), ("targets", "以百分比计的指标的目标和完成"))), Required: true),
            new("sums", Plain("合计数的名称")),
            new("list", new TextShape("列法的名称"))))),
        new("tables", new MapShape("决算表", "表名，同提纲", new ObjectShape("一张表",
        [
            new("number", new TextShape("表号")),
            .. Query,
            new("by", CodeKind),
            new("levels", new ListShape("各级编码的位数，从大到小", Layout("位数", 12))),
            new("columns", LayoutColumns),
            new("sides", new ListShape("左右各边；只有一边的不写标题", new ObjectShape("一边",
                new("title", new TextShape("标题，如 收入")),
                new("codes", new FlagShape("科目编码单独一栏")),
                new("columns", LayoutColumns, Required: true),
                new("rows", new ListShape("各行", new ObjectShape("一行",
                [
                    new("title", new TextShape("行名；按编码展开时在每行前编号用“{号}、{名称}”"), Required: true),
                    .. Query,
                    new("by", CodeKind),
                    new("digits", new ListShape("展开的编码位数，从大到小", Layout("位数", 12))),
                    new("bottom", new FlagShape("从这一行起排在表的最下面，与另一边对齐")),
                ])), Required: true)))),
            new("empty", new TextShape("没有数据时在表下写什么")),
            new("note", new TextShape("表下的说明，用我们自己的话")),
        ]))));
}

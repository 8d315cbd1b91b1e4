namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static KeyValuePair<string, string>[] AccountStages => Words(
        ("initial-budget", "年初预算数"), ("adjusted-budget", "全年预算数"), ("budget", "预算数"), ("executed", "全年执行数"), ("final", "决算数"));

    private static ObjectShape Accounts => new("决算、预算公开的标准表；各列表与继承的合在一起",
        new("words", new ObjectShape("各表共用的词",
            new("codes", Patterns("科目编码一栏的写法")),
            new("names", Patterns("行名一栏的写法")),
            new("lines", Patterns("不读的栏：行次、备注")),
            new("numbers", Patterns("给各栏编号的一行的行名：栏次")))),
        new("tables", new MapShape("标准表", "名称", new ObjectShape("一种表",
            new("titles", Patterns("标题的写法，不计单位、年度、编号和括号；几种表都符合的，以最长的为准"), Required: true),
            new("number", new TextShape("没有标题时凭以认表的编号，如 公开03")),
            new("stage", new ChoiceShape("栏名没有说明时是哪个阶段", AccountStages)),
            new("fund", new TextShape("全表限于哪一种资金，如 一般公共预算")),
            new("sides", new ListShape("左右两边的名称，只用于收支并列的表", new TextShape("名称"))),
            new("levels", new ListShape("各级科目编码的位数，从大到小", Layout("位数", 12))),
            new("turned", new FlagShape("项目可以横排，下面只有一行数")),
            new("columns", new MapShape("各栏", "公式中的名称", new ObjectShape("一栏",
                new("words", Patterns("各层表头的文字，从上到下以 · 相连，或只写最下一层"), Required: true),
                new("stage", new ChoiceShape("阶段", AccountStages)),
                new("fund", new TextShape("这一栏限于哪一种资金")),
                new("concept", new TextShape("合计行中这一栏的含义的路径，如 expenditure.basic"))))),
            new("rows", new MapShape("有名称的行", "公式中的名称", new ObjectShape("一行",
                new("words", Patterns("行名的写法")),
                new("codes", new ListShape("科目编码", new TextShape("编码"))),
                new("side", new TextShape("在哪一边")),
                new("after", new TextShape("在哪一行之后")),
                new("total", new FlagShape("是各行之和")),
                new("concept", new TextShape("含义的路径，如 three-public"))))),
            Enabled))));
}

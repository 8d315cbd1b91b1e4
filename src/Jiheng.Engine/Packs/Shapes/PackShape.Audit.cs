namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static ObjectShape Formulas => new("公式",
        new("quantities", new MapShape("公式中可用的数", "名称", new ObjectShape("一个数",
            new("concept", new TextShape("含义的路径，如 three-public"), Required: true),
            new("stage", new ChoiceShape("阶段", Words(
                ("initial-budget", "年初预算数"), ("adjusted-budget", "全年预算数"), ("budget", "预算数"), ("executed", "全年执行数"),
                ("final", "决算数"), ("actual", "实际数"), ("unstated", "未说明"))), Required: true),
            new("year", new ChoiceShape("年度", Words(("this", "本年"), ("last", "上年"))))))),
        new("ratios", new MapShape("标准比率", "名称", new ObjectShape("一个比率",
            new("formula", new FormulaShape("公式；可用 quantities 的名称和 with 的参数"), Required: true),
            new("with", new MapShape("参数：可由地区改换的分母等", "参数名", new FormulaShape("取哪个数"))),
            new("better", new ChoiceShape("怎样为好", Words(("higher", "越高越好"), ("lower", "越低越好"), ("full", "达到 100% 为好"), ("neither", "不一概而论")))),
            new("note", new TextShape("说明")),
            Enabled,
            Cite))));

    private static ObjectShape Audit => new("审核",
        new("rules", new MapShape("规则的调整", "规则编码，如 JH7004", new ObjectShape("调整",
            new("severity", new ChoiceShape("级别", Words(("error", "错误"), ("warning", "疑点"), ("note", "提示")))),
            new("off", new TextShape("停用的理由"))))),
        new("parameters", new MapShape("规则的参数", "名称", new ObjectShape("一个参数",
            new("meaning", new TextShape("含义"), Required: true),
            new("values", new ListShape("各时期的值，从早到晚", new ObjectShape("一个值",
                new("since", new DateShape("从哪天起"), Required: true),
                new("value", new NumberShape("值"), Required: true),
                Enabled,
                new ShapeKey("cite", Citation, Required: true))), Required: true)))),
        new("reconciliations", new MapShape("勾稽关系", "名称", new ObjectShape("一条关系",
            new("title", new TextShape("用一句话说明"), Required: true),
            new("left", new FormulaShape("左边"), Required: true),
            new("relation", new ChoiceShape("关系", Words(("=", "相等"), ("<=", "不大于"), (">=", "不小于"))), Required: true),
            new("right", new FormulaShape("右边"), Required: true),
            new("severity", new ChoiceShape("级别", Words(("error", "错误"), ("warning", "疑点"), ("note", "提示")))),
            Enabled,
            Cite))));

    private static ObjectShape Calendar => new("时限和阶段",
        new("deadlines", new MapShape("时限", "名称", new ObjectShape("一个时限",
            new("title", new TextShape("要做什么"), Required: true),
            new("who", new TextShape("由谁做")),
            new("month", new NumberShape("每年几月") { IsWhole = true, Lowest = 1, Highest = 12 }),
            new("day", new NumberShape("几日") { IsWhole = true, Lowest = 1, Highest = 31 }),
            new("days", new NumberShape("在事件之后几天内") { IsWhole = true }),
            new("working-days", new FlagShape("按工作日计")),
            new("after", new TextShape("什么事件之后")),
            Enabled,
            Cite))),
        new("phases", new MapShape("一项工作分几个阶段，从先到后", "名称", new ObjectShape("一个阶段",
            new("title", new TextShape("做什么"), Required: true),
            new("who", new TextShape("由谁做")),
            new("materials", new ListShape("要收集的材料", new TextShape("材料"))),
            new("results", new ListShape("要形成的成果", new TextShape("成果")))))));
}

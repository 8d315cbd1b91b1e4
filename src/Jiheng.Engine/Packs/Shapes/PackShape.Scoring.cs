namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static ObjectShape Rounding => new("得分的取舍",
        new("decimals", Layout("保留几位小数", 6), Required: true),
        new("rule", new ChoiceShape("办法", Words(("half-up", "四舍五入"), ("half-even", "四舍六入五成双"), ("truncate", "截尾"))), Required: true));

    private static ListShape Steps => new("各档，从高到低", new ObjectShape("一档",
        new("from", new NumberShape("不低于")),
        new("above", new NumberShape("高于")),
        new("to", new NumberShape("不高于")),
        new("below", new NumberShape("低于")),
        new("share", new NumberShape("得分值的百分之几") { Highest = 1 }, Required: true)));

    private static VariantShape Method => new("一种计分办法",
        new("计分办法",
            new("title", new TextShape("用一句话说明"), Required: true),
            new("round", Rounding),
            Enabled,
            Cite),
        Kinds(
            ("rate-linear", new("执行率 × 分值，不超过分值")),
            ("rate-to-target", new("执行率 ÷ 目标执行率 × 分值，不超过分值",
                new ShapeKey("target", new NumberShape("目标执行率") { IsDivisor = true }, Required: true))),
            ("proportional", new("按完成比例计分：正向 实际 ÷ 目标，反向 目标 ÷ 实际，不超过分值",
                new ShapeKey("pass", new NumberShape("完成比例低于此数得 0 分") { Highest = 1 }),
                new ShapeKey("over-target", new ListShape("超额完成过多时扣分", new ObjectShape("一档",
                    new("above", new NumberShape("完成比例高于"), Required: true),
                    new("deduct", new NumberShape("扣去分值的百分之几") { Highest = 1 }, Required: true),
                    Enabled,
                    Cite))))),
            ("stepped", new("分档计分",
                new ShapeKey("measure", new ChoiceShape("按什么分档", Words(
                    ("rate", "执行率"), ("completion", "完成比例"), ("actual", "实际完成值"))), Required: true),
                new ShapeKey("steps", Steps, Required: true))),
            ("met-or-not", new("达到得满分，未达到得其一部分或不得分",
                new ShapeKey("unmet", new NumberShape("未达到时得分值的百分之几") { Highest = 1 }))),
            ("levels", new("定性指标按完成程度计分",
                new ShapeKey("scale", new ReferenceShape("完成程度的分档", "scoring.levels"), Required: true))),
            ("deduct-per-unit", new("超出界限的部分按单位扣分",
                new ShapeKey("measure", new ChoiceShape("按什么扣", Words(("rate", "执行率"), ("actual", "实际完成值"))), Required: true),
                new ShapeKey("limit", new NumberShape("界限"), Required: true),
                new ShapeKey("direction", new ChoiceShape("哪一边扣分", Words(("above", "高于界限扣分"), ("below", "低于界限扣分"))), Required: true),
                new ShapeKey("per", new NumberShape("每一单位的大小，如 \"1%\"") { IsDivisor = true }, Required: true),
                new ShapeKey("points", new NumberShape("每一单位扣几分"), Required: true),
                new ShapeKey("whole-units", new FlagShape("不足一个单位的不扣"))))));

    private static ChoiceShape Effect(string meaning) => new(meaning, Words(
        ("zero", "得 0 分"), ("full", "得满分"), ("not-assessable", "不复算，列出原因"), ("as-printed", "沿用填报的得分"),
        ("drop", "去掉该指标，其余按比例折算到满分")));

    private static ObjectShape Scheme => new("评分办法：什么指标用什么计分办法",
        new("title", new TextShape("说明"), Required: true),
        new("execution", new ListShape("执行率允许的计分办法，第一个是默认的", new ReferenceShape("计分办法", "scoring.methods"))),
        new("choose", new ListShape("指标的计分办法，从上到下第一条符合的为准", new ObjectShape("一条",
            new("level", new TextShape("一级或二级指标的名称，* 代表任意文字")),
            new("name", new TextShape("三级指标的名称，* 代表任意文字")),
            new("target", new ListShape("指标值的种类", new ChoiceShape("种类", Words(
                ("at-least", "≥ 的数"), ("at-most", "≤ 的数"), ("equal", "= 的数"), ("plain", "没有符号的数"), ("range", "范围"),
                ("level", "程度：优、良，明显提升"), ("yes-no", "是、否"), ("date", "日期"), ("text", "其他文字"))))),
            new("methods", new ListShape("允许的计分办法，第一个是默认的", new ReferenceShape("计分办法", "scoring.methods")), Required: true)))),
        new("effects", new ObjectShape("特殊填法如何计分",
            new("blank", Effect("实际完成值空白")),
            new("not-applicable", Effect("不涉及、不适用")),
            new("zero-base", Effect("分母为 0，或指标值为 0")),
            new("text", Effect("实际完成值是不能比较的文字")))),
        new("roll-up", new ChoiceShape("多个单位汇总的办法", Words(
            ("sum", "绝对数相加后计分"), ("money-weighted", "比率和得分按资金加权平均")))));

    private static ObjectShape Scoring => new("计分",
        new("methods", new MapShape("计分办法", "名称", Method)),
        new("levels", new MapShape("定性指标的完成程度", "名称", new ObjectShape("一组程度",
            new("title", new TextShape("说明"), Required: true),
            new("steps", new ListShape("从高到低", new ObjectShape("一档",
                new("name", new TextShape("名称"), Required: true),
                new("words", new ListShape("各种说法", new TextShape("说法"))),
                new("from", new NumberShape("不低于分值的百分之几") { Highest = 1 }),
                new("above", new NumberShape("高于分值的百分之几") { Highest = 1 }),
                new("to", new NumberShape("不高于分值的百分之几") { Highest = 1 }),
                new("below", new NumberShape("低于分值的百分之几") { Highest = 1 }))), Required: true),
            Enabled,
            Cite))),
        new("grades", new MapShape("评价等级", "名称", new ObjectShape("一组等级",
            new("title", new TextShape("说明"), Required: true),
            new("decimals", Layout("总分保留几位小数；写 0 时 89 与 90 之间不算空缺", 6)),
            new("bands", new ListShape("从高到低", new ObjectShape("一等",
                new("name", new TextShape("等级"), Required: true),
                new("words", new ListShape("其他说法", new TextShape("说法"))),
                new("from", new NumberShape("不低于多少分") { Highest = 100 }),
                new("above", new NumberShape("高于多少分") { Highest = 100 }),
                new("to", new NumberShape("不高于多少分") { Highest = 100 }),
                new("below", new NumberShape("低于多少分") { Highest = 100 }))), Required: true),
            Enabled,
            Cite))),
        new("schemes", new MapShape("评分办法", "名称", Scheme)));

    private static KeyValuePair<string, ObjectShape>[] Kinds(params (string Kind, ObjectShape Shape)[] kinds)
    {
        var pairs = new KeyValuePair<string, ObjectShape>[kinds.Length];
        for (var i = 0; i < kinds.Length; i++) pairs[i] = new(kinds[i].Kind, kinds[i].Shape);
        return pairs;
    }
}

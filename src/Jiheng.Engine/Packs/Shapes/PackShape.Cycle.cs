namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static ShapeKey[] Bounds =>
    [
        new("from", new NumberShape("不低于")),
        new("above", new NumberShape("高于")),
        new("to", new NumberShape("不高于")),
        new("below", new NumberShape("低于")),
    ];

    private static ObjectShape Banded(string meaning, params ShapeKey[] keys) => new(meaning, [.. keys, .. Bounds]);

    private static ObjectShape Review => new("绩效目标审核",
        new ShapeKey("returns", new MapShape("退回一行的原因，不论哪一步", "代码", new TextShape("原因"))),
        new ShapeKey("rubrics", new MapShape("审核表", "名称", new ObjectShape("一种审核表",
            new("title", new TextShape("名称"), Required: true),
            new("groups", new MapShape("审核内容", "分组，如 完整性审核", new MapShape("审核要点", "要点的名称", new ObjectShape("一个要点",
                new("question", new TextShape("审核什么，用我们自己的话")),
                new("points", new NumberShape("分值") { Highest = 100 }),
                Enabled,
                Cite))), Required: true),
            new("opinions", new ListShape("可选的意见", new ObjectShape("一种意见",
                new("name", new TextShape("名称"), Required: true),
                new("words", Plain("其他写法")),
                new("meets", new FlagShape("算不算符合")),
                new("share", new NumberShape("得分值的百分之几") { Highest = 1 }),
                new("reason", new FlagShape("是否要写理由")))), Required: true),
            new("reasons", new MapShape("理由代码", "代码", new TextShape("理由"))),
            new("grade", new ObjectShape("综合评定等级怎样定",
                new("by", new ChoiceShape("办法", Words(("met-count", "按符合的项数"), ("points", "按得分"), ("reviewer", "由审核人综合判断"))), Required: true),
                new("levels", new ListShape("从高到低", new ObjectShape("一等",
                    new("name", new TextShape("等级"), Required: true),
                    new("met", new NumberShape("至少几项符合") { IsWhole = true, Highest = 100 })))),
                new("scale", new ReferenceShape("按得分时用哪一组等级", "scoring.grades")),
                Cite), Required: true),
            new("consequences", new MapShape("各等级的后果", "等级", new ObjectShape("后果",
                new("action", new ChoiceShape("怎样处理", Words(
                    ("proceed", "进入下一步"), ("revise", "修改后进入下一步"), ("resubmit", "修改完善后重新报送审核"), ("barred", "不得进入下一步"))), Required: true),
                new("text", new TextShape("用一句话说明"), Required: true),
                Cite))),
            new("keep", Plain("留存备案的材料")),
            Enabled,
            Cite))));

    private static ObjectShape Monitoring => new("绩效运行监控",
        new("checkpoints", new MapShape("监控时点", "名称", new ObjectShape("一个时点",
            new("month", new NumberShape("截至几月底") { IsWhole = true, Lowest = 1, Highest = 12 }, Required: true),
            new("execution", new NumberShape("执行率不低于，低于则预警") { Highest = 1 }),
            new("title", new TextShape("说明")),
            Enabled,
            Cite))),
        new("lights", new MapShape("亮灯办法", "名称", new ObjectShape("一种办法",
            new("title", new TextShape("说明"), Required: true),
            new("measure", new ChoiceShape("按什么亮灯", Words(
                ("execution-to-time", "执行率 ÷ 时间进度"), ("goal-to-time", "指标完成比例 ÷ 时间进度"),
                ("execution", "执行率"), ("goal-behind-execution", "执行率 − 指标完成比例"))), Required: true),
            new("bands", new ListShape("从高到低", Banded("一档",
                new("light", new ChoiceShape("灯", Words(("green", "绿灯"), ("yellow", "黄灯"), ("red", "红灯"))), Required: true),
                new("text", new TextShape("意味着什么")))), Required: true),
            Enabled,
            Cite))),
        new("causes", Plain("偏差原因的分类")),
        new("likelihoods", new ListShape("完成目标可能性", new ObjectShape("一种",
            new("name", new TextShape("名称"), Required: true),
            new("words", Plain("其他写法")),
            new("reason", new FlagShape("是否要写原因")),
            new("measure", new FlagShape("是否要写措施")),
            new("light", new ChoiceShape("灯", Words(("green", "绿灯"), ("yellow", "黄灯"), ("red", "红灯"))))))),
        new("rectification", new ObjectShape("整改",
            new("title", new TextShape("通知书的名称")),
            new("days", new NumberShape("几日内反馈") { IsWhole = true, Highest = 365 }),
            new("working-days", new FlagShape("按工作日计")),
            new("choices", Plain("可选的处理")),
            new("otherwise", new TextShape("逾期不选时怎样处理")),
            Enabled,
            Cite)));

    private static ShapeKey[] Scored =>
    [
        new("points", new NumberShape("分值") { Highest = 100 }),
        new("question", new TextShape("评什么")),
        new("formula", new TextShape("计算公式，用文字写")),
    ];

    private static MapShape ScoredItems(string meaning, params ShapeKey[] below) => new(meaning, "名称", new ObjectShape("一项", [.. Scored, .. below]));

    private static MapShape Evaluations => new("评价体系：逐项评分并得出结论", "名称", new ObjectShape("一种评价",
        new("title", new TextShape("名称"), Required: true),
        new("purpose", new ChoiceShape("用于", Words(
            ("ex-ante", "事前绩效评估"), ("self", "单位自评"), ("department", "部门评价"), ("finance", "财政评价"))), Required: true),
        new("dimensions", ScoredItems("一级：维度", new("items", ScoredItems("二级：内容", new ShapeKey("items", ScoredItems("三级")))), Enabled, Cite), Required: true),
        new("opinions", new ListShape("逐项的等次", new ObjectShape("一等",
            new("name", new TextShape("名称"), Required: true),
            new("words", Plain("其他写法")),
            new("share", new NumberShape("得分值的百分之几") { Highest = 1 })))),
        new("conclusions", new ListShape("结论，从高到低；分数线不明的不写界限，由评估人判断", Banded("一种结论",
            new("name", new TextShape("名称"), Required: true),
            new("words", Plain("其他写法")),
            new("text", new TextShape("意味着什么")),
            Enabled,
            Cite))),
        Enabled,
        Cite));

    private static MapShape Surveys => new("满意度问卷", "名称", new ObjectShape("一种问卷",
        new("title", new TextShape("名称"), Required: true),
        new("respondents", Plain("调查对象")),
        new("questions", new ListShape("问题", new ObjectShape("一个问题",
            new("text", new TextShape("问什么"), Required: true),
            new("weight", new NumberShape("权重") { Highest = 100 }))), Required: true),
        new("options", new ListShape("选项，从好到差", new ObjectShape("一个选项",
            new("name", new TextShape("名称"), Required: true),
            new("words", Plain("其他写法")),
            new("share", new NumberShape("折算成百分之几") { Highest = 1 }),
            new("satisfied", new FlagShape("算不算满意")),
            new("counts", new FlagShape("算不算有效回答；不写算"))))),
        new("measure", new ChoiceShape("满意度怎样算", Words(("satisfied-share", "满意的份数 ÷ 有效份数"), ("weighted", "各选项折算后的平均"))), Required: true),
        new("least-sample", new NumberShape("至少几份有效问卷") { IsWhole = true }),
        new("evidence", Plain("佐证材料")),
        Enabled,
        Cite));

    private static ObjectShape Results => new("结果应用",
        new("treatments", new MapShape("对预算的处理", "名称", new ObjectShape("一种处理",
            new("kind", new ChoiceShape("哪一类", Words(
                ("raise", "优先保障、增加"), ("keep", "保持"), ("cut", "压减"), ("cancel", "取消"), ("recover", "收回"), ("adjust", "调整用途或目标"))), Required: true),
            new("words", Plain("其他写法")),
            new("amount", new FlagShape("是否要写金额")),
            new("next-year", new TextShape("对下年度申报的影响"), Required: true)))),
        new("by-grade", new MapShape("各评价等级的处理", "等级", new ObjectShape("处理",
            new("treatment", new ReferenceShape("哪一种处理", "results.treatments"), Required: true),
            new("text", new TextShape("用一句话说明")),
            Enabled,
            Cite))),
        new("required", new ListShape("每个问题必须写明的", new ChoiceShape("内容", Words(
            ("measure", "整改措施"), ("owner", "责任单位、责任人"), ("deadline", "完成期限"), ("treatment", "对预算的处理"), ("effect", "对下年度申报的影响"))))));

    private static ObjectShape Projects => new("项目",
        new("kinds", new MapShape("项目的分类", "名称，如 常年项目", new ObjectShape("一类",
            new("words", Plain("各种写法")),
            new("title", new TextShape("说明"))))),
        new("links", new MapShape("两年项目之间的关系", "名称，如 拆分", new ObjectShape("一种关系",
            new("kind", new ChoiceShape("哪一种", Words(
                ("continued", "延续"), ("renamed", "更名"), ("split", "拆分"), ("merged", "合并"), ("new", "新增"), ("ended", "结束"), ("carried", "结转"))), Required: true),
            new("words", Plain("各种写法"))))));

    private static ShapeKey[] Chapter =>
    [
        new("words", Patterns("标题的其他写法")),
        new("optional", new FlagShape("可以没有")),
        new("about", new TextShape("写什么，用我们自己的话")),
        new("tables", Plain("这一章必须有的表；是本包的表的，就印在这一章里，不再作附件")),
        new("charts", Plain("这一章必须有的图")),
        new("draws", Plain("写出时画的图，名称见 writing.charts；别人的文档没有也不算缺")),
        new("holds", new ChoiceShape("这一章放什么", Words(("terms", "名词解释"), ("tables", "附表"), ("annexes", "附件")))),
        new("says", new ListShape("由数写成的句子，见 docs/spec/writing-format.md", new ObjectShape("一段",
            new ShapeKey("text", new TextShape("句子；花括号里是数的名称，方括号里的部分缺数时不写"), Required: true),
            new ShapeKey("when", new TextShape("这个数不为 0 时才写")),
            new ShapeKey("otherwise", new TextShape("为 0 时写的句子"))))),
        new("children", new RecursiveShape("下一级标题", () => new MapShape("下一级标题", "标题", new ObjectShape("一节", Chapter)))),
    ];

    private static MapShape Outlines => new("文档的提纲", "名称", new ObjectShape("一种文档",
        new("title", new TextShape("标题；{year} 处填年度，{project} 处填项目名称"), Required: true),
        new("kind", new ChoiceShape("表的种类", Words(PackWords.FormKinds)), Required: true),
        new("numbering", new ChoiceShape("一级标题怎样编号", Words(("chapters", "一、二、三，写出时自动加上"), ("parts", "第一部分、第二部分，写出时自动加上")))),
        new("subject", new ChoiceShape("写谁；不写时写单位整体", Words(("whole", "单位整体，一份"), ("project", "项目，每个项目一份")))),
        new("titles", Patterns("认定为这种文档的标题；不写时凭种类认定")),
        new("chapters", new MapShape("各章，从前到后", "标题", new ObjectShape("一章", Chapter)), Required: true),
        new("tables", Plain("附表")),
        new("charts", Plain("图")),
        new("annexes", Plain("附件，从前到后：本包的表或提纲的名称、标题；不写时自评的各张表都附上")),
        new("optional-annexes", Plain("附件中没有也不用说明的")),
        new("terms", new MapShape("名词解释", "名词", new TextShape("解释，用我们自己的话"))),
        Cite));

    private static ObjectShape Library => new("指标库",
        new("duties", new MapShape("职责", "名称", new ObjectShape("一项职责",
            new("title", new TextShape("说明"), Required: true),
            new("words", Plain("凭以认出这项职责的词"))))),
        new("indicators", new MapShape("指标", "名称", new ObjectShape("一个指标",
            new("level1", new TextShape("一级指标"), Required: true),
            new("level2", new TextShape("二级指标"), Required: true),
            new("definition", new TextShape("反映什么、怎样统计，用我们自己的话"), Required: true),
            new("formula", new TextShape("计算公式，用文字写")),
            new("unit", new TextShape("计量单位")),
            new("better", new ChoiceShape("怎样为好", Words(("higher", "越高越好"), ("lower", "越低越好"), ("full", "达到 100% 为好"), ("neither", "不一概而论")))),
            new("duties", new ListShape("属于哪些职责", new ReferenceShape("职责", "library.duties"))),
            new("words", Plain("其他叫法")),
            new("evidence", Plain("佐证材料")),
            new("data", new TextShape("数据来源")),
            new("method", new TextShape("完成值取值方式"))))));
}

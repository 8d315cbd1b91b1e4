namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static ChoiceShape Role(string meaning) => new(meaning, Words(PackWords.ColumnRoles));

    private static ListShape Columns => new("各栏，从左到右", new ObjectShape("一栏",
        new("title", new TextShape("表头印的文字"), Required: true),
        new("role", Role("栏的角色"), Required: true),
        new("choices", new ListShape("可选的内容", new TextShape("内容"))),
        new("under", new TextShape("上一层表头的文字，相邻相同的合并")),
        new("width", Layout("相对宽度", 20))));

    private static ObjectShape Branch => new("指标的一级或二级",
        new("rows", Layout("空白表中留几行三级指标", 100)),
        new("children", new RecursiveShape("下一级", () => new MapShape("下一级指标", "名称", Branch))),
        new("optional", new FlagShape("可以没有")));

    private static ObjectShape Condition => new("一项必填要求",
        new("cell", new ChoiceShape("哪个单元格", Words(
            ("unit", "单位名称"), ("project", "项目名称"), ("field", "名为 name 的填写项"),
            ("initial-budget", "资金总额的年初预算数"), ("adjusted-budget", "资金总额的全年预算数"), ("executed", "资金总额的全年执行数"),
            ("rate", "资金总额的执行率"), ("execution-score", "执行率的得分"),
            ("expected-goal", "预期目标"), ("reached-goal", "实际完成情况"),
            ("target", "指标的年度指标值"), ("actual", "指标的实际完成值"), ("weight", "指标的分值"), ("score", "指标的得分"),
            ("deviation", "指标的偏差原因和改进措施"), ("total-score", "总分"))), Required: true),
        new("name", new TextShape("填写项的名称")),
        new("when", new ChoiceShape("什么时候必填", Words(
            ("always", "总是"), ("row-used", "该行有其他内容时"), ("points-deducted", "得分低于分值时"), ("target-missed", "实际未达到指标值时"),
            ("execution-below", "执行率低于 limit 时"), ("budget-adjusted", "全年预算数不同于年初预算数时"))), Required: true),
        new("limit", new NumberShape("执行率的界限")),
        Enabled,
        Cite);

    private static ListShape Fields => new("填写项，每行一组", new ListShape("一行", new ObjectShape("一项",
        new("title", new TextShape("名称"), Required: true),
        new("choices", new ListShape("可选的内容", new TextShape("内容"))),
        new("prompt", new TextShape("填写提示")))));

    private static ObjectShape Indicators => new("指标",
        new("title", new TextShape("左侧的名称")),
        new("columns", Columns, Required: true),
        new("tree", new MapShape("一级指标", "名称", Branch), Required: true),
        new("weight-in-name", new FlagShape("一级指标的分值印在其名称后的括号里")));

    private static ShapeKey GridTitle => new("title", new TextShape("左侧或上方的名称"));

    private static VariantShape Block => new("一块",
        new("表中的一块", new ShapeKey("group", new TextShape("更上一层的名称，相邻几块相同的只印一次"))),
        Kinds(
            ("fields", new("填写项", new ShapeKey("rows", Fields, Required: true))),
            ("text", new("一格文字",
                new("title", new TextShape("名称"), Required: true),
                new("prompt", new TextShape("填写提示")),
                new("lines", Layout("空白表中留几行高", 60)))),
            ("grid", new("有表头的一块：行名固定，或由填表人逐行填写",
                GridTitle,
                new("columns", new ListShape("各栏，从左到右；第一栏通常是行名", new ObjectShape("一栏",
                    new("title", new TextShape("表头印的文字"), Required: true),
                    new("role", new ChoiceShape("栏的角色", Words(PackWords.GridRoles)), Required: true),
                    new("titles", Patterns("表头的其他写法")),
                    new("choices", new ListShape("可选的内容", new TextShape("内容"))),
                    new("under", new TextShape("上一层表头的文字，相邻相同的合并")),
                    new("width", Layout("相对宽度", 20)))), Required: true),
                new("rows", new ListShape("固定的行名，从上到下", new TextShape("行名"))),
                new("blank-rows", Layout("空白表中留几行由填表人填写", 100)),
                new("fill", new ChoiceShape("生成官方表时由程序填什么", Words(("scores", "预算执行、各一级指标和合计的分值、得分、得分率，凭行名")))))),
            ("indicators", new("另一组指标，如长期绩效指标", new ShapeKey("indicators", Indicators, Required: true))),
            ("rubric", new("审核、评审的逐项意见",
                GridTitle,
                new("rubric", new ReferenceShape("用哪一个", "review.rubrics"), Required: true),
                new("columns", new ListShape("表头：审核内容、审核要点、审核意见 …", new TextShape("文字"))),
                new("grade", new TextShape("综合评定等级一行的名称")),
                new("opinion", new TextShape("审核意见一行的名称")))),
            ("evaluation", new("评价体系的逐项评分",
                GridTitle,
                new("evaluation", new ReferenceShape("用哪一个", "evaluations"), Required: true),
                new("columns", new ListShape("表头：一级指标、二级指标、分值、得分 …", new TextShape("文字"))),
                new("conclusion", new TextShape("结论一行的名称")))),
            ("part", new("固定的部分排在这里",
                new ShapeKey("part", new ChoiceShape("哪一部分", Words(("funds", "资金"), ("goals", "总体目标"), ("indicators", "指标"), ("total", "总分行"))), Required: true)))));

    private static MapShape Forms => new("表样", "表样的名称", new ObjectShape("一种表",
        new("title", new TextShape("标题；{year} 处填年度"), Required: true),
        new("kind", new ChoiceShape("表的种类", Words(PackWords.FormKinds)), Required: true),
        new("titles", Patterns("认定为这种表的标题；不写时凭种类认定")),
        new("unit", new ChoiceShape("金额单位", Words(("万元", "万元"), ("元", "元")))),
        new("heading", Fields),
        new("funds", new ObjectShape("资金",
            new("title", new TextShape("左侧的名称"), Required: true),
            new("columns", Columns, Required: true),
            new("rows", new ListShape("各行", new ObjectShape("一行",
                new("title", new TextShape("行名"), Required: true),
                new("role", new ChoiceShape("是总额还是其中的一部分", Words(("total", "总额"), ("part", "一部分"), ("other", "其他"))), Required: true))), Required: true),
            new("complete", new FlagShape("各部分是否就是全部，总额由各部分相加得出")),
            new("rate-base", new ChoiceShape("执行率以哪个数为分母", Words(
                ("initial-budget", "年初预算数"), ("adjusted-budget", "全年（调整后）预算数"), ("budget", "预算数"))), Required: true))),
        new("goals", new ObjectShape("总体目标",
            new("title", new TextShape("左侧的名称"), Required: true),
            new("columns", Columns, Required: true))),
        new("indicators", Indicators),
        new("blocks", new MapShape("其他各块，从上到下；没有写 part 的固定部分排在它们之前", "名称", Block)),
        new("total", new ObjectShape("总分行",
            new("title", new TextShape("行名"), Required: true),
            new("grade", new FlagShape("评价等级印在总分行的末格")))),
        new("footer", new ListShape("表后的文字", new TextShape("一段"))),
        new("weights", new ListShape("允许的分值分配，第一个是默认的", new ReferenceShape("分值分配", "weights"))),
        new("scheme", new ReferenceShape("评分办法", "scoring.schemes")),
        new("grades", new ReferenceShape("评价等级", "scoring.grades")),
        new("required", new ListShape("必填要求", Condition))));

    private static MapShape Weights => new("分值分配", "名称", new ObjectShape("一种分配",
        new("title", new TextShape("说明"), Required: true),
        new("execution", new NumberShape("预算执行率的分值") { Highest = 100 }),
        new("groups", new MapShape("各一级指标的分值", "一级指标", new NumberShape("分值") { Highest = 100 })),
        new("together", new NumberShape("各一级指标合计的分值，其间自行分配") { Highest = 100 }),
        Enabled,
        Cite));
}

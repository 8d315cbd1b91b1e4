using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Filings;

/// <summary>What the file of a filing may say: the reader, the schema and the specification are made from it.</summary>
public static class FilingShape
{
    private static MapShape Texts(string meaning, string name) => new(meaning, name, new TextShape("内容"));

    private static ObjectShape Indicator => new("一项指标",
        new ShapeKey("level1", new TextShape("一级指标"), Required: true),
        new ShapeKey("level2", new TextShape("二级指标")),
        new ShapeKey("name", new TextShape("三级指标，指标名称"), Required: true),
        new ShapeKey("target", new TextShape("指标值，带符号和单位，如 ≥95%")),
        new ShapeKey("actual", new TextShape("实际完成值")),
        new ShapeKey("weight", new TextShape("分值")),
        new ShapeKey("score", new TextShape("得分；规则包有计分办法的不用写")),
        new ShapeKey("deviation", new TextShape("偏差原因分析及改进措施")),
        new ShapeKey("more", Texts("其他栏", "栏的含义（basis、category、description、scoring-rule…）或栏名")),
        new ShapeKey("history", Texts("以前年度的值", "年度，四位数字")),
        new ShapeKey("evidence", new TextShape("佐证材料：文件、台账")),
        new ShapeKey("sources", new ListShape("佐证在附件里的位置", new ObjectShape("一处",
            new ShapeKey("file", new TextShape("附件的文件名"), Required: true),
            new ShapeKey("sha256", new TextShape("附件内容的 SHA-256"), Required: true),
            new ShapeKey("page", new NumberShape("第几页") { NeedsCitation = false, IsWhole = true, Lowest = 1, Highest = 100_000 }),
            new ShapeKey("sheet", new TextShape("工作表")),
            new ShapeKey("cell", new TextShape("单元格，如 B7")),
            new ShapeKey("note", new TextShape("说明"))))));

    private static ObjectShape Line => new("一行",
        new ShapeKey("item", new TextShape("功能分类科目编码，如 2101501")),
        new ShapeKey("fund", new TextShape("资金来源：一般公共预算、政府性基金、国有资本经营、上级补助收入、事业收入、经营收入、其他收入…")),
        new ShapeKey("kind", new TextShape("基本支出、项目支出、上缴上级支出、经营支出、对附属单位补助支出")),
        new ShapeKey("economic", new TextShape("经济分类科目编码，如 30101")),
        new ShapeKey("project", new TextShape("项目名称")),
        new ShapeKey("stage", new TextShape("预算的阶段：initial-budget、adjusted-budget")),
        new ShapeKey("amount", new TextShape("金额"), Required: true));

    private static ObjectShape Accounts => new("部门决算，逐行；各张决算表都由这些行汇总",
    [
        new("items", Texts("科目名称", "科目编码：功能分类3、5、7位，经济分类3、5位")),
        .. AccountSides.Filed.Select(s => new ShapeKey(s.Key, new ListShape(s.Value, Line))),
    ]);

    private static ShapeKey[] Subject =>
    [
        new("fields", Texts("单项", "名称，如 主管部门")),
        new("funds", new ListShape("资金", new ObjectShape("一行资金",
            new ShapeKey("name", new TextShape("行名，如 年度资金总额、财政拨款、其他资金"), Required: true),
            new ShapeKey("amounts", Texts("金额", "阶段（initial-budget、adjusted-budget、budget、executed、final）或栏名"), Required: true)))),
        new("goals", new ListShape("总体目标", new ObjectShape("一个目标",
            new ShapeKey("expected", new TextShape("预期目标"), Required: true),
            new ShapeKey("reached", new TextShape("实际完成情况"))))),
        new("indicators", new ListShape("年度绩效指标", Indicator)),
        new("forms", new MapShape("只有某一张表才填的内容", "表名，同规则包", new ObjectShape("一张表",
            new ShapeKey("fields", Texts("单项", "名称")),
            new ShapeKey("texts", Texts("文字格", "区块名，同规则包")),
            new ShapeKey("tables", new MapShape("表格", "区块名，同规则包", new ListShape("各行", new ObjectShape("一行",
                new ShapeKey("name", new TextShape("行名：印好的行、审核要点、评分项")),
                new ShapeKey("cells", Texts("各栏", "栏名"), Required: true))))),
            new ShapeKey("indicators", new MapShape("另外的指标，如长期指标", "区块名，同规则包", new ListShape("指标", Indicator)))))),
    ];

    /// <summary>The whole file.</summary>
    public static ObjectShape Root { get; } = new("一个单位一个年度的填报数据",
        new ShapeKey("schema", new ChoiceShape("格式", new KeyValuePair<string, string>(FilingData.Schema, "填报数据第1版")), Required: true),
        new ShapeKey("pack", new TextShape("规则包的名称：地区/年度"), Required: true),
        new ShapeKey("year", new NumberShape("年度") { NeedsCitation = false, IsWhole = true, Lowest = 2000, Highest = 2100 }, Required: true),
        new ShapeKey("unit", new TextShape("单位全称"), Required: true),
        new ShapeKey("money-unit", new ChoiceShape("金额单位", new KeyValuePair<string, string>("万元", "万元"), new KeyValuePair<string, string>("元", "元"))),
        new ShapeKey("fields", Texts("各表通用的单项", "名称，如 填报人")),
        new ShapeKey("whole", new ObjectShape("部门（单位）整体", Subject)),
        new ShapeKey("projects", new ListShape("项目", new ObjectShape("一个项目",
            [new("name", new TextShape("项目名称"), Required: true), new("code", new TextShape("项目编码")), .. Subject, new("narrative", Narrative)]))),
        new ShapeKey("accounts", Accounts),
        new ShapeKey("figures", Texts("不由别的数算出的数，照写，带单位", "名称，同规则包，如 国内公务接待批次")),
        new ShapeKey("prior", new MapShape("以前年度的金额", "年度，四位数字", Texts("各项金额", "名称，同规则包，如 收入总计"))),
        new ShapeKey("reasons", Texts("增减和差异的原因，单位自己写", "名称，同规则包，或科目编码")),
        new ShapeKey("narrative", Narrative),
        new ShapeKey("not-applicable", Texts("本单位不涉及的附件和表，各写一句为什么", "附件、表或报告的名称，同规则包")));

    private static MapShape Narrative => new("报告的章节", "章节标题，同规则包的提纲；前面可以加上级标题和报告的名称，用“·”隔开或写成一层对象",
        new EitherShape("一章", new ListShape("各段", new TextShape("一段")), new RecursiveShape("下一级", () => Narrative)));
}

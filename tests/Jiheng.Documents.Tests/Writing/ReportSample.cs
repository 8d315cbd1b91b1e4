using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;
using static Jiheng.Documents.Tests.Writing.BlankForm;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>A report with all that a document to be written can hold: cover, contents, chapters, tables upright and on their side, charts.</summary>
internal static class ReportSample
{
    private const string Filler = "根据《项目支出绩效评价管理办法》（财预〔2020〕10号）的要求，我单位对2024年度预算安排的全部项目支出开展了绩效自评，自评覆盖率为100%，涉及财政资金12,345.67万元。";

    public static Rational?[] Values(params string[] texts) => [.. texts.Select(t => t.Length == 0 ? (Rational?)null : Rational.Parse(t))];

    public static Chart Rates { get; } = new(ChartKind.Bar, "各项目预算执行率（%）",
        ["农村公路养护工程", "城区供水管网改造及二次供水设施更新", "义务教育营养改善计划", "公共图书馆免费开放", "=1+1的项目"],
        [new("执行率", Values("95.14", "88.3", "100", "", "72.05"))]) { Decimals = 2, Suffix = "%" };

    public static Chart Funds { get; } = new(ChartKind.Column, "分项目预算与执行情况（万元）",
        ["公路养护", "供水管网", "营养改善", "图书馆"],
        [new("年初预算数", Values("1100", "820.5", "640", "55.2")), new("全年预算数", Values("1000", "800", "640", "60")), new("全年执行数", Values("951.43", "706.4", "640", ""))]) { Decimals = 2 };

    public static Chart Shares { get; } = new(ChartKind.Pie, "支出结构",
        ["基本支出", "项目支出—一般性项目", "项目支出—专项资金", "其他"], [new("金额", Values("5200.11", "2300", "1800.5", "310"))]) { Decimals = 2 };

    public static Chart Years { get; } = new(ChartKind.Line, "近年自评得分（分）",
        ["2020年", "2021年", "2022年", "2023年", "2024年"],
        [new("本单位", [Rational.Parse("86.5"), Rational.Parse("88"), null, Rational.Parse("91.25"), Rational.Of(280, 3)]), new("全县平均", Values("84", "85.1", "86", "86.9", "88.2"))]) { Decimals = 2 };

    public static Document Report() => Document(
    [
        Middle(""), Middle(""), Middle(""),
        Heading("甲县医疗保障局2024年度部门整体支出绩效自评报告"), Middle(""), Middle("甲县医疗保障局"), Middle("2025年3月"),
        new NewPage { RestartsNumbers = true }, new Contents(3),
        new NewPage { RestartsNumbers = true },
        Heading("2024年度部门整体支出绩效自评报告"), Words("（2024年度）"), Words("甲县财政局："),
        Heading("一、部门基本情况", 2), Words(Filler), Words(Filler + Filler),
        Heading("（一）部门职能和机构设置", 3), Words(Filler), Heading("1. 内设机构", 4), Words(Filler + Filler + Filler), Heading("2. 人员编制", 4), Words(Filler + Filler),
        Heading("（二）预算执行情况", 3), Words(Filler), Funds, Middle("图1　分项目预算与执行情况"), Words(Filler), Shares, Middle("图2　支出结构"),
        Heading("二、绩效目标完成情况", 2), Middle("表1　项目执行情况"), Words("单位：万元"),
        Table(1, ["序号|项目名称|预算数|执行数|执行率|说明", .. Enumerable.Range(1, 30).Select(i => $"{i}|第{i}号项目|100.00|9{i % 10}.00|9{i % 10}.00%|{(i % 3 == 0 ? "因上级资金到位晚，年底前未能形成支出，已结转下年继续使用" : "")}")]),
        Words(Filler), Rates, Middle("图3　各项目预算执行率"), Years,
        new NewPage(true), Heading("三、项目支出绩效自评情况汇总", 2), Words("单位：万元"),
        Table(2, ["一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|备注", "产出指标|数量指标|养护公路里程|≥100公里|102公里|10|10|—|", "↑|质量指标|验收合格率|≥95%|96%|10|10|—|", "效益指标|社会效益|群众出行满意度|≥90%|88%|10|9.78|部分路段施工期间绕行，群众反映较多；下一步提前公告并设置临时便道|"]),
        new NewPage(), Heading("四、下一步措施", 2), Words(Filler), Heading("四级以下", 5), Words("以上报告，请审阅。"), Right("甲县医疗保障局"), Right("2025年3月10日"),
        new NewPage(), Left("附件1"), Heading("自评指标表"), Table(3, ["甲|乙|丙", "1|2|3"]),
    ]);

    public static Paragraph Words(string text) => BlankForm.Text(text);

    public static Paragraph Middle(string text) => Words(text) with { Place = ParagraphPlace.Middle };

    public static Paragraph Right(string text) => Words(text) with { Place = ParagraphPlace.Right };

    public static Paragraph Left(string text) => Words(text) with { Place = ParagraphPlace.Left };
}

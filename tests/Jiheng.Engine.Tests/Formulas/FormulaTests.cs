namespace Jiheng.Engine.Tests.Formulas;

/// <summary>Formula, figures of the form, and the one line of working. The examples of docs/spec/formulas.md are among them.</summary>
public sealed class FormulaTests
{
    [Theory]
    [InlineData("min(15% × 救助资金支出, 9.5万元)", "救助资金支出=62.4万元", "min(15% × 62.4万元, 9.5万元) = min(9.36万元, 9.5万元) = 9.36万元")]
    [InlineData("min(15% × 救助资金支出, 9.5万元)", "救助资金支出=100万元", "min(15% × 100万元, 9.5万元) = min(15万元, 9.5万元) = 9.5万元")]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=951.72万元；全年预算数=951.43万元", "951.72万元 ÷ 951.43万元 ≈ 100.03%")]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=75万元；全年预算数=100万元", "75万元 ÷ 100万元 = 75%")]
    [InlineData("（年初预算＋调增－调减）×10％", "年初预算=100万元；调增=20万元；调减=5万元", "(100万元 + 20万元 - 5万元) × 10% = 115万元 × 10% = 11.5万元")]
    [InlineData("(本年-上年)÷上年", "本年=8.00万元；上年=10.00万元", "(8.00万元 - 10.00万元) ÷ 10.00万元 = -2万元 ÷ 10.00万元 = -20%")]
    [InlineData("3亿元 + 200元", "", "3亿元 + 200元 = 300000200元")]
    [InlineData("1万元 × 0.3‰", "", "1万元 × 0.3‰ = 0.0003万元")]
    [InlineData("2 + 3 * 4 - 6 / 4", "", "2 + 3 × 4 - 6 ÷ 4 = 14 - 1.5 = 12.5")]
    [InlineData("2 - 3 - 4", "", "2 - 3 - 4 = -1 - 4 = -5")]
    [InlineData("2 - (3 - 4)", "", "2 - (3 - 4) = 2 - (-1) = 3")]
    [InlineData("24 / 4 / 3", "", "24 ÷ 4 ÷ 3 = 6 ÷ 3 = 2")]
    [InlineData("-2 × -3", "", "-2 × (-3) = 6")]
    [InlineData("-(2 + 3)", "", "-(2 + 3) = -5")]
    [InlineData("1 / 3 * 3", "", "1 ÷ 3 × 3 = 1")]
    [InlineData("1 / 30000", "", "1 ÷ 30000 ≈ 0.000033")]
    [InlineData("「“三公”经费·上年决算」 × 2", "“三公”经费·上年决算=12.5万元", "12.5万元 × 2 = 25万元")]
    [InlineData("12", "", "12")]
    [InlineData("年初预算", "年初预算=1,200.50万元", "1,200.50万元 = 1200.5万元")]
    public void A_formula_shows_its_working(string formula, string fields, string working) =>
        Assert.Equal(working, Forms.Result(formula, fields).Working);

    [Theory]
    [InlineData("最大(3, 5, 4)", "", "最大(3, 5, 4) = 5")]
    [InlineData("MAX(执行率, 60%)", "执行率=55%", "MAX(55%, 60%) = 60%")]
    [InlineData("max(0, 变动率)", "变动率=12%", "max(0, 12%) = 12%")]
    [InlineData("最小(3亿元, 救助资金支出)", "救助资金支出=100万元", "最小(3亿元, 100万元) = 100万元")]
    [InlineData("若(预算数 = 0, 0, 执行数 / 预算数)", "执行数=8万元；预算数=10万元", "若(10万元 = 0, 0, 8万元 ÷ 10万元) = 若(不成立, 0, 80%) = 80%")]
    [InlineData("绝对值(本年 - 上年)", "本年=8万元；上年=10万元", "绝对值(8万元 - 10万元) = 绝对值(-2万元) = 2万元")]
    [InlineData("四舍五入(2.345, 2)", "", "四舍五入(2.345, 2) = 2.35")]
    [InlineData("四舍五入(-2.345, 2)", "", "四舍五入(-2.345, 2) = -2.35")]
    [InlineData("截尾(2.345, 2)", "", "截尾(2.345, 2) = 2.34")]
    [InlineData("round(执行数 / 预算数, 4)", "执行数=1万元；预算数=3万元", "round(1万元 ÷ 3万元, 4) = 33.33%")]
    [InlineData("四舍五入(执行数 / 3, 2, 1万元)", "执行数=1万元", "四舍五入(1万元 ÷ 3, 2, 1万元) = 0.33万元")]
    [InlineData("四舍五入(执行数 / 3, 2)", "执行数=1万元", "四舍五入(1万元 ÷ 3, 2) = 0.333333万元")]
    [InlineData("truncate(2÷3, 2, 1%)", "", "truncate(2 ÷ 3, 2, 1%) = 0.6666")]
    [InlineData("若(执行率 >= 90%, 10分, 10分 × 执行率)", "执行率=80%", "若(80% ≥ 90%, 10分, 10分 × 80%) = 若(不成立, 10分, 8分) = 8分")]
    [InlineData("if(a > 0 and not b > 0, 1, 2)", "a=1；b=0", "if(1 > 0 且 非 0 > 0, 1, 2) = if(成立, 1, 2) = 1")]
    [InlineData("合计(人员经费, 公用经费)", "人员经费=60万元；公用经费=2.4万元", "合计(60万元, 2.4万元) = 62.4万元")]
    [InlineData("平均(80, 90, 100)", "", "平均(80, 90, 100) = 90")]
    [InlineData("缺省(追加预算, 0)", "追加预算=", "缺省(追加预算（空）, 0) = 0")]
    [InlineData("缺省(追加预算, 0)", "追加预算=3万元", "缺省(3万元, 0) = 3万元")]
    [InlineData("缺省(执行数 / 预算数, 0)", "执行数=3万元；预算数=", "缺省(3万元 ÷ 预算数（空）, 0) = 缺省(无值, 0) = 0")]
    [InlineData("若(为空(追加预算), 1, 2)", "追加预算=", "若(为空(追加预算（空）), 1, 2) = 若(成立, 1, 2) = 1")]
    [InlineData("若(为空(追加预算), 1, 2)", "追加预算=0万元", "若(为空(0万元), 1, 2) = 若(不成立, 1, 2) = 2")]
    public void A_function_shows_its_working(string formula, string fields, string working) =>
        Assert.Equal(working, Forms.Result(formula, fields).Working);

    [Theory]
    [InlineData("合计(项目.执行数)", "项目.执行数=甲:10万元|乙:2.4万元", "合计(10万元, 2.4万元) = 12.4万元")]
    [InlineData("合计(缺省(项目.执行数, 0))", "项目.执行数=甲:10万元|乙:", "合计(缺省(10万元, 0), 缺省(项目.执行数（空）, 0)) = 合计(10万元, 0) = 10万元")]
    [InlineData("sum(min(15% × 项目.支出, 9.5万元))", "项目.支出=甲:62.4万元|乙:100万元", "sum(min(15% × 62.4万元, 9.5万元), min(15% × 100万元, 9.5万元)) = sum(9.36万元, 9.5万元) = 18.86万元")]
    [InlineData("行数(项目.执行数)", "项目.执行数=甲:10万元|乙:|丙:3万元", "行数(10万元, 项目.执行数（空）, 3万元) = 3")]
    [InlineData("行数(项目.执行数)", "项目.执行数=", "行数() = 0")]
    [InlineData("行数(项目.执行率 < 60%)", "项目.执行率=甲:50%|乙:70%|丙:10%", "行数(50% < 60%, 70% < 60%, 10% < 60%) = 行数(成立, 不成立, 成立) = 2")]
    [InlineData("平均(项目.得分)", "项目.得分=甲:90分|乙:95分", "平均(90分, 95分) = 92.5分")]
    [InlineData("最大(项目.支出) - 最小(项目.支出)", "项目.支出=甲:3万元|乙:5万元", "最大(3万元, 5万元) - 最小(3万元, 5万元) = 5万元 - 3万元 = 2万元")]
    [InlineData("合计(项目.支出 / 合计(项目.支出))", "项目.支出=甲:1万元|乙:3万元", "合计(1万元 ÷ 合计(1万元, 3万元), 3万元 ÷ 合计(1万元, 3万元)) = 合计(25%, 75%) = 100%")]
    [InlineData("合计(项目.支出, 其他.支出)", "项目.支出=甲:1万元；其他.支出=乙:3万元|丙:4万元", "合计(1万元, 3万元, 4万元) = 8万元")]
    [InlineData("合计(项目.得分)", "项目.得分=甲:1|乙:1|丙:1|丁:1|戊:1|己:1|庚:1|辛:1|壬:1|癸:1", "合计(1, 1, 1, 1, 1, 1, 1, 1, …共10项) = 10")]
    public void Rows_are_computed_one_after_another(string formula, string fields, string working) =>
        Assert.Equal(working, Forms.Result(formula, fields).Working);

    [Theory]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=10万元；全年预算数=0万元", "除数“全年预算数”为0，比率无意义")]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=0万元；全年预算数=0万元", "除数“全年预算数”为0，比率无意义")]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=10万元；全年预算数=", "字段“全年预算数”为空")]
    [InlineData("全年执行数 / 全年预算数", "全年执行数=；全年预算数=", "字段“全年执行数”为空|字段“全年预算数”为空")]
    [InlineData("全年执行数 × 0", "全年执行数=", "字段“全年执行数”为空")]
    [InlineData("全年执行数 + 1", "全年执行数=不涉及", "字段“全年执行数”填的是“不涉及”，不是一个数")]
    [InlineData("全年执行数 + 1", "", "没有字段“全年执行数”")]
    [InlineData("1 / (本年 - 上年)", "本年=5人；上年=5人", "除数“本年 - 上年”为0，比率无意义")]
    [InlineData("1 / 本年", "本年=0.01万元", "")]
    [InlineData("1 / (本年 - 上年)", "本年=5.01万元；上年=5.00万元", "除数“本年 - 上年”按印出的精度可能为0，比率无法确定")]
    [InlineData("合计(项目.执行数)", "项目.执行数=甲:10万元|救助项目:", "“项目”第2行“救助项目”的“执行数”为空")]
    [InlineData("合计(项目.执行数 / 项目.预算数)", "项目.执行数=甲:1万元|乙:1万元；项目.预算数=甲:2万元|乙:0万元", "除数“项目”第2行“乙”的“预算数”为0，比率无意义")]
    [InlineData("合计(1 / (项目.预算数 - 2))", "项目.预算数=甲:3|乙:2", "除数“项目.预算数 - 2”（“项目”第2行“乙”）为0，比率无意义")]
    [InlineData("合计(项目.执行数 - 项目.预算数)", "项目.执行数=甲:1万元|乙:1万元", "“项目”没有“项目.预算数”的全部行，无法逐行计算")]
    [InlineData("合计(项目.执行数)", "", "“项目”没有任何行，“合计(项目.执行数)”没有数可算")]
    [InlineData("最大(项目.执行数)", "", "“项目”没有任何行，“最大(项目.执行数)”没有数可算")]
    [InlineData("若(全年预算数 > 0, 1, 2)", "全年预算数=", "字段“全年预算数”为空")]
    [InlineData("最小(全年预算数, 5)", "全年预算数=", "字段“全年预算数”为空")]
    public void What_cannot_be_computed_has_its_reason(string formula, string fields, string reasons)
    {
        var result = Forms.Result(formula, fields);
        Assert.Equal(reasons, string.Join('|', result.Reasons));
        Assert.Equal(reasons.Length > 0, result.Value is null);
        if (reasons.Length > 0) Assert.EndsWith($" 无法计算：{reasons.Replace('|', '；')}", result.Working, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("执行数 <= 预算数", "执行数=10.00万元；预算数=12.00万元", true, true)]
    [InlineData("执行数 ≤ 预算数", "执行数=10.00万元；预算数=10.00万元", true, false)]
    [InlineData("执行率 ≥ 90%", "执行率=90%", true, false)]
    [InlineData("执行率 > 90%", "执行率=90%", false, false)]
    [InlineData("执行率 < 90%", "执行率=90%", false, false)]
    [InlineData("执行率 = 90%", "执行率=90%", true, false)]
    [InlineData("执行率 ≠ 90%", "执行率=90%", false, false)]
    [InlineData("执行数 > 预算数", "执行数=12.00万元；预算数=10.00万元", true, true)]
    [InlineData("执行数 > 预算数", "执行数=10.01万元；预算数=10.00万元", true, false)]
    [InlineData("执行数 < 预算数", "执行数=5人；预算数=5人", false, true)]
    [InlineData("执行数 ≥ 预算数", "执行数=5人；预算数=5人", true, true)]
    [InlineData("执行数 = 预算数", "执行数=5人；预算数=5人", true, true)]
    [InlineData("执行数 <> 预算数", "执行数=5人；预算数=5人", false, true)]
    [InlineData("执行数 ≠ 预算数", "执行数=5人；预算数=6人", true, true)]
    [InlineData("预算数 > 0 且 执行数 / 预算数 > 90%", "执行数=5人；预算数=0人", false, true)]
    [InlineData("预算数 = 0 或 执行数 / 预算数 > 90%", "执行数=5人；预算数=0人", true, true)]
    [InlineData("非 (预算数 = 0 or 执行数 = 0)", "执行数=5人；预算数=1人", true, true)]
    [InlineData("执行数 > 0 且 预算数 > 0 或 执行数 < 0", "执行数=5人；预算数=1人", true, true)]
    public void A_condition_is_answered(string formula, string fields, bool holds, bool isDecided)
    {
        var result = Forms.Result(formula, fields);
        Assert.Equal((holds, isDecided), (result.Holds, result.IsDecided));
        Assert.EndsWith((holds ? "：成立" : "：不成立") + (isDecided ? "" : "（按印出的精度不能完全确定）"), result.Working, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("执行数", "执行数=951.43万元", "[9514250, 9514350]")]
    [InlineData("执行数", "执行数=超过5家", "(5, ∞)")]
    [InlineData("执行数 / 2", "执行数=约100人", "[47.5, 52.5]")]
    [InlineData("执行数 - 预算数", "执行数=10万元；预算数=4万元", "[50000, 70000]")]
    [InlineData("执行数 × 执行数", "执行数=10万元", "[9025000000, 11025000000]")]
    [InlineData("12 / 执行数", "执行数=4.0%", "[296.296296, 303.797468]")]
    [InlineData("最小(执行数, 9.5万元)", "执行数=9.4万元", "[93500, 94500]")]
    [InlineData("最小(执行数, 9.5万元)", "执行数=9.5万元", "[94500, 95000]")]
    [InlineData("最大(执行数, 9.5万元)", "执行数=超过5家", "[95000, ∞)")]
    [InlineData("最小(执行数, 9.5万元)", "执行数=超过5家", "[5, 95000]")]
    [InlineData("缺省(若(执行数 > 0 且 1 / 预算数 > 0, 1, 2), 5)", "执行数=0.0万元；预算数=0.0万元", "[1, 5]")]
    [InlineData("绝对值(执行数 - 预算数)", "执行数=1.0万元；预算数=1.0万元", "[0, 1000]")]
    [InlineData("绝对值(-执行数)", "执行数=2万元", "[15000, 25000]")]
    [InlineData("四舍五入(执行率, 1)", "执行率=95%", "[0.9, 1]")]
    [InlineData("截尾(执行率, 1)", "执行率=95%", "[0.9, 0.9]")]
    [InlineData("若(执行率 ≥ 95%, 10分, 5分)", "执行率=95%", "[5, 10]")]
    [InlineData("若(执行率 ≥ 95%, 10分, 5分)", "执行率=95.6%", "[10, 10]")]
    [InlineData("若(预算数 = 0, 0, 1 / 预算数)", "预算数=0.00万元", "(-∞, ∞)")]
    [InlineData("若(预算数 = 0, 0, 1 / 预算数)", "预算数=0人", "[0, 0]")]
    [InlineData("缺省(1 / 预算数, 0)", "预算数=0.00万元", "(-∞, ∞)")]
    [InlineData("缺省(1 / 预算数, 0)", "预算数=0人", "[0, 0]")]
    [InlineData("行数(项目.执行率 < 60%)", "项目.执行率=甲:50.0%|乙:60.0%|丙:70.0%", "[1, 2]")]
    public void The_range_holds_what_the_printed_figures_can_stand_for(string formula, string fields, string range) =>
        Assert.Equal(range, Forms.Result(formula, fields).Value!.Range.ToString());
}

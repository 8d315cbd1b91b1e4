using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class NumberScannerTests
{
    public static TheoryData<string, string> Quantities => ValueTable.Cases("""
        全年支出951.43万元。                     | 951.43万元
        执行率为62.12%；                         | 62.12%
        56.8万元*15%=8.52万元                    | 56.8万元 | 15% | =8.52万元
        （10万元+5.5万元）÷2                     | 10万元 | 5.5万元 | 2
        支出5,168.30万元，完成5，200.00万元      | 5168.30万元 | 5200.00万元
        支出９５．５万元                         | 95.5万元
        编制38人、实有45名                       | 38人 | 45人
        参保1600余人次                           | 1600人次 余
        发放折页4万余份                          | 4万份 余
        惠及10万多人                             | 10万人 余
        26家次、30多家                           | 26家次 | 30家 余
        约660万元                                | 660万元 约
        资金660万元左右                          | 660万元 约
        近200家机构                              | 200家 近
        节约5万元                                | 5万元
        违约3次                                  | 3次
        近3年                                    | 3年
        最近3个月                                | 3个月
        超5%                                     | >5%
        超过300人                                | >300人
        逾百家                                   | ·
        率达98%以上，其中                        | >=98%
        5次及以上                                | >=5次
        不低于90%                                | >=90%
        控制在30万元以内                         | <=30万元
        不足5人                                  | <5人
        增长率为-5.3%                            | -5.3%
        下降－12.5万元                           | -12.5万元
        80-100元                                 | 80元 | 100元
        3～5次                                   | 3次 | 5次
        90%-95%                                  | 90% | 95%
        提高10.18、29.13个百分点                 | 10.18个百分点 | 29.13个百分点
        两次检查、三家机构                       | 2次 | 3家
        查处二十五家，追回两万元                 | 25家 | 2万元
        召开会议一次，                           | 1次
        覆盖百分之九十五以上                     | >=95%
        得90分，用时30分钟                       | 90分 | 30分钟
        24小时服务                               | 24小时
        10日内办结                               | <=10日
        每人每年380元/人                         | 380元/人
        1次/年                                   | 1次/年
        金额万0元                                | 0元
        （40 分）                                | 40分
        10个项目（共3类）                        | 10个 | 3类
        合计 9.50 万元                           | 9.50万元
        面积1500㎡                               | 1500㎡
        带宽100M                                 | 100M
        0                                        | 0
        3.66 4.33                                | 3.66 | 4.33
        1-12月支出5万元                          | 5万元
        2024年1月至6月收入3.2亿元                | 3.2亿元
        2022、2023年分别支出5万元和6万元         | 5万元 | 6万元
        财预〔2021〕17号下达30万元               | 30万元
        (2023)5号下达30万元                      | 30万元
        第3批资金21万元                          | 21万元
        3、5个                                   | 5个
        分别为3、5个                             | 3个 | 5个
        印制6种类型宣传品                        | 6种
        3+5=8人                                  | 3 | 5 | =8人
        """);

    public static TheoryData<string, string> NotQuantities => ValueTable.Cases("""
        十分满意                     | ·
        一般性支出                   | ·
        三公经费                     | ·
        “三医”联动、三医联动         | ·
        1+1                          | ·
        “1+3+N”体系                  | ·
        5G网络                       | ·
        A4纸                         | ·
        CHS-DRG付费                  | ·
        2型糖尿病                    | ·
        DRG2.0版                     | ·
        PM2.5                        | ·
        2024年                       | ·
        2024 年度                    | ·
        2025年6月16日                | ·
        2025.6.16                    | ·
        2025-06-16                   | ·
        1-12月                       | ·
        2022-2024年                  | ·
        2024.1-2024.12               | ·
        6月、12月                    | ·
        3、6、9月                    | ·
        1万5千元                     | ·
        500强                        | ·
        12月31日24时                 | ·
        ]2.预算管理                  | ·
        5是突出重点                  | ·
        15日                         | ·
        21年度                       | ·
        上午9:30                     | ·
        〔2021〕17号                 | ·
        【2025】1号                  | ·
        第3批                        | ·
        第 12 条                     | ·
        第二批次                     | ·
        1.开展工作                   | ·
        （2）加强                    | ·
        3、推进                      | ·
        1.1项目概况                  | ·
        1.2.3                        | ·
        一是、二是                   | ·
        附件3                        | ·
        附件 3：                     | ·
        目标 3：积极落实             | ·
        （图2：收入决算结构）        | ·
        公开14表                     | ·
        电话：8000000                | ·
        联系电话 13900000000         | ·
        027-60000000                 | ·
        12393热线                    | ·
        _Toc25805                    | ·
        统一社会信用代码             | ·
        两个维护                     | ·
        “五个重点领域”               | ·
        一个副科级机构               | ·
        一人不漏                     | ·
        不漏一人                     | ·
        一次性补贴                   | ·
        二次报销                     | ·
        十几家                       | ·
        三分之二                     | ·
        2/3以上                      | ·
        一体化、一方面、一站式       | ·
        千方百计、百姓               | ·
        八项规定                     | ·
        """);

    [Theory, MemberData(nameof(Quantities))]
    public void A_quantity_has_its_value_unit_and_qualifier(string text, string expected) => Finds(text, expected);

    [Theory, MemberData(nameof(NotQuantities))]
    public void What_counts_nothing_is_skipped(string text, string expected) => Finds(text, expected);

    [Fact]
    public void A_number_knows_its_place_in_the_printed_text()
    {
        const string text = "支出　５６．８ 万元以上，其中约1600余人次";
        var found = NumberScanner.Scan(text);
        Assert.Equal(["５６．８ 万元以上", "1600余人次"], found.Select(n => n.Raw));
        Assert.All(found, n => Assert.Equal(n.Raw, text[n.Start..n.End]));
        Assert.Equal(Comparison.AtLeast, found[0].Operator);
        Assert.Equal(Qualifier.AtLeast, found[0].Quantity.Qualifier);
    }

    [Fact]
    public void The_minus_sign_belongs_to_the_number() => Assert.Equal("-5.3%", Assert.Single(NumberScanner.Scan("为-5.3%")).Raw);

    [Fact]
    public void Numbering_is_skipped_on_every_line()
    {
        var found = NumberScanner.Scan("1. 检查52次\n2、培训3场\n（3）发放4万份");
        Assert.Equal(["52次", "3场", "4万份"], found.Select(n => n.Raw));
    }

    private static void Finds(string text, string expected) =>
        Assert.Equal(expected == "·" ? "" : expected, string.Join(" | ", NumberScanner.Scan(text).Select(ValueTable.Show)));
}

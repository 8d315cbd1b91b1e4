using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Tests.Values;

public sealed class IndicatorValueTests
{
    public static TheoryData<string, string> Fillers => ValueTable.Cases("""
        «»             | Blank
        « »            | Blank
        «　»           | Blank
        «  »           | Blank
        —              | Placeholder | —
        ——             | Placeholder | ——
        -              | Placeholder | -
        －             | Placeholder | -
        –              | Placeholder | —
        /              | Placeholder | /
        ／             | Placeholder | /
        \              | Placeholder | \
        ×              | Placeholder | ×
        ××             | Placeholder | ××
        XX             | Placeholder | XX
        XXX            | Placeholder | XXX
        ……             | Placeholder | ……
        …              | Placeholder | …
        ......         | Placeholder | ......
        **             | Placeholder | **
        □              | Placeholder | □
        ≥**人          | Placeholder | ≥**人
        ××部门         | Placeholder | ××部门
        ＸＸ次         | Placeholder | XX次
        不涉及         | NotApplicable | 不涉及
        未涉及         | NotApplicable | 未涉及
        不适用         | NotApplicable | 不适用
        无此情况       | NotApplicable | 无此情况
        不涉及。       | NotApplicable | 不涉及
        本年度不涉及   | NotApplicable | 本年度不涉及
        N/A            | NotApplicable | N/A
        是             | YesNo | 是
        否             | YesNo | 否
        有             | YesNo | 有
        无             | YesNo | 无
        无。           | YesNo | 无
        产生           | YesNo | 产生
        未产生         | YesNo | 未产生
        存在           | YesNo | 存在
        不存在         | YesNo | 不存在
        未发生         | YesNo | 未发生
        √              | YesNo | 是
        =是            | YesNo | = | 是
        """);

    public static TheoryData<string, string> Levels => ValueTable.Cases("""
        优             | Level | 优
        良             | Level | 良
        中             | Level | 中
        差             | Level | 差
        优秀           | Level | 优秀
        良好           | Level | 良好
        合格           | Level | 合格
        不合格         | Level | 不合格
        完成           | Level | 完成
        已完成         | Level | 已完成
        未完成         | Level | 未完成
        部分完成       | Level | 部分完成
        达标           | Level | 达标
        健全           | Level | 健全
        逐步健全       | Level | 逐步健全
        规范           | Level | 规范
        合规           | Level | 合规
        明显           | Level | 明显
        明显提升       | Level | 明显提升
        有效           | Level | 有效
        及时           | Level | 及时
        全覆盖         | Level | 全覆盖
        基本全覆盖     | Level | 基本全覆盖
        实现全覆盖     | Level | 实现全覆盖
        范围内         | Level | 范围内
        提高           | Level | 提高
        不断提高       | Level | 不断提高
        稳步推进       | Level | 稳步推进
        有效缓解       | Level | 有效缓解
        有限缓解       | Level | 有限缓解
        完全相符       | Level | 完全相符
        完全合规       | Level | 完全合规
        已开展         | Level | 已开展
        予以应用       | Level | 予以应用
        及时足额       | Level | 及时足额
        科学           | Level | 科学
        合理           | Level | 合理
        优 。          | Level | 优
        “优”           | Level | 优
        =优            | Level | = | 优
        ≥良            | Level | >= | 良
        良及以上       | Level | >= | 良
        良以上         | Level | >= | 良
        良好(含)以上   | Level | >= | 良好
        一般           | Level | 一般
        较好           | Level | 较好
        正常运行       | Level | 正常运行
        """);

    public static TheoryData<string, string> Numbers => ValueTable.Cases("""
        0              | Number | 0
        0.00           | Number | 0.00
        100            | Number | 100
        951.43         | Number | 951.43
        -5.3%          | Number | -5.3%
        －5.3％        | Number | -5.3%
        10             | Number | 10
        100%           | Number | 100%
        100.00%        | Number | 100.00%
        100 %          | Number | 100%
        １００％       | Number | 100%
        97.95%         | Number | 97.95%
        62.12%；       | Number | 62.12%
        95.00百分比    | Number | 95.00%
        95%(百分比)    | Number | 95%
        5‰             | Number | 5‰
        2个百分点      | Number | 2个百分点
        5,168.30万元   | Number | 5168.30万元
        5，168.30 万元 | Number | 5168.30万元
        1,234,567.80元 | Number | 1234567.80元
        12345.6        | Number | 12345.6
        40万元         | Number | 40万元
        3.5亿元        | Number | 3.5亿元
        3千元          | Number | 3千元
        11万           | Number | 11万
        90万人         | Number | 90万人
        4万余份        | Number | 4万份 余
        1600余人次     | Number | 1600人次 余
        30多家         | Number | 30家 余
        3个多月        | Number | 3个月 余
        184423人       | Number | 184423人
        3名            | Number | 3人
        27户           | Number | 27户
        53次           | Number | 53次
        8场次          | Number | 8场次
        2批次          | Number | 2批次
        10份           | Number | 10份
        1个            | Number | 1个
        7台            | Number | 7台
        2辆            | Number | 2辆
        1500㎡         | Number | 1500㎡
        1500 平方米    | Number | 1500平方米
        20亩           | Number | 20亩
        90分           | Number | 90分
        30分钟         | Number | 30分钟
        48小时         | Number | 48小时
        5天            | Number | 5天
        5日内          | Number | <= | 5日
        20个工作日     | Number | 20工作日
        3个月          | Number | 3个月
        1年            | Number | 1年
        3年            | Number | 3年
        12公里         | Number | 12公里
        100M           | Number | 100M
        1.5倍          | Number | 1.5倍
        60周岁         | Number | 60周岁
        1次/年         | Number | 1次/年
        1年/次         | Number | 1年/次
        2次/季度       | Number | 2次/季度
        80元/人        | Number | 80元/人
        2万元/年       | Number | 2万元/年
        两次           | Number | 2次
        十次           | Number | 10次
        一次           | Number | 1次
        二十五家       | Number | 25家
        一百零三人     | Number | 103人
        两万元         | Number | 2万元
        百分之九十五   | Number | 95%
        百分之95       | Number | 95%
        （40 分）      | Number | 40分
        (10分)         | Number | 10分
        约100人        | Number | 100人 约
        大约100人      | Number | 100人 约
        100人左右      | Number | 100人 约
        近200家        | Number | 200家 近
        接近90%        | Number | 90% 近
        达到95%        | Number | 95%
        """);

    public static TheoryData<string, string> Comparisons => ValueTable.Cases("""
        ≥95%             | Number | >= | 95%
        ≧95%             | Number | >= | 95%
        >=95%            | Number | >= | 95%
        =>95%            | Number | >= | 95%
        ＞=95%           | Number | >= | 95%
        ＞＝95％         | Number | >= | 95%
        >= 95.00 百分比  | Number | >= | 95.00%
        ≥ 90 %           | Number | >= | 90%
        ≥　90％          | Number | >= | 90%
        不少于10次       | Number | >= | 10次
        不低于90%        | Number | >= | 90%
        不得低于90%      | Number | >= | 90%
        至少2次          | Number | >= | 2次
        大于等于80%      | Number | >= | 80%
        大于或等于80%    | Number | >= | 80%
        90%以上          | Number | >= | 90%
        90%及以上        | Number | >= | 90%
        90%（含）以上    | Number | >= | 90%
        5次及以上        | Number | >= | 5次
        1万份及以上      | Number | >= | 1万份
        ≥95%以上         | Number | >= | 95%
        不低于95%以上    | Number | >= | 95%
        不低于≥95%       | Number | >= | 95%
        ★≥95%            | Number | >= | 95%
        ≥90万人          | Number | >= | 90万人
        ≥30万元          | Number | >= | 30万元
        ≥2次             | Number | >= | 2次
        ≥1次/年          | Number | >= | 1次/年
        >100万           | Number | > | 100万
        ＞0%             | Number | > | 0%
        ﹥0%             | Number | > | 0%
        大于5家          | Number | > | 5家
        超过5家          | Number | > | 5家
        高于90%          | Number | > | 90%
        ≤9.5万元         | Number | <= | 9.5万元
        ≦9.5万元         | Number | <= | 9.5万元
        <=30分钟         | Number | <= | 30分钟
        ＜=30分钟        | Number | <= | 30分钟
        ≤0%              | Number | <= | 0%
        不超过100%       | Number | <= | 100%
        不高于5%         | Number | <= | 5%
        不多于3人        | Number | <= | 3人
        小于等于3人      | Number | <= | 3人
        30万元以内       | Number | <= | 30万元
        30分钟之内       | Number | <= | 30分钟
        30分钟内         | Number | <= | 30分钟
        20个工作日内     | Number | <= | 20工作日
        3人以下          | Number | <= | 3人
        3人及以下        | Number | <= | 3人
        控制在30万元以内 | Number | <= | 30万元
        控制在5%         | Number | <= | 5%
        不超过30万元以内 | Number | <= | 30万元
        <5%              | Number | < | 5%
        ＜5%             | Number | < | 5%
        ﹤5%             | Number | < | 5%
        小于5%           | Number | < | 5%
        低于5%           | Number | < | 5%
        不足5人          | Number | < | 5人
        不到5人          | Number | < | 5人
        =100%            | Number | = | 100%
        ＝100%           | Number | = | 100%
        ═100%            | Number | = | 100%
        ﹦100%           | Number | = | 100%
        等于3人          | Number | = | 3人
        =28127人         | Number | = | 28127人
        =21万元          | Number | = | 21万元
        =1年             | Number | = | 1年
        >= -2%           | Number | >= | -2%
        """);

    public static TheoryData<string, string> Ranges => ValueTable.Cases("""
        90%-95%          | Range | 90% | 95%
        90-95%           | Range | 90% | 95%
        3～5次           | Range | 3次 | 5次
        3~5次            | Range | 3次 | 5次
        80—100           | Range | 80 | 100
        80-100           | Range | 80 | 100
        80–100分         | Range | 80分 | 100分
        80——100分        | Range | 80分 | 100分
        90%至95%         | Range | 90% | 95%
        90%到95%         | Range | 90% | 95%
        [90%,95%]        | Range | 90% | 95%
        ［90％，95％］   | Range | 90% | 95%
        3-5万元          | Range | 3万元 | 5万元
        9000万元-1亿元   | Range | 9000万元 | 1亿元
        控制在3-5人      | Range | 3人 | 5人
        -5%-5%           | Range | -5% | 5%
        100 － 80        | Text
        ≤3-5人           | Text
        """);

    public static TheoryData<string, string> Dates => ValueTable.Cases("""
        2024年           | Date | 2024-?-?
        2024 年          | Date | 2024-?-?
        2024年度         | Date | 2024-?-?
        7月              | Date | ?-7-?
        12月             | Date | ?-12-?
        12月份           | Date | ?-12-?
        9月前            | Date | ?-9-? by
        9月之前          | Date | ?-9-? by
        12月底           | Date | ?-12-? by end
        12月底前         | Date | ?-12-? by end
        12月末           | Date | ?-12-? by end
        ≤12月            | Date | <= | ?-12-?
        =12月            | Date | = | ?-12-?
        年底前           | Date | ?-12-? by end
        年底             | Date | ?-12-? by end
        年内             | Date | ?-12-? by end
        当年底前         | Date | ?-12-? by end
        当年12月底前     | Date | ?-12-? by end
        2024年底前       | Date | 2024-12-? by end
        2024年内         | Date | 2024-12-? by end
        2024年12月       | Date | 2024-12-?
        2024年12月底前   | Date | 2024-12-? by end
        2024年12月31日前 | Date | 2024-12-31 by
        2024 年 12 月 31 日前 | Date | 2024-12-31 by
        2024年12月31日   | Date | 2024-12-31
        2025年6月16日    | Date | 2025-6-16
        2025.6.16        | Date | 2025-6-16
        2025-06-16       | Date | 2025-6-16
        2025/6/16        | Date | 2025-6-16
        12月31日前完成   | Date | ?-12-31 by
        6月16日          | Date | ?-6-16
        1-12月           | Date | ?-1-? | ?-12-?
        1月-12月         | Date | ?-1-? | ?-12-?
        2024年1-12月     | Date | 2024-1-? | 2024-12-?
        2024年1月至12月  | Date | 2024-1-? | 2024-12-?
        2022-2024年      | Date | 2022-?-? | 2024-?-?
        """);

    public static TheoryData<string, string> Phrases => ValueTable.Cases("""
        65人的工资待遇正常发放 | Number~ | 65人 | (工资待遇正常发放)
        完成培训3场           | Number~ | 3场 | (完成培训)
        开展检查不少于4次     | Number~ | >= | 4次 | (开展检查)
        参保率达95%以上       | Number~ | >= | 95% | (参保率达)
        每年2次               | Number~ | 2次 | (每年)
        100%完成              | Number~ | 100% | (完成)
        854万（其中省级400万，市级295万） | Number~ | 854万 | ((其中省级400万,市级295万))
        培训2次，覆盖100人    | Text
        追回违规资金两次      | Number~ | 2次 | (追回违规资金)
        """);

    public static TheoryData<string, string> Texts => ValueTable.Cases("""
        十分满意         | Level | 十分满意
        十分重要         | Text
        运行             | Text
        一般性支出       | Text
        三公经费         | Text
        三医联动         | Text
        5G               | Text
        A4               | Text
        DRG              | Text
        2型              | Text
        2型糖尿病        | Text
        1+1              | Text
        1/3              | Text
        ≥                | Text
        %                | Text
        万元             | Text
        ≤5以上           | Text
        90%%             | Text
        计划标准         | Text
        历史标准         | Text
        按照预算内资金支出 | Text
        第3批            | Text
        附件3            | Text
        每月15日前       | Text
        027-60000000     | Text
        """);

    [Theory, MemberData(nameof(Fillers))]
    public void Blank_fillers_not_applicable_and_yes_no_are_kept_apart(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Levels))]
    public void A_word_of_quality_is_a_level_and_keeps_itself(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Numbers))]
    public void A_number_keeps_value_decimals_unit_and_blur(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Comparisons))]
    public void Every_spelling_of_a_sign_is_its_comparison(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Ranges))]
    public void A_range_has_two_ends_in_order(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Dates))]
    public void A_date_has_the_parts_that_are_printed(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Phrases))]
    public void The_only_number_of_a_phrase_is_found_and_the_rest_is_kept(string raw, string expected) => Reads(raw, expected);

    [Theory, MemberData(nameof(Texts))]
    public void What_is_not_understood_stays_text(string raw, string expected) => Reads(raw, expected);

    [Theory]
    [InlineData("11万", "元", "11万元")]
    [InlineData("11万", "万元", "11万元")]
    [InlineData("11万", "人", "11万人")]
    [InlineData("11万", "%", "11万")]
    [InlineData("95.00", "百分比", "95.00%")]
    [InlineData("95%", "万元", "95%")]
    [InlineData("12", "月", "12月")]
    [InlineData("3-5", "次", "3次")]
    [InlineData("投入3台", "万元", "3台")]
    [InlineData("编号为3", "万元", "3")]
    public void The_column_unit_is_taken_only_by_a_number_without_unit(string raw, string unit, string expected)
    {
        var quantity = IndicatorValue.Parse(raw, UnitTable.Find(unit)).Quantity;
        Assert.NotNull(quantity);
        Assert.Equal(expected, quantity.Value.ToString());
    }

    [Fact]
    public void A_year_in_a_year_column_is_a_date()
    {
        Assert.Equal(new DateValue(2024, null, null), IndicatorValue.Parse("2024", UnitTable.Find("年")).Date);
        Assert.Equal(ValueKind.Number, IndicatorValue.Parse("3", UnitTable.Find("年")).Kind);
    }

    [Fact]
    public void A_missing_cell_is_blank() => Assert.Equal(ValueKind.Blank, IndicatorValue.Parse(null).Kind);

    [Fact]
    public void Raw_is_the_cell_as_printed() => Assert.Equal(" ≥ 95％。", IndicatorValue.Parse(" ≥ 95％。").Raw);

    [Fact]
    public void Eleven_wan_yuan_stands_for_ten_and_a_half_to_eleven_and_a_half() =>
        Assert.Equal(Interval.Closed(105000, 115000), IndicatorValue.Parse("11万", Unit.TenThousandYuan).Quantity!.Value.Interval);

    private static void Reads(string raw, string expected) => Assert.Equal(expected, ValueTable.Show(IndicatorValue.Parse(raw)));
}

using Jiheng.Engine.Formulas;

namespace Jiheng.Engine.Tests.Formulas;

/// <summary>Texts that are no formula: ⟦ ⟧ marks the place of the mistake inside the text.</summary>
public sealed class FormulaErrorTests
{
    [Theory]
    [InlineData("⟦⟧", "公式是空的，请写入算式")]
    [InlineData("⟦⟧  ", "公式是空的，请写入算式")]
    [InlineData("1 +⟦⟧", "“+”后面缺少一个数或名称，公式没有写完")]
    [InlineData("1 + ⟦×⟧ 2", "“×”的位置不对：“+”后面应是一个数或名称")]
    [InlineData("⟦+⟧ 1", "“+”的位置不对：公式开头应是一个数或名称")]
    [InlineData("min⟦(⟧1, 2", "这个“(”没有对应的“)”，请补上")]
    [InlineData("2 × ⟦（⟧1 + 2", "这个“(”没有对应的“)”，请补上")]
    [InlineData("1 + 2⟦)⟧", "多了一个“)”，前面没有对应的“(”")]
    [InlineData("(⟦)⟧", "“)”的位置不对：“(”后面应是一个数或名称")]
    [InlineData("年初预算 ⟦调增⟧", "“年初预算”与“调增”之间缺少运算符号")]
    [InlineData("2⟦(⟧3)", "“2”与“(”之间缺少运算符号")]
    [InlineData("1⟦,⟧200", "逗号只能写在函数的参数之间；数字不写千位逗号")]
    [InlineData("⟦最晓⟧(1, 2)", "没有叫“最晓”的函数，是不是“最小”？")]
    [InlineData("⟦rond⟧(1, 2)", "没有叫“rond”的函数，是不是“round”？")]
    [InlineData("⟦trunc⟧(1, 2)", "没有叫“trunc”的函数，是不是“truncate”？")]
    [InlineData("⟦金额⟧(万元)", "没有叫“金额”的函数；如果是带括号的名称，请写成「金额(…)」；可用的函数有：最小、最大、绝对值、四舍五入、截尾、合计、平均、行数、缺省、为空、若")]
    [InlineData("1 + ⟦若⟧(a > b, 1)", "“若”应有3个参数，现有2个")]
    [InlineData("⟦四舍五入⟧(a)", "“四舍五入”应有2至3个参数，现有1个")]
    [InlineData("⟦合计⟧()", "“合计”应有至少1个参数，现有0个")]
    [InlineData("最小(⟦a + 1⟧)", "“最小”只有一个参数时应是表的一列（表名.列名），否则至少要两个数")]
    [InlineData("四舍五入(a, ⟦b⟧)", "“四舍五入”的第2个参数是小数位数，应直接写0到20的整数")]
    [InlineData("四舍五入(a, ⟦21⟧)", "“四舍五入”的第2个参数是小数位数，应直接写0到20的整数")]
    [InlineData("四舍五入(a, ⟦-1⟧)", "“四舍五入”的第2个参数是小数位数，应直接写0到20的整数")]
    [InlineData("四舍五入(a, ⟦1.5⟧)", "“四舍五入”的第2个参数是小数位数，应直接写0到20的整数")]
    [InlineData("四舍五入(a, 2, ⟦0⟧)", "“四舍五入”的第3个参数是按什么单位取位，应直接写一个数，例如 1万元 或 1%")]
    [InlineData("若(⟦a⟧, 1, 2)", "“若”的第1个参数应是条件，例如 全年预算数 > 0")]
    [InlineData("若(a > b, ⟦c > d⟧, 2)", "“若”的第2个参数应是数，不是条件")]
    [InlineData("为空(⟦a + b⟧)", "“为空”只能问一个字段是否为空，例如 为空(全年执行数)")]
    [InlineData("行数(⟦a⟧)", "“行数”的参数应是表的一列（表名.列名）或对它的条件")]
    [InlineData("(a > b) ⟦+⟧ 1", "“+”的左边应是数，不是条件；要按条件取数请用 若(条件, 数, 数)")]
    [InlineData("a ⟦且⟧ b > 1", "“且”的左边应是条件（如 a ≥ b），不是数")]
    [InlineData("⟦非⟧ a", "“非”的后面应是条件（如 a ≥ b），不是数")]
    [InlineData("0 ≤ a ⟦≤⟧ 1", "比较不能连写，请用“且”连接，例如 a ≤ b 且 b ≤ c")]
    [InlineData("a = ⟦=⟧ b", "“=”的位置不对：“=”后面应是一个数或名称")]
    [InlineData("1 + ⟦项目.全年执行数⟧", "“项目.全年执行数”是一列多行，只能写在汇总函数里，例如 合计(项目.全年执行数)")]
    [InlineData("最小(⟦项目.全年执行数⟧, 9)", "“项目.全年执行数”是一列多行，只能写在汇总函数里，例如 合计(项目.全年执行数)")]
    [InlineData("合计(项目.a) + ⟦项目.b⟧", "“项目.b”是一列多行，只能写在汇总函数里，例如 合计(项目.b)")]
    [InlineData("合计(项目.a ⟦-⟧ 科目.b)", "“项目”与“科目”是两张表，逐行计算只能用一张表；请先分别汇总")]
    [InlineData("合计(项目.⟦⟧", "“项目.”后面缺少列名，应写“表名.列名”")]
    [InlineData("合计(项目.⟦)⟧", "“项目.”后面缺少列名，应写“表名.列名”")]
    [InlineData("合计(a.b⟦.⟧c)", "行数据只能写“表名.列名”，不能再加“.”；名称本身含点的，请写在「」里")]
    [InlineData("⟦.⟧5", "小数点前面应有数字，列名前面应有表名")]
    [InlineData("1⟦.⟧", "小数点后面缺少数字，请补上或删去小数点")]
    [InlineData("1.2⟦.⟧3", "一个数只能有一个小数点")]
    [InlineData("9.5⟦万⟧", "数字后面的“万”不是公式可用的单位（元、万元、亿元等金额单位，%、‰、个百分点、分）；如果不是单位，请在数字与它之间加空格或运算符号")]
    [InlineData("a > 0⟦且b⟧ > 0", "数字后面的“且b”不是公式可用的单位（元、万元、亿元等金额单位，%、‰、个百分点、分）；如果不是单位，请在数字与它之间加空格或运算符号")]
    [InlineData("⟦1234567890123456789012345678901⟧", "数字超过30位，请核对")]
    [InlineData("⟦“⟧三公”经费", "公式中不能用““”：名称含引号的，请整个写在「」里")]
    [InlineData("⟦[⟧1]", "公式中不能用“[”：括号请用“(”和“)”")]
    [InlineData("最小(1⟦、⟧2)", "公式中不能用“、”：参数之间请用逗号")]
    [InlineData("a ⟦!⟧= b", "公式中不能用“!”：“不等于”请写“<>”或“≠”")]
    [InlineData("a ⟦&⟧ b", "公式中不能用“&”：名称含特殊符号的，请写在「」里")]
    [InlineData("⟦「⟧三公经费", "“「”没有对应的“」”，请在名称后面补上")]
    [InlineData("⟦「 」⟧", "“「」”中没有名称，请写入字段名称")]
    public void The_mistake_is_shown_at_its_place(string marked, string sentence)
    {
        var position = marked.IndexOf('⟦');
        var length = marked.IndexOf('⟧') - position - 1;
        Assert.False(Formula.TryParse(Plain(marked), out var formula, out var error));
        Assert.Null(formula);
        Assert.Equal(new FormulaError(position, length, $"公式第{position + 1}个字符处：{sentence}"), error);
    }

    [Fact]
    public void What_would_take_too_long_is_refused()
    {
        AssertRefused(new string('1', 2001), "公式超过2000个字符，请拆成几个公式");
        AssertRefused(new string('(', 1000), "括号、函数和符号嵌套超过40层，请拆成几个公式");
        AssertRefused(new string('-', 1000) + "1", "括号、函数和符号嵌套超过40层，请拆成几个公式");
        AssertRefused(string.Concat(Enumerable.Repeat("非 ", 600)), "括号、函数和符号嵌套超过40层，请拆成几个公式");
        AssertRefused(string.Concat(Enumerable.Repeat("min(1,", 300)), "括号、函数和符号嵌套超过40层，请拆成几个公式");
        AssertRefused(string.Join('+', Enumerable.Repeat("1", 900)), "算式超过200步相连，请用 合计(a, b, …) 或拆成几个公式");
        AssertRefused(new string('长', 101), "名称超过100个字，请核对");
        AssertRefused("「" + new string('长', 101) + "」", "名称超过100个字，请核对");
        Assert.Equal("9", Forms.Result(new string('(', 39) + "9" + new string(')', 39)).Working);
        Assert.Equal("200", Forms.Result(string.Join('+', Enumerable.Repeat("1", 200))).Trace.Result);
    }

    private static void AssertRefused(string text, string sentence)
    {
        Assert.False(Formula.TryParse(text, out _, out var error));
        Assert.EndsWith(sentence, error.Message, StringComparison.Ordinal);
    }

    private static string Plain(string marked) => marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
}

using Jiheng.Documents.Xlsx.Formats;

namespace Jiheng.Documents.Tests.Xlsx;

/// <summary>What a cell shows, as Excel in a Chinese system shows it.</summary>
public sealed class XlsxNumberFormatTests
{
    [Theory]
    // Binary fractions as programs store them.
    [InlineData("General", "951.43000000000006", "951.43")]
    [InlineData("General", "0.28499999999999998", "0.285")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("General", "1E-3", "0.001")]
    [InlineData("General", "1.2345678E7", "12345678")]
    [InlineData("General", "-0", "0")]
    [InlineData("General", "100", "100")]
    [InlineData("General", "0.33333333333333331", "0.333333333")]
    [InlineData("General", "33.333333333333336", "33.33333333")]
    [InlineData("General", "1234567.8912", "1234567.891")]
    [InlineData("General", "12345678901.5", "12345678902")]
    [InlineData("General", "123456789012345", "123456789012345")]
    // What is left of a difference that should be 0.
    [InlineData("General", "5.6843418860808015E-14", "0")]
    [InlineData("0", "951.5", "952")]
    [InlineData("0", "-2.5", "-3")]
    [InlineData("0.00", "951.43000000000006", "951.43")]
    [InlineData("0.00", "1.005", "1.01")]
    [InlineData("0.00", "2", "2.00")]
    [InlineData("0.00", "99.999", "100.00")]
    [InlineData("0.0#", "2", "2.0")]
    [InlineData("0.##", "2", "2")]
    [InlineData("0.##", "2.5", "2.5")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("000", "7", "007")]
    [InlineData("#,##0", "1234567", "1,234,567")]
    [InlineData("#,##0.00", "951.43000000000006", "951.43")]
    [InlineData("#,##0.00", "-1234567.891", "-1,234,567.89")]
    [InlineData("#,##0.00", "0", "0.00")]
    [InlineData("0%", "1", "100%")]
    [InlineData("0%", "0.285", "29%")]
    [InlineData("0.00%", "0.99860000000000004", "99.86%")]
    [InlineData("0.00%", "1.0008000000000001", "100.08%")]
    // Excel shows the sign, though nothing is left of the number.
    [InlineData("0.00", "-0.001", "-0.00")]
    public void Figures_are_rounded_on_the_digits_of_the_file(string format, string value, string shown) => Assert.Equal(shown, XlsxSample.Shown(format, value));

    [Theory]
    [InlineData("0.00_ ;[Red]\\-0.00\\ ", "-3.456", "-3.46")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-1234.5", "-1,234.50")]
    [InlineData("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-")]
    [InlineData("#,##0.00_);(#,##0.00)", "-5", "(5.00)")]
    [InlineData("0.00\"万元\"", "12.5", "12.50万元")]
    [InlineData("0.00万元", "12.5", "12.50万元")]
    [InlineData("\"¥\"#,##0.00", "1234", "¥1,234.00")]
    [InlineData("[$¥-804]#,##0.00", "1234", "¥1,234.00")]
    [InlineData("0\\.0,\"万\"", "12345", "1.2万")]
    [InlineData("#,##0,", "1234567", "1,235")]
    [InlineData("[>=10000]0.00,\"千\";0", "12345", "12.35千")]
    [InlineData("[>=10000]0.00,\"千\";0", "99", "99")]
    [InlineData("0.00;-0.00;;@", "0", "")]
    [InlineData("G/通用格式\"人\"", "12", "12人")]
    [InlineData("@", "12.5", "12.5")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("0.00E+00", "12345", "12345")]
    public void Sections_literals_and_scales_are_followed(string format, string value, string shown) => Assert.Equal(shown, XlsxSample.Shown(format, value));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45352", "2024年3月1日")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", "45352", "2024年3月1日")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"", "45352", "2024年3月")]
    [InlineData("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45352", "2024年3月1日")]
    [InlineData("yyyy-mm-dd", "45352", "2024-03-01")]
    [InlineData("yyyy/m/d", "45352.75", "2024/3/1")]
    [InlineData("yyyy.m.d", "45352", "2024.3.1")]
    [InlineData("yyyy/m/d h:mm", "45352.75", "2024/3/1 18:00")]
    [InlineData("h:mm:ss", "0.99999999999", "0:00:00")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.5", "下午12时00分")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("aaaa", "45352", "星期五")]
    [InlineData("yyyy/m/d", "60", "1900/2/29")]
    [InlineData("yyyy/m/d", "59", "1900/2/28")]
    [InlineData("yyyy/m/d", "61", "1900/3/1")]
    [InlineData("yyyy/m/d", "-5", "-5")]
    [InlineData("yyyy/m/d", "99999999", "99999999")]
    public void Days_are_counted_as_Excel_counts_them(string format, string value, string shown) => Assert.Equal(shown, XlsxSample.Shown(format, value));

    [Theory]
    [InlineData("0.00\"")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData(";;;;;;;;")]
    [InlineData(".")]
    [InlineData("%")]
    [InlineData(",,,")]
    [InlineData("[>]0")]
    [InlineData("E+")]
    [InlineData("0/")]
    public void A_broken_code_breaks_nothing(string code)
    {
        foreach (var value in (string[])["0", "-1.5", "1E300", "1E-300", "x", "", "9999999999"]) NumberFormat.Parse(code).Show(value, false);
        NumberFormat.Parse(code).ShowText("甲");
    }

    [Theory]
    [InlineData(9, "1", "100%")]
    [InlineData(10, "0.5", "50.00%")]
    [InlineData(14, "45352", "2024/3/1")]
    [InlineData(31, "45352", "2024年3月1日")]
    [InlineData(57, "45352", "2024年3月")]
    [InlineData(43, "1234.5", "1,234.50")]
    [InlineData(4, "1234.5", "1,234.50")]
    public void Formats_without_a_code_are_those_of_a_Chinese_system(int number, string value, string shown) =>
        Assert.Equal(shown, NumberFormat.Parse(BuiltInFormats.Code(number)).Show(value, false));

    [Fact]
    public void A_workbook_may_count_from_1904() => Assert.Equal("2024/3/1", NumberFormat.Parse("yyyy/m/d").Show("43890", countsFrom1904: true));

    [Theory]
    [InlineData("@", "甲", "甲")]
    [InlineData("0.00", "≥95%", "≥95%")]
    [InlineData("0;0;0;@\"元\"", "甲", "甲元")]
    [InlineData(";;;", "甲", "")]
    public void Text_is_shown_as_it_is_unless_the_format_says_otherwise(string format, string text, string shown) => Assert.Equal(shown, NumberFormat.Parse(format).ShowText(text));
}

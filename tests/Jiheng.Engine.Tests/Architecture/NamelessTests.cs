using System.Text.RegularExpressions;

namespace Jiheng.Engine.Tests.Architecture;

/// <summary>Code that reads names no region, no year and no unit: those stand in packs.</summary>
public sealed partial class NamelessTests
{
    [Fact]
    public void No_region_year_or_unit_stands_in_the_code_of_reading()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Repository.Path("src", "Jiheng.Engine", "Reading"), "*.cs", SearchOption.AllDirectories))
            foreach (var line in File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                foreach (Match text in Literal().Matches(line.Split(" // ")[0]))
                    if (Name().IsMatch(text.Value)) wrong.Add($"{Path.GetFileName(file)}: {text.Value}");
        Assert.Empty(wrong);
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    // Two signs before the kind of region or body make a name; a year is four digits.
    [GeneratedRegex("(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)|(?![省市县区州旗]{2})[一-鿿]{2}(省|县|自治区|局|厅|委员会)|(19|20)[0-9]{2}")]
    private static partial Regex Name();
}

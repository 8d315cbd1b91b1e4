using System.Text.RegularExpressions;

namespace Jiheng.Engine.Tests.Architecture;

/// <summary>Regions, units and years are data of packs: no code knows one.</summary>
public partial class NoRegionInCodeTests
{
    // Provinces, and the places of the packs and of the documents that the packs were made for.
    private static readonly string[] Regions =
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南",
        "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
        "唐山", "丰南", "广元", "昭化", "衡阳", "衡山", "郑州", "中原区", "鄂州",
        "beijing", "tianjin", "hebei", "shanxi", "liaoning", "jilin", "heilongjiang", "shanghai", "jiangsu", "zhejiang", "anhui", "fujian", "jiangxi", "shandong", "henan", "hubei",
        "hunan", "guangdong", "guangxi", "hainan", "chongqing", "sichuan", "guizhou", "yunnan", "tibet", "shaanxi", "gansu", "qinghai", "ningxia", "xinjiang",
    ];

    // 台湾 beside 港澳 and 国外 tells whom a reception was for; it is no region that files.
    private static readonly (string File, string Name)[] Exempt = [("NothingOfKind.cs", "台湾")];

    private static IEnumerable<(string File, int Line, string Code)> Lines()
    {
        foreach (var pattern in (string[])["*.cs", "*.razor"])
            foreach (var path in Directory.GetFiles(Repository.Path("src"), pattern, SearchOption.AllDirectories))
            {
                if (path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
                var number = 0;
                foreach (var line in File.ReadLines(path)) yield return (Path.GetRelativePath(Repository.Root, path), ++number, Comment().Replace(line, ""));
            }
    }

    [Fact]
    public void No_region_or_unit_is_named()
    {
        List<string> named = [];
        foreach (var (file, line, code) in Lines())
            foreach (var region in Regions)
                if (Names(code, region) && !Array.Exists(Exempt, e => file.EndsWith(e.File, StringComparison.Ordinal) && e.Name == region))
                    named.Add($"{file}:{line} {region}");
        Assert.Empty(named);
    }

    /// <summary>A name in Chinese anywhere, one in Latin letters as a word of its own.</summary>
    private static bool Names(string code, string region) =>
        char.IsAscii(region[0]) ? Regex.IsMatch(code, $@"(?<![A-Za-z]){region}(?![A-Za-z])", RegexOptions.IgnoreCase) : code.Contains(region, StringComparison.Ordinal);

    /// <summary>A year that decides something: a number, or a text that documents are compared with. The worked examples of rules and of messages (如 …) decide nothing.</summary>
    [Fact]
    public void No_fiscal_year_is_named()
    {
        List<string> named = [];
        foreach (var (file, line, code) in Lines())
        {
            if (file.Contains($"Audit{Path.DirectorySeparatorChar}Rules{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || code.Contains("，如 ", StringComparison.Ordinal)) continue;
            foreach (Match year in Year().Matches(Citation().Replace(code, ""))) named.Add($"{file}:{line} {year.Value}");
        }
        Assert.Empty(named);
    }

    [Fact]
    public void The_search_finds_what_it_looks_for()
    {
        Assert.Matches(Year(), "if (year == 2024) return;");
        Assert.Matches(Year(), "\"2023年度\"");
        Assert.DoesNotMatch(Year(), "JH2006_FormulaSign");
        Assert.DoesNotMatch(Year(), Citation().Replace("财预〔2020〕10号", ""));
        Assert.Equal("", Comment().Replace("    // 湖南省的表 2024", ""));
    }

    // 2011 to 2039 as a number or before 年: rule codes, character codes, page sizes and bounds of what a year can be are others.
    [GeneratedRegex(@"(?<![\w.\\])20(?:1[1-9]|2\d|3\d)(?![\w.]|-\d\d-\d\d)|20(?:1[1-9]|2\d|3\d)年")]
    private static partial Regex Year();

    [GeneratedRegex(@"〔\d{4}〕|GB/T \d+(\.\d+)?-\d{4}|national/\d{4}|draft/\d{4}-\d\d")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\s*///?.*$|(?<![:""])//.*$")]
    private static partial Regex Comment();
}

using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests.Packs;

/// <summary>Mistakes people make in packs. Each is refused with its file, its key and a sentence.</summary>
public sealed class PackMistakeTests
{
    private const string Header = """{ "title": "样例", "sources": { "某市〔2024〕1号": { "title": "某市绩效自评办法" } } }""";
    private const string Cite = """ "cite": { "source": "某市〔2024〕1号", "confidence": "seen", "since": "2024-01-01" } """;

    private static readonly (string Mistake, string File, string Json, string Key, string Words)[] Mistakes =
    [
        ("等级之间有空缺", "scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 0, "to": 89 }"""),
            "scoring.grades.四级.bands[1]", "空缺"),
        ("等级重叠", "scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 0, "to": 90 }"""),
            "scoring.grades.四级.bands[1]", "重叠"),
        ("最高等级不到100分", "scoring", Grades("""{ "name": "优", "from": 90, "below": 100 }, { "name": "良", "from": 0, "below": 90 }"""),
            "scoring.grades.四级.bands[0]", "没有覆盖到 100"),
        ("最低等级不到0分", "scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 60, "below": 90 }"""),
            "scoring.grades.四级.bands[1]", "没有覆盖到 0"),
        ("下限高于上限", "scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 95, "below": 90 }, { "name": "中", "from": 0, "below": 95 }"""),
            "scoring.grades.四级.bands[1]", "下限应低于上限"),
        ("定性分档有空缺", "scoring", $$"""{ "levels": { "三档": { "title": "三档", "steps": [ { "name": "达成", "above": "80%", "to": "100%" }, { "name": "未达成", "from": "0%", "below": "80%" } ], {{Cite}} } } }""",
            "scoring.levels.三档.steps[1]", "空缺"),
        ("勾稽关系用了表中没有的栏", "audit", $$"""{ "reconciliations": { "甲": { "title": "甲", "table": "支出决算表", "over": "rows", "left": "本年支出合计", "relation": "=", "right": "基本支出 + 代管支出", {{Cite}} } } }""",
            "audit.reconciliations.甲.right", "表“支出决算表”没有名为“代管支出”的栏"),
        ("勾稽关系写了表没有写逐什么", "audit", $$"""{ "reconciliations": { "甲": { "title": "甲", "table": "支出决算表", "left": "基本支出", "relation": "=", "right": "项目支出", {{Cite}} } } }""",
            "audit.reconciliations.甲", "table 和 over 要一起写"),
        ("勾稽关系缺少一边", "audit", $$"""{ "reconciliations": { "甲": { "title": "甲", "table": "支出决算表", "over": "rows", "left": "基本支出", {{Cite}} } } }""",
            "audit.reconciliations.甲", "缺少 left、relation 或 right"),
        ("公式中的数不是表中的格", "formulas", """{ "quantities": { "甲": { "cell": { "table": "支出决算表", "row": "合计", "column": "代管支出" } } } }""",
            "formulas.quantities.甲.cell.column", "没有名为“代管支出”的栏"),
        ("分值合计不是100", "weights", $$"""{ "甲": { "title": "甲", "execution": 10, "groups": { "产出指标": 50, "效益指标": 30 }, {{Cite}} } }""",
            "weights.甲", "10 + 50 + 30 = 90，不是 100"),
        ("没有写各组分值", "weights", $$"""{ "甲": { "title": "甲", "execution": 10, {{Cite}} } }""", "weights.甲", "没有写各一级指标的分值"),
        ("数字没有依据", "weights", """{ "甲": { "title": "甲", "execution": 10, "together": 90 } }""", "weights.甲.execution", "没有依据"),
        ("依据没有登记", "weights", """{ "甲": { "title": "甲", "together": 100, "cite": { "source": "某市〔2024〕9号", "confidence": "seen", "since": "2024-01-01" } } }""",
            "weights.甲.cite.source", "pack.sources 中没有“某市〔2024〕9号”"),
        ("依据没有日期", "weights", """{ "甲": { "title": "甲", "together": 100, "cite": { "source": "某市〔2024〕1号", "confidence": "seen" } } }""",
            "weights.甲.cite.since", "缺少“since”"),
        ("日期写法不对", "weights", """{ "甲": { "title": "甲", "together": 100, "cite": { "source": "某市〔2024〕1号", "confidence": "seen", "since": "2024年1月1日" } } }""",
            "weights.甲.cite.since", "不是日期"),
        ("存疑的数字启用了", "weights", """{ "甲": { "title": "甲", "together": 100, "cite": { "source": "某市〔2024〕1号", "confidence": "K-low", "since": "2024-01-01" } } }""",
            "weights.甲.together", "不得启用"),
        ("不认识的键", "weights", $$"""{ "甲": { "title": "甲", "excution": 10, "together": 100, {{Cite}} } }""", "weights.甲.excution", "是否想写“execution”"),
        ("重复的键", "weights", $$"""{ "甲": { "title": "甲", "together": 100, "together": 90, {{Cite}} } }""", "weights.甲.together", "重复"),
        ("数字写成文字", "weights", $$"""{ "甲": { "title": "甲", "together": "一百", {{Cite}} } }""", "weights.甲.together", "应为数字"),
        ("不认识的计分种类", "scoring", """{ "methods": { "甲": { "title": "甲", "kind": "linear" } } }""", "scoring.methods.甲.kind", "不认识的种类“linear”"),
        ("计分办法少参数", "scoring", """{ "methods": { "甲": { "title": "甲", "kind": "rate-to-target" } } }""", "scoring.methods.甲.target", "缺少“target”"),
        ("引用的计分办法不存在", "scoring", """{ "schemes": { "自评": { "title": "自评", "execution": ["线性"] } } }""", "scoring.schemes.自评.execution[0]", "没有“线性”"),
        ("小数位数太大", "scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 0, "below": 90 }""").Replace("\"title\": \"四级\"", "\"title\": \"四级\", \"decimals\": 99999999999999999999", StringComparison.Ordinal),
            "scoring.grades.四级.decimals", "应在 0 到 6 之间"),
        ("等级超过100分", "scoring", Grades("""{ "name": "优", "from": 90, "to": 120 }, { "name": "良", "from": 0, "below": 90 }"""), "scoring.grades.四级.bands[0].to", "应在 0 到 100 之间"),
        ("目标执行率为0", "scoring", $$"""{ "methods": { "甲": { "title": "甲", "kind": "rate-to-target", "target": 0, {{Cite}} } } }""", "scoring.methods.甲.target", "且不为 0"),
        ("分值为负", "weights", $$"""{ "甲": { "title": "甲", "execution": -10, "together": 110, {{Cite}} } }""", "weights.甲.execution", "应在 0 到 100 之间"),
        ("引用停用的办法", "scoring", $$"""{ "methods": { "甲": { "title": "甲", "kind": "rate-linear", "enabled": false } }, "schemes": { "自评": { "title": "自评", "execution": ["甲"] } } }""",
            "scoring.schemes.自评.execution[0]", "没有启用"),
        ("公式用了没有的数", "formulas", """{ "ratios": { "执行率": { "formula": "全年执行数 / 全年预算数" } } }""", "formulas.ratios.执行率.formula", "没有名为“全年预算数”的数"),
        ("公式写错", "formulas", """{ "ratios": { "执行率": { "formula": "(1 + 2" } } }""", "formulas.ratios.执行率.formula", "没有对应的“)”"),
        ("比率绕圈", "formulas", """{ "ratios": { "甲率": { "formula": "乙率 + 1" }, "乙率": { "formula": "甲率 - 1" } } }""", "formulas.ratios.甲率", "又用到自己"),
        ("参数日期颠倒", "audit", $$"""{ "parameters": { "界限": { "meaning": "界限", "values": [ { "since": "2025-01-01", "value": 1, {{Cite}} }, { "since": "2024-01-01", "value": 2, {{Cite}} } ] } } }""",
            "audit.parameters.界限.values[1].since", "日期先后"),
        ("文件写坏", "weights", """{ "甲": { "title": "甲" "together": 100 } }""", "weights", "不是合法的 JSON"),
        ("不认识的文件", "weight", "{}", "weight", "是否想写“weights”"),
        ("去掉没有的内容", "weights", """{ "甲": null }""", "weights.甲", "没有可以去掉的上级内容"),
    ];

    public static TheoryData<string> Names => [.. Mistakes.Select(m => m.Mistake)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_refused_with_file_key_and_sentence(string mistake)
    {
        var (_, file, json, key, words) = Mistakes.Single(m => m.Mistake == mistake);
        var problems = new PackCatalogue([PackFiles.Of("样例/2024", ("pack", Header), (file, json))]).Validate("样例/2024");
        var problem = Assert.Single(problems, p => p.Key == key && p.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal("样例/2024", problem.Place.Pack);
        Assert.Equal(file + ".json", problem.Place.File);
        Assert.True(problem.Message[^1] is '。' or '？', problem.Message);
    }

    [Fact]
    public void The_same_pack_without_mistakes_is_taken()
    {
        var good = PackFiles.Of("样例/2024", ("pack", Header),
            ("weights", $$"""{ "甲": { "title": "甲", "execution": 10, "together": 90, {{Cite}} } }"""),
            ("scoring", Grades("""{ "name": "优", "from": 90, "to": 100 }, { "name": "良", "from": 0, "below": 90 }""")));
        Assert.Empty(new PackCatalogue([good]).Validate("样例/2024"));
    }

    [Fact]
    public void A_refusal_names_every_problem()
    {
        var catalogue = new PackCatalogue([PackFiles.Of("样例/2024", ("pack", Header), ("weights", """{ "甲": { "together": 90, "x": 1 } }"""))]);
        var refused = Assert.Throws<PackRefusedException>(() => catalogue.Load("样例/2024"));
        Assert.True(refused.Problems.Count >= 3, refused.Message);
        Assert.Contains("样例/2024/weights.json 第1行，weights.甲.x：", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_named_with_those_that_are()
    {
        var refused = Assert.Throws<PackRefusedException>(() => new PackCatalogue([PackFiles.Of("甲/2024", ("pack", Header))]).Load("乙/2024"));
        Assert.Contains("现有：甲/2024", refused.Message, StringComparison.Ordinal);
    }

    private static string Grades(string bands) => $$"""{ "grades": { "四级": { "title": "四级", "bands": [ {{bands}} ], {{Cite}} } } }""";
}

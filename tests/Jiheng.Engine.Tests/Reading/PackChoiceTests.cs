using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Tests.Reading;

/// <summary>Which pack a document is read with.</summary>
public sealed class PackChoiceTests
{
    private const string Form = """
        2024年度项目支出绩效自评表

        报送云岫省财政厅。

        | 项目名称 | 宣传项目 | | | |
        | --- | --- | --- | --- | --- |
        | 三级指标 | 指标 性质 | 指标值（A） | 实际完成值 | 得分 |
        | 宣传场次 | ≥ | 5 | 6 | 10 |
        """;

    private static DocumentReading Read(PackCatalogue packs, string? id = null, string text = Form) => Pipeline.Read(PlainTextReader.Read("样例.txt", text), packs, id);

    /// <summary>A pack with its name, one set of signs, and what else its header says.</summary>
    private static (string, string, string) Pack(string id, string signs, string more = "\"inherits\": [\"general\"]") =>
        (id, "pack.json", $$"""{ "title": "{{id}}", "recognise": [{{signs}}], {{more}} }""");

    [Theory]
    [InlineData("""{ "cells": ["指标性质", "指标值"] }""", true)]
    [InlineData("""{ "cells": ["指标性质", "度量单位"] }""", false)]
    [InlineData("""{ "cells": ["*性质"] }""", true)]
    [InlineData("""{ "titles": ["*项目支出绩效自评表"] }""", true)]
    [InlineData("""{ "titles": ["*整体*自评表"] }""", false)]
    [InlineData("""{ "mentions": ["云岫省"] }""", true)]
    [InlineData("""{ "mentions": ["别的省", "云岫省"], "cells": ["指标性质"] }""", true)]
    [InlineData("""{ "mentions": ["别的省"], "cells": ["指标性质"] }""", false)]
    [InlineData("""{ }""", false)]
    [InlineData("""{ "cells": ["没有"] }, { "cells": ["指标性质"] }""", true)]
    public void All_signs_of_one_set_must_be_there(string signs, bool chosen)
    {
        var reading = Read(TestPacks.With(Pack("云岫省/2024", signs)));
        Assert.Equal(chosen ? "云岫省/2024" : "general", reading.Pack.Id);
        Assert.False(reading.PackIsStated);
        Assert.Empty(reading.PackRemark);
    }

    [Fact]
    public void Cells_count_in_one_table_only()
    {
        const string Text = "| 甲 | 一 |\n| --- | --- |\n| 1 | 2 |\n\n文字。\n\n| 乙 | 二 |\n| --- | --- |\n| 1 | 2 |\n";
        Assert.Equal("general", Read(TestPacks.With(Pack("云岫省/2024", """{ "cells": ["甲", "乙"] }""")), text: Text).Pack.Id);
    }

    [Theory]
    [InlineData("\"from\": 2024", true)]
    [InlineData("\"to\": 2024", true)]
    [InlineData("\"from\": 2025", false)]
    [InlineData("\"to\": 2023", false)]
    public void The_year_of_the_titles_must_be_within(string years, bool chosen) =>
        Assert.Equal(chosen ? "云岫省" : "general", Read(TestPacks.With(Pack("云岫省", """{ "cells": ["指标性质"] }""", "\"years\": { " + years + " }"))).Pack.Id);

    [Fact]
    public void A_document_without_a_year_may_be_of_any() =>
        Assert.Equal("云岫省", Read(TestPacks.With(Pack("云岫省", """{ "cells": ["指标性质"] }""", "\"years\": { \"from\": 2030 }")), text: Form.Replace("2024年度", "", StringComparison.Ordinal)).Pack.Id);

    [Fact]
    public void Most_conditions_win()
    {
        var reading = Read(TestPacks.With(Pack("a", """{ "cells": ["指标性质"] }"""), Pack("b", """{ "cells": ["指标性质", "指标值"] }"""), Pack("c", """{ "cells": ["指标值"] }""")));
        Assert.Equal(("b", ""), (reading.Pack.Id, reading.PackRemark));
    }

    [Fact]
    public void Of_equal_ones_that_which_the_other_builds_on_wins()
    {
        var reading = Read(TestPacks.With(Pack("a", """{ "cells": ["指标性质"] }""", "\"inherits\": [\"b\"]"), Pack("b", """{ "cells": ["指标值"] }""")));
        Assert.Equal(("b", ""), (reading.Pack.Id, reading.PackRemark));
    }

    [Fact]
    public void Of_equal_ones_the_later_year_wins_when_the_year_is_known()
    {
        var packs = TestPacks.With(Pack("省/2020", """{ "cells": ["指标性质"] }""", "\"years\": { \"from\": 2020 }"),
            Pack("省/2024", """{ "cells": ["指标性质"] }""", "\"inherits\": [\"省/2020\"], \"years\": { \"from\": 2024 }"));
        Assert.Equal("省/2024", Read(packs).Pack.Id);
        Assert.Equal("省/2020", Read(packs, text: Form.Replace("2024", "2023", StringComparison.Ordinal)).Pack.Id);
    }

    [Fact]
    public void Of_equal_strangers_the_first_by_name_is_taken_and_said()
    {
        var reading = Read(TestPacks.With(Pack("b", """{ "cells": ["指标值"] }"""), Pack("a", """{ "cells": ["指标性质"] }""")));
        Assert.Equal("a", reading.Pack.Id);
        Assert.Contains("a 与 b", reading.PackRemark, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_named_is_used_whatever_the_document_looks_like()
    {
        var reading = Read(TestPacks.With(Pack("a", """{ "cells": ["没有"] }"""), Pack("b", """{ "cells": ["指标性质"] }""")), "a");
        Assert.Equal(("a", true), (reading.Pack.Id, reading.PackIsStated));
    }

    [Fact]
    public void A_recognised_pack_that_is_wrong_is_a_loss()
    {
        var packs = TestPacks.With(Pack("省/2024", """{ "cells": ["指标性质"] }"""), ("省/2024", "reading.json", """{ "headers": { "targt": ["值"] } }"""));
        var reading = Read(packs);
        Assert.Equal("general", reading.Pack.Id);
        var loss = Assert.Single(reading.Losses, l => l.Reason.Contains("省/2024", StringComparison.Ordinal));
        Assert.Contains("targt", loss.Reason, StringComparison.Ordinal);
        Assert.Contains(Pipeline.Check(Pipeline.File([reading])[0]).Findings, f => f.Code == "JH1001");
        Assert.Throws<PackRefusedException>(() => Read(packs, "省/2024"));
    }

    private static PackFile File(string pack, string name) => new(name, () => System.IO.File.ReadAllBytes(Repository.Path(["packs", .. pack.Split('/'), name])));

    [Fact]
    public void A_pack_that_is_not_chosen_is_not_read()
    {
        var packs = new PackCatalogue([
            new("坏", [new("pack.json", () => """{ "title": "坏", "recognise": [{ "cells": ["没有"] }] }"""u8.ToArray()), new("reading.json", () => throw new InvalidOperationException())]),
            new("general", [File("general", "pack.json"), File("general", "reading.json")]),
            new("domains/medical-security", [File("domains/medical-security", "pack.json"), File("domains/medical-security", "reading.json")]),
            new("domains/common", [File("domains/common", "pack.json")]),
        ]);
        Assert.Equal("general", Read(packs).Pack.Id);
    }

    [Theory]
    [InlineData("", "only")]
    [InlineData("""
        , "b": { "title": "乙", "kind": "project-self-evaluation" }
        """, null)]
    [InlineData("""
        , "b": { "title": "乙", "kind": "project-self-evaluation", "titles": ["*年度项目支出绩效自评表"] }
        """, "b")]
    [InlineData("""
        , "b": { "title": "乙", "kind": "project-self-evaluation", "titles": ["*"] }, "c": { "title": "丙", "kind": "project-self-evaluation", "titles": ["*自评表"] }
        """, null)]
    public void A_form_is_the_only_one_of_its_kind_or_the_one_with_its_title(string others, string? pattern)
    {
        var packs = TestPacks.With(Pack("省", """{ "cells": ["指标性质"] }"""),
            ("省", "forms.json", $$"""{ "only": { "title": "甲", "kind": "project-self-evaluation" }, "other": { "title": "丁", "kind": "base-data" }{{others}} }"""));
        Assert.Equal(pattern, Assert.Single(Read(packs).Forms).Pattern?.Id);
    }
}

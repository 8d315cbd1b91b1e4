using System.Text;
using Jiheng.Engine.Filings;

namespace Jiheng.Engine.Tests.Filings;

public sealed class FilingReaderTests
{
    private const string Whole = """
        {
          "schema": "jiheng/filing/1", "pack": "甲/2024", "year": 2024, "unit": "云岫县医疗保障局",
          "fields": { "填报人": "李某" },
          "whole": {
            "funds": [{ "name": "年度资金总额", "amounts": { "initial-budget": "120.00", "executed": "118.80" } }],
            "goals": [{ "expected": "参保率不低于95%", "reached": "参保率96.2%" }],
            "indicators": [{ "level1": "产出指标", "level2": "数量指标", "name": "参保人数", "target": "≥40万人", "actual": "41.2万人", "weight": "10", "history": { "2023": "40.1万人" }, "more": { "basis": "中期规划" } }],
            "forms": { "基础数据表": { "texts": { "措施": "集中采购" }, "tables": { "人员": [{ "cells": { "编制数": "48" } }] } } }
          },
          "projects": [{ "name": "基金监管经费", "code": "530101200000000012345", "indicators": [], "narrative": { "项目概况": ["一段。"] } }],
          "narrative": { "基本情况": ["第一段。", "第二段。"], "评价报告": { "存在问题": ["甲。"], "绩效分析": { "项目决策": ["乙。"] } } },
          "not-applicable": { "政府性基金表": "没有收支" }
        }
        """;

    private static FilingData Read(string json) => FilingReader.Read("填报.json", Encoding.UTF8.GetBytes(json));

    [Fact]
    public void What_is_read_is_written_the_same()
    {
        var data = Read(Whole);
        Assert.Equal(("甲/2024", 2024, "云岫县医疗保障局"), (data.Pack, data.Year, data.Unit));
        Assert.Equal("40.1万人", data.Whole.Indicators[0].History[2023]);
        Assert.Equal("48", data.Whole.Forms["基础数据表"].Tables["人员"][0].Cells["编制数"]);
        Assert.Equal(["第一段。", "第二段。"], data.Narrative["基本情况"]);
        Assert.Equal(["基本情况", "评价报告·存在问题", "评价报告·绩效分析·项目决策"], data.Narrative.Keys);
        Assert.Equal("一段。", Assert.Single(data.Projects[0].Narrative["项目概况"]));
        Assert.Equal("没有收支", data.NotApplicable["政府性基金表"]);
        var bytes = FilingWriter.Write(data);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(FilingWriter.Write(FilingReader.Read("又.json", bytes))));
    }

    [Theory]
    [InlineData("\"unit\": \"云岫县医疗保障局\"", "\"unti\": \"云岫县医疗保障局\"", "第2行，unti：不认识的键“unti”")]
    [InlineData("\"unit\": \"云岫县医疗保障局\"", "\"unit\": \"\"", "第2行，unit：是空白")]
    [InlineData("\"year\": 2024", "\"year\": 24", "第2行，year：应在 2000 到 2100 之间")]
    [InlineData("\"executed\": \"118.80\"", "\"executed\": \"118.80万元\"", "第5行，whole.funds[0].amounts.executed：“118.80万元”不是数字")]
    [InlineData("\"executed\": \"118.80\"", "\"executed\": 118.80", "第5行，whole.funds[0].amounts.executed：应为文字")]
    [InlineData("\"weight\": \"10\"", "\"weight\": \"10分\"", "第7行，whole.indicators[0].weight：“10分”不是数字")]
    [InlineData("\"2023\": \"40.1万人\"", "\"上年\": \"40.1万人\"", "history.上年：“上年”不是年度")]
    [InlineData("jiheng/filing/1", "jiheng/filing/9", "第2行，schema：不认识“jiheng/filing/9”")]
    [InlineData("\"基本情况\"", "\"评价报告·存在问题\"", "评价报告·存在问题：这一章写了两次")]
    [InlineData("[\"甲。\"]", "\"甲。\"", "narrative.评价报告.存在问题：应为列表")]
    [InlineData("{ \"项目概况\": [\"一段。\"] }", "[\"一段。\"]", "projects[0].narrative：应为对象")]
    [InlineData("\"2023\": \"40.1万人\"", "\"02023\": \"40.1万人\"", "history.02023：“02023”不是年度")]
    [InlineData("云岫县医疗保障局", "云岫县\\u0001医疗保障局", "第2行，unit：内容里有不能印出的字符 U+0001")]
    [InlineData("41.2万人", "41.2\\ud800万人", "第7行")]
    [InlineData("基金监管经费", "基金\\n监管经费", "projects[0].name：名称里不能换行")]
    [InlineData("\"not-applicable\"", "not-applicable", "不是合法的 JSON")]
    public void What_is_wrong_is_refused_by_line_and_key(string right, string wrong, string message) =>
        Assert.Contains(message, Assert.Throws<FilingRefusedException>(() => Read(Whole.Replace(right, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"budget\": [{ \"item\": \"2101501\", \"amount\": \"1.00\" }]", "accounts.budget[0].stage：没有写，应为 initial-budget 或 adjusted-budget")]
    [InlineData("\"budget\": [{ \"item\": \"2101501\", \"stage\": \"adjusted\", \"amount\": \"1.00\" }]", "accounts.budget[0].stage：不认识“adjusted”")]
    [InlineData("\"income\": [{ \"item\": \"2101501\", \"stage\": \"final\", \"amount\": \"1.00\" }]", "accounts.income[0].stage：只有预算（budget）的行才写阶段")]
    [InlineData("\"expenditure\": [{ \"amount\": \"1.00\" }]", "accounts.expenditure[0].item：没有写功能分类科目编码")]
    [InlineData("\"three-public-budget\": [{ \"amount\": \"1.00\" }]", "accounts.three-public-budget[0].economic：没有写经济分类科目编码")]
    [InlineData("\"expenditure\": [{ \"item\": \"行政运行\", \"amount\": \"1.00\" }]", "accounts.expenditure[0].item：“行政运行”不是科目编码")]
    public void A_line_of_the_accounts_says_what_it_is_added_up_by(string side, string message) =>
        Assert.Contains(message, Assert.Throws<FilingRefusedException>(() => Read(Whole.Replace("\"not-applicable\"", $"\"accounts\": {{ {side} }}, \"not-applicable\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_side_that_is_filed_empty_stays_filed()
    {
        var data = Read(Whole.Replace("\"not-applicable\"", "\"accounts\": { \"carried-in\": [] }, \"not-applicable\"", StringComparison.Ordinal));
        Assert.Equal(["carried-in"], data.Accounts!.Nothing);
        Assert.Equal(["carried-in"], FilingReader.Read("又.json", FilingWriter.Write(data)).Accounts!.Known());
    }
}

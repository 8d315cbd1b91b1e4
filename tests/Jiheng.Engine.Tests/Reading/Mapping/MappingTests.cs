using System.Text;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Mapping;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reading.Mapping;

/// <summary>A person says what the columns of an unknown table hold; the program then reads it so, and says so.</summary>
public sealed class MappingTests
{
    private const string Amounts = "2024年度资金去向\n\n填报单位：甲县医疗保障局\n\n单位：万元\n\n| 做什么 | 打算 | 花掉 | 说法 |\n| 宣传 | 100.00 | 90.00 | 3 |\n| 培训 | 50.00 | 40.00 | 4 |";
    private const string Indicators = "2024年度任务清单\n\n| 任务 | 要求 | 做到 | 该得 | 打分 | 说法 |\n| 窗口数量 | ≥12个 | 15个 | 10 | 10 | 3 |\n| 培训期数 | ≥2期 | 3期 | 10 | 9 | 4 |";

    [Fact]
    public void Amounts_are_read_as_the_person_said()
    {
        var reading = Read(Amounts, "行名", "年初预算数", "全年执行数", "不读");
        Assert.Equal(["宣传 InitialBudget 100.00万元", "宣传 Executed 90.00万元", "培训 InitialBudget 50.00万元", "培训 Executed 40.00万元"],
            reading.Facts.Select(f => $"{f.Label} {f.Stage} {f.Quantity}"));
        Assert.Empty(reading.Losses);
        Assert.Equal(["人工确认的对应关系（核对人，2024年底）"], Assert.Single(reading.Tables).Reasons);
        Assert.Equal("1.00", TablesText.Confidence(reading.Tables[0]));
    }

    [Fact]
    public void Indicators_are_read_as_the_person_said()
    {
        var reading = Read(Indicators, "三级指标", "指标值", "实际完成值", "分值", "得分", "不读");
        Assert.Equal(["窗口数量 ≥12个 15个 10 10", "培训期数 ≥2期 3期 10 9"],
            reading.Indicators.Select(i => $"{i.Name.Raw} {i.Target?.Raw} {i.Actual?.Raw} {i.Weight?.Raw} {i.Score?.Raw}"));
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void An_execution_rate_makes_a_money_block()
    {
        var reading = Read("2024年度资金去向\n\n单位：万元\n\n| 做什么 | 打算 | 花掉 | 几成 |\n| 合计 | 150.00 | 120.00 | 80% |\n| 宣传 | 100.00 | 90.00 | 90% |", "行名", "年初预算数", "全年执行数", "执行率");
        Assert.Equal(["合计 80%", "宣传 90%"], Assert.Single(reading.Forms).Funds!.Rows.Select(r => $"{r.Label.Label} {r.Rate?.Raw}"));
    }

    [Fact]
    public void An_open_column_with_figures_is_lost_and_said_to_be() =>
        Assert.Contains("“说法”一栏含数字", Assert.Single(Read(Amounts, "行名", "年初预算数", "全年执行数", "").Losses).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_table_that_need_not_be_read_loses_nothing()
    {
        var reading = Read(Amounts, "不读", "不读", "不读", "不读");
        Assert.Empty(reading.Losses);
        Assert.Empty(reading.Facts);
    }

    [Theory]
    [InlineData("| 做什么 | 打算 | 花掉 | 剩下 | 说法 |", "新增栏“剩下”")]
    [InlineData("| 做什么 | 打算 | 花掉 |", "少了“说法”")]
    [InlineData("| 做什么 | 打算 | 用去 | 说法 |", "“花掉”改名“用去”")]
    [InlineData("| 做什么 | 花掉 | 打算 | 说法 |", "栏的顺序变化")]
    public void A_changed_form_is_not_read_by_the_old_mapping(string header, string change)
    {
        var mapping = Mapping(Amounts, "行名", "年初预算数", "全年执行数", "不读");
        var row = $"| 宣传 |{string.Concat(Enumerable.Repeat(" 5.00 |", header.Count(c => c == '|') - 2))}";
        var reading = Read($"2025年度资金去向\n\n填报单位：甲县医疗保障局\n\n单位：万元\n\n{header}\n{row}", mapping);
        Assert.False(Assert.Single(reading.Tables).IsConfirmed);
        var loss = Assert.Single(reading.Losses, l => l.Reason.Contains("对应关系", StringComparison.Ordinal));
        Assert.Contains(change, loss.Reason, StringComparison.Ordinal);
        Assert.Contains("请核对后更新对应关系文件", loss.Reason, StringComparison.Ordinal);
        Assert.Contains(Pipeline.Check(new(null, null, [reading])).Findings, f => f.Code == "JH1001" && f.Message == loss.Reason);
    }

    [Fact]
    public void The_same_form_of_another_year_is_read_by_it()
    {
        var mapping = Mapping(Amounts, "行名", "年初预算数", "全年执行数", "不读");
        Assert.True(Assert.Single(Read(Amounts.Replace("2024", "2025", StringComparison.Ordinal) + "\n| 检查 | 5.00 | 5.00 | 6 |", mapping).Tables).IsConfirmed);
    }

    [Fact]
    public void The_template_can_be_read_again_and_says_what_was_guessed()
    {
        var reading = ReadText.Read(Indicators);
        var text = Encoding.UTF8.GetString(MappingTemplate.Write([reading], MappingTemplate.Entries([reading])));
        Assert.Contains("{ \"column\": 1, \"header\": [\"任务\"], \"samples\": [\"窗口数量\", \"培训期数\"], \"role\": \"\" }", text, StringComparison.Ordinal);
        var mapping = MappingJson.Read("map.json", Encoding.UTF8.GetBytes(text), out var problems);
        Assert.Empty(problems);
        Assert.Equal(reading.Tables[0].Fingerprint, Assert.Single(mapping!.Tables).Fingerprint);
    }

    [Fact]
    public void A_document_that_was_wholly_read_needs_no_mapping() =>
        Assert.Empty(MappingTemplate.Entries([ReadText.Project(ReadText.Columns, "| 产出指标 | 数量指标 | 窗口数量 | ≥12个 | 15个 | 10 | 10 |")]));

    [Theory]
    [InlineData("""{ "schema": "jiheng/mapping/2", "tables": [] }""", "m.json 第1行：“schema”应为“jiheng/mapping/1”")]
    [InlineData("""{ "schema": "jiheng/mapping/1", "tables": [{ "title": "甲表", "columns": [] }] }""", "第1项“甲表”：缺少“fingerprint”")]
    [InlineData("""{ "schema": "jiheng/mapping/1", "tables": [{ "title": "甲表", "fingerprint": "t1:0", "columns": [{ "column": 2, "header": ["乙"], "role": "总价" }] }] }""", "第1项“甲表”，第2栏“乙”：不认识的含义“总价”")]
    [InlineData("""{ "schema": "jiheng/mapping/1", "tables": [{ "title": "甲表", "fingerprint": "t1:0", "columns": [{ "column": 1, "header": ["丙"], "role": "三级指标" }, { "column": 2, "header": ["乙"], "role": "三级指标" }] }] }""", "第2栏“乙”：“三级指标”已经给了第1栏“丙”")]
    [InlineData("""{ "schema": "jiheng/mapping/1", "tables": [{ "title": "甲表", "fingerprint": "t1:0", "columns": [{ "column": 1, "header": ["丙"], "role": "得分" }] }] }""", "第1项“甲表”：按这些栏读不出内容")]
    [InlineData("""{ "schema": "jiheng/mapping/1", "tables": [ """, "不是合法的 JSON")]
    public void What_is_wrong_is_said_with_its_place(string json, string expected)
    {
        Assert.Null(MappingJson.Read("m.json", Encoding.UTF8.GetBytes(json), out var problems));
        Assert.Contains(problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_rule_that_could_not_judge_a_form_is_named_once_with_its_forms()
    {
        var result = Pipeline.Check(new(null, null, [ReadText.Read(Amounts), ReadText.Read(Indicators)]));
        var entry = Assert.Single(result.Unassessable, u => u.Code == "JH3005");
        Assert.Contains("《2024年度任务清单》", entry.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Unassessable.GroupBy(u => u.Code), g => g.Count(u => u.Reason.Contains("没有按这条规则核对", StringComparison.Ordinal)) > 1);
    }

    private static DocumentReading Read(string text, params string[] roles) => Read(text, Mapping(text, roles));

    private static DocumentReading Read(string text, TableMapping mapping) =>
        Pipeline.Read(PlainTextReader.Read("样例.txt", text), TestPacks.Catalogue, null, mapping);

    /// <summary>The columns of the text's only table with these roles.</summary>
    private static TableMapping Mapping(string text, params string[] roles)
    {
        var table = Assert.Single(ReadText.Read(text).Tables);
        return new("map.json", [new()
        {
            Title = table.Title,
            Fingerprint = table.Fingerprint!,
            Header = 1,
            Columns = [.. table.Headers[0].Columns.Select((c, i) => new MappedColumn(c.Number, c.Path, roles[i]))],
            ConfirmedBy = "核对人",
            ConfirmedOn = "2024年底",
        }]);
    }
}

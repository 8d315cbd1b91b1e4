using System.Text.Json;
using Jiheng.Documents;
using Jiheng.Engine.Content;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>monitor, lineage and results on files: what they print, what they write, and that a written form is read back.</summary>
public sealed class CycleVerbTests
{
    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string Monitoring(Workplace work, string name, string done) => work.Write(name, $"""
        2024年度项目支出绩效运行监控表

        | 项目名称 | 甲县医保宣传项目 | | | | | | | |
        | 主管部门 | 甲县财政局 | 实施单位 | 甲县医疗保障局 | | | | | |
        | 项目资金（万元） | | 年初预算数 | 1-6月执行数 | 全年预计执行数 | | | | |
        | | 年度资金总额 | 400.00 | {done} | 400.00 | | | | |

        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性 | 改进措施 |
        | 产出指标 | 数量指标 | 宣传场次 | ≥10场 | 3场 | 8场 | | 有可能 | |
        """);

    [Fact]
    public void Monitoring_gives_a_light_with_its_reason_and_writes_a_notice_beside_an_older_one()
    {
        using var work = new Workplace();
        var file = Monitoring(work, "a.txt", "120.00");
        var folder = Path.Combine(work.Folder, "整改");
        var run = CommandLine.Run("monitor", file, "--notice", folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("黄灯", run.Output, StringComparison.Ordinal);
        Assert.Contains("宣传场次：完成目标可能性为“有可能”，没有写原因和措施。", run.Output, StringComparison.Ordinal);
        var notice = Assert.Single(Directory.GetFiles(folder));
        Assert.Contains("甲县医保宣传项目", notice, StringComparison.Ordinal);
        Assert.Contains("已生成", run.Messages, StringComparison.Ordinal);
        Assert.Contains("没有改动", CommandLine.Run("monitor", file, "--notice", folder).Messages, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        var written = DocumentReaders.Read(notice, File.ReadAllBytes(notice));
        Assert.Contains(written.Blocks.OfType<Table>().SelectMany(t => t.Cells), c => c.Text.Contains("比值 60.00%", StringComparison.Ordinal));
    }

    [Fact]
    public void Monitoring_as_json_has_these_keys()
    {
        using var work = new Workplace();
        var root = JsonDocument.Parse(CommandLine.Run("monitor", Monitoring(work, "a.txt", "120.00"), "--format", "json").Output).RootElement;
        Assert.Equal("jiheng/monitor/1", root.GetProperty("schema").GetString());
        var sheet = root.GetProperty("documents")[0].GetProperty("sheets")[0];
        Assert.Equal(["form", "month", "until", "time", "remarks", "money", "indicators", "overall", "causes"], Keys(sheet));
        Assert.Equal(["name", "total", "budget", "executed", "forecast", "rate", "working", "lights", "warnings", "doubts", "inputs"], Keys(sheet.GetProperty("money")[0]));
        Assert.Equal("yellow", sheet.GetProperty("money")[0].GetProperty("lights")[0].GetProperty("light").GetString());
        Assert.Equal("0.3", sheet.GetProperty("money")[0].GetProperty("rate").GetString());
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void The_official_form_filled_in_is_read_back(string type)
    {
        using var work = new Workplace();
        var pack = PackFolder.Open([Path.Combine(AppContext.BaseDirectory, "packs")]).Load("national/2020");
        var blank = BlankForm.Of(pack.Form("绩效运行监控表")!, 2024, pack);
        var path = Path.Combine(work.Folder, "监控表." + type);
        File.WriteAllBytes(path, DocumentWriters.Write(type, blank with { Blocks = [.. blank.Blocks.Select(b => b is Table table ? Filled(table) : b)] }));
        var sheet = JsonDocument.Parse(CommandLine.Run("monitor", path, "--format", "json").Output).RootElement.GetProperty("documents")[0].GetProperty("sheets")[0];
        Assert.Equal(7, sheet.GetProperty("month").GetInt32());
        var money = sheet.GetProperty("money")[1];
        Assert.Equal(("300.00", "120.00", "0.4"), (money.GetProperty("budget").GetString(), money.GetProperty("executed").GetString(), money.GetProperty("rate").GetString()));
        var indicator = sheet.GetProperty("indicators")[0];
        Assert.Equal(("检查家数", "0.45", "有可能"), (indicator.GetProperty("name").GetString(), indicator.GetProperty("completion").GetString(), indicator.GetProperty("likelihood").GetString()));
        Assert.Equal("经费保障", indicator.GetProperty("causes")[0].GetString());
        Assert.Equal(0, indicator.GetProperty("missing").GetArrayLength());
    }

    /// <summary>The first part row of the money and the first row of indicators, each cell by the header above it.</summary>
    private static Table Filled(Table table)
    {
        Dictionary<string, string> values = new()
        {
            ["年初预算数"] = "300.00", ["1-7月执行数"] = "120.00", ["全年预计执行数"] = "300.00", ["三级指标"] = "检查家数", ["年度指标值"] = "≥100家", ["1-7月执行情况"] = "45家",
            ["全年预计完成情况"] = "90家", ["经费保障"] = "√", ["有可能"] = "√",
        };
        List<string> done = [];
        return new(table.Number, table.RowCount, table.ColumnCount, [.. table.Cells.Select(cell =>
        {
            if (cell.Input is null or { Formula: not null }) return cell;
            for (var r = cell.Row - 1; r >= 0; r--)
                if (table.At(r, cell.Column) is { Input: null } above && values.TryGetValue(above.Text, out var value))
                {
                    if (done.Contains(above.Text)) return cell;
                    done.Add(above.Text);
                    return new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, [new TextLine(value, cell.Origin)], cell.Origin) { Input = cell.Input };
                }
            return cell;
        })]);
    }

    [Theory]
    [InlineData("2024-07-15")]
    [InlineData("七月")]
    public void A_day_that_ends_no_month_is_refused(string day)
    {
        using var work = new Workplace();
        Assert.Equal(2, CommandLine.Run("monitor", Monitoring(work, "a.txt", "120.00"), "--as-of", day).ExitCode);
    }

    [Fact]
    public void Lineage_compares_two_years()
    {
        using var work = new Workplace();
        string Year(string name, int year, string project, string money) => work.Write(name, $"""
            {year}年度项目支出绩效自评表

            | 项目名称 | {project} | | | | | | |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | | 年度资金总额 | {money} | {money} | {money} | 10 | 100.00% | 10 |

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
            | 产出指标 | 数量指标 | 检查家数 | ≥50家 | 52家 | 90 | 90 | |
            """);
        var (now, last) = (Year("今.txt", 2024, "基金监管经费", "20.00"), Year("去.txt", 2023, "基金监管经费", "18.00"));
        var run = CommandLine.Run("lineage", now, "--against", last);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("名称相同：上年“基金监管经费”18.00万元 延续 本年“基金监管经费”20.00万元，比上年多2.00万元", string.Concat(run.Output.Split('\n').Select(l => l.Trim())), StringComparison.Ordinal);
        Assert.Contains("用 --against 指明上年的文件", CommandLine.Run("lineage", now).Output, StringComparison.Ordinal);
        var root = JsonDocument.Parse(CommandLine.Run("lineage", now, "--against", last, "--format", "json").Output).RootElement;
        Assert.Equal("continued", root.GetProperty("documents")[0].GetProperty("links")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public void A_proposed_list_is_written_and_read_back(string type)
    {
        using var work = new Workplace();
        var file = work.Write("报告.txt", "2024年度部门整体支出绩效自评报告\n\n甲县医疗保障局\n\n一、存在的问题\n\n（一）预算编制不够细化，部分项目测算依据不足。\n\n（二）服务费预算6.5万元，已支出5.2万元，剩余1.3万元财政给予收回指标。\n\n二、改进措施\n\n细化预算编制，补充项目测算依据。\n");
        var folder = Path.Combine(work.Folder, "清单");
        var run = CommandLine.Run("results", file, "--pack", "national/2020", "--to", folder, "--type", type);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("处理：收回1.3万元", run.Output, StringComparison.Ordinal);
        var list = Assert.Single(Directory.GetFiles(folder, "*." + type));
        var back = CommandLine.Run("results", list, file, "--pack", "national/2020").Output;
        Assert.Contains("没有写责任单位或责任人。", back, StringComparison.Ordinal);
        Assert.Contains("没有写完成期限。", back, StringComparison.Ordinal);
        Assert.DoesNotContain("清单没有回应的", back, StringComparison.Ordinal);
    }
}

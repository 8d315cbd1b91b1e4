using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Tests.Reading.Blocks;

public class BlockBandTests
{
    private const string Header = """{ "title": "试", "inherits": ["general"] }""";

    private const string Forms = """
        {
          "整改": {
            "title": "{year}年度绩效结果应用清单", "kind": "result-use",
            "blocks": {
              "单位": { "kind": "fields", "rows": [[{ "title": "填报单位" }, { "title": "联系人" }]] },
              "清单": {
                "kind": "grid", "title": "问题",
                "columns": [
                  { "title": "序号", "role": "label" }, { "title": "存在的问题", "role": "problem", "width": 3 }, { "title": "整改措施", "role": "measure", "titles": ["*改进措施*"], "width": 2 },
                  { "title": "金额（万元）", "role": "last-amount" }, { "title": "{year-1}年", "role": "text", "titles": ["*年"], "under": "历年" }
                ],
                "blank-rows": 3
              },
              "说明": { "kind": "text", "title": "其他说明", "lines": 4 }
            }
          }
        }
        """;

    private static DocumentReading Read(string text) =>
        Pipeline.Read(PlainTextReader.Read("清单.txt", text), TestPacks.With(("试/1", "pack.json", Header), ("试/1", "forms.json", Forms)), "试/1");

    private static string[] Said(DocumentReading reading) => [.. reading.Forms[0].Answers.Where(a => !a.Entry.IsBlank).Select(a => $"{a.Block} {a.RowNumber} {a.Role} {a.Row}={a.Entry.Raw}")];

    [Fact]
    public void Rows_are_read_under_the_roles_of_the_pack()
    {
        var reading = Read("""
            2024年度绩效结果应用清单

            | 填报单位 | 禾渡县医疗保障局 | 联系人 | 王某 | |
            |---|---|---|---|---|
            | 序号 | 存在的问题 | 改进措施 | 金额 | 2023年 |
            | 1 | 宣传经费没有用完 | 收回结余 | 0.98 | 无 |
            | 2 | 监控报送迟 | | | |
            | 其他说明 | 没有 | | | |
            """);
        Assert.Equal(
            ["单位 0 text 填报单位=禾渡县医疗保障局", "单位 0 text 联系人=王某", "清单 0 label 1=1", "清单 0 problem 1=宣传经费没有用完", "清单 0 measure 1=收回结余",
             "清单 0 last-amount 1=0.98", "清单 0 text 1=无", "清单 1 label 2=2", "清单 1 problem 2=监控报送迟", "说明 0 text 其他说明=没有"], Said(reading));
        Assert.Equal("9800", reading.Forms[0].Answers.Single(a => a.Entry.Raw == "0.98").Entry.Quantity!.Value.Base.ToString());
        Assert.Empty(reading.Losses);
    }

    [Fact]
    public void A_blank_form_is_read_back_with_what_was_entered()
    {
        var pack = TestPacks.With(("试/1", "pack.json", Header), ("试/1", "forms.json", Forms)).Load("试/1");
        var blank = BlankForm.Of(pack.Forms[0], 2024, pack);
        var table = blank.Blocks.OfType<Table>().Single();
        Assert.Equal(["填报单位", "联系人", "问题", "序号", "存在的问题", "整改措施", "金额（万元）", "历年", "2023年", "其他说明"], table.Cells.Where(c => !c.IsBlank).Select(c => c.Text));
        Assert.Equal(3, table.Cells.Count(c => c.Input?.Kind == InputKind.Number));
    }

    [Fact]
    public void A_header_that_misses_too_much_is_not_the_grid() =>
        Assert.DoesNotContain(Read("""
            2024年度绩效结果应用清单

            | 序号 | 存在的问题 | 谁说的 |
            |---|---|---|
            | 1 | 宣传经费没有用完 | 审计 |
            """).Forms[0].Answers, a => a.Block == "清单");
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Ranking;
using Jiheng.Engine.Reporting;

namespace Jiheng.Engine.Tests.Reporting;

public sealed class RankedFilingsTests
{
    private static RankedFiling Filing(string file, int risk, int errors, int warnings, int documents = 1) =>
        new(file, documents, new(errors, warnings, 0, 0, 0, 1, errors > 0 ? Verdict.Fail : Verdict.Review) { Risk = new(risk, []) });

    [Fact]
    public void The_highest_risk_stands_first_equals_as_they_were_read() => Assert.Equal("""
        按风险值排列的 5 份填报（0–100，高的先看）
          文件             风险  错误  疑点
          丁.docx 等 3 个    72     3     1
          乙.docx            40     1     2
          甲.docx            22     1     0
          丙.docx            22     1     0
          戊.docx             0     0     0


        """, RankedFilings.Of([Filing("甲.docx", 22, 1, 0), Filing("乙.docx", 40, 1, 2), Filing("丙.docx", 22, 1, 0), Filing("丁.docx", 72, 3, 1, documents: 3), Filing("戊.docx", 0, 0, 0)]).ToString());

    [Fact]
    public void Of_a_long_path_the_end_is_kept() => Assert.Contains("  …/报送材料/乡镇卫生院/自评报告.docx    22", RankedFilings.Of(
        [Filing("/home/someone/documents/2024/报送材料/乡镇卫生院/自评报告.docx", 22, 1, 0), Filing("b.docx", 4, 0, 1)], 60).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Of_thousands_the_first_fifty_are_shown()
    {
        var lines = RankedFilings.Of([.. Enumerable.Range(0, 1000).Select(i => Filing($"{i}.docx", i % 100, 1, 0))]).ToString().Split('\n');
        Assert.Equal("99.docx", lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);
        Assert.Equal("  …… 另 950 份，风险值都不高于 94", lines[52]);
    }
}

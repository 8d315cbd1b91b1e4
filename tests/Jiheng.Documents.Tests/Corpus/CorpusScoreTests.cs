using Jiheng.Engine;
using Jiheng.Engine.Model;
using Jiheng.Engine.Scoring;

namespace Jiheng.Documents.Tests.Corpus;

/// <summary>The scores of a published document recomputed: what can be is, the rest says why, and no difference is invented.</summary>
public sealed class CorpusScoreTests
{
    // What the document itself leaves open: words that are no values, blanks where the budget should stand, 未涉及.
    private static readonly string[] NotAssessable =
    [
        "2024年度部门整体支出绩效自评表|保障部门人员经费正常发放，确保机关正常运转",
        "2024年度部门整体支出绩效自评表|医保信息系统重大安全事件响应事件",
        "2024年度部门整体支出绩效自评表|是否完全按照预算内资金支出",
        "2024年度部门整体支出绩效自评表|对环境产生积极或消极影响",
        "医疗保障稽查监管经费|对环境产生积极或消极影响",
        "城乡居民医疗保障筹资工作经费|居民医保参保数量",
        "医疗保障服务能力建设|预算执行率",
        "医疗保障服务能力建设|人才培训合格率",
        "医疗保障信用体系建设|预算执行率",
    ];

    [Fact]
    public void Hengshan_totals_are_recomputed()
    {
        var sheets = Sheets("hengshan-2024").Where(s => s.NotScored is null).ToList();
        Assert.Equal(["97", "100", "99", "100", "100", "100"], sheets.Select(s => s.RecomputedTotal.ToString()));
        Assert.Equal(sheets.Select(s => s.PrintedTotal), sheets.Select(s => s.RecomputedTotal));
        Assert.Equal(sheets.Select(s => s.PrintedTotal), sheets.Select(s => s.SumOfPrinted));
        Assert.All(sheets, s => Assert.Equal("优", s.RecomputedGrade!.Name));
        Assert.Equal([true, true, true, false, false, false], sheets.Select(s => s.Weights!.Split is not null));
    }

    [Fact]
    public void Hengshan_rows_whose_inputs_are_printed_are_recomputed_and_the_others_say_why()
    {
        var lines = Sheets("hengshan-2024").SelectMany(s => s.Lines.Select(l => (Form: s.Form.Project?.Raw ?? s.Form.Title, Line: l))).ToList();
        Assert.Equal(69, lines.Count);
        Assert.Equal(NotAssessable, lines.Where(l => l.Line.Status == ScoreStatus.NotAssessable).Select(l => $"{Squeeze(l.Form)}|{l.Line.Name}"));
        Assert.All(lines.Where(l => l.Line.Status == ScoreStatus.NotAssessable), l => Assert.NotEmpty(l.Line.Reason));
        // The errors of the document's scores lie in what cannot be recomputed (no budget, no value, 未涉及); none is an arithmetic one.
        Assert.All(lines.Where(l => l.Line.Status != ScoreStatus.NotAssessable), l => Assert.Equal(ScoreStatus.Agrees, l.Line.Status));
    }

    [Fact]
    public void Hengshan_overspending_is_capped_and_shown()
    {
        var line = Sheets("hengshan-2024").First(s => s.NotScored is null).Lines[0];
        Assert.Equal("951.72 ÷ 951.43 = 100.03%，封顶 100%，× 10 = 10", line.Working);
        Assert.Equal([152, 151], line.Inputs.Select(i => i.Origin.Line!.Value));
    }

    /// <summary>No printed score of any published document is called wrong without its own figures refuting it.</summary>
    [Theory]
    [InlineData("zhaohua-2023")]
    [InlineData("fengnan-2024")]
    [InlineData("zhongyuan-2022")]
    [InlineData("ezhou-2024")]
    public void Other_documents_have_no_difference(string name) =>
        Assert.Empty(Sheets(name).SelectMany(s => s.Differing.Select(l => $"{s.Form.Name} {l.Name} {l.Printed!.Raw}: {l.Working}")));

    private static List<ScoreSheet> Sheets(string name)
    {
        var reading = Pipeline.Read(DocumentReaders.Read("document.txt", File.ReadAllBytes(Shared.Path("corpus", name, "document.txt"))), Shared.Packs, "hunan/2024");
        return [.. reading.Forms.Select(Pipeline.Score)];
    }

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

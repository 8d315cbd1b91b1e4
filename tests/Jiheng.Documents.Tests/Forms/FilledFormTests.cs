using Jiheng.Documents.Tests.Writing;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using BlankForm = Jiheng.Engine.Reporting.Forms.BlankForm;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Every form of every pack, given out blank, filled in and read back: the same facts, and nothing to complain of.</summary>
public sealed class FilledFormTests
{
    /// <summary>Packs, forms, splits of points, formats.</summary>
    public static TheoryData<string, string, string, string> Forms()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var id in Shared.Packs.Ids)
            foreach (var form in Shared.Packs.Load(id).Forms)
                if (BlankForm.HasLayout(form))
                    foreach (var split in form.Weights)
                        foreach (var format in DocumentWriters.Formats) data.Add(id, form.Id, split.Id, format);
        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_filled_in_is_read_back_as_it_was_filled_in(string packId, string formId, string splitId, string format)
    {
        var (form, blank) = Blank(packId, formId, splitId);
        var header = Shared.Packs.Load(packId).Header;
        var (year, place) = (YearOf(header), PlaceOf(header, form));
        var answers = new Answers(form, blank, place);
        var bytes = Filled.Form(format, blank, answers);
        WriterSample.AssertValid(format, bytes);
        var reading = Read(form, bytes, format, packId, isFilled: true);
        Assert.Empty(reading.Losses);
        // A project is filed by the department that was given the money.
        Assert.Equal((packId, year, place + (form.Kind == "project-self-evaluation" ? "乙县财政局" : "甲县医疗保障局")), (reading.Pack.Id, reading.FiscalYear, reading.Unit));
        var read = Assert.Single(reading.Forms);
        Assert.Equal(formId, read.Pattern?.Id);
        AssertFields(form, answers, read);
        AssertMoney(form, answers, read);
        if (form.Goals is not null) Assert.Equal(answers.GoalTexts.Select(a => a.Text), [read.Goals.Single().Expected.Raw, read.Goals.Single().Reached!.Raw]);
        AssertIndicators(form, answers, read);
        AssertBlocks(form, answers, read);
        Assert.Equal((answers.Total.Weight?.Number, answers.Total.Score?.Number), (read.Total?.Weight?.Number, read.Total?.Score?.Number));
        if (answers.Total.Weight is not null) Assert.Equal((Rational)100, read.Total!.Weight!.Number);
        Assert.Equal(answers.Total.Grade?.Text, read.Total!.Grade?.Raw);
        AssertFacts(answers, reading, year);
        AssertAudit(reading);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_form_is_read_without_losses_and_without_figures(string packId, string formId, string splitId, string format)
    {
        var (form, blank) = Blank(packId, formId, splitId);
        var reading = Read(form, DocumentWriters.Write(format, blank), format, packId, isFilled: false);
        Assert.Equal(packId, reading.Pack.Id);
        Assert.Empty(reading.Losses);
        Assert.Empty(reading.Facts);
        Assert.Empty(reading.Indicators);
        var read = Assert.Single(reading.Forms);
        Assert.Equal(formId, read.Pattern?.Id);
        Assert.All(read.Fields, f => Assert.True(f.IsBlank));
        Assert.All(read.Funds!.Rows, r => Assert.All(r.Amounts, a => Assert.True(a.Entry.IsBlank)));
        Assert.Null(read.Total?.Score?.Number);
    }

    [Fact]
    public void The_printed_points_of_the_rate_are_a_number_that_the_total_counts()
    {
        var (form, blank) = Blank("national/2020", "项目自评表", "通用");
        var answers = new Answers(form, blank);
        var place = answers.Money[0].Places["weight"];
        var sheet = WriterSample.Part(DocumentWriters.Write("xlsx", blank), "xl/worksheets/sheet1.xml");
        Assert.Matches("^<c r=\"[A-Z]+\\d+\" s=\"\\d+\"><v>10</v></c>$", Filled.At(sheet, answers.Top + place.Row + 1, place.Column + 1));
    }

    private static (FormPattern, Document) Blank(string packId, string formId, string splitId)
    {
        var pack = Shared.Packs.Load(packId);
        var form = pack.Form(formId)!;
        form = form with { Weights = [.. form.Weights.OrderBy(w => w.Id != splitId)] };
        return (form, BlankForm.Of(form, YearOf(pack.Header), pack));
    }

    /// <summary>A year that the pack is for.</summary>
    public static int YearOf(PackHeader header) => Math.Clamp(2024, header.FromYear ?? 2024, header.ToYear ?? 2024);

    /// <summary>The place that a unit of the pack's region is named after, where the form is recognised by its place; else nothing.</summary>
    public static string PlaceOf(PackHeader header, FormPattern form) => SignsOf(header, form).FirstOrDefault(s => s.Mentions.Count > 0)?.Mentions[0] ?? "";

    private static IEnumerable<PackSigns> SignsOf(PackHeader header, FormPattern form)
    {
        var title = form.Title.Replace("{year}", "", StringComparison.Ordinal).Replace("（年度）", "", StringComparison.Ordinal);
        return header.Signs.Where(s => s.Titles.Count == 0 || WordPattern.Any(s.Titles, title));
    }

    /// <summary>
    /// Recognised by itself, unless nothing tells the pack's form from those it builds on: the split leaves out what does,
    /// the pack takes the form over as it is, or a blank form does not name the place that it takes.
    /// </summary>
    public static DocumentReading Read(FormPattern form, byte[] bytes, string format, string packId, bool isFilled)
    {
        var document = DocumentReaders.Read($"表.{format}", bytes);
        var header = Shared.Packs.Load(packId).Header;
        var isWhole = form.Indicators is not { } indicators || form.Weights.Count == 0 || form.Weights[0].Groups.Count == 0 || indicators.Tree.All(b => form.Weights[0].Groups.Any(g => g.Name == b.Name));
        var isOwn = SignsOf(header, form).Any() && (isFilled || PlaceOf(header, form).Length == 0);
        // What a pack prints otherwise than those it builds on, it must be recognised by.
        if (header.Signs.Count > 0 && !SignsOf(header, form).Any())
            Assert.Contains(header.Inherits, id => Shared.Packs.Load(id).Form(form.Id) is { } same && same.Title == form.Title && same.Indicators?.Columns.Count == form.Indicators?.Columns.Count);
        return Pipeline.Read(document, Shared.Packs, isWhole && isOwn ? null : packId);
    }

    private static void AssertFields(FormPattern form, Answers answers, FilledForm read)
    {
        Assert.Equal(answers.Fields.Select(f => f.Answer.Text), read.Fields.Select(f => f.Raw));
        if (form.Kind == "project-self-evaluation") Assert.Equal("医保基金稽核检查经费", read.Project?.Raw);
    }

    private static readonly (string Role, Stage Stage)[] Stages =
        [("initial-budget", Stage.InitialBudget), ("adjusted-budget", Stage.AdjustedBudget), ("budget", Stage.Budget), ("executed", Stage.Executed)];

    private static void AssertMoney(FormPattern form, Answers answers, FilledForm read)
    {
        var rows = read.Funds!.Rows;
        Assert.Equal(answers.Money.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (label, places) = answers.Money[i];
            Assert.Equal(label, rows[i].Label.Raw);
            Assert.Equal(form.Funds!.Rows[i].Role == "total", rows[i].IsTotal);
            foreach (var (role, stage) in Stages)
            {
                Assert.Equal(places.TryGetValue(role, out var amount) ? answers[amount].Number * form.MoneyUnit.Factor : null, rows[i].Amount(stage)?.Number);
                Assert.Equal(places.ContainsKey(role) ? answers[amount].Text : null, rows[i].Amount(stage)?.Raw);
            }
            Assert.Equal(places.Where(p => p.Key == "plain").Select(p => answers[p.Value].Text), rows[i].OtherAmounts.Select(o => o.Raw));
            foreach (var (role, entry) in ((string, Entry?)[])[("rate", rows[i].Rate), ("weight", rows[i].Weight), ("score", rows[i].Score)])
                // A form without a column of points may say them in the head of the scores: 得分（20分×执行率）.
                if (role != "weight" || places.ContainsKey(role) || entry?.Number != form.Weights[0].Execution) Assert.Equal(places.TryGetValue(role, out var place) ? answers[place].Number : null, entry?.Number);
        }
        // 475 of 500.
        var execution = form.Weights[0].Execution;
        Assert.Equal(
            (Rational.Of(95, 100), answers.Money[0].Places.ContainsKey("weight") || rows[0].Weight is not null ? execution : null, execution * 95 / 100),
            (rows[0].Rate?.Number, rows[0].Weight?.Number, rows[0].Score?.Number));
    }

    private static void AssertIndicators(FormPattern form, Answers answers, FilledForm read)
    {
        var isSet = form.Weights[0].Groups.Count > 0;
        Assert.Equal(
            !isSet ? form.Indicators!.Tree.Select(b => (b.Name, (Rational?)null)).Order() : form.Weights[0].Groups.Select(g => (g.Name, form.Indicators!.WeightInName ? g.Points : (Rational?)null)).Order(),
            read.Groups.Select(g => (g.Level1, g.PrintedWeight?.Number)).Order());
        var indicators = read.Indicators.ToList();
        Assert.Equal(answers.Lines.Count, indicators.Count);
        for (var i = 0; i < indicators.Count; i++)
        {
            var (line, one) = (answers.Lines[i], indicators[i]);
            Assert.Equal((line.Level1, line.Level2, line.Cells["level3"].Text), (one.Level1, one.Level2, one.Name.Raw));
            // Sign, value and unit of separate cells are joined.
            var value = line.Cells.GetValueOrDefault("target-value") ?? line.Cells["target"];
            var target = line.Cells.TryGetValue("target-sign", out var sign) ? $"{sign.Text} {value.Text} {line.Cells["target-unit"].Text}" : value.Text;
            Assert.Equal((target, line.Cells["actual"].Text, line.Cells.GetValueOrDefault("deviation")?.Text), (one.Target?.Raw, one.Actual?.Raw, one.Deviation?.Raw));
            var weight = line.Cells.GetValueOrDefault("weight") ?? line.Cells.GetValueOrDefault("share");
            Assert.Equal((weight?.Number, line.Cells["score"].Number), (one.Weight?.Number, one.Score?.Number));
            Assert.Equal(line.Cells.GetValueOrDefault("description")?.Text, one.Description?.Raw);
            Assert.True(one.Target!.Value.Quantity is not null && one.Actual!.Quantity is not null);
        }
    }

    /// <summary>What only this form has: each block's answers in the order they were filled in.</summary>
    private static void AssertBlocks(FormPattern form, Answers answers, FilledForm read)
    {
        foreach (var block in form.Blocks.Where(b => b is GridBlock or TextBlock or FieldsBlock))
            Assert.Equal(answers.Blocks.Where(b => b.Block == block.Id).Select(b => b.Answer.Text), read.Answers.Where(a => a.Block == block.Id).Select(a => a.Entry.Raw));
    }

    private static void AssertFacts(Answers answers, DocumentReading reading, int year)
    {
        var money = answers.Money.Sum(m => m.Places.Count(p => Stages.Any(s => s.Role == p.Key)));
        Assert.Equal(money, reading.Facts.Count(f => Stages.Any(s => s.Stage == f.Stage)));
        money += answers.Money.Sum(m => m.Places.Count(p => p.Key == "plain"));
        Assert.All(reading.Facts, f => Assert.Equal(year, f.Year));
        // Besides: the rate of the total, and money in targets and actuals.
        Assert.Equal(money + 1 + reading.Indicators.Sum(i => i.Actual!.Quantity!.Value.Unit.Dimension == Dimension.Money ? 2 : 0), reading.Facts.Count);
    }

    private static void AssertAudit(DocumentReading reading)
    {
        foreach (var filing in Pipeline.File([reading]))
        {
            var findings = Pipeline.Check(filing).Findings;
            Assert.Equal("", string.Join('\n', findings.Where(f => f.Severity == Severity.Error || f.Code is "JH1001" or "JH1004" or "JH1005").Select(f => $"{f.Code} {f.Message}")));
        }
    }
}

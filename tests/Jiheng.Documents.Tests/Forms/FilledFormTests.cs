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
    private const int Year = 2024;

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
        var answers = new Answers(form, blank);
        var bytes = Filled.Form(format, blank, answers);
        WriterSample.AssertValid(format, bytes);
        var reading = Read(form, bytes, format, packId);
        Assert.Empty(reading.Losses);
        // A project is filed by the department that was given the money.
        Assert.Equal((packId, Year, form.Kind == "project-self-evaluation" ? "乙县财政局" : "甲县医疗保障局"), (reading.Pack.Id, reading.FiscalYear, reading.Unit));
        var read = Assert.Single(reading.Forms);
        Assert.Equal(formId, read.Pattern?.Id);
        AssertFields(form, answers, read);
        AssertMoney(form, answers, read);
        if (form.Goals is not null) Assert.Equal(answers.GoalTexts.Select(a => a.Text), [read.Goals.Single().Expected.Raw, read.Goals.Single().Reached!.Raw]);
        AssertIndicators(form, answers, read);
        Assert.Equal(answers.Total.Take(2).Select(a => a.Number), [read.Total?.Weight?.Number, read.Total?.Score?.Number]);
        Assert.Equal((Rational)100, read.Total!.Weight!.Number);
        Assert.Equal(answers.Grade?.Text, read.Total.Grade?.Raw);
        AssertFacts(answers, reading);
        AssertAudit(reading);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_form_is_read_without_losses_and_without_figures(string packId, string formId, string splitId, string format)
    {
        var (form, blank) = Blank(packId, formId, splitId);
        var reading = Read(form, DocumentWriters.Write(format, blank), format, packId);
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
        var form = Shared.Packs.Load(packId).Form(formId)!;
        form = form with { Weights = [.. form.Weights.OrderBy(w => w.Id != splitId)] };
        return (form, BlankForm.Of(form, Year));
    }

    /// <summary>Recognised by itself, unless the split leaves out what tells the pack's forms from those it builds on.</summary>
    private static DocumentReading Read(FormPattern form, byte[] bytes, string format, string packId)
    {
        var document = DocumentReaders.Read($"表.{format}", bytes);
        var isWhole = form.Indicators!.Tree.All(b => form.Weights[0].Groups.Any(g => g.Key == b.Name));
        return Pipeline.Read(document, Shared.Packs, isWhole ? null : packId);
    }

    private static void AssertFields(FormPattern form, Answers answers, FilledForm read)
    {
        Assert.Equal(answers.Fields.Select(f => f.Answer.Text), read.Fields.Select(f => f.Raw));
        if (form.Kind == "project-self-evaluation") Assert.Equal("医保基金稽核检查经费", read.Project?.Raw);
    }

    private static void AssertMoney(FormPattern form, Answers answers, FilledForm read)
    {
        var rows = read.Funds!.Rows;
        Assert.Equal(answers.Money.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var (label, places) = answers.Money[i];
            Assert.Equal(label, rows[i].Label.Raw);
            Assert.Equal(form.Funds!.Rows[i].Role == "total", rows[i].IsTotal);
            foreach (var (role, stage) in ((string, Stage)[])[("initial-budget", Stage.InitialBudget), ("adjusted-budget", Stage.AdjustedBudget), ("executed", Stage.Executed)])
            {
                Assert.Equal(answers[places[role]].Number * form.MoneyUnit.Factor, rows[i].Amount(stage)?.Number);
                Assert.Equal(answers[places[role]].Text, rows[i].Amount(stage)?.Raw);
            }
            foreach (var (role, entry) in ((string, Entry?)[])[("rate", rows[i].Rate), ("weight", rows[i].Weight), ("score", rows[i].Score)])
                Assert.Equal(places.TryGetValue(role, out var place) ? answers[place].Number : null, entry?.Number);
        }
        // 475 of 500.
        Assert.Equal((Rational.Of(95, 100), (Rational)10, Rational.Of(95, 10)), (rows[0].Rate?.Number, rows[0].Weight?.Number, rows[0].Score?.Number));
    }

    private static void AssertIndicators(FormPattern form, Answers answers, FilledForm read)
    {
        Assert.Equal(
            form.Weights[0].Groups.Select(g => (g.Key, form.Indicators!.WeightInName ? g.Value : (Rational?)null)).Order(),
            read.Groups.Select(g => (g.Level1, g.PrintedWeight?.Number)).Order());
        var indicators = read.Indicators.ToList();
        Assert.Equal(answers.Lines.Count, indicators.Count);
        for (var i = 0; i < indicators.Count; i++)
        {
            var (line, one) = (answers.Lines[i], indicators[i]);
            Assert.Equal((line.Level1, line.Level2, line.Cells["level3"].Text), (one.Level1, one.Level2, one.Name.Raw));
            // Sign, value and unit of separate cells are joined.
            var target = line.Cells.TryGetValue("target-sign", out var sign) ? $"{sign.Text} {line.Cells["target"].Text} {line.Cells["target-unit"].Text}" : line.Cells["target"].Text;
            Assert.Equal((target, line.Cells["actual"].Text, line.Cells["deviation"].Text), (one.Target?.Raw, one.Actual?.Raw, one.Deviation?.Raw));
            Assert.Equal((line.Cells["weight"].Number, line.Cells["score"].Number), (one.Weight?.Number, one.Score?.Number));
            Assert.True(one.Target!.Value.Quantity is not null && one.Actual!.Quantity is not null);
        }
    }

    private static void AssertFacts(Answers answers, DocumentReading reading)
    {
        var money = answers.Money.Sum(m => m.Places.Count(p => p.Key is "initial-budget" or "adjusted-budget" or "executed"));
        Assert.Equal(money, reading.Facts.Count(f => f.Stage is Stage.InitialBudget or Stage.AdjustedBudget or Stage.Executed));
        Assert.All(reading.Facts, f => Assert.Equal(Year, f.Year));
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

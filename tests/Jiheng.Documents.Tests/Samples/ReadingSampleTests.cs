using System.Globalization;
using Jiheng.Engine;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Documents.Tests.Samples;

/// <summary>Every folder of samples/ with a reading.json is a test: its document is read as stated, with nothing missing and nothing more.</summary>
public sealed class ReadingSampleTests
{
    public static TheoryData<string> Folders() =>
        [.. Directory.GetDirectories(Path.Combine(Shared.Root, "samples")).Where(f => File.Exists(Path.Combine(f, "reading.json"))).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_sample_is_read_as_stated(string folder)
    {
        var path = Path.Combine(Shared.Root, "samples", folder);
        var file = Directory.GetFiles(path, "document.*").Single();
        var expected = ExpectedReading.Read(Path.Combine(path, "reading.json"));
        var reading = Pipeline.Read(DocumentReaders.Read(Path.GetFileName(file), File.ReadAllBytes(file)), Shared.Packs);

        List<string> wrong = [];
        if (expected.IsBorderless)
        {
            Borderless(expected, reading, wrong);
        }
        else
        {
            if (!expected.IsTextStage) Forms(expected, reading, wrong);
            Amounts(expected, reading, wrong);
        }
        Assert.True(wrong.Count == 0, $"{folder}\n{string.Join('\n', wrong)}");
    }

    /// <summary>Where no border tells which figure belongs where, nothing is read into the form, and that is said.</summary>
    private static void Borderless(ExpectedReading expected, DocumentReading reading, List<string> wrong)
    {
        One("单位", expected.Unit, reading.Unit, wrong);
        One("年度", expected.FiscalYear, reading.FiscalYear?.ToString(CultureInfo.InvariantCulture), wrong);
        Compare("指标", [], reading.Indicators.Select(i => i.Name.Raw), wrong);
        Compare("资金行", [], reading.Forms.SelectMany(f => f.Funds?.Rows ?? []).Select(r => r.Label.Raw), wrong);
        if (!Pipeline.Check(Pipeline.File([reading])[0]).Findings.Any(f => f.Code == "JH1001" && f.Message.Contains("丢了边框", StringComparison.Ordinal)))
            wrong.Add("没有说明丢了边框的数字未能读出");
    }

    private static void Forms(ExpectedReading expected, DocumentReading reading, List<string> wrong)
    {
        One("单位", expected.Unit, reading.Unit, wrong);
        One("年度", expected.FiscalYear, reading.FiscalYear?.ToString(CultureInfo.InvariantCulture), wrong);
        Compare("指标", expected.Indicators, reading.Indicators.Select(i =>
            ReadingLine.Indicator(i.Level1, i.Level2, i.Name.Raw, i.Target?.Raw, i.Actual?.Raw, i.Weight?.Raw, i.Score?.Raw)), wrong);
        Compare("资金行", expected.Funds, reading.Forms.SelectMany(f => f.Funds?.Rows ?? []).Select(r =>
            ReadingLine.Fund(r.Label.Raw, ExpectedReading.FundColumns.Select(c => FundCell(r, c)?.Raw))), wrong);
        Compare("总分", expected.Totals, reading.Forms.Where(f => f.Total is not null).Select(f => ReadingLine.Total(f.Total!.Weight?.Raw, f.Total.Score?.Raw)), wrong);
        Compare("一级指标分值", expected.Groups, reading.Forms.SelectMany(f => f.Groups).Where(g => g.PrintedWeight is not null).Select(g => ReadingLine.Group(g.Level1, g.PrintedWeight!.Raw)), wrong);

        List<string> grades = [.. reading.Forms.Select(f => f.Total?.Grade?.Raw).OfType<string>(), .. reading.Grades.Select(g => g.Word)];
        if (expected.Grade is { } grade && !grades.Contains(grade)) wrong.Add($"等级 缺：{grade}；读到：{string.Join("、", grades)}");

        Losses(expected, reading, wrong);
    }

    private static Entry? FundCell(FundRow row, string column) => column switch
    {
        "rate" => row.Rate,
        "weight" => row.Weight,
        "score" => row.Score,
        _ => row.Cell(Stages.Named(column)),
    };

    // What is expected not to be read must be named; what is not expected to be lost must not be said to be.
    private static void Losses(ExpectedReading expected, DocumentReading reading, List<string> wrong)
    {
        var findings = Pipeline.Check(Pipeline.File([reading])[0]).Findings.SelectMany(f => f.Folded.Prepend(f)).ToList();
        HashSet<string> named = [];
        foreach (var (code, text) in expected.Losses)
        {
            var words = ReadingLine.Fold(text);
            bool Names(string said) => ReadingLine.Fold(said).Contains(words, StringComparison.Ordinal);
            var finding = findings.Find(f => f.Code == code && (Names(f.Message) || f.Places.Any(p => Names(p.Origin.Text))));
            if (finding is null) wrong.Add($"未说明的漏读 {code}：{text}");
            else named.Add(finding.Message);
        }
        foreach (var finding in findings)
            if (finding.Code is "JH1001" or "JH1002" && !named.Contains(finding.Message)) wrong.Add($"多说的漏读 {finding.Code}：{finding.Message}");
    }

    private static void Amounts(ExpectedReading expected, DocumentReading reading, List<string> wrong)
    {
        // One printed figure may be read with two meanings; its place counts once.
        var facts = reading.Facts.DistinctBy(f => (Place(f.Entry.Origin), f.Entry.Origin.Text, f.Entry.Raw, Value(f))).ToList();
        var byLine = expected.Amounts.Exists(a => a.Line is not null);
        var left = facts.Select(f => (Line: byLine ? f.Entry.Origin.Line : null, Value(f).Value, Value(f).Unit)).ToList();
        // Where a place is a whole line or sentence, a figure that stands in it twice is asked for once.
        foreach (var amount in byLine || expected.IsTextStage ? expected.Amounts.DistinctBy(a => (a.Line, a.Value, a.Unit)) : expected.Amounts)
            if (!left.Remove((amount.Line, amount.Value, amount.Unit))) wrong.Add($"金额 缺：{amount}");
        if (expected.IsTextStage) return;

        var indicators = reading.Indicators.SelectMany(i => new[] { i.Name, i.Target, i.Actual, i.Weight, i.Score, i.Deviation, i.Basis, i.Category, i.Description, i.ScoringRule })
            .OfType<Entry>().Select(e => Place(e.Origin)).ToHashSet();
        foreach (var twice in reading.Facts.Where(f => f.InTable && f.Entry.Raw == f.Entry.Origin.Text && !indicators.Contains(Place(f.Entry.Origin)))
            // Of glued figures two may be alike; their columns tell them apart.
            .GroupBy(f => (Place(f.Entry.Origin), Value(f))).Where(g => g.Count() > 1 && g.DistinctBy(f => f.Role).Count() < g.Count()))
            wrong.Add($"金额 读了{twice.Count()}次：{string.Join("；", twice.Select(f => $"{f.Label} {f.Role} {f.Entry.Raw}"))}");
    }

    private static (string Value, string Unit) Value(Fact fact)
    {
        var quantity = fact.Quantity;
        return (ReadingLine.Number(quantity.Value.ToText(quantity.Decimals)), ReadingLine.Unit(quantity.Unit.Symbol));
    }

    private static string Place(Origin origin) => $"{origin.Line}|{origin.Page}|{origin.Sheet}|{origin.Paragraph}|{origin.Table}|{origin.Row}|{origin.Column}";

    private static void One(string what, string? want, string? got, List<string> wrong)
    {
        if (ReadingLine.Fold(want) != ReadingLine.Fold(got)) wrong.Add($"{what} 应为：{want ?? "（无）"}；读到：{got ?? "（无）"}");
    }

    /// <summary>Both as multisets.</summary>
    private static void Compare(string what, List<string> expected, IEnumerable<string> read, List<string> wrong)
    {
        var extra = read.ToList();
        foreach (var item in expected)
            if (!extra.Remove(item)) wrong.Add($"{what} 缺：{item}");
        foreach (var item in extra) wrong.Add($"{what} 多：{item}");
    }
}

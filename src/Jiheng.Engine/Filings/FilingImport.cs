using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Filings;

/// <summary>What was understood of last year's documents, or of forms that were filled in offline, as a filing to go on with.</summary>
public static class FilingImport
{
    /// <summary>Takes the forms over. Of two forms that say a thing of one subject the later one adds what the earlier one left open.</summary>
    /// <param name="readings">Documents of one unit and year.</param>
    /// <exception cref="FilingRefusedException">They name no unit or year, or hold no form that their pack knows.</exception>
    public static FilingData Of(IReadOnlyList<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var first = readings.FirstOrDefault(r => r.Forms.Any(f => f.Pattern is not null)) ?? throw new FilingRefusedException("没有读到规则包里的表，不能转成填报数据。请先用 jiheng read 查看读懂了什么，或用 --pack 指定规则包。");
        var unit = readings.Select(r => r.Unit).FirstOrDefault(u => u is not null) ?? throw new FilingRefusedException("没有读出单位名称，不能转成填报数据。");
        var year = readings.Select(r => r.FiscalYear).FirstOrDefault(y => y is not null) ?? throw new FilingRefusedException("没有读出年度，不能转成填报数据。");
        var whole = new SubjectDraft("");
        List<SubjectDraft> projects = [];
        Unit? money = null;
        foreach (var reading in readings)
            foreach (var form in reading.Forms)
            {
                if (form.Pattern is not { } pattern) continue;
                money ??= pattern.Funds is null ? null : pattern.MoneyUnit;
                var name = form.Project is { IsBlank: false } project ? Words.Compact(project.Raw) : "";
                var subject = name.Length == 0 ? whole : projects.Find(p => p.Name == name);
                if (subject is null) projects.Add(subject = new(name));
                subject.Take(reading, form, pattern, money ?? Numbers.Unit.TenThousandYuan, year);
            }
        return new()
        {
            Pack = first.Pack.Id,
            Year = year,
            Unit = Words.Compact(unit),
            MoneyUnit = money ?? Numbers.Unit.TenThousandYuan,
            Whole = whole.Build(first.Pack),
            Projects = [.. projects.Select(p => p.Build(first.Pack))],
        };
    }

    /// <summary>The figures of the documents' tables that the filing does not hold anywhere, by their names: they are to be filed by hand.</summary>
    /// <param name="readings">The documents.</param>
    /// <param name="data">What was taken from them.</param>
    public static IReadOnlyList<string> NotTaken(IReadOnlyList<DocumentReading> readings, FilingData data)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(data);
        var held = System.Text.Encoding.UTF8.GetString(FilingWriter.Write(data));
        List<string> left = [];
        foreach (var reading in readings)
            foreach (var fact in reading.Facts)
            {
                // Rates follow from amounts, and are computed again.
                if (!fact.InTable || fact.Measure != Measure.Level || fact.Quantity.Value.IsZero) continue;
                var printed = fact.Quantity.Value.ToText(fact.Quantity.Decimals);
                if (!held.Contains(printed, StringComparison.Ordinal) && !held.Contains((fact.Quantity.Base / data.MoneyUnit.Factor).ToText(2), StringComparison.Ordinal)) left.Add($"{fact.Label} {Words.Compact(fact.Entry.Raw)}");
            }
        return [.. left.Distinct(StringComparer.Ordinal)];
    }
}

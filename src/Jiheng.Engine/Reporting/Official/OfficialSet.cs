using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>All official documents of a filing, and what the audit says of them before anything is written: figures come from one place, so an error is one of the filing itself.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Findings">Errors and doubts of the documents together.</param>
public sealed record OfficialSet(IReadOnlyList<OfficialDocument> Documents, IReadOnlyList<Finding> Findings)
{
    /// <summary>Chapters that are still to be written.</summary>
    public IEnumerable<string> Missing => Documents.SelectMany(d => d.Missing.Select(m => $"《{d.Name}》{m}"));

    /// <summary>What must be put right or filled in first.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(f => f.Severity == Severity.Error);

    /// <summary>What of the filing stands in none of the documents, since no form has a place for it.</summary>
    public IReadOnlyList<string> Unplaced { get; private init; } = [];

    /// <summary>Makes the documents and audits them as one filing.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="wanted">Which forms, by their key or a part of their title; none for those that are due.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    /// <exception cref="FilingRefusedException">The filing names a form or block that the pack does not have.</exception>
    public static OfficialSet Of(FilingData data, PackCatalogue packs, IReadOnlyList<string>? wanted = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(packs);
        FilingFit.Check(data, packs.Load(data.Pack));
        List<OfficialDocument> documents = [.. OfficialForms.Of(data, packs, wanted)];
        // A report has all its forms behind it, also where it alone was asked for.
        IReadOnlyList<OfficialDocument> annexes = wanted is { Count: > 0 } ? OfficialForms.Of(data, packs) : [.. documents];
        var whole = annexes.Select(d => d.Subject).FirstOrDefault(s => s is { Name.Length: 0 }) ?? data.Whole;
        foreach (var outline in OfficialReport.Due(data, packs.Load(data.Pack)))
        {
            if (wanted is { Count: > 0 } && !wanted.Any(w => outline.Id == w || outline.Title.Contains(w, StringComparison.Ordinal))) continue;
            var report = OfficialReport.Of(data with { Whole = whole }, outline, packs.Load(data.Pack), annexes, out var missing);
            documents.Add(new(report.File, outline.Id, report) { Missing = missing });
        }
        if (documents.Count == 0) return new([], []);
        // The report holds its annexes: they are judged once.
        var judged = documents.FindAll(d => d.Subject is null) is { Count: > 0 } reports ? reports : documents;
        var readings = judged.ConvertAll(d => DocumentInterpreter.Read(d.Document with { File = d.Name, Charts = [.. d.Document.Blocks.OfType<Chart>().Select(c => new ReadChart(c, new Origin(d.Name, "")))] }, packs, data.Pack));
        var findings = Auditor.Check(new Filing(data.Unit, data.Year, readings)).Findings;
        return new(documents, [.. findings.Where(f => f.Severity != Severity.Note)])
        {
            Unplaced = [.. FilingParts.Of(data).Where(p => !documents.Exists(d => d.Parts.Contains(p)))],
        };
    }
}

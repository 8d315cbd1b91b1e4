using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Reporting.Official;

/// <summary>All official documents of a filing, and what the audit says of them before anything is written: figures come from one place, so an error is one of the filing itself.</summary>
/// <param name="Documents">The documents: forms, reports, letters.</param>
/// <param name="Findings">Errors and doubts of the documents together.</param>
public sealed record OfficialSet(IReadOnlyList<OfficialDocument> Documents, IReadOnlyList<Finding> Findings)
{
    /// <summary>Chapters, annexes and parts of letters that are still to be written.</summary>
    public IEnumerable<string> Missing => Documents.SelectMany(d => d.Missing.Select(m => $"《{d.Name}》{m}"));

    /// <summary>What must be put right or filled in first.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(f => f.Severity == Severity.Error);

    /// <summary>What of the filing stands in none of the documents, since no form has a place for it.</summary>
    public IReadOnlyList<string> Unplaced { get; private init; } = [];

    /// <summary>The documents as they were read back, those inside a report once.</summary>
    public IReadOnlyList<DocumentReading> Readings { get; private init; } = [];

    /// <summary>Makes the documents and audits them as one filing.</summary>
    /// <param name="data">The filing.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="wanted">Which documents, by the key of the form or outline or a part of their title; none for those that are due.</param>
    /// <param name="against">Documents of earlier steps and years that they are held against; none for nothing.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The pack does not exist or is wrong.</exception>
    /// <exception cref="FilingRefusedException">The filing names a form, block or chapter that the pack does not have, or a chapter that may be several.</exception>
    public static OfficialSet Of(FilingData data, PackCatalogue packs, IReadOnlyList<string>? wanted = null, IReadOnlyList<DocumentReading>? against = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(packs);
        var pack = packs.Load(data.Pack);
        FilingFit.Check(data, pack);
        var forms = new OfficialForms(data, packs);
        // A report has all its forms behind it, also where it alone was asked for.
        var plan = new ReportPlan(data, pack, forms);
        var reports = plan.Reports();
        // A table that only a chapter asks for is no document of its own.
        List<OfficialDocument> all = [.. plan.Forms.Where(f => !plan.IsOnlyPart(f)), .. reports, .. OfficialLetters.Of(data, plan.Forms, packs)];
        List<OfficialDocument> documents = wanted is { Count: > 0 } ? [.. forms.All(wanted), .. all.Where(d => d.Kind != OfficialKind.Form && wanted.Any(w => d.Form == w || d.Name.Contains(w, StringComparison.Ordinal)))] : all;
        if (documents.Count == 0) return new([], []);
        // A report holds its annexes: they are judged once.
        var judged = documents.FindAll(d => !documents.Exists(r => r.Kind == OfficialKind.Report) || !plan.Held.Contains(d));
        var readings = judged.ConvertAll(d => DocumentInterpreter.Read(d.Document with { File = d.Name, Charts = [.. d.Document.Blocks.OfType<Chart>().Select(c => new ReadChart(c, new Origin(d.Name, "")))] }, packs, data.Pack));
        var findings = Auditor.Check(FilingCabinet.Beside(new Filing(data.Unit, data.Year, readings), against ?? [])).Findings;
        return new(documents, [.. findings.Where(f => f.Severity != Severity.Note)])
        {
            Readings = readings,
            Unplaced = [.. FilingParts.Of(data).Where(p => !documents.Exists(d => d.Parts.Contains(p)))],
        };
    }
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Scoring;

namespace Jiheng.Engine;

/// <summary>The one way data flows, shared by every host: content → reading → filing → scores, audit.</summary>
public static class Pipeline
{
    /// <summary>Understands one document with the words of a pack.</summary>
    /// <param name="document">The document.</param>
    /// <param name="packs">The packs to choose from.</param>
    /// <param name="packId">The pack to read it with; null to recognise it by its tables, titles and year.</param>
    /// <param name="mapping">What a person said of tables that the program does not know; null when nothing.</param>
    /// <exception cref="PackRefusedException">The named pack, or the general one, does not exist or is wrong.</exception>
    public static DocumentReading Read(Document document, PackCatalogue packs, string? packId = null, TableMapping? mapping = null) => DocumentInterpreter.Read(document, packs, packId, mapping);

    /// <summary>Groups readings into filings by unit and fiscal year; a document that does not name both is a filing of its own.</summary>
    public static IReadOnlyList<Filing> File(IEnumerable<DocumentReading> readings) => FilingCabinet.Group(readings);

    /// <summary>Recomputes the scores of one form by the methods of its pattern.</summary>
    public static ScoreSheet Score(FilledForm form) => Scorer.Score(form, form.Pattern);

    /// <summary>The same of a form in its document: a report that only sums its scoring up is graded by the form of the pack that it speaks of.</summary>
    public static ScoreSheet Score(DocumentReading document, FilledForm form) => Scorer.Score(document, form);

    /// <summary>What the same form would score under another pack.</summary>
    public static WhatIfResult ScoreWith(FilledForm form, Pack other) => WhatIf.Compare(form, other);

    /// <summary>Audits one filing.</summary>
    public static AuditResult Check(Filing filing) => Auditor.Check(filing);
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine;

/// <summary>The one way data flows, shared by every host: content → reading → filing → audit.</summary>
public static class Pipeline
{
    /// <summary>Understands one document.</summary>
    public static DocumentReading Read(Document document) => DocumentInterpreter.Read(document);

    /// <summary>Groups readings into filings by unit and fiscal year; a document that does not name both is a filing of its own.</summary>
    public static IReadOnlyList<Filing> File(IEnumerable<DocumentReading> readings) => FilingCabinet.Group(readings);

    /// <summary>Audits one filing.</summary>
    public static AuditResult Check(Filing filing) => Auditor.Check(filing);
}

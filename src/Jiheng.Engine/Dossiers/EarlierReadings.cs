using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Jiheng.Engine.Content;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Engine.Dossiers;

/// <summary>The documents of what was approved before, as they are read. They do not change while somebody saves again and again, so they are kept as long as their filing is.</summary>
internal sealed class EarlierReadings(PackCatalogue packs)
{
    private readonly ConditionalWeakTable<FilingData, IReadOnlyList<DocumentReading>> read = [];

    /// <summary>Those that a dossier is held against.</summary>
    public IReadOnlyList<DocumentReading> Beside(DossierFrame frame) => [.. frame.Earlier.SelectMany(Of)];

    private IReadOnlyList<DocumentReading> Of(EarlierFiling filing) => read.GetValue(filing.Data, data =>
    {
        // A name of its own, or it would be taken for the document that is judged.
        string Name(OfficialDocument document) => $"{filing.Year}年{WorkWords.Of(filing.Step)}·{document.Name}";
        return [.. OfficialForms.Of(data, packs).Select(d => DocumentInterpreter.Read(d.Document with { File = Name(d) }, packs, data.Pack))];
    });
}

using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading.Mapping;
using Jiheng.Engine.Reading.Text;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reading;

/// <summary>Understands a neutral document: forms, indicators, amounts, and what running text says of them.</summary>
public static class DocumentInterpreter
{
    /// <summary>Reads a document. What is not understood stands in <see cref="DocumentReading.Losses"/>, never nowhere.</summary>
    /// <param name="document">The document.</param>
    /// <param name="packs">The packs to choose from.</param>
    /// <param name="packId">The pack to read it with; null to recognise it.</param>
    /// <param name="mapping">What a person said of tables that the program does not know, or null.</param>
    /// <exception cref="PackRefusedException">The named pack, or the general one, does not exist or is wrong.</exception>
    public static DocumentReading Read(Document document, PackCatalogue packs, string? packId = null, TableMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(packs);
        return Read(document, packId is null ? PackChoice.For(document, packs) : PackChoice.Stated(packs.Load(packId)), mapping);
    }

    /// <summary>Reads a changed document as the first one was read: with the same pack.</summary>
    internal static DocumentReading Again(DocumentReading first, Document changed) =>
        Read(changed, new PackChoice(first.Pack, first.PackIsStated, first.PackRemark, null), first.Mapping);

    private static DocumentReading Read(Document document, PackChoice choice, TableMapping? mapping)
    {
        // What stood in the way of the right pack is lost to the document, also when it is read again.
        if (choice.Loss is { } loss) document = document with { Losses = [.. document.Losses, loss] };
        var words = Vocabulary.Of(choice.Pack);
        var confirmed = mapping is null ? null : new ConfirmedTables(mapping, words);
        var reading = new ReadingBuilder(confirmed is null ? words : words.With(confirmed), choice.Pack);
        var contents = new ContentsReader(document.Blocks);
        contents.Run();
        new FormSplitter(document, reading, contents.Blocks).Run();
        var unit = Identity.Unit(reading, document);
        var year = Identity.Year(reading, document);
        foreach (var form in reading.Forms) form.Year ??= year;
        // Figures of forms whose title names no year are of the document's year.
        for (var i = 0; i < reading.Facts.Count; i++)
            if (reading.Facts[i].Year is null && year is not null) reading.Facts[i] = reading.Facts[i] with { Year = year };
        var statements = new StatementReader(reading, year);
        foreach (var form in reading.Forms) statements.Read(form);
        var forms = reading.Forms.ConvertAll(f => f.Build(choice.Pack));
        var accounts = reading.Accounts.ConvertAll(a => a.Build());
        var tables = new Lazy<IReadOnlyList<TableReading>>(() => TableReadings.Of(forms, reading.Facts, accounts, words, confirmed, reading.MendedRows, choice.Pack));
        if (mapping is not null) MappingDrift.Report(mapping, tables.Value, reading);
        return new()
        {
            Source = document,
            TablesWhenAsked = tables,
            Mapping = mapping,
            Pack = choice.Pack,
            PackIsStated = choice.IsStated,
            PackRemark = choice.Remark,
            Unit = unit,
            Region = Identity.Region(unit),
            FiscalYear = year,
            Forms = forms,
            Facts = reading.Facts,
            Accounts = accounts,
            Compositions = reading.Compositions,
            Shares = [.. statements.Relations.SelectMany(r => r.Shares)],
            ShareLists = [.. statements.Relations.SelectMany(r => r.ShareLists)],
            Changes = [.. statements.Relations.SelectMany(r => r.Changes)],
            Rates = [.. statements.Relations.SelectMany(r => r.Rates)],
            Equations = [.. statements.Relations.SelectMany(r => r.Equations)],
            Remainders = [.. statements.Relations.SelectMany(r => r.Remainders)],
            FeeRules = [.. statements.Relations.SelectMany(r => r.FeeRules)],
            Claims = statements.Claims,
            References = statements.References,
            AnnexList = statements.AnnexList,
            Grades = statements.Grades,
            Scores = statements.Scores,
            GradeBands = statements.GradeBands,
            NumberedItems = statements.NumberedItems,
            Chapters = statements.Chapters,
            Contents = contents.Entries,
            Losses = [.. document.Losses, .. reading.Losses],
        };
    }
}

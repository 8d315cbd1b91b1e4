using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Reading.Text;

namespace Jiheng.Engine.Reading;

/// <summary>Understands a neutral document: forms, indicators, amounts, and what running text says of them.</summary>
public static class DocumentInterpreter
{
    /// <summary>Reads a document. What is not understood stands in <see cref="DocumentReading.Losses"/>, never nowhere.</summary>
    public static DocumentReading Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reading = new ReadingBuilder();
        new FormSplitter(document, reading).Run();
        var unit = Identity.Unit(reading, document);
        var year = Identity.Year(reading, document);
        foreach (var form in reading.Forms) form.Year ??= year;
        // Figures of forms whose title names no year are of the document's year.
        for (var i = 0; i < reading.Facts.Count; i++)
            if (reading.Facts[i].Year is null && year is not null) reading.Facts[i] = reading.Facts[i] with { Year = year };
        var statements = new StatementReader(reading, year);
        foreach (var form in reading.Forms) statements.Read(form);
        return new()
        {
            Source = document,
            Unit = unit,
            Region = Identity.Region(unit),
            FiscalYear = year,
            Forms = reading.Forms.ConvertAll(f => f.Build()),
            Facts = reading.Facts,
            Compositions = reading.Compositions,
            Claims = statements.Claims,
            References = statements.References,
            AnnexList = statements.AnnexList,
            Grades = statements.Grades,
            Scores = statements.Scores,
            GradeBands = statements.GradeBands,
            NumberedItems = statements.NumberedItems,
            Chapters = statements.Chapters,
            Losses = [.. document.Losses, .. reading.Losses],
        };
    }
}

using Jiheng.Engine.Audit;
using Jiheng.Engine.Audit.Checks;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Seeding;

/// <summary>A document as it is: its numbers, what binds them, and what is found in it. Errors are seeded into it one at a time.</summary>
public sealed class SeededDocument
{
    // 201, 30201, 2101501: codes of functions and of economic items.
    private const int ShortestCode = 3;

    private readonly Bonds bonds;
    private readonly HashSet<string> before;

    /// <summary>Audits the document as it is.</summary>
    public SeededDocument(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Reading = reading;
        Numbers = PrintedNumber.In(reading.Source);
        bonds = new(reading);
        before = Findings(reading).SelectMany(f => f.Folded.Prepend(f)).Select(Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The document as understood.</summary>
    public DocumentReading Reading { get; }

    /// <summary>Every number printed in it.</summary>
    public IReadOnlyList<PrintedNumber> Numbers { get; }

    /// <summary>Whether an identity holds the number.</summary>
    public bool IsBound(PrintedNumber number) => bonds.Of(number).Count > 0;

    /// <summary>Whether it is large enough for the benchmark: two forms, fifteen indicators, twenty amounts, a page of running text.</summary>
    public bool IsSuitable =>
        Reading.Forms.Count >= 2 && Reading.Indicators.Count() >= 15 && Reading.Facts.Count(f => f.Quantity.Unit.Dimension == Dimension.Money) >= 20
        && Reading.Source.Blocks.OfType<Content.Paragraph>().Sum(p => p.Text.Length) >= 500;

    /// <summary>An error of a kind that the number allows, drawn by lot; null when none applies.</summary>
    public Mutation? Draw(PrintedNumber number, SeededDraw draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        List<Mutation> possible = [];
        foreach (var mutator in Mutator.All) if (mutator.Of(Reading, number, draw) is { } mutation) possible.Add(mutation);
        return possible.Count == 0 ? null : possible[draw.Below(possible.Count)];
    }

    /// <summary>Audits the document with the error in it.</summary>
    public SeededOutcome Try(Mutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        var touched = Touched(mutation);
        var bound = touched.SelectMany(bonds.Of).Distinct().ToList();
        var broken = bound.FindAll(b => IsBroken(b, mutation, touched));
        List<Finding> found = [], wrong = [];
        var right = 0;
        var changed = DocumentInterpreter.Again(Reading, mutation.Document);
        // With a row gone or two cells changed a list may be no complete one any more for any reader: nobody can say then that it does not add up.
        var wasBroken = broken.Count > 0;
        if (mutation.Mutator is Mutators.DroppedRow or Mutators.SwappedCells && broken.Count > 0)
        {
            var left = new Bonds(changed, all: true);
            broken = broken.FindAll(b => left.All.Any(l => l.Rule == b.Rule && l.Members[0].Origin.IsSamePlace(b.Members[0].Origin)));
        }
        foreach (var finding in Findings(changed))
        {
            if (finding.Severity == Severity.Note || finding.Folded.Prepend(finding).All(f => before.Contains(Name(f)))) continue;
            if (finding.Folded.Prepend(finding).Any(f => Speaks(f, mutation, touched, bound)))
            {
                found.Add(finding);
                if (finding.Severity == Severity.Error) right++;
            }
            else if (finding.Severity == Severity.Error) wrong.Add(finding);
        }
        var binding = bound.Count == 0 ? Binding.None : broken.Count > 0 ? Binding.Broken : wasBroken ? Binding.Gone : Binding.WithinPrecision;
        return new(mutation, binding, [.. broken.Select(b => b.Rule).Distinct().Order(StringComparer.Ordinal)], found, wrong, right);
    }

    /// <summary>The numbers that are not printed any more as they were.</summary>
    private List<PrintedNumber> Touched(Mutation mutation)
    {
        List<PrintedNumber> touched = [mutation.Number, .. mutation.Values.Select(v => v.Number).Where(n => n != mutation.Number)];
        if (mutation.Mutator is not Mutators.DroppedRow || Reading.Source.Blocks[mutation.Number.Block] is not Content.Table table) return touched;
        // The whole row is gone.
        var row = table.Cells[mutation.Number.Cell].Row;
        foreach (var number in Numbers)
            if (number.Block == mutation.Number.Block && number.Cell >= 0 && table.Cells[number.Cell] is { RowSpan: 1 } cell && cell.Row == row && !touched.Contains(number)) touched.Add(number);
        return touched;
    }

    private bool IsBroken(Bond bond, Mutation mutation, List<PrintedNumber> touched)
    {
        Dictionary<Entry, Entry> changed = [];
        foreach (var (number, text) in mutation.Values)
            foreach (var member in bonds.MembersAt(number)) if (bond.Members.Contains(member)) changed[member] = With(member, text);
        if (mutation.Mutator is Mutators.DroppedRow)
        {
            // A part that is gone is missed where the whole still stands; a whole that is gone is not.
            if (bond.Members.Count < 3 || touched.Any(n => Bonds.IsAt(bond.Members[0], n))) return false;
            foreach (var member in bond.Members) if (touched.Any(n => Bonds.IsAt(member, n))) changed[member] = With(member, "0");
            // Of a rate nothing is left to compare.
            if (bond.Rule is "JH3001" or "JH3002" or "JH3003" or "JH3014") return false;
        }
        return changed.Count > 0 && bond.Outcome(e => changed.GetValueOrDefault(e, e)) == Agreement.Contradiction;
    }

    private static Entry With(Entry entry, string text)
    {
        var quantity = entry.Quantity!.Value;
        var value = Rational.TryParse(text.Replace(",", "", StringComparison.Ordinal), out var parsed, out var decimals) ? parsed : Rational.Zero;
        return entry with { Value = entry.Value with { Quantity = quantity with { Value = quantity.Value.Sign < 0 ? -value : value, Decimals = decimals } } };
    }

    /// <summary>Whether a finding has a place at the error, or at a figure that an identity binds to it. Where a row is gone or cells moved, any place of the table.</summary>
    private bool Speaks(Finding finding, Mutation mutation, List<PrintedNumber> touched, List<Bond> bound)
    {
        foreach (var place in finding.Places)
        {
            foreach (var number in touched) if (place.Origin.IsSamePlace(number.Source.Origin)) return true;
            // A code names its row, and by its first digits the rows it is a part of: what is wrong then is said of their figures.
            if (IsLabel(mutation.Number) && (mutation.Number.Text.Length >= ShortestCode ? IsInTable(place.Origin, mutation.Number.Block) : IsInRow(place.Origin, mutation.Number))) return true;
            if (mutation.Number.Cell >= 0 && mutation.Mutator is Mutators.DroppedRow or Mutators.ClonedMerge or Mutators.SwappedCells && IsInTable(place.Origin, mutation.Number.Block)) return true;
            foreach (var bond in bound)
                foreach (var member in bond.Members) if (place.Origin.IsSamePlace(member.Origin)) return true;
        }
        return false;
    }

    /// <summary>Whether the number is no figure of the reading: a code, a number of a list, a name.</summary>
    private bool IsLabel(PrintedNumber number) => number.Cell >= 0 && bonds.MembersAt(number).Count == 0 && !Bonds.EntriesAt(Reading, number).Any();

    private bool IsInRow(Origin origin, PrintedNumber number)
    {
        if (Reading.Source.Blocks[number.Block] is not Content.Table table) return false;
        var row = table.Cells[number.Cell].Row;
        foreach (var cell in table.Cells)
            if (cell.Row <= row && cell.Row + cell.RowSpan > row && (cell.Origin.IsSamePlace(origin) || cell.Lines.Any(l => l.Origin.IsSamePlace(origin)))) return true;
        return false;
    }

    private bool IsInTable(Origin origin, int block)
    {
        if (Reading.Source.Blocks[block] is not Content.Table table) return false;
        foreach (var cell in table.Cells) if (cell.Origin.IsSamePlace(origin) || cell.Lines.Any(l => l.Origin.IsSamePlace(origin))) return true;
        return false;
    }

    private static IReadOnlyList<Finding> Findings(DocumentReading reading) => Auditor.Check(new(reading.Unit, reading.FiscalYear, [reading])).Findings;

    private static string Name(Finding finding) => $"{finding.Fingerprint}|{finding.Form}|{finding.Message}";
}

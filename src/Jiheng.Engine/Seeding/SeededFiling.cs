using Jiheng.Engine.Audit;
using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Seeding.Bonds;
using Jiheng.Engine.Seeding.Mutators;

namespace Jiheng.Engine.Seeding;

/// <summary>A filing with all its printed numbers and the identities that bind them, into which mistakes are put one at a time.</summary>
public sealed class SeededFiling
{
    private readonly PackCatalogue packs;
    private readonly string? packId;
    private readonly DocumentReading[] readings;
    private readonly Dictionary<string, int> before = new(StringComparer.Ordinal);
    private readonly NumberPlaces places;
    private readonly Dictionary<Entry, PrintedNumber> located = new(ReferenceEqualityComparer.Instance);
    private readonly List<Bond>[] bonds;

    private SeededFiling(Filing filing, PackCatalogue packs, string? packId)
    {
        (this.packs, this.packId, readings) = (packs, packId, [.. filing.Documents]);
        List<PrintedNumber> numbers = [];
        for (var d = 0; d < readings.Length; d++) PrintedNumbers.Add(readings[d].Source, d, numbers);
        Numbers = numbers;
        places = new(numbers);
        NameKinds();
        bonds = [.. numbers.Select(static _ => new List<Bond>())];
        foreach (var bond in Bond.Of(filing)) Bind(bond);
        Clean = Auditor.Check(filing).Findings;
        foreach (var finding in Flat(Clean)) before[Key(finding.Finding)] = before.GetValueOrDefault(Key(finding.Finding)) + 1;
    }

    /// <summary>The filings that documents make together.</summary>
    /// <param name="documents">The documents as they were read. What workbooks store behind their cells is left aside: a mistake there is one of what is printed.</param>
    /// <param name="packs">The packs to choose from.</param>
    /// <param name="packId">The pack to read them with; null to recognise it.</param>
    /// <param name="mapping">What a person said of tables that the program does not know; null when nothing.</param>
    /// <exception cref="Packs.Text.PackRefusedException">The named pack, or the general one, does not exist or is wrong.</exception>
    public static IReadOnlyList<SeededFiling> Of(IEnumerable<Document> documents, PackCatalogue packs, string? packId = null, TableMapping? mapping = null) =>
        [.. FilingCabinet.Group(documents.Select(d => DocumentInterpreter.Read(d with { StoredSheets = [] }, packs, packId, mapping))).Select(f => new SeededFiling(f, packs, packId))];

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentReading> Documents => readings;

    /// <summary>Every number that is printed, in reading order.</summary>
    public IReadOnlyList<PrintedNumber> Numbers { get; }

    /// <summary>What is found before any mistake is put in.</summary>
    public IReadOnlyList<Finding> Clean { get; }

    /// <summary>How many figures of identities were not found among the numbers that are printed.</summary>
    public int Unplaced { get; private set; }

    /// <summary>The kinds of mistakes, by their names in files.</summary>
    public static IReadOnlyList<string> Mutators { get; } = [.. Mutator.All.Select(static m => m.Name)];

    /// <summary>The name of a kind of mistake for a reader.</summary>
    public static string TitleOf(string mutator) => Mutator.All.First(m => m.Name == mutator).Title;

    /// <summary>The rules whose identities bind a number, by their codes in order.</summary>
    public IReadOnlyList<string> RulesOf(PrintedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return Codes(bonds[number.Index]);
    }

    /// <summary>Puts one mistake in and audits again; null where no such mistake can be made there.</summary>
    /// <param name="number">Where.</param>
    /// <param name="mutator">Which kind, by its name in files.</param>
    /// <param name="seed">Which row of chance.</param>
    /// <param name="trial">Which trial of that row.</param>
    public SeedOutcome? Try(PrintedNumber number, string mutator, int seed, int trial)
    {
        ArgumentNullException.ThrowIfNull(number);
        foreach (var one in Mutator.All)
            if (one.Name == mutator) return one.Make(readings[number.Document].Source, number, Numbers, new(seed, trial)) is { } mutation ? Judge(mutation) : null;
        throw new ArgumentException($"No mutator {mutator}.", nameof(mutator));
    }

    private SeedOutcome Judge(Mutation mutation)
    {
        var retold = new Retelling(located, mutation.Numbers);
        List<Bond> bound = [], broken = [];
        foreach (var change in mutation.Numbers)
            foreach (var bond in bonds[change.Number.Index])
            {
                if (bound.Contains(bond)) continue;
                bound.Add(bond);
                if (!bond.Holds(retold)) broken.Add(bond);
            }
        return new()
        {
            Number = mutation.Numbers[0].Number,
            Mutator = mutation.Mutator,
            Words = mutation.Words,
            Bound = Codes(bound),
            Broken = Codes(broken),
            New = Found(mutation, bound, broken),
        };
    }

    /// <summary>What is found new in the changed filing.</summary>
    private List<SeedFinding> Found(Mutation mutation, List<Bond> bound, List<Bond> broken)
    {
        var number = mutation.Numbers[0].Number;
        List<DocumentReading> changed = [.. readings];
        changed[number.Document] = DocumentInterpreter.Read(mutation.Changed, packs, packId, readings[number.Document].Mapping);
        List<SeedFinding> found = [];
        Dictionary<string, int> left = new(before, StringComparer.Ordinal);
        foreach (var filing in FilingCabinet.Group(changed))
            foreach (var flat in Flat(Auditor.Check(filing).Findings))
            {
                var key = Key(flat.Finding);
                if (left.TryGetValue(key, out var known) && known > 0)
                {
                    left[key] = known - 1;
                    continue;
                }
                var isCatch = Touches(flat.Finding, mutation, broken);
                found.Add(flat with { IsCatch = isCatch, IsRight = isCatch || TouchesBound(flat.Finding, bound) });
            }
        return found;
    }

    private bool Touches(Finding finding, Mutation mutation, List<Bond> broken)
    {
        foreach (var place in AllPlaces(finding))
        {
            foreach (var change in mutation.Numbers)
                if (change.Text is { } text && (NumberPlaces.IsAt(place, change.Number, text) || IsCopy(place, change))) return true;
            // What is gone has no place: what misses it has.
            if (mutation.Numbers.Any(static n => n.Text is null || n.Rows > 1) && IsOf(place, broken)) return true;
        }
        return false;
    }

    private bool TouchesBound(Finding finding, List<Bond> bound)
    {
        foreach (var place in AllPlaces(finding)) if (IsOf(place, bound)) return true;
        return false;
    }

    private bool IsOf(Place place, List<Bond> some)
    {
        foreach (var bond in some)
            foreach (var member in bond.Members.Concat(bond.Beside))
                if (located.TryGetValue(member, out var number) && NumberPlaces.IsAt(place, number, number.Text)) return true;
        return false;
    }

    private static bool IsCopy(Place place, Retyped change) =>
        change is { Rows: > 1, Number.Cell: { } cell } && place.Origin.Table == change.Number.Origin.Table && place.Origin.Sheet == change.Number.Origin.Sheet && place.Origin.Line == change.Number.Origin.Line
        && place.Origin.Row - change.Number.Origin.Row is >= 0 and var down && down < cell.RowSpan && place.Origin.Column - change.Number.Origin.Column is >= 0 and var right && right < cell.ColumnSpan;

    private static IEnumerable<Place> AllPlaces(Finding finding) => finding.Places.Concat(finding.Folded.SelectMany(AllPlaces));

    /// <summary>Findings and what was folded under them.</summary>
    private static IEnumerable<SeedFinding> Flat(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            yield return new(finding, false, false, false);
            foreach (var folded in Flat(finding.Folded)) yield return folded with { IsFolded = true };
        }
    }

    private static string Key(Finding finding) => $"{finding.Fingerprint}|{finding.Severity.ToString()}|{finding.Form}|{(finding.Places.Count > 0 ? finding.Places[0].Origin.File : "")}";

    private static string[] Codes(List<Bond> some) => [.. some.Select(static b => b.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private void Bind(Bond bond)
    {
        foreach (var member in bond.Members)
        {
            if (!located.TryGetValue(member, out var number))
            {
                if (places.Of(member) is not { } found)
                {
                    Unplaced++;
                    continue;
                }
                located.Add(member, number = found);
            }
            if (!bonds[number.Index].Contains(bond)) bonds[number.Index].Add(bond);
        }
    }

    /// <summary>Names numbers by what the reading made of them: that weighs more than the words beside them.</summary>
    private void NameKinds()
    {
        foreach (var reading in readings)
        {
            foreach (var fact in reading.Facts) Name(fact.Entry, NumberKinds.ByUnit(fact.Entry));
            foreach (var form in reading.Forms)
            {
                foreach (var block in (IEnumerable<FundBlock>)[.. form.Funds is { } funds ? [funds] : Array.Empty<FundBlock>(), .. form.FundLists])
                    foreach (var row in block.Rows)
                    {
                        foreach (var amount in row.Amounts) Name(amount.Entry, NumberKind.Money);
                        Name(row.Rate, NumberKind.Rate);
                        Name(row.Weight, NumberKind.Weight);
                        Name(row.Score, NumberKind.Score);
                    }
                foreach (var group in form.Groups)
                {
                    Name(group.PrintedWeight, NumberKind.Weight);
                    foreach (var part in group.Subgroups) Name(part.PrintedWeight, NumberKind.Weight);
                    foreach (var indicator in group.Indicators)
                    {
                        if (indicator.Target is { } target) Name(target, NumberKinds.ByUnit(target));
                        if (indicator.Actual is { } actual) Name(actual, NumberKinds.ByUnit(actual));
                        Name(indicator.Weight, NumberKind.Weight);
                        Name(indicator.Score, NumberKind.Score);
                        Name(indicator.ScoreRate, NumberKind.Rate);
                    }
                }
                foreach (var summary in form.Summaries)
                    foreach (var row in summary.Total is { } total ? summary.Rows.Append(total) : summary.Rows)
                    {
                        Name(row.Weight, NumberKind.Weight);
                        Name(row.Score, NumberKind.Score);
                        Name(row.Rate, NumberKind.Rate);
                    }
                Name(form.Total?.Weight, NumberKind.Weight);
                Name(form.Total?.Score, NumberKind.Score);
            }
        }
    }

    private void Name(Entry? entry, NumberKind? kind)
    {
        if (entry is not null && kind is { } known && places.Of(entry) is { } number) number.Kind = known;
    }
}

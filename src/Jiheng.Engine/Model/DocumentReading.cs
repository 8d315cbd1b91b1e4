using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Model;

/// <summary>One document as understood: what <c>read</c> prints and the audit works on.</summary>
public sealed record DocumentReading
{
    /// <summary>The document it was read from.</summary>
    public required Document Source { get; init; }

    /// <summary>The pack it was read with.</summary>
    public required Pack Pack { get; init; }

    /// <summary>Whether the user named the pack; otherwise the document was recognised, or the general pack was taken.</summary>
    public bool PackIsStated { get; init; }

    /// <summary>Why the choice of the pack should be confirmed, in one sentence; empty when it is sure.</summary>
    public string PackRemark { get; init; } = "";

    /// <summary>The unit (部门、单位) that files it, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The region of the unit's name, or null.</summary>
    public string? Region { get; init; }

    /// <summary>The fiscal year, or null.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Forms and reports in printed order.</summary>
    public required IReadOnlyList<FilledForm> Forms { get; init; }

    /// <summary>All figures with their meaning.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Standard tables of final accounts and budgets, in printed order.</summary>
    public IReadOnlyList<AccountTable> Accounts { get; init; } = [];

    /// <summary>A cell of the only account table of its kind that holds figures; null when there is none, or more than one.</summary>
    public Entry? AccountCell(AccountPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        AccountTable? found = null;
        foreach (var table in Accounts)
        {
            if (table.Id != place.Table || (found is not null && !table.HasFigures)) continue;
            if (found is { HasFigures: true }) return null;
            found = table;
        }
        foreach (var side in found?.Sides ?? [])
            foreach (var row in side.Rows)
                if (row.Name == place.Row)
                    for (var c = 0; c < side.Columns.Count; c++) if (side.Columns[c].Name == place.Column) return row.Cells[c];
        return null;
    }

    private FactIndex? index;

    /// <summary>The figures of running text by their place. A copy with other figures makes its own.</summary>
    internal FactIndex FactsByPlace => index is { } made && ReferenceEquals(made.Facts, Facts) ? made : index = new(Facts);

    private PrintedLines? lines;

    /// <summary>Every line of text, of paragraphs and of cells, nested tables included, in reading order.</summary>
    internal IReadOnlyList<TextLine> Lines => (lines is { } made && ReferenceEquals(made.Document, Source) ? made : lines = new(Source)).All;

    /// <summary>Figures that consist of others.</summary>
    public required IReadOnlyList<Composition> Compositions { get; init; }

    /// <summary>Shares of running text.</summary>
    public IReadOnlyList<ShareStatement> Shares { get; init; } = [];

    /// <summary>Lists of running text whose amounts have their shares.</summary>
    public IReadOnlyList<ShareList> ShareLists { get; init; } = [];

    /// <summary>Changes against an earlier year or against the budget, of running text.</summary>
    public IReadOnlyList<ChangeStatement> Changes { get; init; } = [];

    /// <summary>Rates of running text with what they are computed from.</summary>
    public IReadOnlyList<RateStatement> Rates { get; init; } = [];

    /// <summary>Equations written out in running text.</summary>
    public IReadOnlyList<WrittenEquation> Equations { get; init; } = [];

    /// <summary>Remainders told in one sentence with what they are left of.</summary>
    public IReadOnlyList<RemainderStatement> Remainders { get; init; } = [];

    /// <summary>Fees by a rule, of running text.</summary>
    public IReadOnlyList<FeeRule> FeeRules { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<AnnexReference> References { get; init; } = [];

    public IReadOnlyList<AnnexListing> AnnexList { get; init; } = [];

    public IReadOnlyList<GradeStatement> Grades { get; init; } = [];

    public IReadOnlyList<ScoreStatement> Scores { get; init; } = [];

    public IReadOnlyList<PrintedGradeBand> GradeBands { get; init; } = [];

    public IReadOnlyList<NumberedItem> NumberedItems { get; init; } = [];

    /// <summary>The chapters of all forms, each form's in printed order.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>The contents list (目录) in printed order; its lines are no headings, and no form holds them.</summary>
    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];

    /// <summary>The innermost chapter that a line of a form's running text stands in, or null; a heading stands in the chapter above it.</summary>
    public Chapter? ChapterAt(int form, Diagnostics.Origin place)
    {
        Chapter? found = null;
        foreach (var chapter in Chapters)
        {
            if (chapter.Form != form || (found is not null && chapter.Level <= found.Level)) continue;
            foreach (var line in chapter.Paragraphs)
                if (line.Origin.IsSamePlace(place)) { found = chapter; break; }
        }
        return found;
    }

    /// <summary>What could not be read: the file's losses, and tables that nothing was made of.</summary>
    public required IReadOnlyList<Loss> Losses { get; init; }

    /// <summary>Makes <see cref="Tables"/> when it is first asked for: most checks never do.</summary>
    internal Lazy<IReadOnlyList<TableReading>> TablesWhenAsked { get; init; } = new(() => []);

    /// <summary>How well each table was read, in printed order, nested tables too.</summary>
    public IReadOnlyList<TableReading> Tables => TablesWhenAsked.Value;

    /// <summary>What a person said of tables when it was read; null when nothing.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>All indicators in printed order.</summary>
    public IEnumerable<Indicator> Indicators => Forms.SelectMany(f => f.Indicators);

    /// <summary>Itself and nothing else: two places that say the same are still two.</summary>
    public bool Equals(DocumentReading? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>All that one unit filed for one fiscal year: documents are compared only inside a filing.</summary>
/// <param name="Unit">The unit, or null when no document names it.</param>
/// <param name="FiscalYear">The fiscal year, or null.</param>
/// <param name="Documents">The documents in the order given.</param>
public sealed record Filing(string? Unit, int? FiscalYear, IReadOnlyList<DocumentReading> Documents)
{
    /// <summary>A unit files some dozens of documents a year. A larger group (many copies under one name) is audited in parts of this many.</summary>
    public const int MostDocuments = 64;

    /// <summary>Documents of other steps and years of the same unit that are held beside it (<c>--against</c>) and not judged themselves; none unless the user gave some.</summary>
    public IReadOnlyList<DocumentReading> Against { get; init; } = [];

    /// <summary>Whether anything was read that could be judged: a figure or an indicator.</summary>
    public bool HasContent => Documents.Any(d => d.Facts.Count > 0 || d.Indicators.Any());
}

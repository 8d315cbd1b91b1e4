using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading.Mapping;

namespace Jiheng.Engine.Reading.Vocabularies;

/// <summary>The words of one pack, ready to be looked up. Printed words are compared without white space, brackets and numbering.</summary>
internal sealed class Vocabulary
{
    private const int LongestTitle = 60;
    private const int LongestTitleWithoutBrackets = 48;
    private const int LongestField = 24;
    private const int LongestSubtotal = 12;

    private readonly Headers headers;
    private readonly WordTable<Titled> titles = new();
    private readonly WordTable<Field> fields = new();
    private readonly WordTable<Staged> stages = new();
    private readonly WordTable<Counted> figures = new();
    private readonly WordTable<string> totals = new(), grandTotals = new(), subtotals = new(), fundTotals = new(), fundSums = new();
    private readonly List<WordPattern> fundParts, fundAmounts, fundAmountsNot, plainColumns, notes, staffInText;
    private readonly IReadOnlyList<WordList> fundPairs;

    private Vocabulary(ReadingWords pack)
    {
        headers = new(pack);
        Concepts = new(pack);
        foreach (var list in pack.Titles)
            foreach (var pattern in list.Patterns) titles.Add(Words.Compact(pattern.Text), new(Roles.Kind(list.Role)));
        foreach (var list in pack.Fields)
            foreach (var pattern in list.Patterns) fields.Add(Comparable(pattern), new(Roles.Field(list.Role)));
        foreach (var list in pack.Stages)
            foreach (var pattern in list.Patterns) stages.Add(Words.Compact(pattern.Text), new(Roles.Stage(list.Role)));
        foreach (var list in pack.FigureColumns)
            foreach (var pattern in list.Patterns) figures.Add(Words.Compact(pattern.Text), new(Roles.Figure(list.Role)));
        foreach (var list in pack.Rows)
            foreach (var pattern in list.Patterns) Rows(list.Role).Add(Comparable(pattern), list.Role);
        fundParts = Compact(pack.FundParts);
        fundAmounts = Compact(pack.FundAmounts);
        fundAmountsNot = Compact(pack.FundAmountsNot);
        plainColumns = Compact(pack.PlainColumns);
        notes = Compact(pack.Notes);
        staffInText = Compact(pack.StaffInText);
        fundPairs = pack.FundPairs;
        GradeWords = LongestFirst(pack.GradeWords);
        UnitEndings = pack.UnitEndings;
        UnitsInText = pack.UnitsInText;
    }

    /// <summary>The vocabulary of a pack, made once.</summary>
    public static Vocabulary Of(Pack pack) => pack.Made(p => new Vocabulary(p.Words));

    /// <summary>What a person said of the tables of the document being read, or null.</summary>
    public ConfirmedTables? Confirmed { get; private set; }

    /// <summary>The same words beside what a person said of tables.</summary>
    public Vocabulary With(ConfirmedTables confirmed)
    {
        var copy = (Vocabulary)MemberwiseClone();
        copy.Confirmed = confirmed;
        return copy;
    }

    /// <summary>Labels of amounts and counts.</summary>
    public ConceptTable Concepts { get; }

    /// <summary>Names of grades, longest first: 良好 before 良.</summary>
    public IReadOnlyList<string> GradeWords { get; }

    /// <summary>How the names of units end.</summary>
    public IReadOnlyList<string> UnitEndings { get; }

    /// <summary>How the names of units end that are looked for in running text.</summary>
    public IReadOnlyList<string> UnitsInText { get; }

    /// <summary>What a header cell announces, or <see cref="ColumnRole.None"/>.</summary>
    public ColumnRole Column(string header) => headers.Role(header);

    /// <summary>What a title announces, or <see cref="FormKind.Unknown"/>. Sentences, list items and remarks are no titles.</summary>
    public FormKind Title(string text)
    {
        if (text.Length is 0 or > LongestTitle) return FormKind.Unknown;
        var key = Words.WithoutBrackets(Words.Compact(text));
        if (key.Length is 0 or > LongestTitleWithoutBrackets || Words.HasSign(key, "，。；：:,;、") || ListNumber.TryRead(key, out _)) return FormKind.Unknown;
        return titles[key]?.Kind ?? FormKind.Unknown;
    }

    /// <summary>What the label of a single field announces, or <see cref="FieldKind.None"/>.</summary>
    public FieldKind FieldOf(string label) =>
        label.Length is 0 or > LongestField ? FieldKind.None : fields[Words.Key(label)]?.Kind ?? FieldKind.None;

    /// <summary>The stage that a column of a table of amounts names; without brackets and white space.</summary>
    public Stage StageOf(string column) => stages[column]?.Stage ?? Stage.Unstated;

    /// <summary>What a column of a table of labelled figures holds; without brackets and white space.</summary>
    public FigureKind FigureOf(string column) => figures[column]?.Kind ?? FigureKind.None;

    /// <summary>Whether the words name a total of the rows above.</summary>
    public bool IsTotal(string label) => totals[Words.Key(label)] is not null;

    /// <summary>Whether the words can only name the total of a whole form.</summary>
    public bool IsGrandTotal(string label) => grandTotals[Words.Key(label)] is not null;

    /// <summary>Whether the words name a total of some rows only, or of no matter which.</summary>
    public bool IsSubtotal(string label) => label.Length <= LongestSubtotal && subtotals[Words.Key(label)] is not null;

    /// <summary>Whether a row name of a money block names its total; the name is a key already.</summary>
    public bool IsFundTotal(string name) => fundTotals[name] is not null;

    /// <summary>Whether a row name of a money block names the sum of some of its rows; the name is a key already.</summary>
    public bool IsFundSum(string name) => fundSums[name] is not null;

    /// <summary>Whether a row name of a money block is that of a source or of a kind of spending; the name is a key already.</summary>
    public bool IsFundPart(string name) => WordPattern.Any(fundParts, name);

    /// <summary>Whether a row name of a money block is its total, a source or a kind of spending; the name is a key already.</summary>
    public bool IsFundName(string name) => name.Length > 0 && (IsFundTotal(name) || IsFundPart(name));

    /// <summary>Whether a column of a money block without a role holds amounts all the same; without brackets and white space.</summary>
    public bool IsFundAmount(string column) => WordPattern.Any(fundAmounts, column) && !WordPattern.Any(fundAmountsNot, column);

    /// <summary>What a label of a pair of money is, a stage's role or arrived; null when it is none.</summary>
    public string? FundPair(string label)
    {
        foreach (var list in fundPairs) if (WordPattern.Any(list.Patterns, label)) return list.Role;
        return null;
    }

    /// <summary>Whether the words of running text are the people in the unit's service.</summary>
    public bool IsStaff(string words) => WordPattern.Any(staffInText, words);

    /// <summary>Whether a column need not be read; without white space.</summary>
    public bool IsPlainColumn(string column) => WordPattern.Any(plainColumns, column);

    /// <summary>Whether a paragraph that begins so is a note below a table; without white space.</summary>
    public bool IsNote(string beginning) => WordPattern.Any(notes, beginning);

    /// <summary>Patterns as documents are compared with them.</summary>
    public static List<WordPattern> Compact(IReadOnlyList<WordPattern> patterns)
    {
        List<WordPattern> compact = [];
        foreach (var pattern in patterns)
        {
            var text = Words.Compact(pattern.Text);
            // Nearly all are written so.
            compact.Add(ReferenceEquals(text, pattern.Text) ? pattern : new(text));
        }
        return compact;
    }

    private static string Comparable(WordPattern pattern) => pattern.IsWord ? Words.Key(pattern.Text) : Words.Compact(pattern.Text);

    private WordTable<string> Rows(string role) => role switch
    {
        "total" => totals,
        "grand-total" => grandTotals,
        "subtotal" => subtotals,
        "fund-total" => fundTotals,
        _ => fundSums,
    };

    private static List<string> LongestFirst(IReadOnlyList<string> words)
    {
        List<string> sorted = [.. words];
        sorted.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : string.CompareOrdinal(a, b));
        return sorted;
    }

    private sealed record Titled(FormKind Kind);

    private sealed record Field(FieldKind Kind);

    private sealed record Staged(Stage Stage);

    private sealed record Counted(FigureKind Kind);
}

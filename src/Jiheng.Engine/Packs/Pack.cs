using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs;

/// <summary>A region's rules for a year, with all it inherits: valid, typed, immutable. Sections are made when first asked for.</summary>
public sealed class Pack
{
    private readonly ScoringBuilding scoring;
    private readonly FormBuilding forms;
    private readonly AuditBuilding audit;
    private readonly Lazy<PackNode> late;
    private CycleBuilding? cycle;
    private readonly Lock making = new();
    private volatile object[] made = [];
    private IReadOnlyList<DocumentOutline>? outlines;
    private ReadingWords? words;
    private AccountWords? accountWords;
    private IReadOnlyList<AccountPattern>? accounts;
    private IReadOnlyList<FormulaQuantity>? quantities;
    private IReadOnlyList<StandardRatio>? ratios;
    private IReadOnlyList<Reconciliation>? reconciliations;
    private IReadOnlyList<FormPattern>? patterns;
    private IReadOnlyList<ScoringMethod>? methods;
    private IReadOnlyList<GradeScale>? grades;
    private IReadOnlyList<RuleSetting>? rules;
    private IReadOnlyList<RuleParameter>? parameters;

    internal Pack(PackHeader header, PackNode whole, Func<PackNode> complete, IReadOnlyList<PackFile> texts, IReadOnlyList<PackFile> cases)
    {
        Header = header;
        Whole = whole;
        Texts = texts;
        Cases = cases;
        var cites = new CitationBuilding(whole);
        scoring = new(whole, cites);
        forms = new(whole, cites, scoring);
        audit = new(whole, cites);
        late = new(complete);
    }

    /// <summary>Name, title, inheritance, where it applies.</summary>
    public PackHeader Header { get; }

    /// <summary>hunan/2024.</summary>
    public string Id => Header.Id;

    /// <summary>The whole tree after inheritance; every value knows its file.</summary>
    public PackNode Whole { get; }

    /// <summary>Texts, own ones before inherited.</summary>
    public IReadOnlyList<PackFile> Texts { get; }

    /// <summary>Its own cases by name: a case speaks of the pack it lies in, so none is inherited.</summary>
    public IReadOnlyList<PackFile> Cases { get; }

    /// <summary>The words forms print.</summary>
    public ReadingWords Words => words ??= WordBuilding.Words(Whole);

    /// <summary>Words that all account tables print.</summary>
    public AccountWords AccountWords => accountWords ??= AccountBuilding.Words(Whole);

    /// <summary>The standard tables of published accounts and budgets.</summary>
    public IReadOnlyList<AccountPattern> Accounts => accounts ??= AccountBuilding.Tables(Whole);

    /// <summary>The official forms.</summary>
    public IReadOnlyList<FormPattern> Forms => patterns ??= forms.All();

    /// <summary>All scoring methods that are switched on.</summary>
    public IReadOnlyList<ScoringMethod> Methods => methods ??= scoring.All();

    /// <summary>All grade scales that are switched on.</summary>
    public IReadOnlyList<GradeScale> Grades => grades ??= scoring.AllGrades();

    /// <summary>Changes to rules.</summary>
    public IReadOnlyList<RuleSetting> Rules => rules ??= audit.Rules();

    /// <summary>Dated numbers for rules.</summary>
    public IReadOnlyList<RuleParameter> Parameters => parameters ??= audit.Parameters();

    /// <summary>Standard ratios.</summary>
    public IReadOnlyList<StandardRatio> Ratios => ratios ??= audit.Ratios();

    /// <summary>Names that formulas may use.</summary>
    public IReadOnlyList<FormulaQuantity> Quantities => quantities ??= audit.Quantities();

    /// <summary>Identities between figures.</summary>
    public IReadOnlyList<Reconciliation> Reconciliations => reconciliations ??= audit.Reconciliations();

    /// <summary>Deadlines of the year.</summary>
    public IReadOnlyList<Deadline> Deadlines => audit.Deadlines();

    /// <summary>The phases of the self-evaluation's work, in order.</summary>
    public IReadOnlyList<WorkPhase> Phases => audit.Phases();

    /// <summary>Outlines of documents.</summary>
    public IReadOnlyList<DocumentOutline> Outlines => outlines ??= OutlineBuilding.All(Whole);

    /// <summary>
    /// The whole tree with the sections that are read only when asked for: review, monitoring, evaluations, surveys, results, projects, library, writing.
    /// </summary>
    /// <exception cref="PackRefusedException">One of them is wrong.</exception>
    public PackNode Complete => late.Value;

    private CycleBuilding Cycle => cycle ??= new(Complete);

    /// <summary>Rubrics of goal review that are switched on.</summary>
    /// <exception cref="PackRefusedException">A late section is wrong; so for all below.</exception>
    public IReadOnlyList<ReviewRubric> Rubrics => Cycle.Rubrics;

    /// <summary>Why a line of any filing may be returned: codes and their words.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReturnReasons => Cycle.ReturnReasons;

    /// <summary>What monitoring goes by.</summary>
    public MonitoringRules Monitoring => Cycle.Monitoring;

    /// <summary>Schemes that score dimension by dimension and conclude: ex-ante assessment, department evaluation.</summary>
    public IReadOnlyList<EvaluationScheme> Evaluations => Cycle.Evaluations;

    /// <summary>Questionnaires.</summary>
    public IReadOnlyList<Questionnaire> Questionnaires => Cycle.Questionnaires;

    /// <summary>What becomes of results.</summary>
    public ResultUse Results => Cycle.Results;

    /// <summary>Kinds of projects, and how those of two years may be linked.</summary>
    public ProjectWords Projects => Cycle.Projects;

    /// <summary>The indicator library.</summary>
    public IndicatorLibrary Library => Cycle.Library;

    /// <summary>How sentences, charts and account tables are made from a filing.</summary>
    public WritingRules Writing => Cycle.Writing;

    /// <summary>The words of ledgers.</summary>
    public LedgerWords Ledgers => Cycle.Ledgers;

    /// <summary>The form with the key, or null.</summary>
    public FormPattern? Form(string id)
    {
        foreach (var form in Forms) if (form.Id == id) return form;
        return null;
    }

    /// <summary>The scale of results whose form is not known: the pack's only one, or null.</summary>
    public GradeScale? DefaultGrades => Grades is [var only] ? only : null;

    /// <summary>The change to a rule, or null.</summary>
    public RuleSetting? Rule(string code)
    {
        foreach (var rule in Rules) if (rule.Code == code) return rule;
        return null;
    }

    /// <summary>The parameter with the name, or null.</summary>
    public RuleParameter? Parameter(string name)
    {
        foreach (var parameter in Parameters) if (parameter.Name == name) return parameter;
        return null;
    }

    /// <summary>What a later room makes of the pack, made once: the reader's vocabulary. Safe for several threads.</summary>
    /// <param name="make">Makes it. Each type is kept once.</param>
    internal T Made<T>(Func<Pack, T> make) where T : class
    {
        foreach (var one in made) if (one is T known) return known;
        lock (making)
        {
            foreach (var one in made) if (one is T known) return known;
            var fresh = make(this);
            // Readers without the lock see the old list or the new one, never one that is being changed.
            made = [.. made, fresh];
            return fresh;
        }
    }

    public override string ToString() => Id;
}

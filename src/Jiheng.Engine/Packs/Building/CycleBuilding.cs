using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The late sections as types. What is switched off does not appear.</summary>
internal sealed class CycleBuilding
{
    private readonly CitationBuilding cites;
    private readonly ScoringBuilding scoring;

    public CycleBuilding(PackNode whole)
    {
        cites = new(whole);
        scoring = new(whole, cites);
        Rubrics = Each(whole["review"], "rubrics", Rubric);
        ReturnReasons = whole["review"] is { } review ? Pairs(review, "returns") : [];
        Monitoring = MonitoringOf(whole["monitoring"]);
        Evaluations = Each(whole, "evaluations", Evaluation);
        Questionnaires = Each(whole, "surveys", Survey);
        Results = ResultsOf(whole["results"]);
        Projects = ProjectsOf(whole["projects"]);
        Library = LibraryOf(whole["library"]);
        Writing = WritingBuilding.Of(whole);
        Ledgers = LedgerBuilding.Of(whole);
    }

    public IReadOnlyList<ReviewRubric> Rubrics { get; }

    public IReadOnlyList<KeyValuePair<string, string>> ReturnReasons { get; }

    public MonitoringRules Monitoring { get; }

    public IReadOnlyList<EvaluationScheme> Evaluations { get; }

    public IReadOnlyList<Questionnaire> Questionnaires { get; }

    public ResultUse Results { get; }

    public ProjectWords Projects { get; }

    public IndicatorLibrary Library { get; }

    public WritingRules Writing { get; }

    public LedgerWords Ledgers { get; }

    private static List<T> Each<T>(PackNode? node, string key, Func<string, PackNode, T> make)
    {
        List<T> all = [];
        foreach (var (name, entry) in node.Map(key)) if (entry.IsOn()) all.Add(make(name, entry));
        return all;
    }

    /// <summary>A number that somebody vouches for: not one of an entry that is switched off.</summary>
    private static Rational? Vouched(PackNode node, string key) => node.IsOn() ? node.Number(key) : null;

    private ReviewRubric Rubric(string id, PackNode node)
    {
        List<RubricGroup> groups = [];
        foreach (var (name, group) in node.Map("groups"))
        {
            List<RubricItem> items = [];
            foreach (var (item, of) in group.Members) items.Add(new(item, of.Text("question"), Vouched(of, "points")));
            groups.Add(new(name, items));
        }
        List<ReviewConsequence> consequences = [];
        foreach (var (grade, of) in node.Map("consequences"))
            consequences.Add(new(grade, of.Text("action") switch
            {
                "proceed" => ReviewAction.Proceed,
                "revise" => ReviewAction.Revise,
                "resubmit" => ReviewAction.Resubmit,
                _ => ReviewAction.Barred,
            }, of.Text("text"), cites.Of(of) ?? cites.Of(node)));
        return new(id, node.Text("title"), groups, Opinions(node), Pairs(node, "reasons"), Grading(node["grade"]!), consequences, node.Texts("keep"), cites.Of(node));
    }

    private ReviewGrading Grading(PackNode node)
    {
        List<MetLevel> levels = [];
        foreach (var level in node.List("levels")) levels.Add(new(level.Text("name"), level.Whole("met")));
        return new(node.Text("by") switch { "met-count" => GradedBy.MetCount, "points" => GradedBy.Points, _ => GradedBy.Reviewer }, levels,
            node["scale"] is { } scale ? scoring.Grades(scale.Text) : null, cites.Of(node));
    }

    private static List<OpinionChoice> Opinions(PackNode node)
    {
        List<OpinionChoice> opinions = [];
        foreach (var one in node.List("opinions")) opinions.Add(new(one.Text("name"), one.Texts("words"), one.Flag("meets"), one.Number("share"), one.Flag("reason")));
        return opinions;
    }

    private static List<KeyValuePair<string, string>> Pairs(PackNode node, string key)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (var (name, text) in node.Map(key)) pairs.Add(new(name, text.Text));
        return pairs;
    }

    private MonitoringRules MonitoringOf(PackNode? node)
    {
        // A limit that nobody vouches for takes no month away: that it is looked at then may be sure all the same.
        List<Checkpoint> checkpoints = [];
        foreach (var (name, c) in node.Map("checkpoints")) checkpoints.Add(new(name, c.Text("title"), c.Whole("month")!.Value, Vouched(c, "execution"), cites.Of(c)));
        checkpoints.Sort((a, b) => a.Month.CompareTo(b.Month));
        List<Likelihood> likelihoods = [];
        foreach (var one in node?.List("likelihoods") ?? [])
            likelihoods.Add(new(one.Text("name"), one.Texts("words"), one.Flag("reason"), one.Flag("measure"), one["light"] is { } light ? LightOf(light.Text) : null));
        return new(checkpoints, Each(node, "lights", LightRuleOf), node?.Texts("causes") ?? [], likelihoods,
            node?["rectification"] is { } r && r.IsOn()
                ? new(r.Text("title"), r.Whole("days"), r.Flag("working-days"), r.Texts("choices"), r.Text("otherwise"), cites.Of(r)) : null);
    }

    private LightRule LightRuleOf(string name, PackNode node)
    {
        List<LightBand> bands = [];
        foreach (var band in node.List("bands")) bands.Add(new(LightOf(band.Text("light")), band.Range(), band.Text("text")));
        return new(name, node.Text("title"), node.Text("measure") switch
        {
            "execution-to-time" => LightMeasure.ExecutionToTime,
            "goal-to-time" => LightMeasure.GoalToTime,
            "execution" => LightMeasure.Execution,
            _ => LightMeasure.GoalBehindExecution,
        }, bands, cites.Of(node));
    }

    private static Light LightOf(string light) => light switch { "green" => Light.Green, "yellow" => Light.Yellow, _ => Light.Red };

    private EvaluationScheme Evaluation(string id, PackNode node)
    {
        List<EvaluationConclusion> conclusions = [];
        foreach (var one in node.List("conclusions"))
        {
            var isBanded = one.IsOn() && (one["from"] ?? one["above"] ?? one["to"] ?? one["below"]) is not null;
            conclusions.Add(new(one.Text("name"), one.Texts("words"), isBanded ? one.Range() : null, one.Text("text")));
        }
        return new(id, node.Text("title"), node.Text("purpose") switch
        {
            "ex-ante" => EvaluationPurpose.ExAnte,
            "self" => EvaluationPurpose.Self,
            "department" => EvaluationPurpose.Department,
            _ => EvaluationPurpose.Finance,
        }, Nodes(node, "dimensions", true), Opinions(node), conclusions, cites.Of(node));
    }

    private static List<EvaluationNode> Nodes(PackNode node, string key, bool isOn)
    {
        List<EvaluationNode> nodes = [];
        foreach (var (name, of) in node.Map(key))
        {
            var on = isOn && of.IsOn();
            nodes.Add(new(name, on ? of.Number("points") : null, of.Text("question"), of.Text("formula"), Nodes(of, "items", on)));
        }
        return nodes;
    }

    private Questionnaire Survey(string id, PackNode node)
    {
        List<SurveyQuestion> questions = [];
        foreach (var q in node.List("questions")) questions.Add(new(q.Text("text"), q.Number("weight")));
        List<SurveyOption> options = [];
        foreach (var o in node.List("options")) options.Add(new(o.Text("name"), o.Texts("words"), o.Number("share"), o.Flag("satisfied"), o.Flag("counts", unless: true)));
        return new(id, node.Text("title"), node.Texts("respondents"), questions, options, node.Text("measure") == "weighted", node.Whole("least-sample"), node.Texts("evidence"), cites.Of(node));
    }

    private ResultUse ResultsOf(PackNode? node)
    {
        List<BudgetTreatment> treatments = [];
        foreach (var (name, of) in node.Map("treatments"))
            treatments.Add(new(name, of.Text("kind") switch
            {
                "raise" => TreatmentKind.Raise,
                "keep" => TreatmentKind.Keep,
                "cut" => TreatmentKind.Cut,
                "cancel" => TreatmentKind.Cancel,
                "recover" => TreatmentKind.Recover,
                _ => TreatmentKind.Adjust,
            }, of.Texts("words"), of.Flag("amount"), of.Text("next-year")));
        return new(treatments, Each(node, "by-grade", (grade, of) => new GradeTreatment(grade, treatments.Find(t => t.Name == of.Text("treatment"))!, of.Text("text"), cites.Of(of))),
            node?.Texts("required") ?? []);
    }

    private static ProjectWords ProjectsOf(PackNode? node)
    {
        List<ProjectKind> kinds = [];
        foreach (var (name, of) in node.Map("kinds")) kinds.Add(new(name, of.Texts("words"), of.Text("title")));
        List<LinkWord> links = [];
        foreach (var (name, of) in node.Map("links"))
            links.Add(new(name, of.Text("kind") switch
            {
                "continued" => LinkKind.Continued,
                "renamed" => LinkKind.Renamed,
                "split" => LinkKind.Split,
                "merged" => LinkKind.Merged,
                "new" => LinkKind.New,
                "ended" => LinkKind.Ended,
                _ => LinkKind.Carried,
            }, of.Texts("words")));
        return new(kinds, links);
    }

    private static IndicatorLibrary LibraryOf(PackNode? node)
    {
        List<LibraryDuty> duties = [];
        foreach (var (name, of) in node.Map("duties")) duties.Add(new(name, of.Text("title"), of.Texts("words")));
        List<LibraryIndicator> indicators = [];
        foreach (var (name, of) in node.Map("indicators"))
            indicators.Add(new(name, of.Text("level1"), of.Text("level2"), of.Text("definition"), of.Text("formula"), of.Text("unit"), of.Text("better"), of.Texts("duties"),
                of.Texts("words"), of.Texts("evidence"), of.Text("data"), of.Text("method")));
        return new(duties, indicators);
    }
}

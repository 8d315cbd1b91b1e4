using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>The section <c>scoring</c> as types. What is switched off does not appear.</summary>
internal sealed class ScoringBuilding(PackNode whole, CitationBuilding cites)
{
    private readonly PackNode? section = whole["scoring"];

    public ScoringScheme? Scheme(string id)
    {
        if (section?["schemes"]?[id] is not { } node) return null;
        List<MethodChoice> choices = [];
        foreach (var choice in node.List("choose"))
            choices.Add(new(Pattern(choice, "level"), Pattern(choice, "name"), choice.Texts("target"), Methods(choice, "methods")));
        var effects = node["effects"];
        return new()
        {
            Id = id,
            Title = node.Text("title"),
            Execution = Methods(node, "execution"),
            Choices = choices,
            Blank = Effect(effects, "blank"),
            NotApplicable = Effect(effects, "not-applicable"),
            ZeroBase = Effect(effects, "zero-base"),
            Text = Effect(effects, "text"),
            RollsUpByMoney = node.Text("roll-up") == "money-weighted",
        };
    }

    public GradeScale? Grades(string id)
    {
        if (section?["grades"]?[id] is not { } node || !node.IsOn()) return null;
        List<GradeBand> bands = [];
        foreach (var band in node.List("bands")) bands.Add(new(band.Text("name"), band.Texts("words"), band.Range()));
        return new(id, node.Text("title"), node.Whole("decimals"), bands, cites.Of(node));
    }

    public List<GradeScale> AllGrades()
    {
        List<GradeScale> scales = [];
        foreach (var (id, _) in section.Map("grades")) if (Grades(id) is { } scale) scales.Add(scale);
        return scales;
    }

    public List<ScoringMethod> All()
    {
        List<ScoringMethod> methods = [];
        foreach (var (id, _) in section.Map("methods")) if (Method(id) is { } method) methods.Add(method);
        return methods;
    }

    private static WordPattern? Pattern(PackNode node, string key) => node[key] is { } text ? new(text.Text) : null;

    private static ScoringEffect Effect(PackNode? effects, string key) => effects?[key]?.Text switch
    {
        "zero" => ScoringEffect.Zero,
        "full" => ScoringEffect.Full,
        "as-printed" => ScoringEffect.AsPrinted,
        "drop" => ScoringEffect.Drop,
        _ => ScoringEffect.NotAssessable,
    };

    private List<ScoringMethod> Methods(PackNode node, string key)
    {
        List<ScoringMethod> methods = [];
        foreach (var id in node.Texts(key)) if (Method(id) is { } method) methods.Add(method);
        return methods;
    }

    private ScoringMethod? Method(string id)
    {
        if (section?["methods"]?[id] is not { } node || !node.IsOn()) return null;
        var title = node.Text("title");
        var cite = cites.Of(node);
        var round = node["round"] is { } r ? new PointRounding(r.Whole("decimals") ?? 0, r.Text("rule") switch
        {
            "half-even" => Rounding.HalfEven,
            "truncate" => Rounding.Truncate,
            _ => Rounding.HalfUp,
        }) : null;
        return node.Text("kind") switch
        {
            "rate-linear" => new RateLinear { Id = id, Title = title, Cite = cite, Round = round },
            "rate-to-target" => new RateToTarget { Id = id, Title = title, Cite = cite, Round = round, Target = node.Number("target")!.Value },
            "proportional" => new Proportional { Id = id, Title = title, Cite = cite, Round = round, Pass = node.Number("pass"), OverTarget = Over(node) },
            "stepped" => new Stepped { Id = id, Title = title, Cite = cite, Round = round, Measure = Measure(node), Steps = Steps(node) },
            "met-or-not" => new MetOrNot { Id = id, Title = title, Cite = cite, Round = round, Unmet = node.Number("unmet") ?? Rational.Zero },
            "levels" => Scale(node.Text("scale")) is { } scale ? new Levels { Id = id, Title = title, Cite = cite ?? scale.Cite, Round = round, Scale = scale } : null,
            "deduct-per-unit" => new DeductPerUnit
            {
                Id = id,
                Title = title,
                Cite = cite,
                Round = round,
                Measure = Measure(node),
                Limit = node.Number("limit")!.Value,
                Above = node.Text("direction") == "above",
                Per = node.Number("per")!.Value,
                Points = node.Number("points")!.Value,
                WholeUnits = node.Flag("whole-units"),
            },
            _ => null,
        };
    }

    private static ScoringMeasure Measure(PackNode node) => node.Text("measure") switch
    {
        "rate" => ScoringMeasure.Rate,
        "actual" => ScoringMeasure.Actual,
        _ => ScoringMeasure.Completion,
    };

    private static List<Step> Steps(PackNode node)
    {
        List<Step> steps = [];
        foreach (var step in node.List("steps")) steps.Add(new(step.Range(), step.Number("share")!.Value));
        return steps;
    }

    private List<OverTarget> Over(PackNode node)
    {
        List<OverTarget> over = [];
        foreach (var item in node.List("over-target"))
            if (item.IsOn()) over.Add(new(item.Number("above")!.Value, item.Number("deduct")!.Value, cites.Of(item)));
        over.Sort((a, b) => b.Above.CompareTo(a.Above));
        return over;
    }

    private LevelScale? Scale(string id)
    {
        if (section?["levels"]?[id] is not { } node || !node.IsOn()) return null;
        List<LevelStep> steps = [];
        foreach (var step in node.List("steps")) steps.Add(new(step.Text("name"), step.Texts("words"), step.Range()));
        return new(id, node.Text("title"), steps, cites.Of(node));
    }
}

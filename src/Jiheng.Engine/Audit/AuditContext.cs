using Jiheng.Engine.Audit.Quantities;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit;

/// <summary>What a rule sees: one filing, and the place to say what could not be judged.</summary>
/// <param name="filing">The filing.</param>
public sealed class AuditContext(Filing filing)
{
    // What comparing the figures of a text two by two may cost in one audit: some seconds. No real report comes near it.
    private const long MostComparisons = 1_000_000;

    private readonly List<Unassessable> unassessable = [];
    private readonly HashSet<Unassessable> said = [];
    private readonly Dictionary<string, Dictionary<string, List<Identity>>> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, List<Fact>>> facts = new(StringComparer.Ordinal);
    private IReadOnlyList<QuantityGroup>? quantities;
    private DocumentChain? chain;
    private long comparisons;

    /// <summary>The filing under audit.</summary>
    public Filing Filing { get; } = filing;

    /// <summary>What rules could not judge.</summary>
    public IReadOnlyList<Unassessable> Unassessable => unassessable;

    /// <summary>Every form of the filing with its document.</summary>
    public IReadOnlyList<FormOfDocument> Forms { get; } = List(filing);

    private static List<FormOfDocument> List(Filing filing)
    {
        List<FormOfDocument> forms = [];
        foreach (var document in filing.Documents)
            foreach (var form in document.Forms) forms.Add(new(document, form));
        return forms;
    }

    /// <summary>Says that a rule could not judge something. The same reason is kept once.</summary>
    public void CannotAssess(AuditRule rule, string reason)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var entry = new Unassessable(rule.Code, reason);
        if (said.Add(entry)) unassessable.Add(entry);
    }

    /// <summary>The filing's forms and those of the documents beside it in the order of the years and steps.</summary>
    internal DocumentChain Chain => chain ??= DocumentChain.Of(Filing);

    /// <summary>Quantities that are printed with more than one value; several rules ask for them.</summary>
    internal IReadOnlyList<QuantityGroup> Quantities => quantities ??= SameQuantity.Groups(Filing);

    /// <summary>The figures of a document with one concept.</summary>
    internal IReadOnlyList<Fact> Facts(string file, string concept)
    {
        if (!facts.TryGetValue(file, out var byConcept))
        {
            facts.Add(file, byConcept = new(StringComparer.Ordinal));
            foreach (var document in Filing.Documents)
                if (document.Source.File == file)
                    foreach (var fact in document.Facts)
                    {
                        if (!byConcept.TryGetValue(fact.Concept, out var same)) byConcept.Add(fact.Concept, same = []);
                        same.Add(fact);
                    }
        }
        return byConcept.TryGetValue(concept, out var found) ? found : [];
    }

    /// <summary>The identities of a document in which a figure of this size takes part; asked for where a contradiction was found.</summary>
    internal IReadOnlyList<Identity> Identities(string file, Numbers.Rational value)
    {
        if (!identities.TryGetValue(file, out var byValue))
        {
            identities.Add(file, byValue = new(StringComparer.Ordinal));
            foreach (var document in Filing.Documents)
                if (document.Source.File == file)
                    foreach (var identity in Identity.In(document))
                        foreach (var figure in identity.Figures)
                        {
                            if (figure.Number is not { } number) continue;
                            if (!byValue.TryGetValue(number.Exact, out var same)) byValue.Add(number.Exact, same = []);
                            // Two figures of one identity may have one value.
                            if (same.Count == 0 || !ReferenceEquals(same[^1], identity)) same.Add(identity);
                        }
        }
        return byValue.TryGetValue(value.Exact, out var found) ? found : [];
    }

    /// <summary>Whether so many more comparisons can be afforded; if not, says that the rule could not judge what they would tell.</summary>
    internal bool CanCompare(AuditRule rule, long more)
    {
        if (CanAfford(more)) return true;
        CannotAssess(rule, "正文中数字或说法过多，逐一对照的次数超过上限，超出的部分没有按这条规则核对；请把文件分开检查。");
        return false;
    }

    /// <summary>The same question asked for one rule, for checks that do not know who asks.</summary>
    internal Predicate<long> Comparisons(AuditRule rule) => more => CanCompare(rule, more);

    /// <summary>Whether so many more comparisons can be afforded; if so they are counted.</summary>
    internal bool CanAfford(long more)
    {
        if (comparisons + more > MostComparisons) return false;
        comparisons += more;
        return true;
    }
}

/// <summary>A form and the document it stands in.</summary>
/// <param name="Document">The document.</param>
/// <param name="Form">The form.</param>
public sealed record FormOfDocument(DocumentReading Document, FilledForm Form);

using Jiheng.Engine.Model;
using Jiheng.Engine.Reporting;
using Jiheng.Web.Shared;

namespace Jiheng.Web.Features.Understood;

/// <summary>Figures that belong in one table.</summary>
/// <param name="Id">The end of the element's id.</param>
/// <param name="Title">What they have in common.</param>
/// <param name="Facts">The figures in the order of the document.</param>
internal sealed record AmountGroup(string Id, string Title, IReadOnlyList<Fact> Facts);

/// <summary>The figures of a document by what they count, money by stage: figures of different stages are never the same quantity.</summary>
internal static class AmountGroups
{
    /// <summary>A page of more helps no reader, and a text of some megabytes would make one that no browser opens.</summary>
    public const int MostFacts = 3_000;

    public static IReadOnlyList<AmountGroup> Of(DocumentReading reading, Language say)
    {
        var kinds = reading.Facts.Take(MostFacts).ToLookup(FactKinds.Of);
        return
        [
            .. kinds[FactKind.Money].GroupBy(f => f.Stage).OrderBy(g => Order(g.Key))
                .Select(g => new AmountGroup(Id(g.Key), g.Key == Stage.Computed ? say["变动额", "Changes"] : say.Of(g.Key), [.. g])),
            .. One("rates", say["比率", "Rates and shares"], kinds[FactKind.Rate]),
            .. One("people", say["人数", "People"], kinds[FactKind.People]),
            .. One("other", say["其他数", "Other figures"], kinds[FactKind.Other]),
        ];
    }

    // What a document does not say comes after all that it says.
    private static int Order(Stage stage) => stage == Stage.Unstated ? int.MaxValue : (int)stage;

    private static string Id(Stage stage) => stage == Stage.Unstated ? "unstated" : Slugs.Of(stage);

    private static AmountGroup[] One(string id, string title, IEnumerable<Fact> facts) => facts.ToList() is { Count: > 0 } some ? [new(id, title, some)] : [];
}

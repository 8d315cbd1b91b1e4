using Jiheng.Engine.Cycle.RollUps;
using Jiheng.Engine.Cycle.Workflow;
using Jiheng.Engine.Numbers;
using Jiheng.Storage;
using Jiheng.Storage.Entities;

namespace Jiheng.Web.Features.Year;

/// <summary>The figures of a step of a year as a tree from an office down: what was approved, or what was handed in last.</summary>
internal static class YearFigures
{
    /// <summary>The names of the amounts.</summary>
    public static IReadOnlyList<string> Amounts { get; } = ["initial-budget", "adjusted-budget", "executed"];

    /// <summary>What is looked at.</summary>
    /// <param name="Year">The fiscal year.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Round">Its round.</param>
    /// <param name="IsApproved">Whether only what was approved counts.</param>
    public sealed record Cut(int Year, WorkStep Step, int Round, bool IsApproved);

    private sealed record Row(string OfficeId, string Subject, string? InitialBudget, string? AdjustedBudget, string? Executed, string? Score, string? Grade);

    /// <summary>The figures as they were read, with their sums by project and by unit.</summary>
    /// <param name="Tree">The tree.</param>
    /// <param name="Grades">Grades by the keys of places.</param>
    public sealed record Read(RollUpNode Tree, IReadOnlyDictionary<string, string> Grades)
    {
        private readonly Recent<RolledPlace> rolled = new();

        /// <summary>The sums of a level.</summary>
        public RolledPlace Rolled(RollUpLevel level) => rolled.GetOrAdd(level.ToString(), () => RolledPlace.Of(Tree, Amounts, level));
    }

    /// <summary>The figures below an office. Who sees only some offices gets only those. What did not change since it was asked for last is not read again.</summary>
    public static Read Of(YearRoom room, JihengContext context, Scope scope, string officeId, Cut cut)
    {
        var offices = scope.Tree.Down(officeId).Where(o => scope.Sees(o.Id)).ToList();
        // What this program changed it knows; what others did shows in the revisions.
        var version = room.Store.FiguresChanged;
        var stamp = context.Dossiers.Where(d => d.Year == cut.Year && d.Step == cut.Step && d.Round == cut.Round).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Sum = g.Sum(d => d.Revision) }).SingleOrDefault();
        var key = string.Join('|', offices.Select(o => o.Id).Append($"{version}|{stamp?.Count}|{stamp?.Sum}|{context.Projects.Count()}|{cut}"));
        return room.Figures.GetOrAdd(key, () =>
        {
            var tree = Tree(context, scope, officeId, offices, cut, out var grades);
            return new(tree, grades);
        });
    }

    private static RollUpNode Tree(JihengContext context, Scope scope, string officeId, List<Office> offices, Cut cut, out IReadOnlyDictionary<string, string> grades)
    {
        string[] ids = [.. offices.Select(o => o.Id)];
        var isAll = ids.Length == scope.Tree.All.Count();
        var rows = from d in context.Dossiers
                   where d.Year == cut.Year && d.Step == cut.Step && d.Round == cut.Round && (isAll || ids.Contains(d.OfficeId))
                   join f in context.Figures on new { d.Id, Number = cut.IsApproved ? d.ApprovedVersion : d.CurrentVersion } equals new { Id = f.DossierId, f.Number }
                   select new Row(d.OfficeId, d.Subject, f.InitialBudget, f.AdjustedBudget, f.Executed, f.Score, f.Grade);
        var figures = rows.ToList().ToDictionary(r => (r.OfficeId, r.Subject));
        // What was filed counts, also of a project whose years were shortened later.
        var projects = context.Projects.Where(p => isAll || ids.Contains(p.OfficeId)).Select(p => new { p.Id, p.OfficeId, p.Code, p.Name, p.FirstYear, p.LastYear }).ToList()
            .Where(p => (p.FirstYear <= cut.Year && (p.LastYear ?? cut.Year) >= cut.Year) || figures.ContainsKey((p.OfficeId, p.Id))).ToLookup(p => p.OfficeId, StringComparer.Ordinal);
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = ids.ToHashSet(StringComparer.Ordinal);
        grades = named;
        return Node(scope.Tree[officeId]!);

        RollUpNode Node(Office office)
        {
            var files = office.Kind != OfficeKind.FinanceBureau;
            List<RollUpNode> children = [.. scope.Tree.Below(office.Id).Where(o => seen.Contains(o.Id)).Select(Node)];
            var own = projects[office.Id].OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => Filled(new RollUpNode(p.Id, p.Name, RollUpLevel.Project) { IsDue = office.IsActive }, office.Id, p.Id)).ToList();
            // What a department files of its own stands beside the units below it, as 本级.
            var isUnit = office.Kind == OfficeKind.Unit;
            var unit = Filled(new RollUpNode(isUnit ? office.Id : $"{office.Id}-", isUnit ? office.Name : $"{office.Name}本级", RollUpLevel.Unit) { IsDue = files && office.IsActive, Children = own }, office.Id, Dossier.Whole);
            if (isUnit) return unit;
            if (files && (own.Count > 0 || figures.ContainsKey((office.Id, Dossier.Whole)))) children.Insert(0, unit);
            return new(office.Id, office.Name, office.Kind == OfficeKind.Department ? RollUpLevel.Department : RollUpLevel.Region) { Children = children };
        }

        RollUpNode Filled(RollUpNode node, string office, string subject)
        {
            if (!figures.TryGetValue((office, subject), out var row)) return node;
            Dictionary<string, Rational> amounts = new(StringComparer.Ordinal);
            string?[] texts = [row.InitialBudget, row.AdjustedBudget, row.Executed];
            for (var i = 0; i < texts.Length; i++) if (texts[i] is { } text) amounts[Amounts[i]] = Rational.Parse(text);
            if (row.Grade is { } grade) named[node.Key] = grade;
            return node with { Amounts = amounts, Score = row.Score is { } score ? Rational.Parse(score) : null };
        }
    }
}

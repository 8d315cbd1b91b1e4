using System.Runtime.CompilerServices;
using Jiheng.Engine.Audit;

namespace Jiheng.Engine.Tests.Architecture;

/// <summary>The walls of the house: data flows one way through the rooms, and nothing in them is inexact.</summary>
public sealed class ArrowTests
{
    // A room may use any to its left, none to its right. The root (Pipeline) may use all.
    private static readonly string[] Rooms =
        ["Numbers", "Diagnostics", "Content", "Values", "Formulas", "Packs", "Model", "Reading", "Scoring", "Cycle", "Audit", "Seeding", "Filings", "Reporting", "Dossiers", ""];

    [Fact]
    public void Every_type_stands_in_a_room()
    {
        var stray = Code.Engine.GetTypes().Where(t => !IsGenerated(t) && Array.IndexOf(Rooms, Code.Room(t)) < 0).Select(t => t.FullName);
        Assert.Empty(stray);
        Assert.Equal(["Pipeline"], Code.Engine.GetTypes().Where(t => Code.Room(t).Length == 0 && !IsGenerated(t) && t.DeclaringType is null).Select(t => t.Name));
    }

    [Fact]
    public void Arrows_point_one_way()
    {
        var wrong = from t in Code.Engine.GetTypes()
                    from u in Code.UsedBy(t).Distinct()
                    where u.Assembly == Code.Engine && !IsGenerated(t) && !IsGenerated(u)
                        && Array.IndexOf(Rooms, Code.Room(u)) > Array.IndexOf(Rooms, Code.Room(t))
                    select $"{t.FullName} -> {u.FullName}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void No_binary_floating_point()
    {
        var wrong = from t in Code.Engine.GetTypes() where !IsGenerated(t) && Code.UsedBy(t).Any(u => u == typeof(double) || u == typeof(float)) select t.FullName;
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_list_of_rules_written_by_the_build_holds_every_rule_class() =>
        Assert.Equal(
            Code.Engine.GetTypes().Where(t => t.IsSubclassOf(typeof(AuditRule)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal),
            AuditRules.All.Select(r => r.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_its_code_in_its_name_and_a_test_class()
    {
        var tests = typeof(ArrowTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        Assert.Empty(AuditRules.All.Where(r => !r.GetType().Name.StartsWith(r.Code + "_", StringComparison.Ordinal)).Select(r => r.GetType().Name));
        Assert.Empty(AuditRules.All.Where(r => !tests.Contains(r.GetType().Name + "Tests")).Select(r => r.GetType().Name));
        Assert.Equal(AuditRules.All.Count, AuditRules.All.Select(r => r.Code).Distinct().Count());
    }

    [Fact]
    public void Every_rule_speaks_to_a_budget_officer()
    {
        foreach (var rule in AuditRules.All)
        {
            var d = rule.Descriptor;
            foreach (var words in new[] { d.Title, d.Rule, d.Remedy, d.Reference, d.Example, d.NearMiss })
                Assert.True(words.Any(c => c is >= '一' and <= '鿿'), $"{d.Code}: «{words}» is not Chinese");
            Assert.True(d.Title.Length <= 24, $"{d.Code}: the title is too long");
        }
    }

    [Fact]
    public void The_engine_references_nothing_but_the_runtime()
    {
        var foreign = Code.Engine.GetReferencedAssemblies().Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n != "netstandard");
        Assert.Empty(foreign);
    }

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.DeclaringType is null || (type.Namespace ?? "").StartsWith("System", StringComparison.Ordinal)
        || (type.Namespace ?? "").StartsWith("Microsoft", StringComparison.Ordinal) || type.Name.StartsWith('<') && type.DeclaringType is null;
}

using System.Reflection;

namespace Jiheng.Engine.Tests.Formulas;

/// <summary>The examples of docs/spec/formulas.md are rows of FormulaTests, word for word.</summary>
public sealed class FormulaSpecTests
{
    [Fact]
    public void Every_example_of_the_spec_is_tested()
    {
        var tested = typeof(FormulaTests).GetMethods().SelectMany(m => m.GetCustomAttributes<InlineDataAttribute>())
            .SelectMany(row => row.Data).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var examples = Examples().ToList();
        Assert.True(examples.Count > 20);
        Assert.All(examples, example => Assert.Contains(example, tested));
    }

    // The cells under "working" that compute something, and all under "reason".
    private static IEnumerable<string> Examples()
    {
        string[] header = [];
        foreach (var line in File.ReadLines(Repository.Path("docs", "spec", "formulas.md")))
        {
            if (!line.StartsWith('|'))
            {
                header = [];
                continue;
            }
            var cells = line.Split('|').Select(c => c.Trim()).ToArray();
            if (header.Length == 0) header = cells;
            for (var i = 0; i < cells.Length; i++)
                if (header[i] == "working" && cells[i].Contains(" = ", StringComparison.Ordinal) || header[i] == "reason" && cells[i] != "reason" && !cells[i].StartsWith('-'))
                    yield return cells[i];
        }
    }
}

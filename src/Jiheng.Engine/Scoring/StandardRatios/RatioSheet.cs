using Jiheng.Engine.Formulas;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Scoring.StandardRatios;

/// <summary>The standard ratios of a pack, computed from the figures a document prints.</summary>
public static class RatioSheet
{
    /// <summary>All ratios that the document's figures give, for the whole unit first and then for each project.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="pack">The pack whose ratios and bases count.</param>
    public static IReadOnlyList<RatioLine> Of(DocumentReading reading, Pack pack)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(pack);
        List<string> projects = [""];
        foreach (var form in reading.Forms)
            if (form.Project is { IsBlank: false } project && !projects.Contains(project.Raw)) projects.Add(project.Raw);
        List<RatioLine> lines = [];
        foreach (var project in projects)
            foreach (var ratio in pack.Ratios)
                if (One(reading, pack, ratio, project) is { Result.Value: not null } line) lines.Add(line);
        return lines;
    }

    /// <summary>One ratio, with the reason when it has no value.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="ratio">A ratio of the pack.</param>
    /// <param name="project">The project; empty for the whole unit.</param>
    public static RatioLine One(DocumentReading reading, Pack pack, StandardRatio ratio, string project)
    {
        ArgumentNullException.ThrowIfNull(ratio);
        if (!Formula.TryParse(ratio.Formula, out var formula, out _)) throw new ArgumentException("The pack was not checked.", nameof(ratio));
        return new(ratio, project, formula.Evaluate(new FactFields(reading, pack, project, ratio)));
    }
}

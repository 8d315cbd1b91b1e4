using System.Globalization;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Dossiers;

/// <summary>JH8101. The content must be the dossier's own: its pack, year, unit and project.</summary>
internal static class FrameMatch
{
    public static IEnumerable<Finding> Check(FilingData data, DossierFrame frame)
    {
        if (data.Pack != frame.Pack) yield return Wrong("pack", "规则包", data.Pack, frame.Pack);
        if (data.Year != frame.Year) yield return Wrong("year", "年度", data.Year.ToString(CultureInfo.InvariantCulture), frame.Year.ToString(CultureInfo.InvariantCulture));
        if (Words.Compact(data.Unit) != Words.Compact(frame.Unit)) yield return Wrong("unit", "单位", data.Unit, frame.Unit);
        if (frame.Project.Length > 0 && (data.Projects is not [var project] || !IsNamed(project, frame.Project)))
            yield return Wrong("projects", "项目", string.Join("、", data.Projects.Select(p => p.Name)), frame.Project);
    }

    internal static bool IsNamed(SubjectData subject, string name) => Words.Compact(subject.Name) == Words.Compact(name);

    private static Finding Wrong(string key, string what, string said, string due) => DossierFinding.Of(DossierRules.OfAnotherDossier, Severity.Error, "", key,
        $"填报数据的{what}是“{(said.Length == 0 ? "空白" : said)}”，本案卷的是“{due}”。") with { Reported = said, Expected = due };
}

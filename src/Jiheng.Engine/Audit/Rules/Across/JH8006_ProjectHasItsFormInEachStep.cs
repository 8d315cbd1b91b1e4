using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Audit.Rules.Across;

/// <summary>
/// JH8006. Projects that have a form in one step of the year and none in a later one of the same year, or the other way round. Asked only
/// where both steps have forms of projects. One finding for each pair of steps. Source: 财预〔2020〕10号: self-evaluation covers every project of the budget.
/// </summary>
public sealed class JH8006_ProjectHasItsFormInEachStep : AuditRule
{
    public override FindingDescriptor Descriptor { get; } = new(
        "JH8006", Severity.Warning, "项目在前后文件中有缺",
        "当年申报过绩效目标的项目，都应有监控表和自评表；有自评表的项目，都应申报过。",
        "补交缺的表；项目取消、合并、改名的，写明来龙去脉，或附项目沿革表。",
        "财预〔2020〕10号：自评覆盖预算安排的全部项目",
        "申报了甲、乙、丙三个项目，自评表只有甲、乙两张。",
        "丙项目年中经批复取消，报告写明；乙项目只是名称里的年度不同：不报。");

    public override IEnumerable<Finding> Check(AuditContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var chain = context.Chain;
        var projects = chain.Subjects.Where(s => s.Name.Length > 0).ToList();
        foreach (var year in chain.Forms.Where(f => !f.IsOlder).Select(f => f.Year).Distinct().ToList())
            foreach (var (early, late) in ((Step, Step)[])[(Step.Declaration, Step.Monitoring), (Step.Declaration, Step.SelfEvaluation), (Step.Monitoring, Step.SelfEvaluation)])
            {
                List<ChainForm> Of(ChainSubject project, Step step) => [.. project.Forms.Where(f => f.Year == year && f.Step == step)];
                var here = projects.SelectMany(p => Of(p, late)).FirstOrDefault(f => !f.IsOlder);
                if (here is null || !projects.Exists(p => Of(p, early).Count > 0) || (early == Step.Monitoring && projects.Exists(p => Of(p, Step.Declaration).Count > 0))) continue;
                // A form of a project whose name was not found may be the missing one.
                if (chain.Unnamed.Any(f => f.Year == year && (f.Step == early || f.Step == late)))
                {
                    context.CannotAssess(this, $"{year}年有项目的表没有写明或没有读出项目名称，无法核对{StepWords.Name(early)}和{StepWords.Name(late)}的项目是否齐全。");
                    continue;
                }
                // What a part of a report or a copy within the declaration itself tells is no filing of another step.
                List<ChainSubject> missing = [.. projects.Where(p => Of(p, early).Count > 0 && Of(p, late).Count == 0 && !IsTold(chain, year, p))];
                List<ChainSubject> extra = [.. projects.Where(p => Of(p, late).Exists(f => !f.IsOlder) && Of(p, early).Count == 0 && !IsTold(chain, year, p))];
                // One name carried out by two units: which form of it is missing cannot be told by the name.
                var both = missing.Select(p => p.Name).Intersect(extra.Select(p => p.Name), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
                missing.RemoveAll(p => both.Contains(p.Name));
                extra.RemoveAll(p => both.Contains(p.Name));
                if (missing.Count + extra.Count == 0) continue;
                List<string> said = [];
                if (missing.Count > 0) said.Add($"{Names(missing)}有{StepWords.Name(early)}表，没有{StepWords.Name(late)}表");
                if (extra.Count > 0) said.Add($"{Names(extra)}有{StepWords.Name(late)}表，没有{StepWords.Name(early)}表");
                List<Place> places = [.. extra.Select(p => Of(p, late)[0].Form.Project!.As(PlaceRole.Reported))];
                if (places.Count == 0) places.Add(TitleOf(here.Form));
                places.AddRange(missing.Select(p => Of(p, early)[0].Form.Project!.As(PlaceRole.Contradicts)));
                yield return Report(here.Document, $"项目有缺|{year}|{early}|{late}|{string.Join("、", missing.Concat(extra).Select(p => p.Name).Order(StringComparer.Ordinal))}",
                    $"{year}年{string.Join("；", said)}。", places);
            }
    }

    private static string Names(List<ChainSubject> projects) => string.Join("、", projects.Select(p => $"“{p.Name}”"));

    private static bool IsTold(DocumentChain chain, int year, ChainSubject project) =>
        project.Names.Any(n => ToldChange.Of(chain.Of(year).Where(d => !chain.Forms.Any(f => f.Step == Step.Declaration && ReferenceEquals(f.Document, d))), n));
}

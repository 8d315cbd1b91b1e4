using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting.Cases;

/// <summary>Runs the cases of a pack: each form is read with the pack, scored and audited, and the result held against what is written, exactly.</summary>
public static class PackCases
{
    /// <summary>All cases of one pack, its own and none that are inherited, by name of the file.</summary>
    /// <exception cref="PackRefusedException">There is no such pack, or it is wrong.</exception>
    public static IReadOnlyList<CaseOutcome> Run(PackCatalogue packs, string id)
    {
        ArgumentNullException.ThrowIfNull(packs);
        List<CaseOutcome> outcomes = [];
        foreach (var file in packs.Load(id).Cases) outcomes.Add(Run(packs, id, file));
        return outcomes;
    }

    /// <summary>One case.</summary>
    /// <param name="packs">All packs.</param>
    /// <param name="id">The pack it belongs to.</param>
    /// <param name="file">The case.</param>
    /// <exception cref="PackRefusedException">There is no such pack, or it is wrong.</exception>
    public static CaseOutcome Run(PackCatalogue packs, string id, PackFile file)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(file);
        var one = CaseReader.Read(file);
        List<string> failures = [.. one.Mistakes];
        if (one.Form.Blocks.Count == 0 || one.Expectations.Count == 0) return new(one.File, one.Title, failures);
        var run = CaseRun.Of(one, packs, id);
        foreach (var expectation in one.Expectations)
        {
            var place = $"{one.File} 第{expectation.Line}行";
            if (!CaseItems.IsKnown(expectation.Item)) failures.Add($"{place}：不认识“{expectation.Item}”，可以写的有：{CaseItems.Known}。");
            else if (CaseItems.Check(run, expectation) is { } got) failures.Add($"{place}：“{expectation.Item}”应为 {expectation.Expected}，{(got[0] == '但' ? "" : "实际 ")}{got}。");
        }
        return new(one.File, one.Title, failures);
    }
}

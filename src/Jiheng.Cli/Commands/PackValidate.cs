using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Cases;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack validate</c>: everything that is wrong with packs, and what their cases give other than expected.</summary>
internal static class PackValidate
{
    private const string Name = "pack validate";

    /// <summary>The subcommand.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("validate", "检查规则包");
        var options = new PackOptions(command);
        command.SetAction(parsed => Run(shell, options.Words(parsed), options.Folders(parsed)));
        return command;
    }

    private static int Run(Shell shell, IReadOnlyList<string> words, IReadOnlyList<string> named)
    {
        if (PackFinding.Folders(shell, named, Name) is not { } folders) return ExitCode.WrongUse;
        var known = PackFolder.Sources(folders);
        List<string> ids = [];
        List<PackSource> added = [];
        foreach (var word in words)
        {
            if (Find(word, known, ids, added)) continue;
            var names = string.Join("、", known.Select(s => s.Id).Distinct().Order(StringComparer.Ordinal));
            return Usage.Wrong(shell, Directory.Exists(word)
                ? $"文件夹“{word}”里没有规则包：要有 pack.json。"
                : $"没有名为“{word}”的规则包，也没有这个文件夹。{(names.Length > 0 ? $"现有：{names}。" : "")}", Name);
        }
        // A folder that was named counts before a pack of the same name elsewhere: it is the one its author works on.
        var catalogue = new PackCatalogue([.. added, .. known]);
        if (catalogue.Ids.Count == 0) return PackFinding.Missing(shell, "找不到规则包。", folders);
        return Validate(shell, catalogue, words.Count == 0 ? catalogue.Ids : [.. ids.Distinct()]);
    }

    private static int Validate(Shell shell, PackCatalogue catalogue, IReadOnlyList<string> ids)
    {
        var (refused, differing, cases) = (0, 0, 0);
        foreach (var id in ids)
        {
            var problems = catalogue.Validate(id);
            var outcomes = problems.Count == 0 ? PackCases.Run(catalogue, id) : [];
            cases += outcomes.Count;
            if (problems.Count > 0) refused++;
            else if (outcomes.Any(o => o.Failures.Count > 0)) differing++;
            Paint.Print(shell, PackText.Verdict(id, problems, outcomes, shell.Columns));
        }
        if (ids.Count > 1) Paint.Print(shell, PackText.Summary(ids.Count, refused, differing, cases));
        return refused + differing > 0 ? ExitCode.Errors : ExitCode.Clean;
    }

    /// <summary>What an argument names: a known pack, a folder with a pack.json, or a folder of packs. False for none of them.</summary>
    private static bool Find(string word, IReadOnlyList<PackSource> known, List<string> ids, List<PackSource> added)
    {
        if (known.Any(s => s.Id == word))
        {
            ids.Add(word);
            return true;
        }
        List<PackSource> found = !Directory.Exists(word) ? []
            : PackFolder.IsPack(word) ? [PackFolder.At(word, IdOf(word))]
            : [.. PackFolder.Sources([word]).Select(s => s.Id.Contains('/', StringComparison.Ordinal) ? s : s with { Id = IdOf(Path.Combine(word, s.Id)) })];
        added.AddRange(found);
        ids.AddRange(found.Select(s => s.Id));
        return found.Count > 0;
    }

    /// <summary>The name of a pack by its folder: packs/甲省/2024 is 甲省/2024, packs/甲省 is 甲省.</summary>
    private static string IdOf(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (last, above) = (Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(path) ?? ""));
        return above.Length > 0 && (last.All(char.IsAsciiDigit) || above == "domains") ? $"{above}/{last}" : last;
    }
}

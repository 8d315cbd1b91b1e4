using Jiheng.Documents;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Cli.Inputs;

/// <summary>The packs a command reads documents with: where they are looked for, and the one the user named.</summary>
/// <param name="Catalogue">All packs.</param>
/// <param name="Id">The pack that was named; null when documents are to be recognised.</param>
internal sealed record PackFinding(PackCatalogue Catalogue, string? Id)
{
    /// <summary>What the user said of tables that the program does not know; null when nothing.</summary>
    public TableMapping? Mapping { get; init; }

    /// <summary>Further folders of packs, separated as the system separates paths.</summary>
    public const string Variable = "JIHENG_PACKS";

    /// <summary>Finds the packs, or says what is wrong and gives the exit code.</summary>
    /// <param name="shell">Where to say it.</param>
    /// <param name="folders">Folders that the user named; they count before all others.</param>
    /// <param name="id">The pack that the user named, or null.</param>
    /// <param name="verb">The command, for its help.</param>
    /// <param name="exit">What to exit with when there are none.</param>
    public static PackFinding? Of(Shell shell, IReadOnlyList<string> folders, string? id, string verb, out int exit)
    {
        exit = ExitCode.WrongUse;
        if (Folders(shell, folders, verb) is not { } all) return null;
        var catalogue = PackFolder.Open(all);
        try
        {
            // Every document needs the general words, if only to be recognised.
            catalogue.Load(PackCatalogue.General);
        }
        catch (PackRefusedException e)
        {
            exit = Missing(shell, catalogue.Ids.Count == 0 ? "找不到规则包，无法读表。" : e.Message, all);
            return null;
        }
        // A pack whose header cannot be read is never recognised; its user would wait in vain.
        foreach (var problem in catalogue.HeaderProblems) shell.Messages.WriteLine($"规则包 {problem.Place.Pack} 不能使用：{problem}");
        try
        {
            if (id is not null) catalogue.Load(id);
            return new(catalogue, id);
        }
        catch (PackRefusedException e)
        {
            Usage.Wrong(shell, e.Message, verb);
            return null;
        }
    }

    /// <summary>Where packs are looked for, the first first; null when a folder that the user named does not exist, which was then said.</summary>
    public static IReadOnlyList<string>? Folders(Shell shell, IReadOnlyList<string> named, string verb)
    {
        foreach (var folder in named)
            if (!Directory.Exists(folder))
            {
                Usage.Wrong(shell, $"没有文件夹“{folder}”（--packs）。", verb);
                return null;
            }
        var all = new List<string>(named);
        foreach (var folder in (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator)) if (folder.Length > 0) all.Add(folder);
        all.Add(Path.Combine(AppContext.BaseDirectory, "packs"));
        return all;
    }

    /// <summary>Says that the packs the program needs are not there, and gives the exit code.</summary>
    public static int Missing(Shell shell, string what, IReadOnlyList<string> folders)
    {
        shell.Messages.WriteLine(what);
        shell.Messages.WriteLine($"程序自带的规则包在 packs 文件夹里，找过这些地方：{string.Join("、", folders)}。");
        shell.Messages.WriteLine($"请重新取得完整的程序，或用 --packs 文件夹（或环境变量 {Variable}）指明它在哪里。");
        return ExitCode.Broken;
    }
}

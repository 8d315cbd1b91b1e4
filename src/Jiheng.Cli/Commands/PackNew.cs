using System.CommandLine;
using System.Text;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine;
using Jiheng.Engine.Content;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Skeletons;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack new</c>: an official form → the folder of a pack to be completed.</summary>
internal static class PackNew
{
    private const int DeepestName = 4;
    private const int LongestName = 60;

    /// <summary>The sub-verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("new", "从官方表生成规则包的骨架");
        var from = Text("--from", "一份官方表");
        var id = Text("--id", "新规则包的名称，如 my-region/2025");
        var output = Text("--out", "文件夹");
        var inherits = Text("--inherits", "规则包的名称");
        var packs = new Option<string[]>("--packs") { Arity = ArgumentArity.ZeroOrMore };
        foreach (var option in (Option[])[from, id, output, inherits, packs]) command.Add(option);
        command.SetAction(parsed =>
        {
            string? One(Option<string[]> option) => parsed.GetValue(option) is [var value] ? value : null;
            if (One(from) is not { } file) return Wrong(shell, "没有写从哪份表生成：--from 文件。");
            if (One(id) is not { } name) return Wrong(shell, "没有写新规则包的名称，如 --id my-region/2025。");
            if (!IsName(name)) return Wrong(shell, $"“{name}”不能作规则包的名称：应为 地区/年度，只用文字、数字、- 和 _，如 my-region/2025。");
            var folder = One(output) ?? "packs";
            var target = Path.Combine([folder, .. name.Split('/')]);
            if (Directory.Exists(target) || File.Exists(target)) return Wrong(shell, $"“{target}”已经存在，没有改动它；请换一个名称，或先把它移走。");
            return PackFinding.Of(shell, parsed.GetValue(packs) ?? [], One(inherits), "pack", out var exit) is { } found
                ? Run(shell, file, name, folder, target, One(inherits) ?? PackCatalogue.General, found) : exit;
        });
        return command;
    }

    private static int Run(Shell shell, string file, string id, string folder, string target, string parent, PackFinding packs)
    {
        Opened opened;
        using (new WaitingLine(shell, Progress.OneFile)) opened = FileReading.Open(InputFile.OnDisk(file), packs with { Id = parent });
        if (opened.Unreadable is { } unreadable)
        {
            FileReading.Tell(shell, unreadable);
            return ExitCode.Unreadable;
        }
        var document = opened.Reading!.Source;
        if (PackSkeleton.Of(document, packs.Catalogue, id, parent) is not { } skeleton) return Wrong(shell, $"“{file}”里没有表格，不能生成规则包。");
        try
        {
            Directory.CreateDirectory(target);
            foreach (var (name, text) in skeleton.Files)
            {
                using var stream = new FileStream(Path.Combine(target, name), FileMode.CreateNew, FileAccess.Write);
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Wrong(shell, $"不能写入“{target}”：请检查文件夹是否可写。");
        }
        return Tell(shell, document, id, folder, target, skeleton, packs);
    }

    /// <summary>Says what was made, and proves it: the pack is loaded and the form read with it.</summary>
    private static int Tell(Shell shell, Document document, string id, string folder, string target, PackSkeleton skeleton, PackFinding packs)
    {
        var lines = new List<string> { $"已生成规则包 {id}：{target}（{string.Join("、", skeleton.Files.Select(f => f.Key))}）" };
        lines.AddRange(skeleton.Found.Select(f => "  " + f));
        var catalogue = packs.Catalogue.With(PackFolder.Sources([folder]));
        var problems = catalogue.Validate(id);
        if (problems.Count > 0) lines.AddRange(["还要修改才能使用：", .. problems.Select(p => "  " + p)]);
        else if (!Pipeline.Read(document, catalogue, id).Forms.Any(f => f.Pattern?.Id == skeleton.FormId)) lines.Add($"用它读这份表时没有认出“{skeleton.FormId}”，请核对 forms.json 的 kind 和 titles。");
        if (skeleton.ToDo.Count > 0) lines.AddRange(["待填：", .. skeleton.ToDo.Select(t => "  " + t)]);
        shell.Output.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return ExitCode.Clean;
    }

    private static int Wrong(Shell shell, string message) => Usage.Wrong(shell, message, "pack new");

    private static bool IsName(string name)
    {
        var parts = name.Split('/');
        return parts.Length is > 1 and <= DeepestName && name.Length <= LongestName
            && Array.TrueForAll(parts, p => p.Length > 0 && p.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
    }

    private static Option<string[]> Text(string name, string meaning)
    {
        var option = new Option<string[]>(name) { Arity = ArgumentArity.ZeroOrMore };
        option.Validators.Add(r =>
        {
            if (r.Tokens.Count != 1) r.AddError($"选项 {name} 要写一次，值为{meaning}。");
        });
        return option;
    }
}

using System.CommandLine;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Model;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting;
using Jiheng.Engine.Reporting.Forms;
using Jiheng.Engine.Reporting.Official;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng write</c>: the official documents of a filing.</summary>
internal static class Write
{
    private const string Verb = "write";
    private const int MostTold = 20;

    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command(Verb, "生成官方文件");
        var files = new FileOptions(command);
        var to = FilingCommand.Once("--to", $"{string.Join("、", OfficialFiles.Formats)}，几种用逗号隔开");
        to.Validators.Add(r =>
        {
            foreach (var one in r.Tokens is [var token] ? Formats(token.Value) : [])
                if (!OfficialFiles.Formats.Contains(one)) r.AddError($"不认识的格式“{one}”，可用的有 {string.Join("、", OfficialFiles.Formats)}。");
        });
        var output = FilingCommand.Once("--out", "一个文件夹");
        var forms = new Option<string[]>("--form") { Arity = ArgumentArity.ZeroOrMore };
        var filing = FilingCommand.Once("--filing", "一个 .json 文件");
        var draft = new Option<bool>("--draft") { Arity = ArgumentArity.Zero };
        var force = new Option<bool>("--force") { Arity = ArgumentArity.Zero };
        var ledgers = new LedgerOptions(command);
        var numbers = new Option<bool>("--page-numbers") { Arity = ArgumentArity.Zero };
        foreach (var option in (Option[])[to, output, forms, filing, draft, force, numbers]) command.Add(option);
        command.SetAction(parsed =>
        {
            if (files.Packs(shell, parsed, out var exit) is not { } packs) return exit;
            if (parsed.GetValue(to) is not [var formats] && parsed.GetValue(filing) is not [_]) return Usage.Wrong(shell, $"没有写要什么：--to docx 等格式，或 --filing 文件.json 转成填报数据。", Verb);
            try
            {
                if (Data(shell, files.Files(parsed), packs, out exit) is not { } data) return exit;
                if (ledgers.Apply(shell, parsed, packs, data) is not { } paid) return ExitCode.Unreadable;
                data = paid;
                if (parsed.GetValue(filing) is [var json])
                {
                    if (NewFile.Write(shell, json, FilingWriter.Write(data), parsed.GetValue(force)) is not ExitCode.Clean and var failed) return failed;
                    if (parsed.GetValue(to) is not [_]) return ExitCode.Clean;
                }
                var wanted = parsed.GetValue(forms) ?? [];
                var set = OfficialSet.Of(data, packs.Catalogue, wanted);
                if (set.Documents.Count == 0) return Usage.Wrong(shell, wanted.Length > 0 ? $"没有“{string.Join("、", wanted)}”可写：填报数据里没有它的内容，或规则包 {data.Pack} 没有这张表。" : Nothing(data, packs), Verb);
                var errors = set.Errors.ToList();
                var missing = set.Missing.ToList();
                if (errors.Count + missing.Count > 0 && !parsed.GetValue(draft))
                {
                    shell.Messages.WriteLine($"没有写任何文件：填报数据里有 {errors.Count + missing.Count} 处错误或空缺，请先改正；要先看看样子，加 --draft。");
                    foreach (var gap in missing) shell.Messages.WriteLine($"  {gap}");
                    Tell(shell, errors);
                    return ExitCode.Errors;
                }
                if (OfficialFiles.Write(shell, set, [.. Formats(parsed.GetValue(to)![0]).Distinct()], parsed.GetValue(output) is [var folder] ? folder : ".", parsed.GetValue(force), parsed.GetValue(numbers)) is not ExitCode.Clean and var wrong) return wrong;
                var doubts = set.Findings.Where(f => f.Severity == Severity.Warning).ToList();
                foreach (var gap in missing) shell.Messages.WriteLine($"  {gap}");
                if (errors.Count > 0) Tell(shell, errors);
                // Of a form that was asked for by name nobody expects the rest.
                if (wanted.Length == 0 && set.Unplaced.Count > 0) shell.Messages.WriteLine($"填报数据里有 {set.Unplaced.Count} 处没有写进任何文件，规则包 {data.Pack} 的表没有填它的地方：{string.Join("、", set.Unplaced.Take(MostTold))}{(set.Unplaced.Count > MostTold ? "等" : "")}。");
                if (doubts.Count > 0)
                {
                    shell.Messages.WriteLine($"另有 {doubts.Count} 处疑点，请核对；位置和依据用 jiheng check 查看：");
                    Tell(shell, doubts);
                }
                return errors.Count + missing.Count > 0 ? ExitCode.Errors : ExitCode.Clean;
            }
            catch (FilingRefusedException e)
            {
                shell.Messages.WriteLine(e.Message);
                return ExitCode.WrongUse;
            }
            catch (PackRefusedException e)
            {
                return Usage.Wrong(shell, e.Message, Verb);
            }
        });
        return command;
    }

    private static IEnumerable<string> Formats(string text) => text.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(f => f.ToLowerInvariant());

    /// <summary>The filing of a .json file, or of documents; null when there is none, which was then said.</summary>
    private static FilingData? Data(Shell shell, IReadOnlyList<string> named, PackFinding packs, out int exit)
    {
        exit = ExitCode.Unreadable;
        if (named is [var only] && only.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(only))
        {
            try
            {
                if (new FileInfo(only).Length > FilingReader.LargestFile) throw new FilingRefusedException($"{only} 超过 {FilingReader.LargestFile >> 20} MB，不是填报数据。");
                var data = FilingReader.Read(only, File.ReadAllBytes(only));
                return packs.Id is { } id ? data with { Pack = id } : data;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                shell.Messages.WriteLine($"{only} 读取失败，请检查权限。");
                return null;
            }
        }
        var list = FileList.Expand(named);
        if (list.Files.Count == 0)
        {
            exit = list.Nothing(shell, Verb);
            return null;
        }
        list.Tell(shell);
        List<DocumentReading> readings = [];
        foreach (var file in list.Files)
        {
            var opened = FileReading.Open(file, packs);
            if (opened.Unreadable is { } failed)
            {
                FileReading.Tell(shell, failed);
                return null;
            }
            readings.Add(opened.Reading!);
        }
        if (packs.Id is null) ByForms(shell, readings, packs);
        var taken = FilingImport.Of(readings);
        if (FilingImport.NotTaken(readings, taken) is { Count: > 0 } left)
            shell.Messages.WriteLine($"读到的数有 {left.Count} 个没有进入填报数据，请对照原文件补填：{string.Join("、", left.Take(MostTold))}{(left.Count > MostTold ? "等" : "")}。");
        return taken;
    }

    /// <summary>What could be written, where nothing is: forms are due by what is filed, or because they are named.</summary>
    private static string Nothing(FilingData data, PackFinding packs)
    {
        var pack = packs.Catalogue.Load(data.Pack);
        List<string> forms = [.. pack.Forms.Where(BlankForm.HasLayout).Select(f => f.Id)];
        return forms.Count == 0 ? $"规则包 {data.Pack} 没有可以生成的表。"
            : $"填报数据里没有写要生成哪张表，已填的内容也不足以看出。在 whole 或项目的 forms 里写上表名，如 \"forms\": {{ \"{forms[0]}\": {{}} }}；规则包 {data.Pack} 的表有：{string.Join("、", forms)}。";
    }

    /// <summary>Documents that name no region: their forms are those of one pack alone, or of none that can be told.</summary>
    private static void ByForms(Shell shell, List<DocumentReading> readings, PackFinding packs)
    {
        if (readings.Any(r => r.Forms.Any(f => f.Pattern is not null))) return;
        List<(string Id, List<DocumentReading> Read, (int Forms, int Titles) Known)> tried = [];
        foreach (var id in packs.Catalogue.Ids)
        {
            try
            {
                var read = readings.ConvertAll(r => DocumentInterpreter.Read(r.Source, packs.Catalogue, id, r.Mapping));
                tried.Add((id, read, (read.Sum(r => r.Forms.Count(f => f.Pattern is not null)), read.Sum(r => r.Forms.Count(f => f.Pattern is { } p && PackTitle.Means(f.Title, p.Id, p.Title))))));
            }
            catch (PackRefusedException)
            {
                // A pack that is wrong is no choice; whoever names it is told.
            }
        }
        // Of forms that several packs have, those with the title as it is printed.
        var most = tried.Select(t => t.Known).DefaultIfEmpty((Forms: 0, Titles: 0)).Max();
        if (most.Forms == 0 || tried.FindAll(t => t.Known == most) is not [var only])
        {
            if (most.Forms > 0) shell.Messages.WriteLine($"文件里没有写明地区，表样与几个规则包相符，请用 --pack 指定：{string.Join("、", tried.Where(t => t.Known == most).Select(t => t.Id))}。");
            return;
        }
        shell.Messages.WriteLine($"文件里没有写明地区，表样与规则包 {only.Id} 相符，按它读；不对的话用 --pack 指定。");
        readings.Clear();
        readings.AddRange(only.Read);
    }

    private static void Tell(Shell shell, List<Finding> findings)
    {
        foreach (var finding in findings.Take(MostTold)) shell.Messages.WriteLine($"  {(finding.Form.Length > 0 ? $"《{finding.Form}》" : "")}{finding.Message}");
        if (findings.Count > MostTold) shell.Messages.WriteLine($"  还有 {findings.Count - MostTold} 处。");
    }
}

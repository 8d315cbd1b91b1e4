using System.CommandLine;
using System.Globalization;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng form</c>: a pack's form → a blank document to fill in.</summary>
internal static class Form
{
    private const int EarliestYear = 1949;
    private const int LatestYear = 2199;

    /// <summary>The verb.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("form", "生成空白表");
        var pack = Text("--pack", "规则包的名称");
        var packs = new Option<string[]>("--packs") { Arity = ArgumentArity.ZeroOrMore };
        var form = Text("--form", "表的名称或标题");
        var to = Text("--to", "xlsx、docx 或 html");
        var year = Text("--year", "四位数的年度");
        var weights = Text("--weights", "分值分配的名称");
        var output = Text("--out", "文件或文件夹");
        var force = new Option<bool>("--force") { Arity = ArgumentArity.Zero };
        foreach (var option in (Option[])[pack, packs, form, to, year, weights, output, force]) command.Add(option);
        to.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && !DocumentWriters.Formats.Contains(token.Value)) r.AddError($"不认识的格式“{token.Value}”，可用的有 {string.Join("、", DocumentWriters.Formats)}。");
        });
        year.Validators.Add(r =>
        {
            if (r.Tokens is [var token] && Year(token.Value) is null) r.AddError($"年度“{token.Value}”应为四位数，如 --year 2024。");
        });
        command.SetAction(parsed =>
        {
            if (One(parsed, pack) is not { } id) return Usage.Wrong(shell, "没有写规则包，如 --pack national/2020。", "form");
            if (PackFinding.Of(shell, parsed.GetValue(packs) ?? [], id, "form", out var exit) is not { } found) return exit;
            var chosen = found.Catalogue.Load(id);
            var drawn = chosen.Forms.Where(BlankForm.HasLayout).ToList();
            // Of a single form there is nothing to choose, once the format says that one is wanted.
            if ((One(parsed, form) ?? (One(parsed, to) is not null && drawn is [var only] ? only.Id : null)) is not { } name) return List(shell, chosen);
            if (PackFormChoice.Of(chosen, name, One(parsed, weights), out var wrong) is not { } pattern) return Usage.Wrong(shell, wrong, "form");
            if (One(parsed, to) is not { } format) return Usage.Wrong(shell, "没有写格式：--to xlsx、--to docx 或 --to html。", "form");
            if (One(parsed, output) is { } file && DocumentWriters.Formats.Any(f => f != format && file.EndsWith("." + f, StringComparison.OrdinalIgnoreCase)))
                return Usage.Wrong(shell, $"--to {format} 与 --out {file} 的扩展名不一致。", "form");
            if (Year(One(parsed, year)) is { } wanted && (wanted < chosen.Header.FromYear || wanted > chosen.Header.ToYear))
                shell.Messages.WriteLine($"注意：规则包 {chosen.Id} 不适用于 {wanted} 年度，填好的表不会被自动认作它的表。");
            return Write(shell, chosen, pattern, Year(One(parsed, year)), format, One(parsed, output), parsed.GetValue(force));
        });
        return command;
    }

    private static int Write(Shell shell, Engine.Packs.Pack pack, FormPattern form, int? year, string format, string? output, bool force)
    {
        byte[] bytes;
        try
        {
            bytes = DocumentWriters.Write(format, BlankForm.Of(form, year, pack));
        }
        catch (PackRefusedException e)
        {
            return Usage.Wrong(shell, e.Message, "form");
        }
        return NewFile.Write(shell, NewFile.Path(output, BlankForm.Name(form, year), format), bytes, force);
    }

    private static int List(Shell shell, Engine.Packs.Pack pack)
    {
        if (pack.Forms.Count == 0) return Usage.Wrong(shell, $"规则包 {pack.Id} 没有表样。", "form");
        var lines = new List<string> { $"规则包 {pack.Id}（{pack.Header.Title}）的表，用 --form 名称 指明一张：", "" };
        foreach (var form in pack.Forms)
        {
            lines.Add($"  {form.Id}　《{BlankForm.Name(form, null)}》{(BlankForm.HasLayout(form) ? "" : "　没有版式，不能生成空白表")}");
            if (form.Weights.Count > 1) foreach (var split in form.Weights) lines.Add($"      --weights {split.Id}　{split.Title}{(split == form.Weights[0] ? "（默认）" : "")}");
        }
        shell.Output.Write(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        return ExitCode.Clean;
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

    private static string? One(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is [var value] ? value : null;

    private static int? Year(string? text) =>
        text?.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear ? year : null;
}

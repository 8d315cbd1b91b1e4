using System.CommandLine;
using System.Globalization;
using Jiheng.Cli.Inputs;
using Jiheng.Cli.Output;
using Jiheng.Documents;
using Jiheng.Engine.Cycle.Suggestions;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Text;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Commands;

/// <summary><c>jiheng pack suggest</c>: indicators of the library for a duty or a project's name.</summary>
internal static class PackSuggest
{
    private const string Name = "pack suggest";
    private const int Usual = 30;
    private const int Most = 500;

    /// <summary>The subcommand.</summary>
    public static Command Command(Shell shell)
    {
        var command = new Command("suggest", "推荐指标");
        var options = new PackOptions(command, formats: true);
        Option<string?> pack = new("--pack");
        Option<string?> top = new("--top");
        command.Add(pack);
        command.Add(top);
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Count(token.Value) is null) result.AddError($"--top 要写 1 到 {Most} 的整数，写的是“{token.Value}”。");
        });
        command.SetAction(parsed => Run(shell, options.Words(parsed), options.Folders(parsed), parsed.GetValue(pack) ?? PackCatalogue.General, Count(parsed.GetValue(top)) ?? Usual, options.Json(parsed)));
        return command;
    }

    private static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : null;

    private static int Run(Shell shell, IReadOnlyList<string> words, IReadOnlyList<string> named, string id, int most, bool json)
    {
        if (string.IsNullOrWhiteSpace(string.Join("", words))) return Usage.Wrong(shell, "没有写职责或项目名称，如 jiheng pack suggest 医保基金监管 。", Name);
        if (PackFinding.Folders(shell, named, Name) is not { } folders) return ExitCode.WrongUse;
        var catalogue = PackFolder.Open(folders);
        if (catalogue.Ids.Count == 0) return PackFinding.Missing(shell, "找不到规则包。", folders);
        IndicatorLibrary library;
        try
        {
            library = catalogue.Load(id).Library;
            // A region's pack without a library of its own takes the one of the field.
            if (library.Indicators.Count == 0 && id != PackCatalogue.General) library = catalogue.Load(PackCatalogue.General).Library;
        }
        catch (PackRefusedException e)
        {
            return Usage.Wrong(shell, e.Message, Name);
        }
        var found = IndicatorSuggestions.For(library, string.Join("", words), most);
        if (json) shell.Write(o => SuggestionsText.Json(o, found));
        else Paint.Print(shell, SuggestionsText.Of(found, library, shell.Columns));
        return ExitCode.Clean;
    }
}

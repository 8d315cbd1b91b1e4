using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;

namespace Jiheng.Cli;

/// <summary>Parses a command line and says in Chinese what is wrong with it. The library's own words are English and never shown.</summary>
internal static class Usage
{
    private const string HelpHint = "用 jiheng --help 查看用法。";

    /// <summary>Runs the command that was named; help, version and wrong use are answered here.</summary>
    public static int Run(RootCommand root, string[] args, Shell shell)
    {
        if (args.Length == 0) return Wrong(shell, "没有给出命令。");
        if (args is ["--version"] or ["-V"]) return Print(shell, Version + "\n");
        var helpAt = Array.FindIndex(args, a => a is "--help" or "-h" or "-?" or "/?");
        var literal = Array.IndexOf(args, "--");
        if (args[0] == "help") return Help(root, args.ElementAtOrDefault(1), shell);
        if (helpAt >= 0 && (literal < 0 || helpAt < literal)) return Help(root, helpAt == 0 ? null : args[0], shell);

        var verb = root.Subcommands.FirstOrDefault(c => c.Name == args[0]);
        if (verb is null) return Wrong(shell, UnknownVerb(root, args[0]));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0) return Wrong(shell, Explain(parsed), verb.Name);
        return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Writes what is wrong and how to go on.</summary>
    public static int Wrong(Shell shell, string message, string? verb = null)
    {
        shell.Messages.WriteLine("用法有误：" + message);
        shell.Messages.WriteLine(verb is null ? HelpHint : $"用 jiheng {verb} --help 查看用法。");
        return ExitCode.WrongUse;
    }

    private static string Version => typeof(Usage).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static string UnknownVerb(RootCommand root, string word)
    {
        if (word.StartsWith('-')) return $"不认识的选项“{word}”。";
        var names = string.Join("、", root.Subcommands.Select(c => c.Name));
        var forgotten = File.Exists(word) || Directory.Exists(word) ? $"要审核这个文件，请写 jiheng check {word} 。" : "";
        return $"不认识的命令“{word}”，可用的命令有：{names}。{forgotten}";
    }

    // Errors of our own validators are Chinese already; the library's are recognised by what was left over.
    private static string Explain(ParseResult parsed)
    {
        var own = parsed.Errors.Select(e => e.Message).FirstOrDefault(m => m.Any(c => c >= '\u4E00'));
        if (own is not null) return own;
        if (parsed.UnmatchedTokens.Count > 0) return $"不认识的参数“{parsed.UnmatchedTokens[0]}”。";
        var option = parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault();
        return option is null ? "命令行无法理解。" : $"选项 {option.Option.Name} 的值有误，或给了不止一次。";
    }

    private static int Help(RootCommand root, string? name, Shell shell)
    {
        if (name is null) return Print(shell, Page("Overview"));
        var verb = root.Subcommands.FirstOrDefault(c => c.Name == name);
        return verb is null ? Wrong(shell, UnknownVerb(root, name)) : Print(shell, Page(char.ToUpperInvariant(name[0]) + name[1..]));
    }

    // The page of a verb is the file beside its source: one text for help and for readers of the repository.
    private static string Page(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.md")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static int Print(Shell shell, string text)
    {
        shell.Output.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return ExitCode.Clean;
    }
}

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
        if (args[0] == "help") return Help(root, args[1..], shell);
        if (helpAt >= 0 && (literal < 0 || helpAt < literal)) return Help(root, Verbs(root, args[..helpAt]), shell);

        Command command = root;
        var name = "";
        for (var depth = 0; command.Subcommands.Count > 0; depth++)
        {
            if (depth == args.Length) return Wrong(shell, $"没有给出 {name} 的子命令，可用的有：{Names(command)}。", name);
            if (command.Subcommands.FirstOrDefault(c => c.Name == args[depth]) is not { } below)
                return Wrong(shell, depth == 0 ? UnknownVerb(root, args[0]) : UnknownBelow(command, name, args[depth]), depth == 0 ? null : name);
            command = below;
            name = depth == 0 ? below.Name : $"{name} {below.Name}";
        }
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0) return Wrong(shell, Explain(parsed), name);
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
        var forgotten = File.Exists(word) || Directory.Exists(word) ? $"要审核这个文件，请写 jiheng check {word} 。" : "";
        return $"不认识的命令“{word}”，可用的命令有：{Names(root)}。{forgotten}";
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

    private static int Help(Command root, IReadOnlyList<string> words, Shell shell)
    {
        var (command, page, name) = (root, "", "");
        foreach (var word in words)
        {
            if (command.Subcommands.FirstOrDefault(c => c.Name == word) is not { } below)
                return name.Length == 0 ? Wrong(shell, UnknownVerb((RootCommand)root, word)) : Wrong(shell, UnknownBelow(command, name, word), name);
            command = below;
            page += char.ToUpperInvariant(word[0]) + word[1..];
            name = name.Length == 0 ? word : $"{name} {word}";
        }
        return Print(shell, Page(page.Length == 0 ? "Overview" : page));
    }

    /// <summary>The first words of a command line as long as they name commands; a first word that names none is kept, to be said.</summary>
    private static List<string> Verbs(Command root, IReadOnlyList<string> args)
    {
        List<string> verbs = [];
        var command = root;
        foreach (var arg in args)
        {
            var below = command.Subcommands.FirstOrDefault(c => c.Name == arg);
            if (below is null && command.Subcommands.Count == 0) break;
            verbs.Add(arg);
            if (below is null) break;
            command = below;
        }
        return verbs;
    }

    private static string Names(Command command) => string.Join("、", command.Subcommands.Select(c => c.Name));

    private static string UnknownBelow(Command command, string name, string word) => $"{name} 没有子命令“{word}”，可用的有：{Names(command)}。";

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

namespace Jiheng.Cli.Serving;

/// <summary>The web application: a program of its own, so that the command line starts without it.</summary>
/// <param name="File">The program.</param>
internal sealed record WebProgram(string File)
{
    /// <summary>The web program, where it lies elsewhere than beside this one.</summary>
    public const string Variable = "JIHENG_WEB";

    /// <summary>Whether it is started by the runtime's own command instead of by itself.</summary>
    public bool IsAssembly => File.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds it, or says where it was looked for and returns null.</summary>
    public static WebProgram? Find(Shell shell)
    {
        var places = Places();
        foreach (var place in places) if (System.IO.File.Exists(place)) return new(place);
        shell.Messages.WriteLine($"没有找到网页程序（jiheng-web），找过这些地方：{string.Join("、", places)}。");
        shell.Messages.WriteLine($"请重新取得完整的程序，或用环境变量 {Variable} 指明它在哪里。");
        return null;
    }

    // Who names a place means that one: another program found instead would be a surprise.
    private static string[] Places()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) return [named];
        var name = OperatingSystem.IsWindows() ? "jiheng-web.exe" : "jiheng-web";
        var home = AppContext.BaseDirectory;
        return [Path.GetFullPath(Path.Combine(home, "..", "web", name)), Path.Combine(home, "web", name), Path.Combine(home, name)];
    }
}

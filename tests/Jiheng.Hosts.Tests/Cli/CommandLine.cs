using System.Text;
using Jiheng.Cli;

namespace Jiheng.Hosts.Tests.Cli;

/// <summary>One command line run inside the test process: the same code as the program, with streams the test can see.</summary>
internal sealed record CommandLine(int ExitCode, byte[] Bytes, string Messages)
{
    public string Output => new UTF8Encoding(false, true).GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static CommandLine Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var messages = new MemoryStream();
        int code;
        using (var shell = new Shell(output, messages)) code = Program.Run(args, shell);
        return new(code, output.ToArray(), Encoding.UTF8.GetString(messages.ToArray()));
    }
}

using Jiheng.Web.Admin;
using Jiheng.Web.Hosting;
using Jiheng.Web.Reading;

namespace Jiheng.Web;

/// <summary>The web application as a process of its own: <c>jiheng serve</c> and <c>jiheng admin</c> start it.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [ReadingProgram.Verb]) return ReadingProgram.Run();
        if (args is ["admin", ..]) return AdminProgram.Run(args[1..], Console.Out, Console.Error);
        if (ServeOptions.Parse(args, out var wrong) is not { } options)
        {
            await Console.Error.WriteLineAsync(wrong);
            return 2;
        }
        return await Serving.Run(options, Console.In, Console.Out, Console.Error);
    }
}

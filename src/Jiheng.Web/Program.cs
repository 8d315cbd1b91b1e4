using Jiheng.Web.Hosting;

namespace Jiheng.Web;

/// <summary>The web application as a process of its own: <c>jiheng serve</c> starts it.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (ServeOptions.Parse(args, out var wrong) is not { } options)
        {
            await Console.Error.WriteLineAsync(wrong);
            return 2;
        }
        return await Serving.Run(options, Console.In, Console.Out, Console.Error);
    }
}

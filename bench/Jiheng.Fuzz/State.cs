using System.Globalization;

namespace Jiheng.Fuzz;

/// <summary>The number of the input that is being tried, written before it is: what is left of a process that died.</summary>
/// <param name="path">The file that holds it.</param>
internal sealed class State(string path) : IDisposable
{
    private readonly FileStream stream = new(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Write(long number)
    {
        stream.Position = 0;
        stream.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString("D20", CultureInfo.InvariantCulture)));
    }

    public static long Read(string path) => File.Exists(path) && long.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var number) ? number : 0;

    public void Dispose() => stream.Dispose();
}

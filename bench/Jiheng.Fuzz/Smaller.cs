using System.Diagnostics;

namespace Jiheng.Fuzz;

/// <summary>Leaves out of an input what is not needed for its exception; a few seconds of trying and no more.</summary>
internal static class Smaller
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    public static Input Of(Target target, Input input, string kind)
    {
        var clock = Stopwatch.StartNew();
        var best = input.Bytes;
        if (input.Aside is { } aside && Breaks(target, new(best), kind)) input = new(best);
        for (var step = best.Length / 2; step > 0; step /= 2)
            for (var at = 0; at < best.Length && clock.Elapsed < Longest;)
            {
                byte[] shorter = [.. best.AsSpan(0, at), .. best.AsSpan(Math.Min(best.Length, at + step))];
                if (shorter.Length > 0 && Breaks(target, input with { Bytes = shorter }, kind)) best = shorter;
                else at += step;
            }
        return input with { Bytes = best };
    }

    private static bool Breaks(Target target, Input input, string kind)
    {
        try
        {
            target.Try(input);
            return false;
        }
#pragma warning disable CA1031 // The very exception is asked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Signature.Of(e) == kind;
        }
    }
}

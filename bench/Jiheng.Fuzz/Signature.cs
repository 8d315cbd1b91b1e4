using System.Diagnostics;

namespace Jiheng.Fuzz;

/// <summary>What two exceptions of one cause have in common: their type and the places they came through.</summary>
internal static class Signature
{
    private const int Frames = 4;

    public static string Of(Exception trouble)
    {
        var frames = new StackTrace(trouble, fNeedFileInfo: true).GetFrames();
        var own = frames.Where(f => f.GetMethod()?.DeclaringType?.FullName?.StartsWith("Jiheng", StringComparison.Ordinal) == true).Take(Frames)
            .Select(f => $"{f.GetMethod()!.DeclaringType!.Name}.{f.GetMethod()!.Name}:{f.GetFileLineNumber()}");
        return $"{trouble.GetType().Name} {string.Join(" < ", own)}";
    }
}

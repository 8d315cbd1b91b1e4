using System.Globalization;

namespace Jiheng.Cli.Inputs;

/// <summary>Which of many files can have a copy among the others: only those whose length another one has, too.</summary>
/// <remarks>Hashing loads a cryptographic library, which costs as much as reading a form.</remarks>
internal sealed class PossibleCopies
{
    private readonly HashSet<string> shared = new(StringComparer.Ordinal);
    private readonly bool all;

    public PossibleCopies(IReadOnlyList<InputFile> files)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Length is null) all = files.Count > 1;
            else if (!seen.Add(Key(file))) shared.Add(Key(file));
        }
    }

    /// <summary>Whether the file may be a copy, so that its content has to be compared.</summary>
    public bool Hold(InputFile file) => all || shared.Contains(Key(file));

    private static string Key(InputFile file) => file.Length?.ToString(CultureInfo.InvariantCulture) ?? "";
}

namespace Jiheng.Cli;

/// <summary>What the process says to the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at error.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding at error.</summary>
    public const int Errors = 1;

    /// <summary>The command line could not be understood, or names no file.</summary>
    public const int WrongUse = 2;

    /// <summary>A file could not be read at all. Outranks <see cref="Errors"/>: what was not read was not judged.</summary>
    public const int Unreadable = 3;

    /// <summary>The program is incomplete: it could not be compiled, or its packs are missing or wrong.</summary>
    public const int Broken = 70;

    /// <summary>Stopped with Ctrl-C, as shells report it.</summary>
    public const int Interrupted = 130;
}

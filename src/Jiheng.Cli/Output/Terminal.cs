using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Cli.Output;

/// <summary>A terminal without the runtime's console, which sends it set-up sequences (ESC[?1h ESC=) before anything else.</summary>
internal static class Terminal
{
    private const nuint GetWindowSize = 0x5413;

    /// <summary>Standard output, known to be a terminal.</summary>
    public static Stream Output() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : Open(1, FileAccess.Write);

    /// <summary>Standard error, known to be a terminal.</summary>
    public static Stream Error() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : Open(2, FileAccess.Write);

    /// <summary>Standard input, known to be a terminal; null when this process runs behind it, where reading would suspend it.</summary>
    public static Stream? Input()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardInput();
        return tcgetpgrp(0) == getpgrp() ? Open(0, FileAccess.Read) : null;
    }

    /// <summary>The width of standard output, or null where the system does not say.</summary>
    public static int? Columns()
    {
        if (OperatingSystem.IsWindows()) return Console.WindowWidth;
        // The request number is Linux's own; the calling convention of a variadic function is the plain one there.
        return OperatingSystem.IsLinux() && ioctl(1, GetWindowSize, out var size) == 0 && size.Columns > 0 ? size.Columns : null;
    }

    // A terminal has no position, so this reads and writes where the terminal is; files are left to the console's stream.
    private static FileStream Open(int descriptor, FileAccess access) => new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int ioctl(int descriptor, nuint request, out WindowSize size);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int tcgetpgrp(int descriptor);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int getpgrp();

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct WindowSize
    {
        public readonly ushort Rows, Columns, Width, Height;
    }
}

using System.Buffers;
using System.Text;
using Jiheng.Engine.Reporting;

namespace Jiheng.Cli.Output;

/// <summary>Styled text as UTF-8, with or without the colours of a terminal.</summary>
internal static class Paint
{
    /// <summary>Writes the text.</summary>
    public static void Write(IBufferWriter<byte> output, StyledText text, bool colours)
    {
        foreach (var run in text.Runs)
        {
            var code = colours ? Code(run.Tone) : "";
            if (code.Length > 0) Encoding.UTF8.GetBytes($"\u001b[{code}m", output);
            Encoding.UTF8.GetBytes(run.Text, output);
            if (code.Length > 0) output.Write("\u001b[0m"u8);
        }
    }

    /// <summary>Writes the text to the results of a command, which a reader may be following.</summary>
    public static void Print(Shell shell, StyledText text)
    {
        shell.Write(o => Write(o, text, shell.Colours));
    }

    // The sixteen basic colours follow the user's own theme, dark or light.
    private static string Code(Tone tone) => tone switch
    {
        Tone.Heading => "1",
        Tone.Error => "1;31",
        Tone.Warning => "1;33",
        Tone.Note => "36",
        Tone.Good => "1;32",
        Tone.Faint => "2",
        _ => "",
    };
}

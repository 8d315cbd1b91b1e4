using System.Text;

namespace Jiheng.Documents.Html;

/// <summary>Running text as a browser shows it: white space of the source is one space or none, spaces that are letters (nbsp, U+3000) stay.</summary>
internal sealed class FlowText
{
    private readonly StringBuilder text = new();
    private bool isSpaced;
    private bool isWrapped;

    /// <summary>Text of the source, with its white space collapsed.</summary>
    public void Append(string source)
    {
        foreach (var c in source)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                isSpaced = true;
                isWrapped |= c is '\n' or '\r';
                continue;
            }
            if (isSpaced) Space(c);
            text.Append(c);
        }
    }

    /// <summary>Text whose white space is printed as it stands.</summary>
    public void AppendPrinted(string printed)
    {
        if (printed.Length == 0) return;
        if (isSpaced) Space(printed[0]);
        text.Append(printed);
    }

    /// <summary>A line break of the page.</summary>
    public void Break()
    {
        (isSpaced, isWrapped) = (false, false);
        text.Append('\n');
    }

    /// <summary>The text so far; the next paragraph starts empty.</summary>
    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        (isSpaced, isWrapped) = (false, false);
        return taken;
    }

    // Programs wrap the source of Chinese text anywhere; between Chinese letters such a line end prints nothing
    // (CSS Text 3, 4.1.2 segment break transformation).
    private void Space(char next)
    {
        var isPrinted = text.Length > 0 && text[^1] != '\n' && next != '\n' && !(isWrapped && IsChinese(text[^1]) && IsChinese(next));
        (isSpaced, isWrapped) = (false, false);
        if (isPrinted) text.Append(' ');
    }

    private static bool IsChinese(char c) =>
        c is >= '\u2E80' and <= '\uA4CF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uDFFF';
}

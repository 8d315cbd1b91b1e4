using System.Text;

namespace Jiheng.Documents.Docx;

/// <summary>The text of one paragraph as it comes in. Most paragraphs are one piece, which is then not copied.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder builder = new();
    private string single = "";

    public bool IsEmpty => single.Length == 0 && builder.Length == 0;

    public void Append(string text)
    {
        if (IsEmpty) single = text;
        else Build().Append(text);
    }

    public void Append(char letter) => Build().Append(letter);

    public void Prepend(string text)
    {
        if (IsEmpty) single = text;
        else Build().Insert(0, text);
    }

    /// <summary>The text so far; the next paragraph starts empty.</summary>
    public string Take()
    {
        var text = single;
        if (builder.Length > 0)
        {
            text = builder.ToString();
            builder.Clear();
        }
        single = "";
        return text;
    }

    private StringBuilder Build()
    {
        if (single.Length > 0)
        {
            builder.Append(single);
            single = "";
        }
        return builder;
    }
}

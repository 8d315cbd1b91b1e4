namespace Jiheng.Engine.Reporting.Annotating;

/// <summary>What an annotated copy is called, and who its comments are by.</summary>
public static class AnnotatedNames
{
    /// <summary>The author of the comments.</summary>
    public const string Author = "绩衡审核";

    /// <summary>自评表-批注.docx for …/自评表.docx: the folders are left out.</summary>
    public static string Of(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? $"{name[..dot]}-批注{name[dot..]}" : name + "-批注";
    }
}

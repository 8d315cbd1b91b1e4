namespace Jiheng.Documents.Html.Writing;

/// <summary>How a written page looks: page.css beside this file, which is part of the assembly.</summary>
internal static class PageStyle
{
    /// <summary>The whole style sheet.</summary>
    public static string Css { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(typeof(PageStyle), "page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

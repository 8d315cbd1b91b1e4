using Jiheng.Documents.Package;

namespace Jiheng.Documents.Docx.Annotating;

/// <summary>The styles that Word itself gives comments, by whatever id the document has them; none is added.</summary>
internal sealed class CommentStyles
{
    public CommentStyles(OfficePackage package)
    {
        using var cursor = package.OpenRelated("styles");
        string? id = null;
        while (cursor is not null && cursor.Advance())
        {
            if (!cursor.IsElement || !cursor.IsWord) continue;
            if (cursor.Name == "style") id = cursor.Attribute("styleId");
            // Word keeps the English names in every language.
            else if (cursor.Name == "name" && cursor.Attribute("val") is { } name)
            {
                if (name.Equals("annotation reference", StringComparison.OrdinalIgnoreCase)) Mark ??= id;
                else if (name.Equals("annotation text", StringComparison.OrdinalIgnoreCase)) Text ??= id;
            }
        }
    }

    /// <summary>The style of a comment's paragraphs, or null.</summary>
    public string? Text { get; }

    /// <summary>The style of the mark that calls a comment, or null.</summary>
    public string? Mark { get; }
}

using System.Globalization;
using System.Text;
using Jiheng.Engine.Content;

namespace Jiheng.Documents.Html.Writing;

/// <summary>The ids of headings: made of their words, so that a link still fits when other headings come or go.</summary>
internal sealed class HeadingIds
{
    private const int Longest = 24;
    private readonly Dictionary<int, string> ids = [];

    /// <summary>Gives every heading of a document its id.</summary>
    public HeadingIds(IReadOnlyList<Block> blocks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Paragraph { HeadingLevel: not null } heading) continue;
            var id = Words(heading.Text);
            for (var copy = 2; !taken.Add(id); copy++) id = string.Create(CultureInfo.InvariantCulture, $"{Words(heading.Text)}-{copy}");
            ids[i] = id;
        }
    }

    /// <summary>The id of the heading at a place of the document.</summary>
    public string this[int index] => ids[index];

    // Letters and digits only: such an id is also a plain word in an address.
    private static string Words(string text)
    {
        var id = new StringBuilder("h-");
        foreach (var letter in text)
        {
            if (id.Length == Longest) break;
            if (char.IsLetterOrDigit(letter)) id.Append(letter);
        }
        return id.ToString();
    }
}

using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Packs.Building;

/// <summary>Citations as types.</summary>
internal sealed class CitationBuilding(PackNode whole)
{
    /// <summary>The citation written in an object, or null.</summary>
    public Citation? Of(PackNode node)
    {
        if (node["cite"] is not { } cite) return null;
        var source = cite.Text("source");
        return new(source, whole["pack"]?["sources"]?[source]?.Text("title") ?? "", cite.Text("clause"), cite.Text("confidence") switch
        {
            "seen" => Confidence.Seen,
            "K" => Confidence.Known,
            "K-low" => Confidence.Doubtful,
            _ => Confidence.Derived,
        }, cite.Text("since"), cite.Text("until"), cite.Text("note"), cite.Place.Pack);
    }
}

using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Package.Copying;

/// <summary>What ties the parts of a package together: the list of content types and the relationships. Existing lines stay.</summary>
internal static class PackageLinks
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Says what kind of part one is.</summary>
    public static void Declare(this PackageCopy copy, string part, string contentType)
    {
        var types = TypesOf(copy);
        var name = "/" + part;
        var known = types.Elements(Types + "Override").FirstOrDefault(o => name.Equals((string?)o.Attribute("PartName"), StringComparison.OrdinalIgnoreCase));
        if (known is not null) known.SetAttributeValue("ContentType", contentType);
        else types.Add(new XElement(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", contentType)));
    }

    /// <summary>Says what kind all parts of an ending are, unless that is said.</summary>
    public static void DeclareEnding(this PackageCopy copy, string ending, string contentType)
    {
        var types = TypesOf(copy);
        if (types.Elements(Types + "Default").Any(d => ending.Equals((string?)d.Attribute("Extension"), StringComparison.OrdinalIgnoreCase))) return;
        types.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", contentType)));
    }

    /// <summary>Relates a part to another; the id of the relationship.</summary>
    /// <param name="copy">The package.</param>
    /// <param name="from">The part that names the other.</param>
    /// <param name="type">The whole type.</param>
    /// <param name="to">The other part.</param>
    public static string Relate(this PackageCopy copy, string from, string type, string to)
    {
        var slash = from.LastIndexOf('/') + 1;
        var part = $"{from[..slash]}_rels/{from[slash..]}.rels";
        var list = (copy.Change(part) ?? copy.Put(part, new XElement(Relations + "Relationships"))).Root!;
        var taken = list.Elements().Select(r => (string?)r.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains(Id(number))) number++;
        list.Add(new XElement(Relations + "Relationship", new XAttribute("Id", Id(number)), new XAttribute("Type", type), new XAttribute("Target", Target(from[..slash], to))));
        return Id(number);
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    /// <summary>As seen from the folder: ../comments1.xml.</summary>
    private static string Target(string folder, string to)
    {
        var up = "";
        while (folder.Length > 0 && !to.StartsWith(folder, StringComparison.Ordinal))
        {
            up += "../";
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
        }
        return up + to[folder.Length..];
    }

    private static XElement TypesOf(PackageCopy copy) => (copy.Change("[Content_Types].xml") ?? copy.Put("[Content_Types].xml", new XElement(Types + "Types"))).Root!;
}

using Jiheng.Engine;
using Jiheng.Engine.Model;

namespace Jiheng.Web.Features.Check;

/// <summary>A file of a filing, with its reading while that is kept.</summary>
/// <param name="File">Index in the check.</param>
/// <param name="Reading">The reading, or null when it has to be read again.</param>
internal sealed record FilingMember(int File, DocumentReading? Reading);

/// <summary>Files audited together.</summary>
/// <param name="Members">The files.</param>
/// <param name="Whole">How many files the whole filing has when this is one part of several; 0 otherwise.</param>
internal sealed record FilingPart(IReadOnlyList<FilingMember> Members, int Whole);

/// <summary>Puts files into filings by unit and year as they come; a document that does not name both stands alone.</summary>
internal sealed class FilingGroups
{
    private readonly List<List<FilingMember>> groups = [];
    private readonly Dictionary<string, List<FilingMember>> named = new(StringComparer.Ordinal);

    /// <summary>Adds one document.</summary>
    public void Add(int file, DocumentReading reading, bool keep)
    {
        var member = new FilingMember(file, keep ? reading : null);
        var filing = Pipeline.File([reading])[0];
        if (filing is not { Unit: { } unit, FiscalYear: { } year })
        {
            groups.Add([member]);
            return;
        }
        if (!named.TryGetValue($"{year}|{unit}", out var group)) groups.Add(named[$"{year}|{unit}"] = group = []);
        group.Add(member);
    }

    /// <summary>The filings in the order of their first files, the largest in parts.</summary>
    public IReadOnlyList<FilingPart> Parts() =>
        [.. groups.SelectMany(g => g.Chunk(Filing.MostDocuments).Select(part => new FilingPart(part, g.Count > Filing.MostDocuments ? g.Count : 0)))];
}

namespace Jiheng.Engine.Model;

/// <summary>Putting documents into filings.</summary>
public static class FilingCabinet
{
    /// <summary>Groups readings by unit and fiscal year in the order of their first document. A document that does not name both stands alone.</summary>
    public static IReadOnlyList<Filing> Group(IEnumerable<DocumentReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        List<List<DocumentReading>> groups = [];
        Dictionary<string, List<DocumentReading>> byKey = new(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            if (reading is not { Unit: { } unit, FiscalYear: { } year })
            {
                groups.Add([reading]);
                continue;
            }
            if (!byKey.TryGetValue($"{year}|{unit}", out var group))
            {
                byKey[$"{year}|{unit}"] = group = [];
                groups.Add(group);
            }
            group.Add(reading);
        }
        return groups.ConvertAll(g => new Filing(g[0].Unit, g[0].FiscalYear, g));
    }
}

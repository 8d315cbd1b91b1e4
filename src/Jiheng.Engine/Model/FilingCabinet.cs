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

    /// <summary>The filing with those of some documents beside it that belong to its unit: of the same year or an earlier one.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="others">Documents of other steps and years, as the user named them.</param>
    public static Filing Beside(Filing filing, IReadOnlyList<DocumentReading> others)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(others);
        return others.Count == 0 ? filing : filing with { Against = [.. others.Where(o => NotBeside(filing, o) is null)] };
    }

    /// <summary>Why a document cannot be held beside a filing, as the end of a sentence; null when it can.</summary>
    public static string? NotBeside(Filing filing, DocumentReading other)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ArgumentNullException.ThrowIfNull(other);
        if (filing.Unit is { } unit && other.Unit is { } another && !IsSameUnit(unit, another) && !IsLetterTo(other, unit)) return $"单位是“{another}”，不是“{unit}”";
        if (other.FiscalYear is not { } year) return "没有读出年度";
        if (filing.FiscalYear is { } current && year > current) return $"年度（{year}）晚于本份填报（{current}）";
        foreach (var document in filing.Documents) if (document.Source.File == other.Source.File) return "就是本份填报的文件";
        return null;
    }

    /// <summary>Whether it is a review or a notice that another body wrote to the unit: it names the unit and holds no form that a unit files for itself.</summary>
    private static bool IsLetterTo(DocumentReading other, string unit) =>
        other.Forms.All(f => f.Kind is FormKind.Unknown or FormKind.GoalReview or FormKind.Attachment) && other.Lines.Any(l => l.Text.Contains(Short(unit), StringComparison.Ordinal)) && (other.Unit is not { } by || by.Contains(unit, StringComparison.Ordinal) || by.StartsWith(unit[..(unit.Length - Short(unit).Length)], StringComparison.Ordinal));

    // 县医疗保障局 of 云岫县医疗保障局: how a letter of the same county calls it.
    private static string Short(string unit) => unit.IndexOfAny(['县', '区', '市', '旗', '州']) is > 0 and var at && unit.Length - at > 4 ? unit[at..] : unit;

    /// <summary>Whether two names are the unit itself in another form: with 本级 or 机关 behind it, or with its place before it. A body below a unit bears the unit's name too.</summary>
    internal static bool IsSameUnit(string one, string other)
    {
        var (x, y) = (Bare(one), Bare(other));
        var (longer, shorter) = x.Length >= y.Length ? (x, y) : (y, x);
        return longer == shorter || (longer.EndsWith(shorter, StringComparison.Ordinal) && Places.Contains(longer[longer.Length - shorter.Length - 1], StringComparison.Ordinal));
    }

    // The last letter of the name of a place.
    private const string Places = "省市县区旗州盟";

    private static string Bare(string unit)
    {
        var name = string.Concat(unit.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '（' or '）')));
        foreach (var end in (string[])["本级", "机关"]) if (name.Length > end.Length + 1 && name.EndsWith(end, StringComparison.Ordinal)) name = name[..^end.Length];
        return name;
    }
}

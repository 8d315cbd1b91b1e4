using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Audit.Checks;

/// <summary>How the words before a name in its sentence bear on it.</summary>
internal enum TextScope
{
    /// <summary>Nothing but years and openings: the row itself is meant.</summary>
    Whole,

    /// <summary>Another statement comes first: it may limit what is meant.</summary>
    Open,

    /// <summary>A place, a group, a rule or a part of the year.</summary>
    Narrower,
}

/// <summary>A figure of running text that names a row of the report's table letter for letter.</summary>
/// <param name="Form">The form of the text.</param>
/// <param name="Indicator">The row.</param>
/// <param name="Fact">The figure of the text.</param>
/// <param name="IsOwn">Whether the row stands in the form of the text itself.</param>
internal sealed record TextOfIndicator(FilledForm Form, Indicator Indicator, Fact Fact, bool IsOwn)
{
    private const int ShortestName = 4;

    // A part of the year or of the people is not what the row tells.
    internal static readonly string[] Narrower = ["累计", "上半年", "下半年", "季度", "月", "以来", "新增", "其中", "部分", "平均", "预计", "计划", "目标", "上年", "去年"];

    // What may open a sentence before the name.
    private static readonly string[] Openings = ["全年", "当年", "本年度", "本年", "年内", "共", "项目"];

    /// <summary>The result of the row.</summary>
    public Entry Row => Indicator.Actual!;

    /// <summary>All of a document that speak of the whole row and can be compared with it.</summary>
    public static IEnumerable<TextOfIndicator> In(DocumentReading document)
    {
        foreach (var form in document.Forms)
        {
            var own = Rows([form]);
            // A report without a table of its own speaks of the one form of its project, or of the whole unit's.
            var rows = own.Count > 0 ? own : Rows([.. document.Forms.Where(f => f.Project?.Raw == form.Project?.Raw)]);
            if (rows.Count == 0) continue;
            foreach (var fact in document.Facts)
            {
                if (fact.Form != form.Index || fact.InTable || fact.Stage != Stage.Actual || fact.Measure is not (Measure.Level or Measure.Rate) || fact.AsOf is not null) continue;
                if (Words.HasAny(fact.Entry.Label, Narrower) || (fact.Year is { } year && (form.Year ?? document.FiscalYear) is { } formYear && year != formYear && year != document.FiscalYear)) continue;
                if (Named(rows, fact) is { } row && ScopeOf(fact) != TextScope.Narrower) yield return new(form, row.Indicator, fact, own.Count > 0);
            }
        }
    }

    /// <summary>A row and its name without brackets.</summary>
    internal sealed record NamedRow(string Name, Indicator Indicator);

    /// <summary>The rows with a number as result and a name that no other row has.</summary>
    public static List<NamedRow> Rows(IReadOnlyList<FilledForm> forms)
    {
        List<NamedRow> rows = [];
        HashSet<string> repeated = new(StringComparer.Ordinal);
        foreach (var indicator in forms.SelectMany(f => f.Indicators))
        {
            if (indicator.Actual is not { Value: { Kind: ValueKind.Number, IsWholeText: true } }) continue;
            var name = Words.WithoutBrackets(Attainment.Name(indicator));
            if (name.Length < ShortestName) continue;
            if (rows.Exists(r => r.Name == name)) repeated.Add(name);
            rows.Add(new(name, indicator));
        }
        rows.RemoveAll(r => repeated.Contains(r.Name));
        return rows;
    }

    private static NamedRow? Named(List<NamedRow> rows, Fact fact)
    {
        foreach (var row in rows) if (IsNamed(row.Name, fact)) return row;
        return null;
    }

    /// <summary>Whether the words before a figure are the name of a row.</summary>
    public static bool IsNamed(string name, Fact fact)
    {
        var label = fact.Label;
        foreach (var opening in Openings)
            if (label.StartsWith(opening, StringComparison.Ordinal)) { label = label[opening.Length..]; break; }
        return label == name || (label.Length < name.Length + 5 && label.StartsWith(name, StringComparison.Ordinal) && Words.HasAny(label[name.Length..], "达", "为", "是"));
    }

    /// <summary>How the words before the name bear on it: 对脱贫人口，…; 门诊方面，…; 城关镇：…; 根据办法规定，…</summary>
    public static TextScope ScopeOf(Fact fact)
    {
        var at = fact.Sentence.IndexOf(fact.Entry.Label, StringComparison.Ordinal);
        var head = at > 0 ? Words.Compact(fact.Sentence[..at]) : "";
        if (Words.HasAny(fact.Sentence, "截至", "截止", "季度", "上半年", "口径")) return TextScope.Narrower;
        var stop = Words.LastSign(head.TrimEnd(',', ':', '，', '：', ';', '；'), "。；;");
        var clause = head[(stop + 1)..];
        foreach (var opening in Openings) clause = clause.Replace(opening, "", StringComparison.Ordinal);
        clause = string.Concat(clause.Where(c => !char.IsAsciiDigit(c) && c is not ('年' or '度' or ',' or '、' or '.' or '(' or ')')));
        if (clause.Length == 0) return TextScope.Whole;
        return clause.EndsWith(':') || clause[0] is '对' || clause.EndsWith("方面", StringComparison.Ordinal) || clause.EndsWith('中')
            || clause.StartsWith("根据", StringComparison.Ordinal) || clause.StartsWith("依据", StringComparison.Ordinal) || Words.HasAny(clause, "其中", "按照《", "通报", "镇", "乡", "街道", "村", "人口", "群众", "城区", "门诊", "住院", "困难", "上级", "省", "市") ? TextScope.Narrower : TextScope.Open;
    }
}

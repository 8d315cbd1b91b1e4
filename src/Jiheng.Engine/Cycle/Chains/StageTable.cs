using Jiheng.Engine.Model;
using Jiheng.Engine.Reading;

namespace Jiheng.Engine.Cycle.Chains;

/// <summary>What a row of the table over the steps follows.</summary>
public enum StageRowKind
{
    /// <summary>指标值.</summary>
    Target,

    /// <summary>实际完成值; up to some month in monitoring.</summary>
    Result,

    /// <summary>An amount of one stage: 年初预算数, 全年执行数.</summary>
    Amount,
}

/// <summary>One value in one document of the row.</summary>
/// <param name="Form">The form it stands in.</param>
/// <param name="Entry">What is printed.</param>
/// <param name="IsChanged">Whether it is another value than that of the step before it in the same year.</param>
public sealed record StageEntry(ChainForm Form, Entry Entry, bool IsChanged);

/// <summary>One indicator or amount followed over the steps and years.</summary>
/// <param name="Kind">What it follows.</param>
/// <param name="Group">一级指标, or empty.</param>
/// <param name="Name">The indicator, or the row and stage of money.</param>
/// <param name="Entries">Its values in the order of time.</param>
public sealed record StageRow(StageRowKind Kind, string Group, string Name, IReadOnlyList<StageEntry> Entries)
{
    /// <summary>Whether some value differs from that of the step before it in the same year.</summary>
    public bool IsChanged => Entries.Any(e => e.IsChanged);

    /// <summary>Itself and nothing else.</summary>
    public bool Equals(StageRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The rows of the whole unit or of one project.</summary>
/// <param name="Subject">What they speak of.</param>
/// <param name="Rows">Amounts, then indicators in the order they were first declared.</param>
public sealed record StageTable(ChainSubject Subject, IReadOnlyList<StageRow> Rows)
{
    /// <summary>The tables of a filing and the documents beside it; none when it has nothing beside it and one file.</summary>
    public static IReadOnlyList<StageTable> Of(Filing filing)
    {
        List<StageTable> tables = [];
        foreach (var subject in DocumentChain.Of(filing).Subjects)
            if (new StageTable(subject, [.. Amounts(subject), .. Indicators(subject)]) is { Rows.Count: > 0 } table) tables.Add(table);
        return tables;
    }

    /// <summary>年度资金总额 and its sources, each stage a row.</summary>
    private static IEnumerable<StageRow> Amounts(ChainSubject subject)
    {
        Dictionary<string, List<StageEntry>> rows = new(StringComparer.Ordinal);
        List<string> order = [];
        foreach (var form in subject.Forms)
            foreach (var row in form.Form.Funds?.Rows ?? [])
            {
                var name = ReferenceEquals(row, form.Form.Funds!.Total) ? "年度资金总额" : Words.Key(row.Label.Raw);
                foreach (var (stage, entry) in StagedMoney.Of(form, row))
                {
                    var key = $"{name}·{stage}";
                    if (!rows.TryGetValue(key, out var list)) { rows.Add(key, list = []); order.Add(key); }
                    Append(list, form, entry);
                }
            }
        foreach (var key in order) yield return new(StageRowKind.Amount, "", key, rows[key]);
    }

    private static IEnumerable<StageRow> Indicators(ChainSubject subject)
    {
        List<Followed> all = [];
        Dictionary<string, Followed> byKey = new(StringComparer.Ordinal);
        foreach (var form in subject.Forms)
        {
            // A name that stands twice in a form is nobody's.
            foreach (var group in form.Form.Indicators.GroupBy(Key, StringComparer.Ordinal).Where(g => g.Count() == 1))
            {
                var indicator = group.First();
                if (!byKey.TryGetValue(group.Key, out var followed))
                {
                    byKey.Add(group.Key, followed = new(Words.Compact(indicator.Level1), CyclePrint.Of(indicator.Name.Raw)));
                    all.Add(followed);
                }
                if (indicator.Target is { IsBlank: false } target) Append(followed.Targets, form, target);
                if (indicator.Actual is { IsBlank: false } actual) followed.Results.Add(new(form, actual, false));
            }
        }
        foreach (var followed in all)
        {
            if (followed.Targets.Count > 0) yield return new(StageRowKind.Target, followed.Group, followed.Name, followed.Targets);
            if (followed.Results.Count > 0) yield return new(StageRowKind.Result, followed.Group, followed.Name, followed.Results);
        }
    }

    private static string Key(Indicator indicator) => IndicatorPairs.Key(indicator) + "|" + (Words.Key(indicator.Level1) is { Length: > 1 } level ? level[..2] : "");

    private sealed record Followed(string Group, string Name)
    {
        public List<StageEntry> Targets { get; } = [];

        public List<StageEntry> Results { get; } = [];
    }

    private static void Append(List<StageEntry> entries, ChainForm form, Entry entry)
    {
        var before = entries.FindLast(e => e.Form.Year == form.Year);
        entries.Add(new(form, entry, before is not null && !IsSame(before.Entry, entry)));
    }

    private static bool IsSame(Entry one, Entry other) =>
        TargetAgreement.Of(one, other) == ValueAgreement.Same
        || (one.Quantity is { Unit.IsMeasured: true } x && other.Quantity is { Unit.IsMeasured: true } y && x.Unit.Dimension == Numbers.Dimension.Money && y.Unit.Dimension == Numbers.Dimension.Money && x.Interval.Meets(y.Interval));
}

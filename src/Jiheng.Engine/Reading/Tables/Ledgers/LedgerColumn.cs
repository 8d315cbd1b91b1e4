using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables.Ledgers;

/// <summary>A column of a table of labelled figures, as its header rows name it.</summary>
/// <param name="Text">The words of its header cells from above, joined by a dot: 近两年收支金额·2022年.</param>
/// <param name="Kind">What it holds; none for a column of names.</param>
/// <param name="Year">The year it names, or null.</param>
/// <param name="Stage">The stage it names.</param>
internal sealed record LedgerColumn(string Text, FigureKind Kind, int? Year, Stage Stage)
{
    /// <summary>Whether it holds the change between two other columns: no amount of its own year or stage.</summary>
    public bool IsChange => Words.HasAny(Text, "增减", "增加", "减少", "变动", "差额");

    /// <summary>The unit, other than of money, that its header names for the figures below: 国道（公里）.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether it holds figures to be read.</summary>
    public bool HoldsFigures => Kind is not (FigureKind.None or FigureKind.Line);

    /// <summary>The stage of a column that counts to a date within the year or tells what is expected (1—7月执行数, 全年预计执行数), or null.</summary>
    public static Stage? Partial(string column)
    {
        if (Words.HasAny(column, "预计", "预测")) return Stage.Forecast;
        if (!Words.HasAny(column, "执行", "支出", "完成", "支付")) return null;
        if (Words.HasAny(column, "上半年", "半年度", "季度", "截至", "累计")) return Stage.ToDate;
        var month = column.IndexOf('月', StringComparison.Ordinal);
        return month > 0 && (char.IsAsciiDigit(column[month - 1]) || column[month - 1] is '份') ? Stage.ToDate : null;
    }

    /// <summary>Names a column by the words of its header cells, the outermost first.</summary>
    public static LedgerColumn Of(List<string> words, int? formYear, Vocabulary vocabulary)
    {
        var kind = FigureKind.None;
        int? year = null;
        var stage = Stage.Unstated;
        var own = "";
        Unit? unit = null;
        foreach (var word in words)
        {
            unit = Counted(Words.Compact(word));
            own = Words.WithoutColumnNumber(Words.WithoutBrackets(Words.Compact(word)));
            // 其中:省级: a part of the column before it, called by its own name.
            if (own.StartsWith("其中:", StringComparison.Ordinal)) own = own[3..];
            if (Words.Year(own) is { } named) year = named;
            else if (own.StartsWith("上年", StringComparison.Ordinal) || own.StartsWith("去年", StringComparison.Ordinal)) year = formYear - 1;
            else if (own.StartsWith("本年", StringComparison.Ordinal) || own.StartsWith("当年", StringComparison.Ordinal) || own.StartsWith("今年", StringComparison.Ordinal)) year = formYear;
            if (Partial(own) is { } partial) stage = partial;
            else if (vocabulary.StageOf(own) is not Stage.Unstated and var found) stage = found;
            // The innermost word says what is in the column, unless it only names a year or a part.
            if (SaysPercent(word)) kind = vocabulary.FigureOf(own) == FigureKind.Share || own.StartsWith('占') ? FigureKind.Share : FigureKind.Rate;
            else if (vocabulary.FigureOf(own) is not FigureKind.None and var holds) kind = holds;
            // 行政罚款（万元）: whatever it is called, it is money.
            else if (MoneyUnits.In(word) is not null) kind = FigureKind.Amount;
            else if (kind == FigureKind.None && year is not null && own is ([.., '年'] or [.., '年', '度'])) kind = FigureKind.Amount;
        }
        return new(string.Join('·', words.ConvertAll(Words.Compact)), unit is null ? kind : FigureKind.Count, year, stage) { Unit = unit };
    }

    /// <summary>Whether the brackets that close a name say per cent: 查处比例（%）.</summary>
    public static bool SaysPercent(string name) => Words.Compact(name) is [.., '(', '%' or '％', ')'];

    /// <summary>The unit that the name of a row says for all its figures, of whatever kind: 参保人数（万人）, 查处比例（%）; null where it says none.</summary>
    public static Unit? OfRow(string name) => SaysPercent(name) ? Numbers.Unit.Percent : Counted(Words.Compact(name)) ?? MoneyUnits.In(name);

    /// <summary>The unit in the brackets that close a header, when it is one of things counted or measured and not of money or a rate.</summary>
    public static Unit? Counted(string header)
    {
        var open = header.LastIndexOf('(');
        return open > 0 && header[^1] == ')' && UnitTable.Find(header[(open + 1)..^1]) is { Dimension: not (Dimension.None or Dimension.Money or Dimension.Ratio or Dimension.PercentagePoint) } unit ? unit : null;
    }
}

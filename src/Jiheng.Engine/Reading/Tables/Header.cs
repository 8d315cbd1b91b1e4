using Jiheng.Engine.Content;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>One or more header rows of a table, as the role of every grid column below them.</summary>
internal sealed class Header
{
    private readonly ColumnRole[] roles;
    private readonly string[] texts;

    private Header(ColumnRole[] roles, string[] texts, int rows)
    {
        this.roles = roles;
        this.texts = texts;
        Rows = rows;
    }

    /// <summary>How many rows the header takes.</summary>
    public int Rows { get; }

    /// <summary>How many grid columns it stands above.</summary>
    public int ColumnCount => roles.Length;

    /// <summary>The role of a grid column.</summary>
    public ColumnRole this[int column] => column < roles.Length ? roles[column] : ColumnRole.None;

    /// <summary>The header text above a grid column, or an empty text.</summary>
    public string Text(int column) => column < texts.Length ? texts[column] : "";

    /// <summary>The first grid column with the role, or −1.</summary>
    public int Column(ColumnRole role) => Array.IndexOf(roles, role);

    /// <summary>Whether a column with the role exists.</summary>
    public bool Has(ColumnRole role) => Column(role) >= 0;

    /// <summary>Whether the header stands above indicators: a name, and something said of it.</summary>
    public bool IsIndicators => Has(ColumnRole.Level3) || (Has(ColumnRole.Level2) && (Has(ColumnRole.Target) || (Has(ColumnRole.Level1) && Has(ColumnRole.Weight) && Has(ColumnRole.Score))));

    /// <summary>
    /// Whether the header stands above the parts of a scoring: one name, weight and score, and nothing said of what was to be reached.
    /// Two levels of names are its parts only beside a rate; otherwise they are what is judged.
    /// </summary>
    public bool IsScores(Vocabulary vocabulary)
    {
        if (!Has(ColumnRole.Weight) || !Has(ColumnRole.Score) || NameColumn < 0) return false;
        var levels = 0;
        foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Level1, ColumnRole.Level2, ColumnRole.Level3]) if (Has(role)) levels++;
        if (levels > 2 || (levels == 2 && (Has(ColumnRole.Level3) || !Has(ColumnRole.ScoreRate)))) return false;
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c] == ColumnRole.None && c > NameColumn && texts[c].Length > 0 && !vocabulary.IsPlainColumn(Words.Compact(texts[c]))) return false;
            if (roles[c] is not (ColumnRole.None or ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.Level3 or ColumnRole.Weight or ColumnRole.Score or ColumnRole.ScoreRate or ColumnRole.Share or ColumnRole.Ignored)) return false;
        }
        return !Has(ColumnRole.Level3) || Has(ColumnRole.ScoreRate);
    }

    /// <summary>The column that names the rows: that of the innermost level, else the first one with a word above that is no number of the row.</summary>
    public int NameColumn
    {
        get
        {
            foreach (var role in (ReadOnlySpan<ColumnRole>)[ColumnRole.Level3, ColumnRole.Level2, ColumnRole.Level1]) if (Has(role)) return Column(role);
            for (var c = 0; c < roles.Length && roles[c] == ColumnRole.None; c++) if (texts[c].Length > 0 && Words.Compact(texts[c]) is not ("序号" or "编号")) return c;
            return -1;
        }
    }

    /// <summary>A role of points as the name of a row: 权重 is one of 分值 there.</summary>
    public static ColumnRole PointsRole(ColumnRole role) => role == ColumnRole.Share ? ColumnRole.Weight : role;

    /// <summary>Whether the header stands above amounts by stage.</summary>
    public bool IsFunds => !IsIndicators && (Count(IsMoney) + (Has(ColumnRole.Rate) ? 1 : 0) >= 2 || (Count(IsMoney) == 1 && HasDated));

    // 年初预算数 beside 1—7月执行数: a form of monitoring has no figure of the whole year yet.
    private bool HasDated
    {
        get
        {
            for (var c = 0; c < roles.Length; c++)
                if (roles[c] == ColumnRole.None && texts[c].Contains("执行", StringComparison.Ordinal) && Ledgers.LedgerColumn.Partial(Words.Compact(texts[c])) is not null) return true;
            return false;
        }
    }

    /// <summary>Whether the header stands above goals and what was reached of them.</summary>
    public bool IsGoals => !IsIndicators && Has(ColumnRole.ExpectedGoal) && Has(ColumnRole.ReachedGoal);

    /// <summary>Whether the role is an amount of money.</summary>
    public static bool IsMoney(ColumnRole role) =>
        role is ColumnRole.InitialBudget or ColumnRole.AdjustedBudget or ColumnRole.Budget or ColumnRole.Executed or ColumnRole.Final;

    /// <summary>A header whose columns a person has named.</summary>
    public static Header Confirmed(ColumnRole[] roles, string[] texts, int rows)
    {
        PromoteShare(roles);
        PromoteOuterPoints(roles);
        return new(roles, texts, rows);
    }

    /// <summary>Reads the header that starts at a row, or null when the row is none.</summary>
    public static Header? At(Table table, int row, Vocabulary vocabulary)
    {
        if (vocabulary.Confirmed is { } confirmed && confirmed.Covers(table, row)) return confirmed.HeaderAt(table, row);
        var roles = new ColumnRole[table.ColumnCount];
        var texts = new string[table.ColumnCount];
        Array.Fill(texts, "");
        var found = ColumnRole.None;
        var differ = false;
        var dated = false;
        foreach (var cell in table.Row(row))
        {
            if (cell.IsBlank || cell.Row != row) continue;
            var role = vocabulary.Column(cell.Text);
            dated |= role == ColumnRole.None && cell.Text.Contains("执行", StringComparison.Ordinal) && Ledgers.LedgerColumn.Partial(Words.Compact(cell.Text)) is not null;
            if (role == ColumnRole.None && IsFigure(cell.Text)) return null;
            differ |= found != ColumnRole.None && role != ColumnRole.None && role != found;
            if (role != ColumnRole.None) found = role;
            Fill(roles, texts, cell, role);
        }
        if (!differ && !(dated && IsMoney(found))) return null;
        var rows = 1;
        while (row + rows < table.RowCount && Merge(table, row + rows, vocabulary, ref roles, ref texts)) rows++;
        PromoteShare(roles);
        PromoteLevel(roles);
        PromoteOnly(roles);
        PromoteYears(roles, texts, vocabulary);
        PromoteResults(roles, texts, vocabulary);
        PromoteOuterPoints(roles);
        return new(roles, texts, rows);
    }

    /// <summary>Where points are given to the second level and there is no third, it is the name of what is judged.</summary>
    private static void PromoteLevel(ColumnRole[] roles)
    {
        if (Array.IndexOf(roles, ColumnRole.Level3) >= 0 || Array.IndexOf(roles, ColumnRole.Target) >= 0 || Array.IndexOf(roles, ColumnRole.Level1) < 0) return;
        for (var c = 0; c < roles.Length; c++) if (roles[c] == ColumnRole.Level2) roles[c] = ColumnRole.Level3;
    }

    /// <summary>指标 ∣ 年度指标值 ∣ 实际完成值: the only level is the name of what is judged.</summary>
    private static void PromoteOnly(ColumnRole[] roles)
    {
        if (Array.IndexOf(roles, ColumnRole.Level3) >= 0 || Array.IndexOf(roles, ColumnRole.Level2) >= 0) return;
        if (Array.IndexOf(roles, ColumnRole.Target) < 0 || Array.IndexOf(roles, ColumnRole.Actual) < 0) return;
        for (var c = 0; c < roles.Length; c++) if (roles[c] == ColumnRole.Level1) roles[c] = ColumnRole.Level3;
    }

    /// <summary>
    /// 2023年指标值 ∣ 2024年指标值 ∣ 2025年预期实现值: the target is the one without a year, else that of the last one; the others are history.
    /// </summary>
    private static void PromoteYears(ColumnRole[] roles, string[] texts, Vocabulary vocabulary)
    {
        var (last, at) = (0, -1);
        List<int> named = [];
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c] != ColumnRole.None || YearOf(texts[c], vocabulary, ColumnRole.Target) is not { } year) continue;
            named.Add(c);
            if (year > last) (last, at) = (year, c);
        }
        if (named.Count == 0) return;
        var target = Array.IndexOf(roles, ColumnRole.Target) >= 0 ? "" : texts[at];
        foreach (var c in named) roles[c] = texts[c] == target ? ColumnRole.Target : ColumnRole.History;
    }

    /// <summary>2023年实际值 beside 指标值, in a form that scores nothing: what earlier years reached. In a scored form the year may be its own.</summary>
    private static void PromoteResults(ColumnRole[] roles, string[] texts, Vocabulary vocabulary)
    {
        if (Array.IndexOf(roles, ColumnRole.Target) < 0 || Array.IndexOf(roles, ColumnRole.Actual) >= 0 || Array.IndexOf(roles, ColumnRole.Score) >= 0 || Array.IndexOf(roles, ColumnRole.Deviation) >= 0) return;
        for (var c = 0; c < roles.Length; c++)
            if (roles[c] == ColumnRole.None && YearOf(texts[c], vocabulary, ColumnRole.Actual) is not null) roles[c] = ColumnRole.History;
    }

    /// <summary>The year of a column that is named by a year and the words of a role.</summary>
    private static int? YearOf(string text, Vocabulary vocabulary, ColumnRole role)
    {
        var compact = Words.Compact(text);
        return compact.IndexOf('年', StringComparison.Ordinal) is var end and >= 4 && Words.Year(compact[..(end + 1)]) is { } year
            && vocabulary.Column(compact[(end + 1)..].TrimStart('度')) == role ? year : null;
    }

    /// <summary>权重 is the weight of a form that has no column 分值.</summary>
    private static void PromoteShare(ColumnRole[] roles)
    {
        if (Array.IndexOf(roles, ColumnRole.Weight) >= 0) return;
        for (var c = 0; c < roles.Length; c++) if (roles[c] == ColumnRole.Share) roles[c] = ColumnRole.Weight;
    }

    /// <summary>
    /// 一级指标 ∣ 分值 ∣ 二级指标 ∣ 分值 ∣ 三级指标 ∣ 分值 ∣ 得分: points beside the name of a level are that level's. Those of the innermost
    /// one are the indicators', of whatever else is printed beside the outer names.
    /// </summary>
    private static void PromoteOuterPoints(ColumnRole[] roles)
    {
        // Weights and scores of one form belong to one level; which it is, the last of them shows.
        var last = Math.Max(Array.LastIndexOf(roles, ColumnRole.Weight), Array.LastIndexOf(roles, ColumnRole.Score));
        var inner = last < 0 ? ColumnRole.None : Owner(roles, last);
        if (inner is not (ColumnRole.Level2 or ColumnRole.Level3)) return;
        var weighs = Array.LastIndexOf(roles, ColumnRole.Weight) is >= 0 and var weight && Owner(roles, weight) == inner;
        for (var c = 0; c < last; c++)
        {
            var owner = Owner(roles, c);
            if (owner == inner || owner is not (ColumnRole.Level1 or ColumnRole.Level2)) continue;
            // Without weights of the inner level those of the outer one are all there are.
            if (roles[c] is ColumnRole.Weight or ColumnRole.Share) { if (weighs) roles[c] = owner == ColumnRole.Level1 ? ColumnRole.GroupWeight : ColumnRole.SubgroupWeight; }
            else if (roles[c] is ColumnRole.Score or ColumnRole.ScoreRate) roles[c] = ColumnRole.OtherScore;
        }
    }

    /// <summary>The level whose names stand nearest left of a column.</summary>
    private static ColumnRole Owner(ColumnRole[] roles, int column)
    {
        for (var c = column - 1; c >= 0; c--) if (roles[c] is ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.Level3) return roles[c];
        return ColumnRole.None;
    }

    /// <summary>
    /// 一级指标 ∣ … ∣ 得分 ∣ 一级指标 ∣ … ∣ 得分: the same columns twice, side by side, as a header for each half; else the header itself.
    /// </summary>
    public List<Header> Halves()
    {
        List<int> starts = [];
        for (var c = 0; c < texts.Length; c++) if (texts[c].Length > 0 && (c == 0 || texts[c] != texts[c - 1])) starts.Add(c);
        // What stands before the halves names the block.
        if (starts.Count % 2 == 1) starts.RemoveAt(0);
        var half = starts.Count / 2;
        if (half < 3) return [this];
        for (var i = 0; i < half; i++) if (Words.Compact(texts[starts[i]]) != Words.Compact(texts[starts[i + half]])) return [this];
        return [Part(0, starts[half]), Part(starts[half], roles.Length)];
    }

    /// <summary>The header with the columns of a part alone.</summary>
    private Header Part(int from, int to)
    {
        var (partRoles, partTexts) = (new ColumnRole[roles.Length], new string[roles.Length]);
        Array.Fill(partTexts, "");
        for (var c = from; c < to; c++) (partRoles[c], partTexts[c]) = (roles[c], texts[c]);
        return new(partRoles, partTexts, Rows);
    }

    /// <summary>A number or a target; headers hold none but years.</summary>
    private static bool IsFigure(string text) =>
        text.Length <= 20 && IndicatorValue.Parse(text) is { Quantity: not null, IsWholeText: true } && Words.Year(Words.Compact(text)) is null;

    /// <summary>The same header without the money roles of columns that hold names: 年度预算数 above 总额, 财政资金 … Words in a row that has its name already are no names.</summary>
    public Header WithoutNames(Table table, int row, Vocabulary vocabulary)
    {
        ColumnRole[]? changed = null;
        for (var c = 0; c < roles.Length; c++)
        {
            if (!IsMoney(roles[c]) || !HoldsNames(table, row + Rows, c) || AreNamed(table, row + Rows, c, vocabulary)) continue;
            changed ??= (ColumnRole[])roles.Clone();
            changed[c] = ColumnRole.None;
        }
        return changed is null ? this : new(changed, texts, Rows);
    }

    /// <summary>Whether every row with words in a column is named by a cell left of it, and the words are no such name: 约九十 beside 年度资金总额.</summary>
    private static bool AreNamed(Table table, int from, int column, Vocabulary vocabulary)
    {
        for (var r = from; r < Math.Min(table.RowCount, from + 3); r++)
        {
            if (table.At(r, column) is not { IsBlank: false } cell || cell.Row != r) continue;
            var isNamed = false;
            foreach (var other in table.Row(r)) isNamed |= other.Row == r && other.Column < column && vocabulary.IsFundName(Words.Key(other.Text));
            if (!isNamed || vocabulary.IsFundName(Words.Key(cell.Text))) return false;
        }
        return true;
    }

    /// <summary>Whether a text can be a name: neither a figure nor the head of a column.</summary>
    public static bool IsName(string text) => !IsFigure(text) && !text.EndsWith("指标", StringComparison.Ordinal) && !text.EndsWith("名称", StringComparison.Ordinal);

    /// <summary>Whether the cells of a column are words and no figures.</summary>
    public static bool HoldsNames(Table table, int from, int column)
    {
        var names = 0;
        // Of the rows directly below; further down the column may stand in another block of the form.
        for (var r = from; r < Math.Min(table.RowCount, from + 3); r++)
        {
            if (table.At(r, column) is not { IsBlank: false } cell || cell.Row != r) continue;
            if (IndicatorValue.Parse(cell.Text).Kind != ValueKind.Text || !HoldsFigure(table, r)) return false;
            names++;
        }
        return names > 0;
    }

    private static bool HoldsFigure(Table table, int row)
    {
        foreach (var cell in table.Row(row)) if (cell.Row == row && IsFigure(cell.Text)) return true;
        return false;
    }

    private int Count(Func<ColumnRole, bool> test)
    {
        var n = 0;
        for (var c = 0; c < roles.Length; c++) if (test(roles[c]) && (c == 0 || roles[c - 1] != roles[c])) n++;
        return n;
    }

    private static void Fill(ColumnRole[] roles, string[] texts, Cell cell, ColumnRole role)
    {
        for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, roles.Length); c++)
        {
            roles[c] = role;
            texts[c] = cell.Text;
        }
    }

    /// <summary>
    /// Takes a second or third header row in. In a true grid its cells stand below the cell they divide; in a
    /// left-packed one (flattened text) they stand to the right of it and push the columns behind them along.
    /// </summary>
    private static bool Merge(Table table, int row, Vocabulary vocabulary, ref ColumnRole[] roles, ref string[] texts)
    {
        if (MergeChoices(table, row, vocabulary, roles, texts)) return true;
        List<Cell> below = [];
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            if (!IsSubHeader(cell.Text, vocabulary)) return false;
            below.Add(cell);
        }
        if (below.Count == 0) return false;
        var parent = roles[below[0].Column];
        var parentText = texts[below[0].Column];
        var last = below[^1];
        var divided = true;
        for (var c = below[0].Column; c <= last.Column; c++) divided &= texts[c] == parentText;
        // In a true grid something stands behind the last sub-header; a left-packed row's last cell reaches the table's edge.
        var isGrid = divided || ReachesFromAbove(table, row, roles) || (last.Column + last.ColumnSpan < table.ColumnCount && DividesOne(below, roles));
        if (!isGrid)
        {
            var push = below.Count - 1;
            var (pushedRoles, pushedTexts) = (new ColumnRole[roles.Length], new string[roles.Length]);
            for (var c = 0; c < roles.Length; c++)
            {
                var from = c <= below[0].Column ? c : Math.Max(below[0].Column, c - push);
                (pushedRoles[c], pushedTexts[c]) = (roles[from], texts[from]);
            }
            (roles, texts) = (pushedRoles, pushedTexts);
        }
        var ofYear = false;
        foreach (var cell in below) ofYear |= isGrid && roles[cell.Column] == ColumnRole.ExpectedGoal && IsOfTarget(vocabulary.Column(cell.Text));
        foreach (var cell in below)
        {
            var role = vocabulary.Column(cell.Text);
            var above = isGrid ? roles[cell.Column] : parent;
            // 中长期目标 ∣ 年度目标 above 目标值 each: that of the year is the target.
            if (ofYear && above != ColumnRole.ExpectedGoal && IsOfTarget(role)) role = ColumnRole.History;
            if (role == ColumnRole.None) role = above is ColumnRole.History or ColumnRole.Target ? ColumnRole.History : above;
            var end = ReferenceEquals(cell, last) && !isGrid ? cell.Column + 1 : cell.Column + cell.ColumnSpan;
            for (var c = cell.Column; c < Math.Min(end, roles.Length); c++)
            {
                roles[c] = role;
                texts[c] = cell.Text;
            }
        }
        return true;
    }

    /// <summary>Whether a named column of the row above covers a place of this one: only a true grid says so. The name of the block left of them proves nothing.</summary>
    private static bool ReachesFromAbove(Table table, int row, ColumnRole[] roles)
    {
        foreach (var cell in table.Row(row)) if (cell.Row < row && !cell.IsBlank && roles[cell.Column] != ColumnRole.None) return true;
        return false;
    }

    private static bool IsOfTarget(ColumnRole role) => role is ColumnRole.Target or ColumnRole.TargetSign or ColumnRole.TargetValue or ColumnRole.TargetUnit;

    /// <summary>
    /// 偏差原因分析 above 经费保障 ∣ … ∣ 其他 ∣ 原因说明, and 完成目标可能性 above 确定能 ∣ 有可能 ∣ 不可能: kinds of causes and choices to tick.
    /// A blank right of either header, with words below it, is the rest of it.
    /// </summary>
    private static bool MergeChoices(Table table, int row, Vocabulary vocabulary, ColumnRole[] roles, string[] texts)
    {
        List<Cell> below = [];
        var known = 0;
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row || cell.IsBlank) continue;
            var role = vocabulary.Column(cell.Text);
            if (role is not (ColumnRole.Cause or ColumnRole.Likelihood or ColumnRole.Deviation or ColumnRole.Measure or ColumnRole.None)) return false;
            if (cell.Text.Length > LongestChoice || IsFigure(cell.Text) || Parent(roles, texts, cell.Column) < 0) return false;
            if (role is ColumnRole.Cause or ColumnRole.Likelihood) known++;
            below.Add(cell);
        }
        if (known < 2) return false;
        foreach (var cell in below)
        {
            var role = vocabulary.Column(cell.Text);
            // 其他 is a kind of cause below the causes, and a choice below the choices.
            if (role == ColumnRole.None) role = roles[Parent(roles, texts, cell.Column)] == ColumnRole.Likelihood ? ColumnRole.Likelihood : ColumnRole.Cause;
            Fill(roles, texts, cell, role);
        }
        return true;
    }

    private const int LongestChoice = 12;

    /// <summary>The column of causes or likelihoods that a cell of the next header row stands below, or −1.</summary>
    private static int Parent(ColumnRole[] roles, string[] texts, int column)
    {
        for (; column > 0 && roles[column] == ColumnRole.None && texts[column].Length == 0; column--) { }
        return roles[column] is ColumnRole.Deviation or ColumnRole.Cause or ColumnRole.Likelihood ? column : -1;
    }

    /// <summary>Whether all sub-headers stand below one known column or below open ones: where they would take a second column's place, they were pushed there.</summary>
    private static bool DividesOne(List<Cell> below, ColumnRole[] roles)
    {
        var one = ColumnRole.None;
        foreach (var cell in below)
        {
            var role = roles[cell.Column];
            if (role == ColumnRole.None) continue;
            if (one != ColumnRole.None && role != one) return false;
            one = role;
        }
        return true;
    }

    private static bool IsSubHeader(string text, Vocabulary vocabulary) =>
        vocabulary.Column(text) is ColumnRole.TargetSign or ColumnRole.TargetValue or ColumnRole.TargetUnit or ColumnRole.History
            or ColumnRole.Target or ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.Level3
        || Words.IsYear(text);
}

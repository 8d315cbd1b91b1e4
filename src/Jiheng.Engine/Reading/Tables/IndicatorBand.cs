using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Vocabularies;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Tables;

/// <summary>Reading the indicator rows below a header.</summary>
internal static class IndicatorBand
{
    /// <summary>Reads rows until something else begins.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row of the header.</param>
    /// <param name="header">The header.</param>
    /// <param name="form">Where the indicators go.</param>
    /// <param name="reading">The document being read.</param>
    /// <param name="ends">Rows where a block of the pack begins.</param>
    /// <returns>The first row that is not an indicator's.</returns>
    public static int Read(Table table, int row, Header header, FormBuilder form, ReadingBuilder reading, IReadOnlySet<int>? ends = null)
    {
        var vocabulary = reading.Vocabulary;
        var r = row + header.Rows;
        var firstGroup = Math.Max(0, form.Groups.Count - 1);
        for (; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first) continue;
            if (ends is not null && ends.Contains(r)) break;
            if (Header.At(table, r, vocabulary) is not null || IsNewProject(table, r, form, vocabulary) || IsOtherBlock(table, row, r, header)) break;
            if (vocabulary.IsTotal(first.Text))
            {
                // 合计 below one group is no more than a subtotal.
                if (!vocabulary.IsGrandTotal(first.Text) && IndicatorFollows(table, r, header, vocabulary)) continue;
                break;
            }
            if (!ReadRow(table, r, header, form, reading)) break;
        }
        if (FundsBeside(table, row, header, vocabulary) is { Count: > 0 } funds) FundColumns.Add(table, row + header.Rows, funds, form, reading);
        DetailRows.Drop(form, firstGroup);
        ColumnLosses.Report(table, row + header.Rows, r, header, form, reading, _ => true);
        return r;
    }

    /// <summary>Money named left of the indicators, its figures beside their first row: 部门预算 ∣ 上级资金 ∣ 一级指标 ∣ …</summary>
    private static List<Cell> FundsBeside(Table table, int row, Header header, Vocabulary vocabulary)
    {
        List<Cell> funds = [];
        for (var c = 0; c < header.ColumnCount && header[c] != ColumnRole.Level1; c++)
            if (table.At(row, c) is { IsBlank: false } cell && cell.Column == c && FundColumns.Names(cell, vocabulary)
                && table.At(row + header.Rows, c) is { } below && IndicatorValue.Parse(below.Text) is { Kind: ValueKind.Number, IsWholeText: true }) funds.Add(cell);
        return funds;
    }

    /// <summary>绩效指标 stands left of the header and its rows; where another name follows it there (分年度资金安排), another block begins.</summary>
    private static bool IsOtherBlock(Table table, int head, int row, Header header) =>
        table.At(head, 0) is { IsBlank: false } block && header[0] == ColumnRole.None && block.Row + block.RowSpan > head + header.Rows
        && table.At(row, 0) is { IsBlank: false } other && other.Row == row && !ReferenceEquals(other, block) && Words.HasAny(other.Text, "资金", "金额", "总体目标", "说明", "意见");

    private static bool IsNewProject(Table table, int row, FormBuilder form, Vocabulary vocabulary) =>
        form.Groups.Count > 0 && FieldBand.NamesProject(table, row, vocabulary);

    private static bool IndicatorFollows(Table table, int row, Header header, Vocabulary vocabulary)
    {
        for (var r = row + 1; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first) continue;
            if (Header.At(table, r, vocabulary) is not null || FieldBand.IsFieldRow(table, r, vocabulary) || vocabulary.IsTotal(first.Text)) return false;
            var column = NameColumn(header);
            if (table.At(r, column) is { IsBlank: false } name && name.Row == r && name.Column == column) return HoldsValue(table, r, header);
            if (!IsOnlyLevels(table, r, header)) return false;
        }
        return false;
    }

    private static int NameColumn(Header header) => header.Column(ColumnRole.Level3) is var c and >= 0 ? c : header.Column(ColumnRole.Level2);

    /// <summary>Whether the row prints a figure other than 0 for target, actual, weight or score.</summary>
    private static bool HoldsValue(Table table, int r, Header header)
    {
        foreach (var cell in table.Row(r))
            if (cell.Row == r && !cell.IsBlank && IsValue(header[cell.Column]) && IndicatorValue.Parse(cell.Text) is { Quantity: { Value.IsZero: false } }) return true;
        return false;
    }

    private static bool IsValue(ColumnRole role) =>
        role is ColumnRole.Target or ColumnRole.TargetValue or ColumnRole.Actual or ColumnRole.Weight or ColumnRole.Score;

    private static bool ReadRow(Table table, int r, Header header, FormBuilder form, ReadingBuilder reading)
    {
        var vocabulary = reading.Vocabulary;
        var level1 = Level(table, r, header.Column(ColumnRole.Level1));
        if (level1 is not null && level1.Row == r && vocabulary.IsSubtotal(level1.Text)) return true;
        if (level1 is not null) Enter(form, level1, Beside(table, r, header, ColumnRole.GroupWeight, level1));
        var level2 = Level(table, r, header.Column(ColumnRole.Level2));
        if (level2 is not null && level2.Row == r && vocabulary.IsSubtotal(level2.Text) && (form.Groups.Count == 0 || form.Groups[^1].MoneyUnit is null)) return true;
        if (level2 is not null) EnterSubgroup(form, level2, Beside(table, r, header, ColumnRole.SubgroupWeight, level2));

        var name = table.At(r, NameColumn(header));
        if (name is { IsBlank: false } && name.Row == r && vocabulary.IsSubtotal(name.Text)) return true;
        if (name is null || name.IsBlank || name.Row != r)
        {
            var holds = HoldsValue(table, r, header);
            // Without a third level the second one names the row.
            if (holds && name is { IsBlank: true } && level2 is not null && level2.Row == r) name = level2;
            else if (holds && name is not null)
            {
                form.HasUnreadFigures = true;
                reading.Lose(Rows.FirstFilled(table, r)!.Origin, $"《{form.Title}》有一行含数字但没有指标名称，未能读出；这一行没有参与核对。");
                return true;
            }
        }
        // A name merged over several rows belongs to its first row; the others are its further values.
        if (name is null || name.IsBlank || name.Row != r) return level1 is not null || level2 is not null || name is { IsBlank: true } && IsOnlyLevels(table, r, header);
        // One cell across the name and its values is a heading or a note, not an indicator.
        if (name.ColumnSpan > 1 && (Spans(header, name) || IsRemark(table, r, header, name))) return false;
        if (IsMoney(form, name, vocabulary) && FundRowOf(table, r, header, name, form) is { } fund)
        {
            AddFund(form, reading, fund);
            return true;
        }
        var indicator = Build(table, r, header, name, form, vocabulary);
        var filled = Filled(indicator);
        if (IsFiller(name.Text) && !SaysSomething(indicator)) return true;
        if (!filled && Rows.OnlyFilled(table, r) is not null) return false;
        if (form.Groups.Count == 0) form.Groups.Add(new(form.Index, "", null));
        form.Groups[^1].Indicators.Add(indicator);
        AddFacts(form, reading, indicator);
        return true;
    }

    /// <summary>The filled level cell that covers the row, or null: then the level above goes on.</summary>
    private static Cell? Level(Table table, int r, int column) =>
        column >= 0 && table.At(r, column) is { IsBlank: false } cell ? cell : null;

    /// <summary>The points in the column beside the name of a level, where they stand beside this very name.</summary>
    private static Entry? Beside(Table table, int r, Header header, ColumnRole role, Cell name) =>
        header.Column(role) is var c and >= 0 && table.At(r, c) is { IsBlank: false } cell && cell.Row == name.Row ? Entries.Of(cell, $"{name.Text} {header.Text(c)}", Unit.Points) : null;

    private static void EnterSubgroup(FormBuilder form, Cell cell, Entry? beside)
    {
        var (own, weight) = GroupWeight.InPoints(cell);
        form.Level2 = GroupWeight.WithoutContinued(own);
        if ((weight ?? beside) is not { } printed || form.Groups.Count == 0) return;
        var parts = form.Groups[^1].Subgroups;
        // A merged cell covers all its rows, and is printed again where a page ends.
        if (!parts.Exists(p => p.Level2 == form.Level2 && p.PrintedWeight.Raw == printed.Raw)) parts.Add(new(form.Level2, printed));
    }

    private static void Enter(FormBuilder form, Cell cell, Entry? beside)
    {
        var (name, weight) = GroupWeight.Read(cell);
        weight ??= beside;
        var last = form.Groups.Count > 0 ? form.Groups[^1] : null;
        if (last?.Level1 == name)
        {
            last.PrintedWeight ??= weight;
            return;
        }
        form.Groups.Add(new(form.Index, name, weight) { MoneyUnit = MoneyUnits.In(cell.Text) });
        form.Level2 = "";
    }

    private static bool Spans(Header header, Cell name)
    {
        for (var c = name.Column + 1; c < name.Column + name.ColumnSpan; c++)
            if (header[c] is ColumnRole.Target or ColumnRole.TargetValue or ColumnRole.Actual or ColumnRole.Weight or ColumnRole.Score) return true;
        return false;
    }

    /// <summary>其他需要说明事项 ∣ 无: one cell across the levels and one across their values.</summary>
    private static bool IsRemark(Table table, int r, Header header, Cell name)
    {
        if (header.Column(ColumnRole.Level1) is var level1 && (level1 < 0 || !ReferenceEquals(table.At(r, level1), name))) return false;
        Cell? value = null;
        foreach (var cell in table.Row(r))
        {
            if (cell.Column < name.Column + name.ColumnSpan) continue;
            if (value is not null) return false;
            value = cell;
        }
        return true;
    }

    private static bool IsOnlyLevels(Table table, int r, Header header)
    {
        foreach (var cell in table.Row(r))
            if (cell.Row == r && !cell.IsBlank && header[cell.Column] is not (ColumnRole.Level1 or ColumnRole.Level2 or ColumnRole.None or ColumnRole.Ignored)) return false;
        return true;
    }

    /// <summary>Whether points stand behind the names because there is no column for them: behind those of the neighbours too. 达标人数（60分） alone is a threshold.</summary>
    private static bool NamesHoldWeights(Table table, int r, Header header, Vocabulary vocabulary)
    {
        if (header.Has(ColumnRole.Weight)) return false;
        var column = NameColumn(header);
        foreach (var row in (int[])[r - 1, r, r + 1])
            if (row >= 0 && table.At(row, column) is { IsBlank: false } name && name.Row == row && name.Column == column && Header.IsName(name.Text) && !vocabulary.IsTotal(Rows.FirstFilled(table, row)!.Text)
                && GroupWeight.InPoints(name).Weight is null) return false;
        return true;
    }

    private static Indicator Build(Table table, int r, Header header, Cell name, FormBuilder form, Vocabulary vocabulary)
    {
        Entry? Get(ColumnRole role, Unit? unit = null) =>
            header.Column(role) is var c and >= 0 && table.At(r, c) is { } cell && cell.Row == r
                ? Entries.Of(cell, $"{name.Text} {header.Text(c)}", unit) : null;

        List<KeyValuePair<string, Entry>> history = [], marks = [], causes = [];
        for (var c = 0; c < table.ColumnCount; c++)
        {
            if (table.At(r, c) is not { } cell || cell.Column != c || cell.Row != r) continue;
            if (header[c] == ColumnRole.Cause) causes.Add(new(Words.Key(header.Text(c)), Entries.Of(cell, $"{name.Text} {header.Text(c)}")));
            else if (header[c] == ColumnRole.History) history.Add(new(header.Text(c), Entries.Of(cell, $"{name.Text} {header.Text(c)}")));
            else if (header[c] == ColumnRole.Completion) marks.Add(new(header.Text(c), Entries.Of(cell, $"{name.Text} {header.Text(c)}", UnitOf(header, c))));
            else if (header[c] is ColumnRole.OtherScore or ColumnRole.Share) marks.Add(new(header.Text(c), Entries.Of(cell, $"{name.Text} {header.Text(c)}", header[c] == ColumnRole.OtherScore ? Unit.Points : null)));
        }

        var initial = Target(table, r, header, name, ValueColumn(header)) ?? Get(ColumnRole.Target);
        var target = initial;
        // What was changed within the year is the target; the first one is history.
        if (header.Column(ColumnRole.AdjustedTarget) is var changed and >= 0 && table.At(r, changed) is { IsBlank: false } later && later.Row == r && Entries.Of(later, "").Value.Kind is not (ValueKind.Blank or ValueKind.Placeholder or ValueKind.NotApplicable))
        {
            target = Target(table, r, header, name, header.Has(ColumnRole.TargetUnit) || header.Has(ColumnRole.TargetSign) ? changed : -1) ?? Get(ColumnRole.AdjustedTarget);
            if (initial is { IsBlank: false }) history.Add(new(header.Text(header.Column(ColumnRole.Target)), initial));
        }
        return new()
        {
            Form = form.Index,
            Level1 = form.Groups.Count > 0 ? form.Groups[^1].Level1 : "",
            Level2 = form.Level2,
            Name = IndicatorName.Of(name, NamesHoldWeights(table, r, header, vocabulary)),
            Target = target,
            Actual = InUnitOf(target, header, Get(ColumnRole.Actual) ?? Get(ColumnRole.ReachedGoal)),
            Weight = Get(ColumnRole.Weight, Unit.Points) ?? (NamesHoldWeights(table, r, header, vocabulary) ? GroupWeight.InPoints(name).Weight : null),
            Score = Get(ColumnRole.Score, Unit.Points),
            ScoreRate = Get(ColumnRole.ScoreRate, UnitOf(header, header.Column(ColumnRole.ScoreRate))),
            Deviation = Get(ColumnRole.Deviation),
            Basis = Get(ColumnRole.Basis),
            Category = Get(ColumnRole.Category),
            Description = Get(ColumnRole.Description),
            ScoringRule = Get(ColumnRole.ScoringRule),
            Forecast = Get(ColumnRole.Forecast),
            Likelihood = TickedColumn.Of(table, r, header, ColumnRole.Likelihood, name.Text),
            Causes = causes,
            Measure = Get(ColumnRole.Measure),
            OtherMarks = marks,
            History = history,
        };
    }

    /// <summary>A bare actual of a form with a column of units has the unit of that column. 1 or less of a rate may be the rate itself (0.95) and stays bare.</summary>
    private static Entry? InUnitOf(Entry? target, Header header, Entry? actual)
    {
        if (!header.Has(ColumnRole.TargetUnit) || target?.Quantity is not { } limit || actual?.Quantity is not { } reached) return actual;
        if (reached.Unit.Dimension != Dimension.None || reached.Unit.Factor != Rational.One || limit.Unit.Dimension == Dimension.None) return actual;
        if (limit.Unit.Dimension == Dimension.Ratio && reached.Value.Abs() <= Rational.One) return actual;
        return actual with { Value = IndicatorValue.Parse(actual.Raw, limit.Unit) };
    }

    /// <summary>Joins sign, value and unit of separate cells. A sign cell that says 文字描述 or 定性 is a type, not part of the target.</summary>
    private static Entry? Target(Table table, int r, Header header, Cell name, int valueColumn)
    {
        if (valueColumn < 0 || table.At(r, valueColumn) is not { } value) return null;
        var sign = header.Column(ColumnRole.TargetSign) is var s and >= 0 ? table.At(r, s) : null;
        var unit = header.Column(ColumnRole.TargetUnit) is var u and >= 0 ? table.At(r, u) : null;
        // 优良中低差 of a 定性 row lies across the cell of the unit too, or across that of the sign.
        if (ReferenceEquals(unit, value) || unit is { IsBlank: false } && IndicatorValue.Parse(unit.Text).Kind is ValueKind.Placeholder or ValueKind.NotApplicable) unit = null;
        if (ReferenceEquals(sign, value)) sign = null;
        var signText = sign is null || Words.HasAny(sign.Text, "文字描述", "定性") ? "" : sign.Text;
        var raw = string.Join(' ', new[] { signText, value.Text, unit?.Text ?? "" }.Where(t => t.Length > 0));
        var place = value.IsBlank && unit is { IsBlank: false } ? unit : value;
        return new($"{name.Text} 指标值", raw, IndicatorValue.Parse(raw), place.Origin);
    }

    /// <summary>The column of values whose sign and unit stand in cells of their own, or −1.</summary>
    private static int ValueColumn(Header header) =>
        header.Column(ColumnRole.TargetValue) is var value and >= 0 ? value : header.Has(ColumnRole.TargetUnit) ? header.Column(ColumnRole.Target) : -1;

    /// <summary>得分系数（%）: the header names the unit of bare figures below it.</summary>
    private static Unit? UnitOf(Header header, int column) =>
        column >= 0 && header.Text(column).AsSpan().IndexOfAny('%', '％') >= 0 ? Unit.Percent : null;

    /// <summary>Whether something is entered that is neither a dash nor a 0.</summary>
    private static bool SaysSomething(Indicator i)
    {
        foreach (var entry in (Entry?[])[i.Target, i.Actual, i.Weight, i.Score])
            if (entry is { IsBlank: false } && entry.Value.Kind is not (ValueKind.Placeholder or ValueKind.NotApplicable) && entry.Quantity is not { Value.IsZero: true }) return true;
        return false;
    }

    private static bool Filled(Indicator i) =>
        i.Target is { IsBlank: false } || i.Actual is { IsBlank: false } || i.Weight is { IsBlank: false } || i.Score is { IsBlank: false };

    /// <summary>Rows that a blank form prints to be filled: ……, 指标1, 指标2：</summary>
    private static bool IsFiller(string name)
    {
        var key = Words.Key(name);
        return key.Length == 0 || key.Trim('…', '.', '·', '—', '-', '/').Length == 0
            || (key.StartsWith("指标", StringComparison.Ordinal) && key[2..].All(c => char.IsAsciiDigit(c) || c == ':'));
    }

    /// <summary>Whether a row of the list is one of money: its group says the unit of money, its name is that of a total or a source.</summary>
    private static bool IsMoney(FormBuilder form, Cell name, Vocabulary vocabulary) =>
        form.Groups.Count > 0 && form.Groups[^1].MoneyUnit is not null && Words.Key(name.Text) is var key && (vocabulary.IsFundTotal(key) || vocabulary.IsFundPart(key));

    private static FundRow? FundRowOf(Table table, int r, Header header, Cell name, FormBuilder form)
    {
        var unit = form.Groups[^1].MoneyUnit;
        List<StagedAmount> amounts = [];
        foreach (var (role, stage) in (KeyValuePair<ColumnRole, Stage>[])[new(ColumnRole.Target, Stage.Budget), new(ColumnRole.Actual, Stage.Executed), new(ColumnRole.ReachedGoal, Stage.Executed)])
            if (header.Column(role) is var c and >= 0 && table.At(r, c) is { } cell && cell.Row == r && !amounts.Exists(a => a.Stage == stage))
                amounts.Add(new(stage, Entries.Of(cell, $"{form.Level2} {Words.Key(name.Text)} {header.Text(c)}", unit)));
        var key = Words.Key(name.Text);
        return amounts.Exists(a => a.Entry.Quantity is not null) ? new() { Label = Entries.Of(name, key), IsTotal = false, Amounts = amounts } : null;
    }

    private static void AddFund(FormBuilder form, ReadingBuilder reading, FundRow fund)
    {
        form.Funds = new() { Rows = [.. form.Funds?.Rows ?? [], fund] };
        foreach (var (stage, entry) in fund.Amounts)
            reading.Add(form, entry, "", $"{form.Level2}-{fund.Label.Label}", stage, entry.Label, form.Year, $"{form.Level2}-{fund.Label.Label}");
    }

    /// <summary>Money in a target or an actual is an amount like any other.</summary>
    private static void AddFacts(FormBuilder form, ReadingBuilder reading, Indicator indicator)
    {
        AddFact(indicator.Target, Stage.Target, "年度指标值");
        AddFact(indicator.Actual, Stage.Actual, "实际完成值");

        void AddFact(Entry? entry, Stage stage, string column)
        {
            if (entry is not { Value: { Kind: ValueKind.Number, IsWholeText: true, Quantity: { } q } }) return;
            // What the field counts is compared with what the text says of it; the unit's own money has its own tables.
            var (concept, certain) = reading.Vocabulary.Concepts.Find(indicator.Name.Raw, "", q.Unit);
            if (concept.Length > 0 && reading.Vocabulary.Concepts.IsOfField(concept)) reading.AddOfField(form, entry, concept, certain, indicator.Name.Raw, stage, $"{indicator.Level2}·{column}");
            else if (IsMoney(q.Unit)) reading.Add(form, entry, "", indicator.Name.Raw, stage, $"{indicator.Level2}·{column}", form.Year);
        }
    }

    private static bool IsMoney(Unit unit) =>
        unit.Dimension == Dimension.Money || (unit.Dimension == Dimension.None && unit.Factor > Rational.One);
}

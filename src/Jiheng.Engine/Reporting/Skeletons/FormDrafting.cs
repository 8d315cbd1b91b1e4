using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reading.Tables;
using Jiheng.Engine.Reading.Vocabularies;

namespace Jiheng.Engine.Reporting.Skeletons;

/// <summary>An official form, blank or filled in, as the pattern it follows: the printed words only, never what was filled in.</summary>
internal sealed class FormDrafting
{
    // No official form asks more; what goes on beyond is not taken.
    private const int MostColumns = 40;
    private const int MostFundRows = 60;
    private const int MostBranches = 60;
    private const int MostRowsOfBranch = 20;
    private const int MostFields = 60;
    private const int LongestWords = 60;
    private const int LongestFooter = 300;

    private readonly Vocabulary vocabulary;
    private readonly FormDraft draft;

    private FormDrafting(FilledForm form, Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        draft = new()
        {
            Title = TitleOf(form),
            Kind = PackWords.FormKinds.Where(k => form.Kind != FormKind.Unknown && Roles.Kind(k.Key) == form.Kind).Select(k => k.Key).FirstOrDefault(),
        };
    }

    /// <summary>Drafts the form.</summary>
    public static FormDraft Of(FilledForm form, Document document, Vocabulary vocabulary)
    {
        var drafting = new FormDrafting(form, vocabulary);
        foreach (var table in form.Tables) drafting.Take(table);
        drafting.Paragraphs(form, document);
        return drafting.draft;
    }

    private void Take(Table table)
    {
        var fundsBefore = draft.Funds;
        for (var r = 0; r < table.RowCount;)
        {
            draft.Unit ??= Rows.FirstFilled(table, r) is { } first ? UnitIn(first.Text) : null;
            var header = Header.At(table, r, vocabulary);
            if (header is { IsIndicators: true } && draft.Indicators is null)
            {
                r = Indicators(table, r, header);
                draft.Order.Add(new("indicators", []));
            }
            else if (header is { IsFunds: true } && draft.Funds is null)
            {
                r = Funds(table, r, header);
                draft.Order.Add(new("funds", []));
            }
            else if (header is { IsGoals: true } && draft.Goals is null)
            {
                draft.Goals = new(LeftOf(table, r, header), Columns(table, r, header, header.Column(ColumnRole.ExpectedGoal)));
                r += header.Rows;
                draft.Order.Add(new("goals", []));
                // The blanks below the header are the goals'.
                if (r < table.RowCount && Header.At(table, r, vocabulary) is null && (Rows.FirstFilled(table, r) is not { } left || left.Row < r)) r++;
            }
            else
            {
                if (Rows.FirstFilled(table, r) is { } label && draft.Indicators is not null && vocabulary.IsTotal(label.Text))
                {
                    draft.TotalTitle = Clean(label.Text);
                    draft.Order.Add(new("total", []));
                }
                else if (draft is { Indicators: null, Funds: null, Goals: null }) Heading(table, r);
                else Labels(table, r);
                r++;
            }
            if (draft.Indicators is not null && draft.Funds is not null && fundsBefore is null) draft.FundsBesideIndicators = true;
        }
    }

    private void Heading(Table table, int row)
    {
        if (FieldsAt(table, row, isBelow: false) is { Count: > 0 } fields) draft.Heading.Add(fields);
    }

    /// <summary>Labels with blanks beside them below the heading: rows of several together, a single one as a text.</summary>
    private void Labels(Table table, int row)
    {
        if (FieldsAt(table, row, isBelow: true) is not { Count: > 0 } fields) return;
        if (draft.Order is [.., { Rows.Count: > 0, IsText: false } above]) above.Rows.Add(fields);
        else draft.Order.Add(new("", [fields]));
    }

    private List<string> FieldsAt(Table table, int row, bool isBelow)
    {
        List<string> fields = [];
        var cells = table.Row(row).Where(c => c.Row == row).ToList();
        if (cells.Count < 2) return fields;
        for (var i = 0; i < cells.Count && draft.Heading.Sum(h => h.Count) + fields.Count < MostFields; i++)
        {
            var known = vocabulary.FieldOf(cells[i].Text) != FieldKind.None;
            // A label that nobody knows is one when nothing is filled in beside it.
            if (!known && (cells[i].IsBlank || i + 1 >= cells.Count || !cells[i + 1].IsBlank || !IsLabel(cells[i].Text, isBelow))) continue;
            fields.Add(Clean(cells[i].Text));
            if (!known) draft.Unknown.Add($"填写项“{Clean(cells[i].Text)}”不在通用用词里，读表时不会取它的内容；需要时写进 reading.json 的 fields");
            i++;
        }
        return fields;
    }

    // Above the tables 其中 and numbers name rows of money whose header was lost.
    private static bool IsLabel(string text, bool isBelow) => text.Length <= LongestWords && text.Any(c => c is >= '一' and <= '鿿')
        && (isBelow || (!Words.Compact(text).StartsWith("其中", StringComparison.Ordinal) && !ListNumber.TryRead(Words.Compact(text), out _)));

    private int Funds(Table table, int row, Header header)
    {
        var from = 0;
        while (from < header.ColumnCount && header[from] == ColumnRole.None) from++;
        var columns = Columns(table, row, header, from);
        List<KeyValuePair<string, string>> rows = [];
        Rational? weight = null;
        var r = row + header.Rows;
        for (; r < table.RowCount; r++)
        {
            if (Header.At(table, r, vocabulary) is not null || FieldBand.IsFieldRow(table, r, vocabulary)) break;
            var label = table.Row(r).LastOrDefault(c => c.Row == r && !c.IsBlank && c.Column < from);
            if (label is null || rows.Count == MostFundRows || !Fits(table, r, header)) break;
            var (name, key) = (Clean(label.Text), Words.Key(label.Text));
            // 按收入性质分：811.38 is filled in, and a figure alone names no row.
            var filled = name.LastIndexOfAny(['：', ':']);
            if (filled > 0 && Rational.TryParse(Words.Compact(name[(filled + 1)..]), out _, out _)) name = name[..filled];
            if (Rational.TryParse(Words.Compact(name), out _, out _)) continue;
            var role = vocabulary.IsFundTotal(key) || vocabulary.IsTotal(key) ? "total"
                : vocabulary.IsFundPart(key) || name.StartsWith("其中", StringComparison.Ordinal) ? "part" : "other";
            rows.Add(new(name, role));
            if (header.Column(ColumnRole.Weight) is var w and >= 0 && table.At(r, w) is { } cell && cell.Row == r && Rational.TryParse(Words.Compact(cell.Text), out var points, out _)) weight ??= points;
        }
        draft.Funds = new(new(LeftOf(table, row, header), columns), rows, weight);
        foreach (var cell in table.Row(row)) draft.Unit ??= UnitIn(cell.Text);
        return Math.Max(r, row + header.Rows);
    }

    /// <summary>Whether the cells of a row stand below the columns of the header; one across two of them is of another block.</summary>
    private static bool Fits(Table table, int row, Header header)
    {
        foreach (var cell in table.Row(row))
        {
            if (cell.Row != row) continue;
            var role = header[cell.Column];
            for (var c = cell.Column; c < Math.Min(header.ColumnCount, cell.Column + cell.ColumnSpan); c++) if (header[c] != role) return false;
        }
        return true;
    }

    private int Indicators(Table table, int row, Header header)
    {
        var (c1, c2) = (header.Column(ColumnRole.Level1), header.Column(ColumnRole.Level2));
        var from = c1 >= 0 ? c1 : c2 >= 0 ? c2 : header.Column(ColumnRole.Level3);
        draft.Indicators = new(LeftOf(table, row, header), Columns(table, row, header, from));
        BranchDraft? level1 = null, level2 = null;
        var r = row + header.Rows;
        for (; r < table.RowCount; r++)
        {
            if (Rows.FirstFilled(table, r) is not { } first)
            {
                Count(level1, level2);
                continue;
            }
            if (vocabulary.IsTotal(first.Text) || Header.At(table, r, vocabulary) is not null || Rows.OnlyFilled(table, r) is { } only && only.ColumnSpan >= table.ColumnCount - 1) break;
            if (Level(table, r, c1) is { } name1 && (level1 is null || NameOf(name1) != level1.Name))
            {
                level2 = null;
                level1 = draft.Tree.Find(b => b.Name == NameOf(name1));
                if (level1 is null && draft.Tree.Count < MostBranches) draft.Tree.Add(level1 = new(NameOf(name1)));
                if (level1 is not null && GroupWeight.Read(name1).Weight?.Quantity is { } points) level1.Weight = points.Value;
            }
            if (Level(table, r, c2) is { } name2 && level1 is not null)
            {
                level2 = level1.Children.Find(b => b.Name == NameOf(name2));
                if (level2 is null && level1.Children.Count < MostBranches) level1.Children.Add(level2 = new(NameOf(name2)));
            }
            Count(level1, level2);
        }
        return r;
    }

    private static void Count(BranchDraft? level1, BranchDraft? level2)
    {
        if ((level2 ?? level1) is { } branch) branch.Rows = Math.Min(branch.Rows + 1, MostRowsOfBranch);
    }

    /// <summary>The cell of a level, not where a form prints …… for more of them.</summary>
    private static Cell? Level(Table table, int row, int column) =>
        column >= 0 && table.At(row, column) is { IsBlank: false } cell && NameOf(cell).Trim('…', '.', '·', '—', '-').Length > 0 ? cell : null;

    private static string NameOf(Cell cell) => Cut(GroupWeight.Read(cell).Name);

    /// <summary>What stands at the left of a block's own columns.</summary>
    private static string LeftOf(Table table, int row, Header header)
    {
        var first = table.At(row, 0);
        if (first is null || first.IsBlank || header[0] != ColumnRole.None) return "";
        // A corner above the names of the rows belongs to them; only what goes down beside them names the block.
        return first.RowSpan > header.Rows || header.IsGoals || table.At(row, first.Column + first.ColumnSpan) is { IsBlank: true } || header.IsIndicators ? Clean(first.Text) : "";
    }

    private List<ColumnDraft> Columns(Table table, int row, Header header, int from)
    {
        List<ColumnDraft> columns = [];
        for (var c = from; c < table.ColumnCount && columns.Count < MostColumns; c++)
        {
            var (top, bottom) = (table.At(row, c), table.At(row + header.Rows - 1, c));
            if (top is null || bottom is null || bottom.Column != c || (top.IsBlank && bottom.IsBlank)) continue;
            var title = Clean(bottom.IsBlank ? top.Text : bottom.Text);
            var under = ReferenceEquals(top, bottom) || bottom.IsBlank ? "" : Clean(top.Text);
            var role = vocabulary.Column(title) is var own and not ColumnRole.None ? own : header[c];
            // Money has no shares of points: 权重 is the points of its rate.
            if (header.IsFunds) role = Header.PointsRole(role);
            var word = role == ColumnRole.None ? IsPlain(title, header) ? "plain" : null : PackWords.ColumnRoles.Where(w => Roles.Column(w.Key) == role).Select(w => w.Key).FirstOrDefault();
            columns.Add(new(title, word, under == title ? "" : under));
            if (word is null) draft.Unknown.Add($"栏“{title}”不在通用用词里，没有写进表样");
        }
        return columns;
    }

    /// <summary>A column that is known to hold nothing more: 资金到位 among money, 备注 anywhere.</summary>
    private bool IsPlain(string title, Header header) =>
        vocabulary.IsPlainColumn(Words.Compact(title)) || (header.IsFunds && vocabulary.IsFundAmount(Words.WithoutBrackets(Words.Compact(title))));

    private void Paragraphs(FilledForm form, Document document)
    {
        foreach (var block in document.Blocks) if (block is Paragraph { Text.Length: < LongestWords } line) draft.Unit ??= UnitIn(line.Text);
        var (below, inNote) = (false, false);
        foreach (var block in document.Blocks)
        {
            if (block is Table table) below = form.Tables.Contains(table);
            else if (below && block is Paragraph { Text: { Length: > 0 and <= LongestFooter } text } && draft.Footer.Count < 20)
            {
                // A note goes on in numbered paragraphs.
                inNote = IsNote(Words.Compact(text)) || (inNote && ListNumber.TryRead(Words.Compact(text), out _));
                if ((inNote ? text.Trim() : Footer(text.Trim())) is { Length: > 0 } footer) draft.Footer.Add(footer);
            }
        }
    }

    /// <summary>Of 填表人：张三 only what is printed, without what was filled in.</summary>
    private static string Footer(string text)
    {
        List<string> labels = [];
        var pieces = text.Replace(':', '：').Split('：');
        for (var i = 0; i + 1 < pieces.Length; i++)
        {
            var label = pieces[i].Split([' ', '　', '_', '\t'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
            if (label.Length is > 0 and <= 12) labels.Add(label + "：");
        }
        // Nothing filled in: the blanks are the form's own.
        return Words.Compact(text) == Words.Compact(string.Concat(labels)) ? text : string.Join("            ", labels);
    }

    private static bool IsNote(string key)
    {
        foreach (var word in (string[])["注", "备注", "说明", "填表说明"]) if (key.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string TitleOf(FilledForm form)
    {
        var text = form.TitleOrigin.Text is { Length: > 0 and < 2 * LongestWords } printed ? printed : form.Title;
        var title = new string([.. text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('_' or '＿'))]);
        if (form.Year is { } year) title = title.Replace($"{year}年", "{year}年", StringComparison.Ordinal);
        var at = title.IndexOf("年度", StringComparison.Ordinal);
        // （　　年度）…, ____年度…: the blank is the year's.
        if (!title.Contains("{year}", StringComparison.Ordinal) && at >= 0 && (at == 0 || title[at - 1] is '（' or '(')) title = title.Insert(at, "{year}");
        return Cut(title);
    }

    private static string? UnitIn(string text) => MoneyUnits.In(text) is not { } unit ? null : unit == Unit.Yuan ? "元" : unit == Unit.TenThousandYuan ? "万元" : null;

    private static string Clean(string text) => Cut(new([.. text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]));

    private static string Cut(string text) => text.Length <= LongestWords ? text : text[..LongestWords];
}

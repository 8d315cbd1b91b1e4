using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text;

/// <summary>
/// Figures of running text: every number with its unit, named by the words before it, with the year and stage of
/// its sentence. 其中 lists give compositions.
/// </summary>
internal sealed class FigureReader(ReadingBuilder reading, FormBuilder form, int? documentYear)
{
    private static readonly string[] StaffKinds = ["编制", "公务员", "参公", "事业", "工勤", "聘", "派遣", "代理", "行政", "机关", "临时", "合同"];

    private sealed record Figure(Fact Fact, FigureLabel Label, int Depth);

    private sealed class PartList(Figure whole, int depth)
    {
        public Figure Whole { get; } = whole;

        /// <summary>Bracket depth at which the list stands; deeper figures are details of a part.</summary>
        public int Depth { get; } = depth;

        public List<Figure> Parts { get; } = [];

        public bool IsOpen { get; set; } = true;

        public bool MixesStages { get; set; }

        /// <summary>Whether the first two parts are joined by 、.</summary>
        public bool IsEnumeration { get; set; }
    }

    /// <summary>The account that the chapter limits its figures to (一般公共预算, 政府性基金 …), or an empty text.</summary>
    public string Account { get; set; } = "";

    /// <summary>The nearest heading above: what a sentence without a subject speaks of.</summary>
    public string Heading { get; set; } = "";

    /// <summary>Reads the figures of one line.</summary>
    public void Read(TextLine line)
    {
        foreach (var sentence in Sentences.Of(line)) ReadSentence(sentence, line);
    }

    private void ReadSentence(string sentence, TextLine line)
    {
        var numbers = NumberScanner.Scan(sentence);
        if (numbers.Count == 0) return;
        // One text for all its figures: a copy for each would square a line that never ends a sentence.
        var trimmed = sentence.Trim();
        List<PartList> lists = [];
        Figure? previous = null;
        int? year = null;
        var end = 0;
        var subject = SubjectOf(sentence, numbers[0].Start);
        var depth = 0;
        foreach (var number in numbers)
        {
            var between = sentence[end..number.Start];
            depth = Depth(depth, between);
            var label = FigureLabel.Read(AfterStop(between));
            // The year may stand before a comma: 2024年，…。
            year = label.Year ?? Words.Year(Words.Compact(between)) ?? year;
            CloseLists(lists, between, depth);
            if (label.SpeaksOfLastYear) year = (label.Year ?? form.Year ?? documentYear) - 1;
            if (label.OpensParts && previous is not null)
            {
                var whole = WholeBefore(previous, number.Quantity.Unit);
                if (whole is not null) lists.Add(new(whole, depth));
            }
            var list = lists.Find(l => l.IsOpen && l.Depth == depth && l.Whole.Fact.Quantity.Unit.IsComparableWith(number.Quantity.Unit));
            // A remainder, a change or a figure of another stage stands beside the parts, not among them, unless 其中 itself names it.
            var otherStage = list is not null && label.Stage != Stage.Unstated && label.Stage != list.Whole.Fact.Stage;
            if (list is not null && otherStage && label.OpensParts) list.MixesStages = true;
            else if (list is not null && (otherStage || IsNoPart(label.Text) || !Belongs(label.Text, list)))
            {
                list.IsOpen = false;
                list = null;
            }
            var figure = Make(number, label, year, list?.Whole, previous, subject, trimmed, line, depth);
            list?.Parts.Add(figure);
            previous = figure;
            end = number.Start + number.Length;
        }
        foreach (var list in lists) Compose(list, sentence);
    }

    /// <summary>
    /// A label whose concept is known and lies outside the whole's is no part of it; neither is a nameless thing after
    /// parts that all have names of their own (“三公” … 会议费).
    /// </summary>
    private bool Belongs(string label, PartList list)
    {
        var whole = list.Whole.Fact.Concept;
        if (whole.Length == 0) return true;
        var own = reading.Vocabulary.Concepts.Of(label, whole);
        if (own.Length > 0) return own.StartsWith(whole + ".", StringComparison.Ordinal);
        return list.Parts.Count == 0 || !list.Parts.TrueForAll(p => p.Fact.Concept.StartsWith(whole + ".", StringComparison.Ordinal));
    }

    /// <summary>The whole that a 其中 divides: the figure before it when its unit fits.</summary>
    private static Figure? WholeBefore(Figure previous, Unit unit) =>
        unit.Dimension is Dimension.Money or Dimension.Count && previous.Fact.Quantity.Unit.IsComparableWith(unit) ? previous : null;

    private static bool IsNoPart(string label) => Words.HasAny(label, "结余", "结转", "剩余", "同比", "上年", "增加", "减少", "增长", "下降", "完成率", "执行率",
        "退休", "离休", "遗属", "合计", "总计", "追加", "企业", "会议") || label.StartsWith('另') || label.StartsWith("年末", StringComparison.Ordinal) || label.StartsWith("实有", StringComparison.Ordinal);

    /// <summary>
    /// What a sentence without a subject speaks of: 年初预算安排640万元，全年执行671万元 below 一般公共预算支出情况 is the
    /// unit's expenditure. Below any other heading nobody can tell.
    /// </summary>
    private string SubjectOf(string sentence, int firstNumber)
    {
        var label = FigureLabel.Read(AfterStop(sentence[..firstNumber]));
        if (label.Stage == Stage.Unstated || label.Text is not ("" or "安排" or "安排支出" or "支出")) return "";
        if (label.Printed.Length < sentence[..firstNumber].Trim().Length) return "";
        return Words.HasAny(Heading, "一般公共预算支出", "部门整体支出", "预算执行情况", "收支情况", "资金情况")
            && !Words.HasAny(Heading, "项目", "基本支出", "三公", "采购", "绩效") ? Concepts.Expenditure : "";
    }

    private static void CloseLists(List<PartList> lists, string between, int depth)
    {
        foreach (var list in lists)
        {
            if (!list.IsOpen) continue;
            if (depth < list.Depth) list.IsOpen = false;
            // A list told with 、 ends at the first ，: what follows is another statement.
            var comma = Words.HasSign(between, "，,；;");
            if (list.Parts.Count == 2) list.IsEnumeration = !comma;
            if (list.IsEnumeration && list.Parts.Count > 1 && comma) list.IsOpen = false;
            if (between.Contains("其中", StringComparison.Ordinal) && list.Parts.Count > 0) list.IsOpen = false;
            // After a ；a new statement about what was done ends the list; another part does not.
            var stop = Words.LastSign(between, "；;");
            if (stop >= 0 && Words.HasAny(between[stop..], "实际", "执行", "同比", "比上年", "较上年", "完成")) list.IsOpen = false;
        }
    }

    private Figure Make(PrintedNumber number, FigureLabel label, int? year, Figure? whole, Figure? previous, string subject, string sentence, TextLine line, int depth)
    {
        var parent = whole?.Fact.Concept ?? "";
        // 支出 or 安排 alone is no name: without a subject above it nobody can tell whose.
        var concept = label.Text is "" or "支出" or "安排"
            ? label.Stage != Stage.Unstated && whole is null ? subject : ""
            : reading.Vocabulary.Concepts.Of(label.Text, parent);
        if (concept.Length == 0 && IsEstablishment(label, whole, previous, number)) concept = Concepts.Establishment + ".part";
        var stage = label.Stage != Stage.Unstated ? label.Stage : whole?.Fact.Stage ?? Stage.Unstated;
        if (number.Quantity.Unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint) stage = Stage.Computed;
        var name = Bounded(whole is null ? label.Text : $"{LastOf(whole.Fact.Label)}-{label.Text}");
        // The scanner saw the words around the number (超过, 余); the number alone would lose them.
        var value = new IndicatorValue { Raw = number.Raw, Kind = ValueKind.Number, Quantity = number.Quantity, IsWholeText = true };
        var entry = new Entry(label.Printed, number.Raw, value, line.Origin.Narrow(number.Raw));
        var fact = new Fact
        {
            Entry = entry,
            Quantity = number.Quantity,
            Concept = concept,
            Label = name,
            Stage = stage,
            Role = label.Stage == Stage.Unstated ? "" : Role(label.Stage),
            Year = year ?? documentYear,
            Project = form.ProjectName,
            FundSource = Account,
            Form = form.Index,
            InTable = false,
            Sentence = sentence,
        };
        reading.Facts.Add(fact);
        return new(fact, label, depth);
    }

    /// <summary>设行政编制4个: posts granted, as against 其中：行政编制4人, people who hold them.</summary>
    private static bool IsEstablishment(FigureLabel label, Figure? whole, Figure? previous, PrintedNumber number) =>
        number.Quantity.Unit.Dimension == Dimension.Count && number.Quantity.Unit.Noun is "个" or "人" or "名"
        && label.Text.Contains("编制", StringComparison.Ordinal) && !Words.HasAny(label.Text, "实有", "在职", "在编", "在岗", "管理的")
        && (whole is not null ? whole.Fact.Concept == Concepts.Establishment
            : Words.HasAny(label.Text, "设", "核定", "批准") || previous?.Fact.Concept == Concepts.Establishment + ".part");

    private void Compose(PartList list, string sentence)
    {
        if (list.Parts.Count == 0) return;
        var whole = list.Whole.Fact;
        var concepts = list.Parts.ConvertAll(p => p.Fact.Concept);
        var openEnded = Words.HasAny(sentence, "等") && !Words.HasAny(sentence, "等级", "平等", "同等", "等于");
        var staff = whole.Concept is Concepts.StaffInPost or Concepts.Establishment
            && list.Parts.Count > 1 && list.Parts.TrueForAll(p => Words.HasAny(p.Label.Text, StaffKinds));
        reading.Compositions.Add(new()
        {
            Whole = whole.Entry,
            Parts = list.Parts.ConvertAll(p => p.Fact.Entry),
            // Only parts that are by definition all there are make the whole: one foreign item more, and nobody can tell.
            IsComplete = !openEnded && (staff || (reading.Vocabulary.Concepts.IsPartition(whole.Concept, concepts) && concepts.TrueForAll(c => Concepts.Parent(c) == whole.Concept))),
            MixesStages = list.MixesStages,
            Form = form.Index,
            Subject = whole.Label,
        });
    }

    /// <summary>The words after the last stop sign: the figure's own clause.</summary>
    private static string AfterStop(string between)
    {
        // 全年预算（一般公共预算）1401.82 is named by the words before the bracket.
        var trimmed = between.TrimEnd();
        if (trimmed.EndsWith('）') || trimmed.EndsWith(')'))
        {
            var open = Words.LastSign(trimmed, "（(");
            if (open > 0) between = trimmed[..open];
        }
        var at = Words.LastSign(between, "，。；;：:、,（(）)！？");
        if (at < 0) return between;
        var clause = between[(at + 1)..];
        // 其中：基本支出 — the colon belongs to 其中.
        return between[..at].TrimEnd().EndsWith("其中", StringComparison.Ordinal) ? "其中" + clause : clause;
    }

    /// <summary>Bracket depth after a piece of text.</summary>
    private static int Depth(int depth, string text)
    {
        foreach (var c in text)
        {
            if (c is '（' or '(') depth++;
            else if (c is '）' or ')' && depth > 0) depth--;
        }
        return depth;
    }

    // A label names its whole and itself; lists in lists would otherwise grow without end.
    private static string LastOf(string label) => label[(label.LastIndexOf('-') + 1)..];

    private static string Bounded(string label) => label.Length <= 60 ? label : label[..60];

    private static string Role(Stage stage) => stage switch
    {
        Stage.InitialBudget => "年初预算数",
        Stage.AdjustedBudget => "全年预算数",
        Stage.Budget => "预算数",
        Stage.Executed => "执行数",
        Stage.Final => "决算数",
        _ => "",
    };
}

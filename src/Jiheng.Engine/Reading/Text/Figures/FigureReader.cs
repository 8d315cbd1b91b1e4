using Jiheng.Engine.Content;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Reading.Text.Claims;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reading.Text.Figures;

/// <summary>
/// Figures of running text: every number with its unit, what it tells, its name, year, stage, project and account, as the words
/// around it, its sentence, its paragraph and its chapter say. 其中 lists give compositions; shares, changes, rates and equations
/// are bound to the figures they speak of once the paragraph is read.
/// </summary>
/// <remarks>How each is decided: docs/spec/reading-text.md.</remarks>
internal sealed class FigureReader(ReadingBuilder reading, FormBuilder form, ProjectNames projects, int? documentYear)
{
    // What a figure is called when the words say no more than that something was spent, granted or counted.
    private static readonly string[] Nameless =
    [
        "", "支出", "收入", "安排", "金额", "资金", "为", "预算", "决算", "执行", "完成", "实际", "实际支出", "已支出", "共计支出", "共计", "合计", "总计", "总额", "安排支出", "支出为", "数", "全年", "年初", "的", "共计安排", "实际完成", "已完成",
    ];

    // Money that came or went beside the budget, or was not spent of it: its parts bear the names of the budget's parts.
    private static readonly string[] Additions = ["未支出", "未使用", "未执行", "未支付", "未动用", "未用", "余额", "追加", "调增", "调减", "调剂", "结转", "结余", "剩余", "新增", "收回", "增加", "减少", "欠", "缺口"];

    private readonly List<FigureDraft> drafts = [];
    private readonly PartLists lists = new(reading.Vocabulary, reading, form);
    private FigureYear years = new(documentYear);
    private string sentenceAccount = "", paragraphAccount = "", headed = "";
    private string subject = "", item = "";
    private int sentenceIndex, sentenceStart;

    /// <summary>The account that the chapter limits its figures to (一般公共预算, 政府性基金 …), or an empty text.</summary>
    public string Account { get; set; } = "";

    /// <summary>The nearest heading above: what a sentence without a subject speaks of.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The heading of the chapter around it.</summary>
    public string Chapter { get; set; } = "";

    /// <summary>What the paragraphs tell of figures together.</summary>
    public FigureRelations Relations { get; } = new(reading, form);

    /// <summary>
    /// The year of what the form tells. A year before the name of a project belongs to the project's money when the document
    /// is another year's: 2022年…补助资金项目 in the report on 2023.
    /// </summary>
    private int? Year => form.ProjectName.Length > 0 ? documentYear ?? form.Year : form.Year ?? documentYear;

    /// <summary>Begins a paragraph: what stood in the one before is told to its end.</summary>
    public void Begin()
    {
        if (drafts.Count > 0) Relations.Of(drafts, sentences);
        drafts.Clear();
        sentences.Clear();
        years = new(Year);
        (item, sentenceIndex) = ("", 0);
    }

    // The sentences of the paragraph, those without figures too: reasons stand in them.
    private readonly List<string> sentences = [];

    /// <summary>Reads the figures of one line.</summary>
    public void Read(TextLine line)
    {
        sentenceStart = 0;
        foreach (var sentence in Sentences.Of(line))
        {
            if (line.Text.IndexOf(sentence, sentenceStart, StringComparison.Ordinal) is var start and >= 0) sentenceStart = start;
            ReadSentence(sentence, line);
            // The same sentence may stand twice in a line.
            sentenceStart += sentence.Length;
            sentences.Add(sentence.Trim());
            sentenceIndex++;
        }
    }

    private void ReadSentence(string sentence, TextLine line)
    {
        var numbers = NumberScanner.Scan(sentence);
        if (numbers.Count == 0)
        {
            years.Take(sentence);
            return;
        }
        // One text for all its figures: a copy for each would square a line that never ends a sentence.
        var trimmed = sentence.Trim();
        var isGoals = IsGoals(trimmed);
        var isFinal = form.Kind == FormKind.FinalAccounts || Chapter.Contains("决算情况", StringComparison.Ordinal);
        var project = form.ProjectName;
        if (NameBefore(sentence, numbers[0].Start) is { Length: > 0 } name) item = name;
        headed = Headed(sentence, numbers[0].Start);
        FigureDraft? previous = null;
        var (end, depth) = (0, 0);
        lists.Begin();
        (sentenceAccount, subject) = ("", "");
        var goalsEnd = EndOfGoals(sentence);
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var between = sentence[end..number.Start];
            var next = i + 1 < numbers.Count ? numbers[i + 1].Start : sentence.Length;
            depth = Depth(depth, between);
            years.Take(between);
            if (form.ProjectName.Length == 0) project = projects.In(between, project);
            var label = FigureLabel.Read(Clauses.Own(between));
            if (number.Quantity.Unit.Dimension == Dimension.None && IsMoney(label) && MoneyUnit() is { } unit) number = number with { Quantity = number.Quantity.In(unit) };
            var (measure, trend) = FigureMeasure.Of(label.Printed, sentence[..number.Start], sentence[number.End..next], number.Quantity.Unit);
            // 分别占60%、25%、15%: the first word is said for all.
            if (measure == Measure.Rate && previous is { Measure: Measure.Share or Measure.Growth } && Words.Compact(between) is "、" or "和" or "及" or "与") (measure, trend) = (previous.Measure, previous.Trend);
            var draft = new FigureDraft
            {
                Number = number, Between = between, After = sentence[number.End..next], Label = label, Depth = depth, SentenceIndex = sentenceIndex, Measure = measure, Trend = trend,
            };
            // A share stands between a whole and its 其中.
            draft.List = lists.Take(draft, previous is { Measure: Measure.Share } && drafts.Count > 1 ? drafts[^2] : previous);
            draft.Fact = Make(draft, previous, project, isFinal, isGoals || number.End <= goalsEnd, trimmed, line);
            draft.List?.Parts.Add(draft);
            reading.Facts.Add(draft.Fact);
            drafts.Add(draft);
            previous = draft;
            end = number.End;
        }
        lists.Compose(sentence);
    }

    private Fact Make(FigureDraft draft, FigureDraft? previous, string project, bool isFinal, bool isGoals, string sentence, TextLine line)
    {
        var (number, label, whole) = (draft.Number, draft.Label, draft.List?.Whole);
        var parent = whole?.Fact.Concept ?? "";
        var account = label.Account.Length > 0 ? label.Account : InBracket(draft.Between);
        // A share has the account of its part; what a sentence limits at its beginning stays limited.
        // 按一般公共预算口径，本年支出合计…: the account stands in the clause before.
        if (account.Length == 0 && draft.Between.Contains("口径", StringComparison.Ordinal)) account = Accounts.Of(draft.Between);
        if (account.Length == 0) account = draft.Measure == Measure.Share && previous is not null ? previous.Fact.FundSource : whole?.Fact.FundSource ?? (sentenceAccount.Length > 0 ? sentenceAccount : Account);
        if (previous is null) sentenceAccount = label.Account;
        // 财政资金收入…。基本支出…，项目支出…: the paragraph goes on about the account that it began with.
        if (drafts.Count == 0) paragraphAccount = label.Account;
        var text = label.Text;
        var (concept, certain) = (text is "" or "支出" or "安排" or "收入") switch
        {
            // 一般公共预算财政拨款支出: all that the account spends; 支出 alone says nothing, and behind 其中 it is the account's part of something said before.
            true when label.Account.Length > 0 && whole is null && !label.OpensParts => (text == "收入" ? Concepts.Income : text.Length > 0 ? Concepts.Expenditure : "", true),
            true => (label.Stage != Stage.Unstated && whole is null && subject.Length == 0 ? headed : "", true),
            _ => reading.Vocabulary.Concepts.Find(text, parent, number.Quantity.Unit),
        };
        // 三年累计门诊救助93539人次: no figure of one year.
        if (SpannedYears.Stand(sentence, number.Start)) (concept, certain) = ("", true);
        // 年中追加100万元，其中基本支出20万元: not what the unit spends on the whole.
        if (whole is not null && Words.HasAny(whole.Label.Printed, Additions)) (concept, certain) = ("", true);
        if (draft.IsLevel && Array.IndexOf(Nameless, text) >= 0 && whole is null && concept.Length == 0 && (label.Printed.Length > 0 || label.Account.Length > 0) && headed.Length == 0
            // 办公费等五项合计41万元: the sum of those five, not of what the sentence is about.
            && (previous is null || previous.Unit.Dimension == Dimension.Money || Words.HasSign(draft.Between, "，,；;。：:")))
        {
            // 支出决算为4万元: of what the sentence or the item has named.
            text = subject.Length > 0 ? subject : item;
            // 本年收入决算500万元，支出决算480万元: what comes in is not what goes out.
            if ((label.Text.Contains("支出", StringComparison.Ordinal) && text.Contains("收入", StringComparison.Ordinal)) || (label.Text.Contains("收入", StringComparison.Ordinal) && text.Contains("支出", StringComparison.Ordinal))) text = label.Text;
            if (text.Length > 0) (concept, certain) = reading.Vocabulary.Concepts.Find(text, "", number.Quantity.Unit);
        }
        // （基本支出510.40万元，项目支出261.00万元），全年执行787.79万元: what a bracket names is over with it.
        else if (draft.IsLevel && draft.Depth == 0 && whole is null && Array.IndexOf(Nameless, text) < 0 && number.Quantity.Unit.Dimension == Dimension.Money)
        {
            subject = text;
        }
        if (account.Length == 0 && whole is null && label.Account.Length == 0 && concept.StartsWith(Concepts.Expenditure, StringComparison.Ordinal) && concept != Concepts.Expenditure) account = paragraphAccount;
        var (stage, stated) = FigureStage.Of(draft, concept, Heading, isFinal, isGoals);
        if (label.Stage == Stage.Unstated && !stated && whole is null && number.Quantity.Unit.Dimension == Dimension.Money && stage is Stage.Executed or Stage.Actual or Stage.Budget && Spread(draft, previous) is { } outer) (stage, stated) = (outer.Stage, outer.IsStageStated);
        if (concept.Length == 0 && IsEstablishment(label, whole, previous, number)) concept = Concepts.Establishment + ".part";
        var name = Bounded(whole is not null && LastOf(whole.Fact.Label) is { Length: > 0 } above ? $"{above}-{text}" : text);
        // The scanner saw the words around the number (超过, 余); the number alone would lose them.
        var value = new IndicatorValue { Raw = number.Raw, Kind = ValueKind.Number, Quantity = number.Quantity, IsWholeText = true };
        return new()
        {
            Entry = new(Named(label.Printed), number.Raw, value, line.Origin.Narrow(number.Raw) with { At = line.Text.IndexOf(number.Raw, Math.Min(line.Text.Length, sentenceStart + number.Start), StringComparison.Ordinal) + 1 }),
            Quantity = number.Quantity,
            Concept = draft.Measure is Measure.Level or Measure.Rate ? concept : "",
            IsConceptCertain = certain,
            IsOfField = reading.Vocabulary.Concepts.IsOfField(concept),
            Label = name,
            Stage = stage,
            IsStageStated = stated,
            Role = label.Stage == Stage.Unstated || stage == Stage.Computed ? "" : Role(label.Stage),
            Year = years.IsLastYears ? years.Own - 1 : draft.Measure is Measure.Level or Measure.Rate && years.BaseInClause is { } then ? then : years.Own,
            BaseYear = draft.Measure is Measure.Change or Measure.Growth or Measure.Points ? years.Base : null,
            AsOf = years.AsOf,
            Measure = draft.Measure,
            Trend = draft.Trend,
            Project = project,
            FundSource = account,
            Form = form.Index,
            InTable = false,
            Sentence = sentence,
        };
    }

    /// <summary>
    /// 年初预算771.40万元（基本支出510.40万元，项目支出261.00万元）, 年初预算840.10万元：基本支出530.60万元、项目支出309.50万元: what stands in the
    /// bracket or behind the colon is of the figure before it.
    /// </summary>
    private Fact? Spread(FigureDraft draft, FigureDraft? previous)
    {
        if (previous is null || previous.SentenceIndex != draft.SentenceIndex) return null;
        if (draft.Depth > 0) return drafts.FindLast(d => d.SentenceIndex == sentenceIndex && d.Depth < draft.Depth) is { IsLevel: true, Fact: { Quantity.Unit.Dimension: Dimension.Money, Stage: not Stage.Unstated } outer } ? outer : null;
        var between = draft.Between.TrimStart();
        if (previous is not { IsLevel: true, Fact: { Quantity.Unit.Dimension: Dimension.Money, IsStageStated: true } before } || between.Length == 0) return null;
        return between[0] is '：' or ':' || (between[0] == '、' && previous.Label.Stage == Stage.Unstated) ? before : null;
    }

    /// <summary>
    /// What a sentence without a subject speaks of: 年初预算安排640万元，全年执行671万元 below 一般公共预算支出情况 is the
    /// unit's expenditure. Below any other heading nobody can tell.
    /// </summary>
    private string Headed(string sentence, int firstNumber)
    {
        var label = FigureLabel.Read(Clauses.Own(sentence[..firstNumber]));
        if (label.Stage == Stage.Unstated || label.Text is not ("" or "安排" or "安排支出" or "支出")) return "";
        if (label.Printed.Length < sentence[..firstNumber].Trim().Length) return "";
        return Words.HasAny(Heading, "一般公共预算支出", "部门整体支出", "预算执行情况", "收支情况", "资金情况")
            && !Words.HasAny(Heading, "项目", "基本支出", "三公", "采购", "绩效") ? Concepts.Expenditure : "";
    }

    /// <summary>全年预算（一般公共预算）1401.82万元: the account stands in the bracket before the figure.</summary>
    private static string InBracket(string between)
    {
        var text = between.TrimEnd();
        if (text.Length == 0 || text[^1] is not ('）' or ')')) return "";
        var open = Words.LastSign(text, "（(");
        return open >= 0 ? Accounts.Of(text[open..]) : "";
    }

    /// <summary>What the words before a colon name: 1.办公费：全年预算为…，支出决算为….</summary>
    private static string NameBefore(string sentence, int firstNumber)
    {
        var head = sentence[..firstNumber];
        var colon = Words.LastSign(head, "：:");
        if (colon <= 0) return "";
        var name = Words.WithoutNumbering(Words.Compact(head[..colon]));
        return name.Length is > 1 and <= 80 && !Words.HasSign(name, "，,。；;") && !name.EndsWith("其中", StringComparison.Ordinal) && !name.EndsWith("包括", StringComparison.Ordinal) ? name : "";
    }

    /// <summary>全年预算数98.02: money whose unit was left out; counts of a budget have no decimals.</summary>
    private static bool IsMoney(FigureLabel label) => label.Stage != Stage.Unstated && Words.HasAny(label.Printed, "预算数", "决算数", "执行数", "预算为", "决算为", "金额");

    /// <summary>The unit of money of the form, or of its figure of money last read.</summary>
    private Unit? MoneyUnit()
    {
        if (form.MoneyUnit is { } unit) return unit;
        for (var i = reading.Facts.Count - 1; i >= 0; i--)
            if (reading.Facts[i] is { Quantity.Unit.Dimension: Dimension.Money } fact && fact.Form == form.Index) return fact.Quantity.Unit;
        return null;
    }

    /// <summary>Reads the prose of a cell: a goal, or what was reached of it.</summary>
    public void ReadCell(Entry entry, bool isGoal)
    {
        Begin();
        (Heading, Chapter, Account) = (isGoal ? "目标" : "", "", "");
        if (entry.Raw.Length > 0) Read(new(entry.Raw, entry.Origin));
        Begin();
    }

    /// <summary>参保率达95%以上、培训5次及以上等目标: up to where a sentence lists goals.</summary>
    private static int EndOfGoals(string sentence) => Math.Max(sentence.LastIndexOf("等目标", StringComparison.Ordinal), sentence.LastIndexOf("等绩效目标", StringComparison.Ordinal));

    private bool IsGoals(string sentence) =>
        sentence.StartsWith("目标", StringComparison.Ordinal) || sentence.StartsWith("总体目标", StringComparison.Ordinal) || sentence.StartsWith("年度目标", StringComparison.Ordinal)
        || (Heading.Contains("目标", StringComparison.Ordinal) && !Words.HasAny(Heading, "完成", "实现", "情况", "分析", "达成", "管理"));

    /// <summary>设行政编制4个: posts granted, as against 其中：行政编制4人, people who hold them.</summary>
    private static bool IsEstablishment(FigureLabel label, FigureDraft? whole, FigureDraft? previous, PrintedNumber number) =>
        number.Quantity.Unit.Dimension == Dimension.Count && number.Quantity.Unit.Noun is "个" or "人" or "名"
        && label.Text.Contains("编制", StringComparison.Ordinal) && !Words.HasAny(label.Text, "实有", "在职", "在编", "在岗", "管理的")
        && (whole is not null ? whole.Fact.Concept == Concepts.Establishment
            : Words.HasAny(label.Text, "设", "核定", "批准") || previous?.Fact.Concept == Concepts.Establishment + ".part");

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

    // 支出决算为: the verb leads to the figure and is no part of its name.
    private static string Named(string label) => label.Length > 2 && label[^1] is '为' or '是' or '：' or ':' ? label[..^1].TrimEnd('均') : label;

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

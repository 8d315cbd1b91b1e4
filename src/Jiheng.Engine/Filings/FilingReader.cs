using System.Globalization;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Filings;

/// <summary>The file of a filing → its data. What the format does not know is refused by line and key, never skipped.</summary>
public static class FilingReader
{
    /// <summary>The largest file that is read, in bytes: a department with thousands of projects stays far below it.</summary>
    public const int LargestFile = 16 << 20;

    // A cell of a workbook holds 32 767 signs.
    private const int LongestText = 30_000;

    private static readonly string[] Stages = ["initial-budget", "adjusted-budget"];

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="bytes">JSON in UTF-8; comments and trailing commas are allowed.</param>
    /// <exception cref="FilingRefusedException">It is no filing.</exception>
    public static FilingData Read(string file, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        List<PackProblem> problems = [];
        var node = PackJson.Read("", file, "", bytes, problems, LargestFile);
        if (node is not null && problems.Count == 0) new ShapeCheck(problems).Check(node, FilingShape.Root, "");
        if (node is not null && problems.Count == 0) Amounts(node, "", problems);
        if (node is not null) Signs(node, "", problems);
        if (node?["accounts"] is { } sides && problems.Count == 0) AccountLines(sides, problems);
        if (problems.Count > 0 || node is null) throw new FilingRefusedException(file, problems);
        return new()
        {
            Pack = node.Text("pack"),
            Year = (int)node.Number("year")!.Value.Numerator,
            Unit = node.Text("unit"),
            MoneyUnit = node.Text("money-unit") == "元" ? Unit.Yuan : Unit.TenThousandYuan,
            Fields = Texts(node["fields"]),
            Whole = node["whole"] is { } whole ? Subject(whole) : new(),
            Projects = [.. node.List("projects").Select(Project)],
            Accounts = node["accounts"] is { } accounts ? AccountsOf(accounts) : null,
            Figures = Texts(node["figures"]),
            Prior = node.Map("prior").ToDictionary(m => int.Parse(m.Key, CultureInfo.InvariantCulture), m => (IReadOnlyDictionary<string, string>)Texts(m.Value)),
            Reasons = Texts(node["reasons"]),
            Narrative = Narrative(file, node["narrative"]),
            NotApplicable = Texts(node["not-applicable"]),
        };

        SubjectData Project(PackNode project) => Subject(project) with { Narrative = Narrative(file, project["narrative"]) };
    }

    /// <summary>Amounts and points must be decimals, years numbers: 1,234.50 or 约3万 would be printed and then read as something else.</summary>
    private static void Amounts(PackNode node, string path, List<PackProblem> problems)
    {
        foreach (var (key, value) in node.Members)
        {
            var at = path.Length == 0 ? key : $"{path}.{key}";
            if (key is "amounts") foreach (var (name, amount) in value.Members) { if (name == "base") problems.Add(new(amount.Place, $"{at}.{name}", "没有叫 base 的阶段，可用的有 initial-budget、adjusted-budget、budget、executed、final 或表上的栏名。")); if (!IsDecimal(amount.Text)) problems.Add(new(amount.Place, $"{at}.{name}", $"“{amount.Text}”不是数字，应写成 1234.50 的样子，不带单位和千分号。")); }
            else if (key is "amount" && !IsDecimal(value.Text)) problems.Add(new(value.Place, at, $"“{value.Text}”不是数字，应写成 1234.50 的样子，不带单位和千分号。"));
            else if (key is "prior" && path.Length == 0) Prior(value, at, problems);
            else if (key is "weight" or "score" && value.Kind == PackNodeKind.Text && !IsDecimal(value.Text)) problems.Add(new(value.Place, at, $"“{value.Text}”不是数字，应写成 10 或 9.5 的样子。"));
            else if (key is "history") foreach (var (year, one) in value.Members) { if (!IsYear(year)) problems.Add(new(one.Place, $"{at}.{year}", $"“{year}”不是年度，应写成四位数字。")); }
            else if (key is not ("fields" or "texts" or "cells" or "more" or "narrative" or "items" or "figures" or "reasons")) Amounts(value, at, problems);
        }
        for (var i = 0; i < node.Items.Count; i++) Amounts(node.Items[i], $"{path}[{i}]", problems);
    }

    /// <summary>Texts hold no signs that no document can hold, names of things no line ends either: they become names of files and parts of sentences.</summary>
    private static void Signs(PackNode node, string path, List<PackProblem> problems)
    {
        foreach (var (key, value) in node.Members)
        {
            var at = path.Length == 0 ? key : $"{path}.{key}";
            if (TextSigns.Bad(key) is { } inKey) problems.Add(new(value.Place, path, $"名称里有不能印出的字符 {inKey}，请删去。"));
            if (value.Kind == PackNodeKind.Text && key is "name" or "unit" or "code" && value.Text.AsSpan().IndexOfAny('\n', '\r', '\t') >= 0) problems.Add(new(value.Place, at, "名称里不能换行，也不能有制表符。"));
            Signs(value, at, problems);
        }
        for (var i = 0; i < node.Items.Count; i++) Signs(node.Items[i], $"{path}[{i}]", problems);
        if (node.Kind == PackNodeKind.Text && node.Text.Length > LongestText) problems.Add(new(node.Place, path, $"一段文字有{node.Text.Length}字，太长了，请分成几段。"));
        if (node.Kind == PackNodeKind.Text && TextSigns.Bad(node.Text) is { } sign) problems.Add(new(node.Place, path, $"内容里有不能印出的字符 {sign}，请删去。"));
    }

    /// <summary>Each line says what its side is added up by: a line without it would be missing from the sums.</summary>
    private static void AccountLines(PackNode accounts, List<PackProblem> problems)
    {
        foreach (var (side, _) in AccountSides.Filed)
            for (var i = 0; i < accounts.List(side).Count; i++)
            {
                var line = accounts.List(side)[i];
                void Bad(string key, string what) => problems.Add(new(line.Place, $"accounts.{side}[{i}].{key}", what));
                var stage = line.Text("stage");
                if (side == AccountSides.Budget && !Stages.Contains(stage)) Bad("stage", $"{(stage.Length == 0 ? "没有写" : $"不认识“{stage}”")}，应为 {string.Join(" 或 ", Stages)}。");
                if (side != AccountSides.Budget && stage.Length > 0) Bad("stage", "只有预算（budget）的行才写阶段。");
                if (side is AccountSides.Income or AccountSides.Expenditure or AccountSides.Budget && line.Text("item").Length == 0) Bad("item", "没有写功能分类科目编码。");
                if (side == AccountSides.ThreePublicBudget && line.Text("economic").Length == 0) Bad("economic", "没有写经济分类科目编码。");
                foreach (var key in (string[])["item", "economic"])
                    if (!line.Text(key).All(char.IsAsciiDigit)) Bad(key, $"“{line.Text(key)}”不是科目编码，应是数字。");
            }
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit);

    private static void Prior(PackNode node, string path, List<PackProblem> problems)
    {
        foreach (var (year, amounts) in node.Members)
        {
            if (!IsYear(year)) problems.Add(new(amounts.Place, $"{path}.{year}", $"“{year}”不是年度，应写成四位数字。"));
            foreach (var (name, amount) in amounts.Members)
                if (!IsDecimal(amount.Text)) problems.Add(new(amount.Place, $"{path}.{year}.{name}", $"“{amount.Text}”不是数字，应写成 1234.50 的样子，不带单位和千分号。"));
        }
    }

    private static bool IsDecimal(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return digits.Length is > 0 and < 30 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.All(c => char.IsAsciiDigit(c) || c == '.') && (point < 0 || digits.IndexOf('.', point + 1) < 0);
    }

    private static Dictionary<string, string> Texts(PackNode? node) => node is null ? [] : node.Members.ToDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal);

    /// <summary>Chapters by their paths, whether these are written in one key or as objects in objects.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Narrative(string file, PackNode? node)
    {
        Dictionary<string, IReadOnlyList<string>> chapters = new(StringComparer.Ordinal);
        if (node is not null) Add(node, "");
        return chapters;

        void Add(PackNode level, string above)
        {
            foreach (var (key, value) in level.Members)
            {
                var path = above.Length == 0 ? key : above + ChapterKey.Divider + key;
                if (value.Kind == PackNodeKind.Map) Add(value, path);
                else if (!chapters.TryAdd(path, [.. value.Items.Select(i => i.Text)])) throw new FilingRefusedException(file, [new(value.Place, path, "这一章写了两次。")]);
            }
        }
    }

    private static SubjectData Subject(PackNode node) => new()
    {
        Name = node.Text("name"),
        Code = node.Text("code"),
        Fields = Texts(node["fields"]),
        Funds = [.. node.List("funds").Select(f => new FundData(f.Text("name"), Texts(f["amounts"])))],
        Goals = [.. node.List("goals").Select(g => new GoalData(g.Text("expected"), g.Text("reached")))],
        Indicators = [.. node.List("indicators").Select(Indicator)],
        Forms = node.Map("forms").ToDictionary(m => m.Key, m => Form(m.Value), StringComparer.Ordinal),
    };

    private static AccountsData AccountsOf(PackNode node) => new()
    {
        Items = Texts(node["items"]),
        Nothing = AccountSides.Filed.Select(s => s.Key).Where(s => node[s] is { Items.Count: 0 }).ToHashSet(StringComparer.Ordinal),
        Lines = [.. AccountSides.Filed.SelectMany(s => node.List(s.Key).Select(l => new AccountLine(s.Key, l.Text("amount"))
        {
            Item = l.Text("item"),
            Fund = l.Text("fund"),
            Kind = l.Text("kind"),
            Economic = l.Text("economic"),
            Project = l.Text("project"),
            Stage = l.Text("stage"),
        }))],
    };

    private static FormData Form(PackNode node) => new()
    {
        Fields = Texts(node["fields"]),
        Texts = Texts(node["texts"]),
        Tables = node.Map("tables").ToDictionary(m => m.Key, m => (IReadOnlyList<RowData>)[.. m.Value.Items.Select(r => new RowData(r.Text("name"), Texts(r["cells"])))], StringComparer.Ordinal),
        Indicators = node.Map("indicators").ToDictionary(m => m.Key, m => (IReadOnlyList<IndicatorData>)[.. m.Value.Items.Select(Indicator)], StringComparer.Ordinal),
    };

    private static IndicatorData Indicator(PackNode node) => new()
    {
        Level1 = node.Text("level1"),
        Level2 = node.Text("level2"),
        Name = node.Text("name"),
        Target = node.Text("target"),
        Actual = node.Text("actual"),
        Weight = node.Text("weight"),
        Score = node.Text("score"),
        Deviation = node.Text("deviation"),
        More = Texts(node["more"]),
        History = node.Map("history").ToDictionary(m => int.Parse(m.Key, CultureInfo.InvariantCulture), m => m.Value.Text),
        Evidence = node.Text("evidence"),
        Sources = [.. node.List("sources").Select(p => new EvidencePlace(p.Text("file"), p.Text("sha256"))
        {
            Page = p.Whole("page"),
            Sheet = p.Text("sheet"),
            Cell = p.Text("cell"),
            Note = p.Text("note"),
        })],
    };
}

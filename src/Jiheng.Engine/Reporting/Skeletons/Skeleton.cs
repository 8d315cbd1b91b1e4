using System.Globalization;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Reading;
using Jiheng.Engine.Reporting.Forms;

namespace Jiheng.Engine.Reporting.Skeletons;

/// <summary>Writes the files of a <see cref="PackSkeleton"/>.</summary>
internal sealed class Skeleton(FormDraft draft, string id, Pack parent)
{
    private const string ToFill = "TODO 待填：";
    private const string Source = "待填";
    private const string SplitName = "表样";
    private const int MostSigns = 20;
    private static readonly Rational Hundred = 100;

    private readonly string formId = PackSkeleton.NameOf(draft);
    private readonly FormPattern? inherited = parent.Form(PackSkeleton.NameOf(draft));
    private readonly List<string> toDo = [];

    private string? Year => id.Split('/')[^1] is { Length: 4 } last && last.All(char.IsAsciiDigit) ? last : null;

    /// <summary>The points printed behind level-1 names and in the money block, or null where they do not reach 100.</summary>
    private (Rational Execution, List<BranchDraft> Groups)? Split
    {
        get
        {
            var groups = draft.Tree.FindAll(b => b.Weight is not null);
            var sum = groups.Aggregate(Rational.Zero, (s, g) => s + g.Weight!.Value);
            if (groups.Count == 0 || sum > Hundred || (draft.Funds?.Weight is { } printed && printed + sum != Hundred)) return null;
            return sum < Hundred && draft.Funds?.Has("weight") != true ? null : (Hundred - sum, groups);
        }
    }

    public PackSkeleton Write()
    {
        var forms = Forms();
        var weights = Weights();
        List<KeyValuePair<string, string>> files = [new("pack.json", Header(weights is not null)), new("forms.json", forms)];
        if (weights is not null) files.Add(new("weights.json", weights));
        if (draft.Kind is null) files.Add(new("reading.json", Reading()));
        return new()
        {
            Files = files,
            FormId = formId,
            Found =
            [
                $"标题　{draft.Title}",
                $"填写项 {draft.Heading.Sum(h => h.Count)} 个，资金表 {draft.Funds?.Block.Columns.Count ?? 0} 栏 {draft.Funds?.Rows.Count ?? 0} 行，总体目标 {draft.Goals?.Columns.Count ?? 0} 栏",
                $"指标表 {draft.Indicators?.Columns.Count ?? 0} 栏，一级指标 {draft.Tree.Count} 个，二级指标 {draft.Tree.Sum(b => b.Children.Count)} 个",
            ],
            ToDo = toDo,
        };
    }

    private string Header(bool hasWeights)
    {
        var json = new CommentedJson();
        Ask(json, "核对名称，写明是哪个地区、依据哪份文件");
        json.Key("title", CommentedJson.Text($"{BlankForm.TitleKey(draft.Title)}（{id}）"));
        json.Key("inherits", CommentedJson.Texts([parent.Id]));
        if (Year is { } year)
        {
            Ask(json, "从哪个预算年度起用这种表样");
            json.Key("years", $"{{ \"from\": {year} }}");
        }
        Ask(json, "适用地区的名称，如 \"regions\": [\"某某省\"]");
        json.Comment("凭什么认出：下列特征要全部符合。其他地区的同样表样也会符合，要分开就加只有本地区才有的单元格或 \"mentions\": [\"地区名称\"]。");
        json.Open("recognise", '[');
        var cells = Signs();
        json.Item($"{{ \"titles\": {CommentedJson.Texts([$"*{Sign(BlankForm.TitleKey(draft.Title))}*"])}{(cells.Count > 0 ? $", \"cells\": {CommentedJson.Texts(cells)}" : "")} }}");
        json.Close(']');
        if (hasWeights)
        {
            Ask(json, "把“待填”换成文号，title 写文件名称，加上 issuer（发文机关）和 issued（日期）");
            json.Open("sources", '{');
            json.Key(Source, "{ \"title\": \"待填\" }");
            json.Close('}');
        }
        return json.ToString();
    }

    /// <summary>The words that stand in one table and tell this form from others.</summary>
    private List<string> Signs()
    {
        var blocks = draft.Indicators is { } indicators ? new List<BlockDraft> { indicators } : [];
        if (draft.Funds is { } funds && draft.FundsBesideIndicators) blocks.Insert(0, funds.Block);
        return [.. blocks.SelectMany(b => b.Columns).Select(c => Sign(c.Title)).Where(t => t.Length > 0).Distinct().Take(MostSigns)];
    }

    private static string Sign(string words) => Words.WithoutBrackets(Words.Compact(words)).Replace("*", "", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal);

    private string Forms()
    {
        var json = new CommentedJson();
        json.Open(formId, '{');
        json.Key("title", CommentedJson.Text(draft.Title));
        if (draft.Kind is null) Ask(json, "标题看不出是哪种表，先按项目自评表写，请核对 title、kind 和 reading.json");
        json.Key("kind", CommentedJson.Text(draft.Kind ?? "project-self-evaluation"));
        if (draft.Unit is null) Ask(json, "表上没有写金额单位，请核对");
        json.Key("unit", CommentedJson.Text(draft.Unit ?? "万元"));
        foreach (var unknown in draft.Unknown) Ask(json, unknown);
        Heading(json);
        Funds(json);
        if (draft.Goals is { } goals) Block(json, "goals", goals, null);
        else Drop(json, "goals", inherited?.Goals is not null);
        Indicators(json);
        if (draft.TotalTitle.Length > 0) json.Key("total", $"{{ \"title\": {CommentedJson.Text(draft.TotalTitle)} }}");
        else Drop(json, "total", inherited?.TotalTitle.Length > 0);
        Blocks(json);
        if (draft.Footer.Count > 0) json.Key("footer", CommentedJson.Texts(draft.Footer));
        else Drop(json, "footer", inherited?.Footer.Count > 0);
        Choose(json);
        json.Close('}');
        return json.ToString();
    }

    /// <summary>The title that the general words do not know, so that the form is found again.</summary>
    private string Reading()
    {
        var json = new CommentedJson();
        json.Comment("通用用词认不出这个标题，这里写明它是哪种表。");
        json.Open("titles", '[');
        json.Item($"{{ \"kind\": \"project-self-evaluation\", \"patterns\": {CommentedJson.Texts([$"*{Sign(BlankForm.TitleKey(draft.Title))}*"])} }}");
        json.Close(']');
        return json.ToString();
    }

    private void Heading(CommentedJson json)
    {
        if (draft.Heading.Count == 0)
        {
            Drop(json, "heading", inherited?.Heading.Count > 0);
            return;
        }
        json.Open("heading", '[');
        foreach (var row in draft.Heading) json.Item($"[{string.Join(", ", row.Select(f => $"{{ \"title\": {CommentedJson.Text(f)} }}"))}]");
        json.Close(']');
    }

    private void Funds(CommentedJson json)
    {
        var budget = (string[])["adjusted-budget", "budget", "initial-budget"];
        if (draft.Funds is not { } funds || Array.Find(budget, funds.Has) is not { } against)
        {
            Drop(json, "funds", inherited?.Funds is not null);
            return;
        }
        Block(json, "funds", funds.Block, () =>
        {
            json.Open("rows", '[');
            foreach (var (title, role) in funds.Rows) json.Item($"{{ \"title\": {CommentedJson.Text(title)}, \"role\": {CommentedJson.Text(role)} }}");
            json.Close(']');
            var isComplete = funds.Rows.Any(r => r.Value == "total") && funds.Rows.Any(r => r.Value == "part" && r.Key.Contains("其他", StringComparison.Ordinal));
            json.Comment("各部分是否就是全部；是的话空白表里总额由各部分相加。");
            json.Key("complete", isComplete ? "true" : "false");
            if (funds.Has("rate")) json.Comment("执行率以哪个数为分母，请核对。");
            json.Key("rate-base", CommentedJson.Text(against));
        });
    }

    private void Indicators(CommentedJson json)
    {
        if (draft.Indicators is not { } indicators)
        {
            Drop(json, "indicators", inherited?.Indicators is not null);
            return;
        }
        Block(json, "indicators", indicators, () =>
        {
            json.Comment("rows 是空白表里留的行数；可以没有的指标加 \"optional\": true。");
            json.Open("tree", '{');
            foreach (var branch in draft.Tree) Branch(json, branch);
            foreach (var gone in inherited?.Indicators?.Tree ?? []) if (!draft.Tree.Exists(b => b.Name == gone.Name)) json.Key(gone.Name, "null");
            json.Close('}');
            json.Key("weight-in-name", draft.Tree.Exists(b => b.Weight is not null) ? "true" : "false");
        });
    }

    private void Branch(CommentedJson json, BranchDraft branch)
    {
        var parentBranch = inherited?.Indicators?.Tree.FirstOrDefault(b => b.Name == branch.Name);
        if (branch.Children.Count == 0)
        {
            json.Key(branch.Name, $"{{ \"rows\": {Whole(branch.Rows)}{(parentBranch?.Children.Count > 0 ? ", \"children\": null" : "")} }}");
            return;
        }
        json.Open(branch.Name, '{');
        json.Open("children", '{');
        foreach (var child in branch.Children) json.Key(child.Name, $"{{ \"rows\": {Whole(child.Rows)} }}");
        foreach (var gone in parentBranch?.Children ?? []) if (!branch.Children.Exists(b => b.Name == gone.Name)) json.Key(gone.Name, "null");
        json.Close('}');
        json.Close('}');
    }

    /// <summary>Where the parts stand, and the labels between them, when they are not in the usual order.</summary>
    private void Blocks(CommentedJson json)
    {
        if (!draft.HasBlocks)
        {
            Drop(json, "blocks", inherited?.Blocks.Count > 0);
            return;
        }
        json.Open("blocks", '{');
        var n = 0;
        foreach (var part in draft.Order)
        {
            n++;
            if (part.Part.Length > 0) json.Key($"{part.Part}{n}", $"{{ \"kind\": \"part\", \"part\": \"{part.Part}\" }}");
            else if (part.IsText) json.Key($"填写{n}", $"{{ \"kind\": \"text\", \"title\": {CommentedJson.Text(part.Rows[0][0])}, \"lines\": 3 }}");
            else
            {
                json.Open($"填写{n}", '{');
                json.Key("kind", "\"fields\"");
                json.Open("rows", '[');
                foreach (var row in part.Rows) json.Item($"[{string.Join(", ", row.Select(f => $"{{ \"title\": {CommentedJson.Text(f)} }}"))}]");
                json.Close(']');
                json.Close('}');
            }
        }
        json.Close('}');
    }

    private static void Block(CommentedJson json, string key, BlockDraft block, Action? rest)
    {
        json.Open(key, '{');
        if (block.Title.Length > 0) json.Key("title", CommentedJson.Text(block.Title));
        else if (key != "indicators")
        {
            json.Comment($"{ToFill}表上左侧没有名称");
            json.Key("title", CommentedJson.Text(key == "funds" ? "项目资金" : "年度总体目标"));
        }
        json.Open("columns", '[');
        foreach (var column in block.Columns)
        {
            var title = CommentedJson.Text(column.Title);
            var under = column.Under.Length > 0 ? $", \"under\": {CommentedJson.Text(column.Under)}" : "";
            if (column.Role is null) json.Comment($"{ToFill}{{ \"title\": {title}, \"role\": \"？\"{under} }}");
            else json.Item($"{{ \"title\": {title}, \"role\": {CommentedJson.Text(column.Role)}{under}{Width(column)} }}");
        }
        json.Close(']');
        rest?.Invoke();
        json.Close('}');
    }

    /// <summary>Names and reasons need more room than points.</summary>
    private static string Width(ColumnDraft column) => column switch
    {
        { Under.Length: > 0 } => "",
        { Role: "level3" } => ", \"width\": 3",
        { Role: "target" or "actual" or "deviation" } => ", \"width\": 2",
        _ => "",
    };

    /// <summary>Points, scores and grades: from the parent where it says the same, else to be decided.</summary>
    private void Choose(CommentedJson json)
    {
        if (Split is { } split)
        {
            if (SameAsParent(split) is { } same) json.Key("weights", CommentedJson.Texts([same]));
            else
            {
                json.Comment("分值取自表上印的数，在 weights.json 里；写明依据并启用以后才起作用。");
                json.Key("weights", CommentedJson.Texts([SplitName]));
            }
        }
        else
        {
            if (draft.Tree.Exists(b => b.Weight is not null)) Ask(json, "表上印的分值与执行率的分值合计不是 100，没有写进 weights.json，请核对");
            Drop(json, "weights", inherited?.Weights.Count > 0);
        }
        if (inherited?.Scheme is null) Ask(json, "评分办法 scheme（写在 scoring.json），没有就不复算得分");
        if (inherited?.Grades is null) Ask(json, "评价等级 grades（写在 scoring.json）");
        if (inherited is null) Ask(json, "必填要求 required");
    }

    private string? SameAsParent((Rational Execution, List<BranchDraft> Groups) split)
    {
        foreach (var known in inherited?.Weights ?? [])
            if (known.Execution == split.Execution && known.Groups.Count == split.Groups.Count
                && split.Groups.TrueForAll(g => known.Groups.Any(k => k.Name == g.Name && k.Points == g.Weight))) return known.Id;
        return null;
    }

    private string? Weights()
    {
        if (Split is not { } split || SameAsParent(split) is not null) return null;
        var json = new CommentedJson();
        json.Open(SplitName, '{');
        json.Key("title", CommentedJson.Text("表上印的分值"));
        if (draft.Funds?.Weight is null && split.Execution > Rational.Zero) json.Comment("表上没有印执行率的分值，这里是 100 减去各一级指标的分值，请核对。");
        json.Key("execution", split.Execution.ToString());
        json.Open("groups", '{');
        foreach (var group in split.Groups) json.Key(group.Name, group.Weight!.Value.ToString());
        // The parent's split of the same name is merged with this one.
        foreach (var (gone, _) in parent.Whole["weights"]?[SplitName]?["groups"]?.Members ?? []) if (!split.Groups.Exists(g => g.Name == gone)) json.Key(gone, "null");
        json.Close('}');
        Ask(json, "对照文件核实后，写明 source、clause 和 since，confidence 改为 seen（见到原文）或 K，再把 enabled 改为 true");
        json.Key("enabled", "false");
        json.Key("cite", $"{{ \"source\": \"{Source}\", \"confidence\": \"D\", \"since\": \"{Year ?? "2000"}-01-01\" }}");
        json.Close('}');
        return json.ToString();
    }

    private void Ask(CommentedJson json, string what)
    {
        json.Comment(ToFill + what);
        toDo.Add(what);
    }

    private static void Drop(CommentedJson json, string key, bool? isInherited)
    {
        if (isInherited == true) json.Key(key, "null");
    }

    private static string Whole(int number) => Math.Max(1, number).ToString(CultureInfo.InvariantCulture);
}

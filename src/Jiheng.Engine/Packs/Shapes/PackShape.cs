namespace Jiheng.Engine.Packs.Shapes;

/// <summary>What a pack may say: one section per file of its folder. pack.schema.json and docs/spec/pack-format.md are made from this.</summary>
public static partial class PackShape
{
    private static ObjectShape? root;

    /// <summary>The sections that reading and checking a document may need; each is the file of the same name, pack.json holding the section <c>pack</c>.</summary>
    public static ObjectShape Early { get; } = new("规则包",
        new("pack", Header, Required: true),
        new("reading", Reading),
        new("forms", Forms),
        new("weights", Weights),
        new("scoring", Scoring),
        new("formulas", Formulas),
        new("audit", Audit),
        new("calendar", Calendar),
        new("accounts", Accounts),
        new("outlines", Outlines));

    /// <summary>All sections. pack.schema.json and docs/spec/pack-keys.md are made from this.</summary>
    public static ObjectShape Root => root ??= new("规则包",
    [
        .. Early.Keys,
        new("review", Review),
        new("monitoring", Monitoring),
        new("evaluations", Evaluations),
        new("surveys", Surveys),
        new("results", Results),
        new("projects", Projects),
        new("library", Library),
        new("writing", Writing),
        new("ledgers", Ledgers),
    ]);

    /// <summary>Whether no document needs the section to be read and checked: it is read when first asked for (docs/decisions/0019).</summary>
    public static bool IsLate(string section) => section is "review" or "monitoring" or "evaluations" or "surveys" or "results" or "projects" or "library" or "writing" or "ledgers";

    /// <summary>Where a number comes from.</summary>
    public static ObjectShape Citation => new("依据：这里和里层的数字出自哪里",
        new("source", new ReferenceShape("依据的文件或表样，名称见 pack.json 的 sources", "pack.sources"), Required: true),
        new("clause", new TextShape("条款、附件或页码")),
        new("confidence", new ChoiceShape("把握", Words(
            ("seen", "在公开的表样或文件中见到"),
            ("K", "规则的通行理解，尚待与原文核对"),
            ("K-low", "存疑，不得启用"),
            ("D", "本项目推导，不得启用"))), Required: true),
        new("since", new DateShape("从哪天起有效"), Required: true),
        new("until", new DateShape("到哪天为止")),
        new("checked", new DateShape("最近一次核对的日期")),
        new("note", new TextShape("说明")));

    private static ObjectShape Header => new("规则包是什么、用在哪里",
        new("title", new TextShape("名称"), Required: true),
        new("description", new TextShape("一两句话的说明")),
        new("inherits", new ListShape("继承的规则包；只写与它们的不同", new TextShape("规则包的名称，如 national/2020"))),
        new("years", new ObjectShape("适用的预算年度",
            new("from", Layout("起始年度")),
            new("to", Layout("截止年度")))),
        new("regions", new ListShape("适用地区的名称", new TextShape("省、市、县的全称"))),
        new("recognise", new ListShape("凭什么认出这个规则包的文档；任一条全部符合即认定", new ObjectShape("一组特征",
            new("cells", new ListShape("表中必须都有的单元格文字（不计空白和括号内容，* 代表任意文字）", new TextShape("文字"))),
            new("titles", new ListShape("必须至少有一个的标题", new TextShape("标题，* 代表任意文字"))),
            new("mentions", new ListShape("正文必须至少提到一个的文字", new TextShape("文字")))))),
        new("sources", new MapShape("依据", "文号或名称", new ObjectShape("一份文件",
            new("title", new TextShape("文件名称"), Required: true),
            new("issuer", new TextShape("发文机关")),
            new("issued", new DateShape("发文日期")),
            new("note", new TextShape("说明"))))));

    private static NumberShape Layout(string meaning, int highest = 9999) => new(meaning) { NeedsCitation = false, IsWhole = true, Highest = highest };

    private static ShapeKey Cite => new("cite", Citation);

    private static ShapeKey Enabled => new("enabled", new FlagShape("是否启用；把握为 K-low 和 D 的必须写 false"));

    private static KeyValuePair<string, string>[] Words(params (string Word, string Meaning)[] words)
    {
        // Plain loops here and below: the shapes are made at every start (docs/decisions/0009).
        var pairs = new KeyValuePair<string, string>[words.Length];
        for (var i = 0; i < words.Length; i++) pairs[i] = new(words[i].Word, words[i].Meaning);
        return pairs;
    }

    private static KeyValuePair<string, string>[] Words(IReadOnlyList<KeyValuePair<string, string>> words)
    {
        var pairs = new KeyValuePair<string, string>[words.Count];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = words[i];
        return pairs;
    }
}

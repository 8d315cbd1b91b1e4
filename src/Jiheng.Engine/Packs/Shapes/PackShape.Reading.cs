namespace Jiheng.Engine.Packs.Shapes;

public static partial class PackShape
{
    private static string[] Names(IReadOnlyList<KeyValuePair<string, string>> words)
    {
        var names = new string[words.Count];
        for (var i = 0; i < names.Length; i++) names[i] = words[i].Key;
        return names;
    }

    private static ListShape Patterns(string meaning) => new(meaning, new TextShape("文字，不计空白、编号和括号内容；* 代表任意文字"));

    private static ObjectShape Reading => new("读表用词",
        new("headers", new MapShape("表头：各栏印的什么", "栏的角色", Patterns("这一栏的各种写法")) { Allowed = Names(PackWords.ColumnRoles) }),
        new("titles", new ListShape("标题：凭什么认出一种表或报告，从上到下第一条符合的为准", new ObjectShape("一种标题",
            new("kind", new ChoiceShape("表的种类", [.. PackWords.FormKinds]), Required: true),
            new("patterns", Patterns("标题的写法"), Required: true)))),
        new("fields", new MapShape("单个填写项的名称", "填写项的角色", Patterns("各种写法"))
            { Allowed = ["project", "unit", "establishment", "staff-in-post", "rate", "other"] }),
        new("rows", new MapShape("合计行的名称", "行的角色", Patterns("各种写法")) { Allowed = ["total", "grand-total", "subtotal"] }),
        new("concepts", new ListShape("金额和人数的名称各指什么，第一条符合的为准", new ObjectShape("一个名称",
            new("concept", new TextShape("含义的路径，如 expenditure.basic"), Required: true),
            new("labels", Patterns("各种写法"), Required: true),
            new("below", new TextShape("只在这个含义之下才算"))))),
        new("blocks", Patterns("在金额表中另起一块的行名")),
        new("partitions", new MapShape("哪些部分按定义就是全部，必须相加等于整体", "整体的含义", new ListShape("各部分的含义", new TextShape("含义的路径")))),
        new("fund-parts", Patterns("资金表中属于总额一部分的行名")));
}

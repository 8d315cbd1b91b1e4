using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Dossiers;

/// <summary>整改: what the finance bureau asks to be put right, and what the unit replies (<c>jiheng/rectification/1</c>).</summary>
public sealed record RectificationData
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/rectification/1";

    /// <summary>Who asks.</summary>
    public required string Body { get; init; }

    /// <summary>The number of the notice; empty for none.</summary>
    public string Document { get; init; } = "";

    /// <summary>The day of the notice.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Until when it must be answered.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Problem by problem.</summary>
    public IReadOnlyList<RectificationItem> Items { get; init; } = [];

    /// <summary>The file's shape.</summary>
    public static ObjectShape Shape { get; } = new("整改通知和回复",
        new ShapeKey("schema", new ChoiceShape("格式", new KeyValuePair<string, string>(Schema, "整改第1版")), Required: true),
        new ShapeKey("body", new TextShape("发出通知的机关"), Required: true),
        new ShapeKey("document", new TextShape("文号")),
        new ShapeKey("date", new DateShape("通知日期"), Required: true),
        new ShapeKey("due", new DateShape("整改期限"), Required: true),
        new ShapeKey("items", new ListShape("问题", new ObjectShape("一个问题",
            new ShapeKey("key", new TextShape("编号"), Required: true),
            new ShapeKey("problem", new TextShape("问题"), Required: true),
            new ShapeKey("asked", new TextShape("整改要求")),
            new ShapeKey("measures", new TextShape("整改措施")),
            new ShapeKey("state", new ChoiceShape("完成情况", new("done", "已完成"), new("partly", "部分完成"), new("open", "未完成"))),
            new ShapeKey("reply", new TextShape("完成情况的说明；没有完成的写明原因和期限")))), Required: true));

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">JSON in UTF-8.</param>
    /// <exception cref="FilingRefusedException">It is no rectification.</exception>
    public static RectificationData Read(byte[] bytes)
    {
        var node = DossierJson.Read("整改", bytes, Shape, Keyed);
        return new()
        {
            Body = node.Text("body"),
            Document = node.Text("document"),
            Date = DossierJson.Day(node.Text("date")),
            Due = DossierJson.Day(node.Text("due")),
            Items = [.. node.List("items").Select(i => new RectificationItem(i.Text("key"), i.Text("problem"), i.Text("asked")) { Measures = i.Text("measures"), State = i.Text("state"), Reply = i.Text("reply") })],
        };
    }

    private static void Keyed(PackNode node, List<PackProblem> problems)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        var items = node.List("items");
        if (items.Count == 0) problems.Add(new(node.Place, "items", "没有写任何问题。"));
        for (var i = 0; i < items.Count; i++)
            if (!keys.Add(items[i].Text("key"))) problems.Add(new(items[i].Place, $"items[{i}].key", $"编号“{items[i].Text("key")}”用了两次。"));
    }
}

/// <summary>One problem.</summary>
/// <param name="Key">What tells it from the others.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Asked">What is asked; may be empty.</param>
public sealed record RectificationItem(string Key, string Problem, string Asked)
{
    /// <summary>What the unit did.</summary>
    public string Measures { get; init; } = "";

    /// <summary>done, partly, open; empty before it is answered.</summary>
    public string State { get; init; } = "";

    /// <summary>What came of it, or why not and until when.</summary>
    public string Reply { get; init; } = "";
}

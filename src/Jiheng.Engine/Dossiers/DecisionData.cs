using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Dossiers;

/// <summary>What another body decided and the finance bureau records: the review by the People's Congress, the reply to a budget (<c>jiheng/decision/1</c>).</summary>
public sealed record DecisionData
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/decision/1";

    /// <summary>Who decided.</summary>
    public required string Body { get; init; }

    /// <summary>The number of the document; empty for none.</summary>
    public string Document { get; init; } = "";

    /// <summary>The day it was decided.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What was said, one paragraph each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The total that was granted in 元 as an exact decimal; empty where the document names none.</summary>
    public string Total { get; init; } = "";

    /// <summary>What was granted by project, in 元.</summary>
    public IReadOnlyList<GrantedAmount> Amounts { get; init; } = [];

    /// <summary>The file's shape.</summary>
    public static ObjectShape Shape { get; } = new("别的机关作出的决定",
        new ShapeKey("schema", new ChoiceShape("格式", new KeyValuePair<string, string>(Schema, "决定第1版")), Required: true),
        new ShapeKey("body", new TextShape("作出决定的机关"), Required: true),
        new ShapeKey("document", new TextShape("文号")),
        new ShapeKey("date", new DateShape("日期，如 2024-01-20"), Required: true),
        new ShapeKey("text", new ListShape("内容", new TextShape("一段"))),
        new ShapeKey("total", new TextShape("合计，元")),
        new ShapeKey("amounts", new ListShape("批复数", new ObjectShape("一个项目",
            new ShapeKey("code", new TextShape("项目编码")),
            new ShapeKey("name", new TextShape("项目名称"), Required: true),
            new ShapeKey("amount", new TextShape("金额，元"), Required: true)))));

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">JSON in UTF-8.</param>
    /// <exception cref="FilingRefusedException">It is no decision.</exception>
    public static DecisionData Read(byte[] bytes)
    {
        var node = DossierJson.Read("决定", bytes, Shape, Amounted);
        return new()
        {
            Body = node.Text("body"),
            Document = node.Text("document"),
            Date = DossierJson.Day(node.Text("date")),
            Text = [.. node.List("text").Select(t => t.Text)],
            Total = node.Text("total"),
            Amounts = [.. node.List("amounts").Select(a => new GrantedAmount(a.Text("code"), a.Text("name"), a.Text("amount")))],
        };
    }

    private static void Amounted(PackNode node, List<PackProblem> problems)
    {
        if (node["total"] is { } total) DossierJson.Decimal(total, "total", problems);
        for (var i = 0; i < node.List("amounts").Count; i++)
            if (node.List("amounts")[i]["amount"] is { } amount) DossierJson.Decimal(amount, $"amounts[{i}].amount", problems);
    }
}

/// <summary>What was granted to a project.</summary>
/// <param name="Code">Its code; may be empty.</param>
/// <param name="Name">Its name.</param>
/// <param name="Amount">In 元, an exact decimal.</param>
public sealed record GrantedAmount(string Code, string Name, string Amount);

using System.Globalization;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;
using Jiheng.Engine.Packs.Checks;
using Jiheng.Engine.Packs.Shapes;
using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Dossiers;

/// <summary>What the files of dossiers share: one way to be refused.</summary>
internal static class DossierJson
{
    private const int Largest = 4 << 20;

    private const int LongestText = 30_000;

    /// <summary>The tree of a file of a shape.</summary>
    /// <exception cref="FilingRefusedException">It is not of the shape.</exception>
    public static PackNode Read(string what, byte[] bytes, ObjectShape shape, Action<PackNode, List<PackProblem>> check)
    {
        List<PackProblem> problems = [];
        var node = PackJson.Read("", what, "", bytes, problems, Largest);
        if (node is not null && problems.Count == 0) new ShapeCheck(problems).Check(node, shape, "");
        if (node is not null && problems.Count == 0)
        {
            Signs(node, "", problems);
            check(node, problems);
        }
        return problems.Count > 0 || node is null ? throw new FilingRefusedException(what, problems) : node;
    }

    /// <summary>A day that the shape has checked.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An amount must be a decimal without unit and separators.</summary>
    public static void Decimal(PackNode node, string key, List<PackProblem> problems)
    {
        if (node.Text.Length is 0 or > 30 || !Rational.TryParse(node.Text, out _, out _)) problems.Add(new(node.Place, key, $"“{node.Text}”不是数字，应写成 1234.50 的样子，不带单位和千分号。"));
    }

    private static void Signs(PackNode node, string path, List<PackProblem> problems)
    {
        foreach (var (key, value) in node.Members) Signs(value, path.Length == 0 ? key : $"{path}.{key}", problems);
        for (var i = 0; i < node.Items.Count; i++) Signs(node.Items[i], $"{path}[{i}]", problems);
        if (node.Kind != PackNodeKind.Text) return;
        if (node.Text.Length > LongestText) problems.Add(new(node.Place, path, $"一段文字有{node.Text.Length}字，太长了，请分成几段。"));
        if (TextSigns.Bad(node.Text) is { } sign) problems.Add(new(node.Place, path, $"内容里有不能印出的字符 {sign}，请删去。"));
    }
}

using Jiheng.Engine.Packs.Text;

namespace Jiheng.Engine.Reporting;

/// <summary>A part of a pack as a tree, with the pack, file and line behind each value.</summary>
public sealed class PackPartText
{
    private const int Step = 2;
    private const int LeastForWords = 24;

    private readonly StyledText text = new();
    private readonly int columns;
    private readonly int words;

    private PackPartText(PackPart part, int columns)
    {
        this.columns = PackText.Usable(columns);
        words = Math.Max(LeastForWords, this.columns - Widest(part.Node) - 2);
    }

    /// <summary>The part.</summary>
    /// <param name="id">The pack.</param>
    /// <param name="part">The part of it.</param>
    /// <param name="columns">The width to keep to.</param>
    public static StyledText Of(string id, PackPart part, int columns = FindingsText.DefaultColumns)
    {
        ArgumentNullException.ThrowIfNull(part);
        var made = new PackPartText(part, columns);
        made.text.Line($"{id}  {part.Key}", Tone.Heading);
        if (part.Node.Kind == PackNodeKind.Map) made.Members(part.Node, Step);
        else if (part.Node.Kind == PackNodeKind.List && !IsPlain(part.Node)) made.Items(part.Node, Step);
        else made.Value("", part.Node, Step);
        return made.text;
    }

    private void Members(PackNode node, int indent)
    {
        var width = 0;
        foreach (var (key, value) in node.Members) if (IsOneLine(value)) width = Math.Max(width, Math.Min(TextColumns.Width(key), 24));
        foreach (var (key, value) in node.Members) One(TextColumns.PadRight(key, IsOneLine(value) ? width : 0), value, indent);
    }

    private void Items(PackNode node, int indent)
    {
        for (var i = 0; i < node.Items.Count; i++) One($"[{i}]", node.Items[i], indent);
    }

    private void One(string name, PackNode node, int indent)
    {
        if (IsOneLine(node))
        {
            Value(name + "  ", node, indent);
            return;
        }
        text.Line(new string(' ', indent) + name.TrimEnd());
        if (node.Kind == PackNodeKind.Map) Members(node, indent + Step);
        else Items(node, indent + Step);
    }

    // A list of words may be joined from several packs: those of one file stand together.
    private void Value(string name, PackNode node, int indent)
    {
        if (node.Kind != PackNodeKind.List || node.Items.Count == 0)
        {
            Placed(name, Words(node), node.Place, node.Place.Line, indent);
            return;
        }
        for (var i = 0; i < node.Items.Count;)
        {
            var (from, first) = (i, node.Items[i].Place);
            while (i < node.Items.Count && node.Items[i].Place is var p && p.Pack == first.Pack && p.File == first.File) i++;
            Placed(from == 0 ? name : new string(' ', TextColumns.Width(name)), string.Join("、", node.Items.Skip(from).Take(i - from).Select(Words)), first, node.Items[i - 1].Place.Line, indent);
        }
    }

    private void Placed(string name, string value, PackPlace place, int last, int indent)
    {
        var lead = new string(' ', indent) + name;
        var room = Math.Max(LeastForWords / 2, words - TextColumns.Width(lead));
        var where = $"{place.Pack}/{place.File} 第{(last > place.Line ? $"{place.Line}—{last}" : $"{place.Line}")}行";
        foreach (var line in TextColumns.Wrap(value.Length == 0 ? "（空）" : value, room))
        {
            text.Add(TextColumns.PadRight(lead + line, where.Length == 0 ? 0 : words)).Line(where.Length == 0 ? "" : "  " + where, Tone.Faint);
            (lead, where) = (new string(' ', TextColumns.Width(lead)), "");
        }
    }

    /// <summary>Whether it goes on one line: a value, a list of values, or an object that its author wrote on one line.</summary>
    private static bool IsOneLine(PackNode node) => node.Kind switch
    {
        PackNodeKind.Map => IsFlat(node),
        PackNodeKind.List => IsPlain(node),
        _ => true,
    };

    private static bool IsPlain(PackNode list) => list.Items.All(i => i.Kind is not (PackNodeKind.Map or PackNodeKind.List));

    private static bool IsFlat(PackNode map) => map.Members.All(m => m.Value.Place == map.Place
        && (m.Value.Kind == PackNodeKind.List ? IsPlain(m.Value) && m.Value.Items.All(i => i.Place == map.Place) : m.Value.Kind != PackNodeKind.Map || IsFlat(m.Value)));

    /// <summary>A value on one line, as its author wrote it.</summary>
    internal static string Words(PackNode node) => node.Kind switch
    {
        PackNodeKind.Flag => node.Text == "true" ? "是" : "否",
        PackNodeKind.List => string.Join("、", node.Items.Select(Words)),
        PackNodeKind.Map => string.Join("；", node.Members.Select(m => m.Value.Kind == PackNodeKind.Map ? $"{m.Key}（{Words(m.Value)}）" : $"{m.Key} {Words(m.Value)}")),
        _ => node.Text,
    };

    private static int Widest(PackNode node)
    {
        var widest = TextColumns.Width($"{node.Place.Pack}/{node.Place.File} 第{node.Place.Line}行");
        foreach (var (_, value) in node.Members) widest = Math.Max(widest, Widest(value));
        foreach (var item in node.Items) widest = Math.Max(widest, Widest(item));
        return widest;
    }
}

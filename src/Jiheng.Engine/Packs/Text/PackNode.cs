namespace Jiheng.Engine.Packs.Text;

/// <summary>What a value of a pack's JSON is.</summary>
public enum PackNodeKind
{
    Map,
    List,
    Text,
    Number,
    Flag,

    /// <summary><c>null</c>: in a pack that inherits, the key is taken away.</summary>
    Nothing,
}

/// <summary>One value of a pack's JSON with its place: so that a refusal can name file, key and line.</summary>
/// <remarks>Numbers keep their printed digits; they never pass through binary floating point.</remarks>
public sealed class PackNode(PackNodeKind kind, string text, PackPlace place)
{
    private readonly List<KeyValuePair<string, PackNode>> members = [];
    private readonly List<PackNode> items = [];

    /// <summary>What it is.</summary>
    public PackNodeKind Kind { get; } = kind;

    /// <summary>The text, the digits of a number, or true and false; empty for objects and lists.</summary>
    public string Text { get; } = text;

    /// <summary>Where it stands.</summary>
    public PackPlace Place { get; } = place;

    /// <summary>The keys of an object in printed order.</summary>
    public IReadOnlyList<KeyValuePair<string, PackNode>> Members => members;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<PackNode> Items => items;

    /// <summary>The value of a key, or null.</summary>
    public PackNode? this[string key]
    {
        get
        {
            foreach (var member in members) if (member.Key == key) return member.Value;
            return null;
        }
    }

    internal void Add(string key, PackNode value) => members.Add(new(key, value));

    internal void Add(PackNode item) => items.Add(item);

    /// <summary>Replaces a key in place, or adds it.</summary>
    internal void Set(string key, PackNode value)
    {
        var at = members.FindIndex(m => m.Key == key);
        if (at < 0) members.Add(new(key, value));
        else members[at] = new(key, value);
    }

    /// <summary>Adds a new key before another one, or at the end.</summary>
    internal void Insert(string key, PackNode value, string? before)
    {
        var at = before is null ? -1 : members.FindIndex(m => m.Key == before);
        members.Insert(at < 0 ? members.Count : at, new(key, value));
    }

    internal void Remove(string key) => members.RemoveAll(m => m.Key == key);

    /// <summary>Whether both say the same, whatever their places.</summary>
    internal bool Says(PackNode other)
    {
        if (Kind != other.Kind || Text != other.Text || items.Count != other.items.Count || members.Count != other.members.Count) return false;
        for (var i = 0; i < items.Count; i++) if (!items[i].Says(other.items[i])) return false;
        foreach (var member in members) if (other[member.Key] is not { } value || !member.Value.Says(value)) return false;
        return true;
    }
}

/// <summary>A place in a pack.</summary>
/// <param name="Pack">The pack's name: hunan/2024.</param>
/// <param name="File">The file in the pack's folder.</param>
/// <param name="Line">1-based line.</param>
public sealed record PackPlace(string Pack, string File, int Line)
{
    public override string ToString() => $"{Pack}/{File} 第{Line}行";
}

namespace Jiheng.Engine.Model;

/// <summary>What a person said of the columns of tables that the program does not know: <c>jiheng/mapping/1</c> (docs/spec/table-mapping.md).</summary>
/// <param name="File">The file's name as the user gave it.</param>
/// <param name="Tables">One entry for each header of a table.</param>
public sealed record TableMapping(string File, IReadOnlyList<MappedTable> Tables);

/// <summary>The columns below one header of tables of one form.</summary>
public sealed record MappedTable
{
    /// <summary>The title of the form it was made from; only to notice a changed form.</summary>
    public required string Title { get; init; }

    /// <summary>Which tables it is for: those with this name of their header cells.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>1-based number of the header in the table.</summary>
    public required int Header { get; init; }

    /// <summary>The columns left to right.</summary>
    public required IReadOnlyList<MappedColumn> Columns { get; init; }

    /// <summary>Who confirmed it; empty when not said.</summary>
    public string ConfirmedBy { get; init; } = "";

    /// <summary>When, as written; empty when not said.</summary>
    public string ConfirmedOn { get; init; } = "";

    /// <summary>人工确认的对应关系, with who and when as far as they are known.</summary>
    public string Provenance => (ConfirmedBy, ConfirmedOn) switch
    {
        ("", "") => "人工确认的对应关系",
        (var by, "") => $"人工确认的对应关系（{by}）",
        ("", var on) => $"人工确认的对应关系（{on}）",
        var (by, on) => $"人工确认的对应关系（{by}，{on}）",
    };
}

/// <summary>One column and its role.</summary>
/// <param name="Number">1-based number below its header.</param>
/// <param name="Header">The words of its header cells when it was confirmed, the outermost first.</param>
/// <param name="Role">The role by its Chinese name; empty when it is still open.</param>
public sealed record MappedColumn(int Number, IReadOnlyList<string> Header, string Role)
{
    /// <summary>The words with dots.</summary>
    public string Name => string.Join('·', Header);
}

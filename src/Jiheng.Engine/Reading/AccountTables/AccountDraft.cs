using Jiheng.Engine.Content;
using Jiheng.Engine.Diagnostics;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;

namespace Jiheng.Engine.Reading.AccountTables;

/// <summary>An account table while it is being read; a page break may go on with it in another grid.</summary>
internal sealed class AccountDraft
{
    public required AccountKind Kind { get; init; }

    public required string Title { get; init; }

    public required Origin TitleOrigin { get; init; }

    public required FormBuilder Form { get; init; }

    public Unit? Unit { get; set; }

    public List<AccountSideDraft> Sides { get; } = [];

    public List<Entry> Notes { get; } = [];

    /// <summary>The grids it stands in.</summary>
    public List<Table> Sources { get; } = [];

    public AccountTable Build() => new()
    {
        Id = Kind.Pattern.Id,
        Title = Title,
        TitleOrigin = TitleOrigin,
        Unit = Unit,
        Form = Form.Index,
        Fund = Kind.Pattern.Fund,
        Sides = Sides.ConvertAll(s => new AccountSide(s.Name, s.Columns, s.Rows)),
        Notes = Notes,
        Sources = Sources,
    };
}

/// <summary>A side while it is being read.</summary>
internal sealed class AccountSideDraft(string name)
{
    public string Name { get; } = name;

    public List<AccountColumn> Columns { get; } = [];

    public List<AccountRow> Rows { get; } = [];

    /// <summary>The pack's rows found so far.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);
}

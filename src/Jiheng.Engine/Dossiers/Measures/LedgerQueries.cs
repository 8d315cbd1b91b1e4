using Jiheng.Engine.Filings;
using Jiheng.Engine.Packs.Building;
using Jiheng.Engine.Packs.Shapes;

namespace Jiheng.Engine.Dossiers.Measures;

/// <summary>Which ledgers are taken from business databases and how (<c>jiheng/ledgers/1</c>). The administrator writes it; whoever files only names a ledger and never writes a query.</summary>
public sealed class LedgerQueries
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/ledgers/1";

    private readonly Dictionary<string, LedgerQuery> queries;

    private LedgerQueries(IEnumerable<LedgerQuery> queries) => this.queries = queries.ToDictionary(q => q.Name, StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static LedgerQueries None { get; } = new([]);

    /// <summary>The file's shape.</summary>
    public static ObjectShape Shape { get; } = new("从业务数据库取的台账",
        new ShapeKey("schema", new ChoiceShape("格式", new KeyValuePair<string, string>(Schema, "台账查询第1版")), Required: true),
        new ShapeKey("databases", new MapShape("数据库", "名称", new ObjectShape("一个数据库",
            new ShapeKey("kind", new ChoiceShape("种类", new("sqlite", "SQLite"), new("postgres", "PostgreSQL")), Required: true),
            new ShapeKey("connection", new TextShape("连接字符串")),
            new ShapeKey("environment", new TextShape("存放连接字符串的环境变量，密码不写在文件里")))), Required: true),
        new ShapeKey("ledgers", new MapShape("台账", "名称", new ObjectShape("一本台账",
            new ShapeKey("database", new TextShape("从哪个数据库取"), Required: true),
            new ShapeKey("sql", new TextShape("查询；@year 是年度，@office 是单位编码"), Required: true),
            new ShapeKey("offices", new ListShape("哪些单位可以取（单位编码）；不写的都可以", new TextShape("单位编码"))),
            new ShapeKey("note", new TextShape("说明")))), Required: true));

    /// <summary>All ledgers in the order of the file.</summary>
    public IEnumerable<LedgerQuery> All => queries.Values;

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">JSON in UTF-8.</param>
    /// <param name="environment">The value of a variable of the environment, or null.</param>
    /// <exception cref="FilingRefusedException">It is not of the shape, or names a database that it does not describe.</exception>
    public static LedgerQueries Read(byte[] bytes, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        List<LedgerQuery> found = [];
        DossierJson.Read("台账查询", bytes, Shape, (root, problems) =>
        {
            Dictionary<string, LedgerDatabase> databases = new(StringComparer.Ordinal);
            foreach (var (name, node) in root.Map("databases"))
            {
                var (said, variable) = (node.Text("connection"), node.Text("environment"));
                if ((said.Length > 0) == (variable.Length > 0)) problems.Add(new(node.Place, "connection", $"数据库“{name}”要写 connection 和 environment 中的一个。"));
                var connection = said.Length > 0 ? said : variable.Length > 0 ? environment(variable) ?? "" : "";
                if (variable.Length > 0 && connection.Length == 0) problems.Add(new(node.Place, "environment", $"环境变量 {variable} 没有设置，数据库“{name}”连不上。"));
                databases[name] = new(name, node.Text("kind") == "postgres", connection);
            }
            foreach (var (name, node) in root.Map("ledgers"))
            {
                if (name.Length is 0 or > LongestName || name.Any(c => char.IsControl(c) || c is '/' or '\\')) problems.Add(new(node.Place, name, $"台账的名称要能作文件名，最长{LongestName}个字符。"));
                if (!databases.TryGetValue(node.Text("database"), out var database)) problems.Add(new(node.Place, "database", $"没有数据库“{node.Text("database")}”。"));
                else found.Add(new(name, database, node.Text("sql"), [.. node.Texts("offices")], node.Text("note")));
            }
        });
        return new(found);
    }

    private const int LongestName = 100;

    /// <summary>A ledger that an office may take, or null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="officeCode">单位编码.</param>
    public LedgerQuery? Find(string name, string officeCode) => queries.GetValueOrDefault(name) is { } query && query.IsFor(officeCode) ? query : null;
}

/// <summary>One ledger of a business database.</summary>
/// <param name="Name">Its name; the file that is taken is called so.</param>
/// <param name="Database">Where it is taken from.</param>
/// <param name="Sql">The query.</param>
/// <param name="Offices">The codes of the offices that may take it; none for all.</param>
/// <param name="Note">What it is.</param>
public sealed record LedgerQuery(string Name, LedgerDatabase Database, string Sql, IReadOnlyList<string> Offices, string Note)
{
    /// <summary>Whether an office may take it.</summary>
    /// <param name="officeCode">单位编码.</param>
    public bool IsFor(string officeCode) => Offices.Count == 0 || Offices.Contains(officeCode);
}

/// <summary>A business database.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="IsPostgres">PostgreSQL, and else SQLite.</param>
/// <param name="Connection">The connection string. It may hold a password and is told to nobody.</param>
public sealed record LedgerDatabase(string Name, bool IsPostgres, string Connection);

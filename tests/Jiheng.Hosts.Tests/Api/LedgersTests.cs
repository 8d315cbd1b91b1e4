using System.Net;
using System.Text;
using System.Text.Json;
using Jiheng.Hosts.Tests.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jiheng.Hosts.Tests.Api;

[Collection("storage")]
public sealed class LedgersTests
{
    private static readonly string[] Rows =
    [
        "CREATE TABLE checks (jigou text, jieguo text, jine numeric(12,2), nian integer, danwei text)",
        "INSERT INTO checks VALUES ('甲医院', '合格', 100.10, 2024, '361'), ('乙药店, 城南', '不合格', 0.20, 2024, '361'), ('丙医院', '合格', 7, 2023, '361'), ('丁医院', '合格', 9, 2024, '362')",
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void A_ledger_of_a_business_database_is_attached_as_it_was_and_computed_with_its_origin(string kind)
    {
        using var business = new TestDatabase(kind);
        var isPostgres = kind == TestDatabase.Postgres;
        var connection = isPostgres ? business.Connection : $"Data Source={business.File}";
        foreach (var sql in Rows) Do(isPostgres, connection, sql);
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        var amount = isPostgres ? "jine" : "printf('%.2f', jine)";
        Describe(server, kind, connection, new()
        {
            ["检查台账"] = $"SELECT jigou AS 机构, jieguo AS 结果, {amount} AS 追回金额 FROM checks WHERE nian = @year AND danwei = @office ORDER BY 机构 DESC",
            ["浮点"] = isPostgres ? "SELECT 0.1::float8 AS 数" : "SELECT 0.1 AS 数",
            ["改写"] = "INSERT INTO checks VALUES ('戊', '合格', 1, 2024, '361') RETURNING jigou",
            ["写错"] = "SELECT nothing FROM nowhere",
        });
        county.Window(2024, "self-evaluation", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "self-evaluation", county.Project("43042401", "基金监管经费")).Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        Assert.Equal(["检查台账", "浮点", "改写", "写错"], county.Filler.Get($"/dossiers/{id}/ledgers").IsOk().Json.EnumerateArray().Select(l => l.GetProperty("name").GetString()));
        var files = county.Filler.Post($"/dossiers/{id}/ledgers/检查台账").Is(HttpStatusCode.Created).Json;
        Assert.Equal(["检查台账.csv", "检查台账.query.json"], files.EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        Assert.Equal("\uFEFF机构,结果,追回金额\r\n甲医院,合格,100.10\r\n\"乙药店, 城南\",不合格,0.20\r\n", Encoding.UTF8.GetString(county.Auditor.Get($"/dossiers/{id}/files/1").IsOk().Bytes));
        var origin = county.Auditor.Get($"/dossiers/{id}/files/2").IsOk().Json;
        Assert.Equal(("业务库", 2, files[0].GetProperty("sha256").GetString()), (origin.GetProperty("database").GetString(), origin.GetProperty("rows").GetInt32(), origin.GetProperty("sha256").GetString()));
        // The database moves on; what was taken stays.
        Do(isPostgres, connection, "DELETE FROM checks");
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=追回.measure.json", Encoding.UTF8.GetBytes("""
            { "schema": "jiheng/measure/1", "decimals": 2, "unit": "元", "values": { "追回": { "ledger": "检查台账.csv", "take": "sum", "column": "追回金额" } } }
            """)).Is(HttpStatusCode.Created);
        var measured = county.Auditor.Get($"/dossiers/{id}/files/3/measured").IsOk().Json;
        Assert.Equal("100.30元", measured.GetProperty("text").GetString());
        Assert.Matches("^台账“检查台账.csv”：.* 由数据库“业务库”按查询取得，共2行，查询：SELECT", measured.GetProperty("lineage")[0].GetString()!);
        Assert.Contains("二进制浮点数", county.Filler.Post($"/dossiers/{id}/ledgers/浮点").Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
        Assert.Contains("取不到", county.Filler.Post($"/dossiers/{id}/ledgers/改写").Is(HttpStatusCode.UnprocessableEntity).Detail, StringComparison.Ordinal);
        var wrong = county.Filler.Post($"/dossiers/{id}/ledgers/写错").Is(HttpStatusCode.UnprocessableEntity).Detail;
        Assert.DoesNotContain("nowhere", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain(connection, wrong, StringComparison.Ordinal);
        county.Filler.Post($"/dossiers/{id}/ledgers/没有的").Is(HttpStatusCode.NotFound);
        county.Auditor.Post($"/dossiers/{id}/ledgers/检查台账").Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public void What_the_administrator_wrote_wrong_is_said_by_line_and_other_offices_take_nothing()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "self-evaluation", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "self-evaluation").Is(HttpStatusCode.Created).Json.GetProperty("dossier").GetProperty("id").GetString()!;
        Assert.Equal("[]", county.Filler.Get($"/dossiers/{id}/ledgers").IsOk().Text);
        File.WriteAllText(Path.Combine(server.Folder, "ledgers.json"), """
            { "schema": "jiheng/ledgers/1",
              "databases": { "业务库": { "kind": "sqlite", "environment": "JIHENG_LEDGER_THAT_NOBODY_SET" } },
              "ledgers": { "台账": { "database": "另一个库", "sql": "SELECT 1" } } }
            """);
        var said = county.Filler.Get($"/dossiers/{id}/ledgers").Is(HttpStatusCode.UnprocessableEntity).Detail;
        Assert.Contains("第2行 环境变量 JIHENG_LEDGER_THAT_NOBODY_SET 没有设置", said, StringComparison.Ordinal);
        Assert.Contains("第3行 没有数据库“另一个库”", said, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(server.Folder, "ledgers.json"), """
            { "schema": "jiheng/ledgers/1", "databases": { "业务库": { "kind": "sqlite", "connection": "Data Source=nothing.db" } },
              "ledgers": { "台账": { "database": "业务库", "sql": "SELECT 1", "offices": ["999"] } } }
            """);
        Assert.Equal("[]", county.Filler.Get($"/dossiers/{id}/ledgers").IsOk().Text);
        county.Filler.Post($"/dossiers/{id}/ledgers/台账").Is(HttpStatusCode.NotFound);
    }

    private static void Describe(ApiServer server, string kind, string connection, Dictionary<string, string> queries) =>
        File.WriteAllText(Path.Combine(server.Folder, "ledgers.json"), JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["schema"] = "jiheng/ledgers/1",
            ["databases"] = new Dictionary<string, object> { ["业务库"] = new { kind = kind == TestDatabase.Postgres ? "postgres" : "sqlite", connection } },
            ["ledgers"] = queries.ToDictionary(q => q.Key, q => (object)new { database = "业务库", sql = q.Value }),
        }));

    private static void Do(bool isPostgres, string to, string sql)
    {
        using System.Data.Common.DbConnection connection = isPostgres ? new NpgsqlConnection(to) : new SqliteConnection(to + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}

using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Hosts.Tests.Api;
using Jiheng.Hosts.Tests.Storage;
using Jiheng.Storage;
using Jiheng.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Hosts.Tests.Security;

/// <summary>Whoever changes a stored filing, decision or line of the log behind the program's back is found.</summary>
[Collection("storage")]
public sealed class LogTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void One_byte_changed_in_any_column_of_any_logged_row_is_found(string kind)
    {
        using var server = new ApiServer(kind);
        Filled(server);
        Assert.Empty(LogCheck.Run(server.Store, Vault(server)).Problems);
        using var context = server.Store.Context();
        context.Database.OpenConnection();
        Freely(context);
        var touched = 0;
        foreach (var type in context.Model.GetEntityTypes().Where(t => LogRows.IsLogged(t.ClrType) || t.GetTableName() == "audit_log"))
        {
            var table = type.GetTableName()!;
            var keys = type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()).ToList();
            foreach (var property in type.GetProperties().Where(p => !p.IsForeignKey() && !p.IsPrimaryKey() && !LogRowsUnsaid.Contains(p.Name)))
            {
                var column = property.GetColumnName();
                if (Scalar(context, $"SELECT {string.Join(" || '|' || ", keys.Select(k => $"CAST({k} AS text)"))} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1 LIMIT 1") is not string key) continue;
                var where = string.Join(" AND ", keys.Zip(key.Split('|'), (k, v) => $"CAST({k} AS text) = '{v}'"));
                var before = Scalar(context, $"SELECT {column} FROM {table} WHERE {where}")!;
                Set(context, $"UPDATE {table} SET {column} = @v WHERE {where}", Other(property.ClrType, before));
                Assert.True(LogCheck.Run(server.Store, null).Problems.Count > 0, $"{table}.{column} of {key} was changed from {before} and nobody found it");
                Set(context, $"UPDATE {table} SET {column} = @v WHERE {where}", before);
                touched++;
            }
        }
        Assert.True(touched >= 60, $"{touched} columns only");
        Assert.Empty(LogCheck.Run(server.Store, Vault(server)).Problems);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public void Rows_that_are_gone_or_came_by_another_way_are_found_and_a_log_that_was_cut_off(string kind)
    {
        using var server = new ApiServer(kind);
        Filled(server);
        var head = LogCheck.Run(server.Store, Vault(server)).Head;
        Assert.Equal(head, LogHead.Parse(head.ToString()));
        using var context = server.Store.Context();
        context.Database.OpenConnection();
        Freely(context);
        Set(context, "INSERT INTO regions (code, name, parent_code) VALUES ('530425', @v, NULL)", "青岚县");
        Assert.Equal("regions/530425：数据库里有，日志里没有（绕过程序加入）。", Assert.Single(LogCheck.Run(server.Store, null).Problems));
        Set(context, "DELETE FROM regions WHERE name = @v", "青岚县");
        Set(context, "DELETE FROM decision_lines WHERE line_key = @v", "产出指标");
        Assert.Contains("被删除", Assert.Single(LogCheck.Run(server.Store, null).Problems), StringComparison.Ordinal);
        var file = Directory.GetFiles(Path.Combine(server.Folder, "files"), "*", SearchOption.AllDirectories).First(f => Path.GetFileName(f).Length == 64);
        File.WriteAllText(file, "换过的附件");
        Assert.Contains(LogCheck.Run(server.Store, Vault(server)).Problems, p => p.Contains("与保存时不一致", StringComparison.Ordinal));
        Set(context, $"DELETE FROM audit_log WHERE number > {head.Number - 1} AND kind = @v", "change");
        Assert.Contains(LogCheck.Run(server.Store, null, head).Problems, p => p.Contains("日志末尾被截去", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_that_is_older_than_the_log_begins_it_with_what_is_there()
    {
        using var database = new TestDatabase(TestDatabase.Sqlite);
        using (var store = database.Open())
        {
            new Founding("530424", "云岫县", "001", "云岫县财政局", "guanli", "管理员甲").Do(store);
            using var context = store.Context();
            context.Database.OpenConnection();
            Freely(context);
            Set(context, "DELETE FROM audit_log WHERE kind <> @v", "");
        }
        using var again = database.Open();
        var report = LogCheck.Run(again, null);
        Assert.Empty(report.Problems);
        Assert.Equal((1, 5), (report.Lines, report.Rows));
    }

    [Fact]
    public void The_log_says_who_did_what_and_no_secret()
    {
        using var server = new ApiServer(TestDatabase.Sqlite);
        Filled(server);
        var lines = server.Store.Look(c => c.Log.OrderBy(l => l.Number).ToList());
        var filler = server.Store.Look(c => c.People.Single(p => p.Name == "填报人乙").Id);
        Assert.Contains(lines, l => l.PersonId == filler && l.Content.Contains("decisions/", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Content.Contains("+ role_grants/", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Content.Contains(Tokens.HashOf(server.Token), StringComparison.Ordinal));
    }

    private static readonly string[] LogRowsUnsaid = ["Failures", "LockedUntil"];

    private static FileVault Vault(ApiServer server) => new(Path.Combine(server.Folder, "files"));

    private static void Filled(ApiServer server)
    {
        using var county = new County(server, "云岫县医疗保障局");
        county.Window(2024, "declaration", "hunan/2024");
        var id = county.Open(county.Filler, 2024, "declaration", county.Project("P1", "基金监管经费")).IsCreated().Json.GetProperty("dossier").GetProperty("id").GetString()!;
        County.Save(county.Filler, id, Declaration()).IsOk();
        county.Filler.Send(HttpMethod.Post, $"/dossiers/{id}/files?name=依据.txt", Encoding.UTF8.GetBytes("依据")).IsCreated();
        County.Explain(county.Filler, id);
        County.Act(county.Filler, id, "complete").IsOk();
        County.Act(county.Approver, id, "submit").IsOk();
        County.Act(county.Reviewer, id, "return", new { reason = "请补充", lines = new[] { new { line = "产出指标", reason = county.Filler.Get("/reasons?pack=hunan/2024").IsOk().Json.EnumerateObject().First().Name, text = "不完整" } } }).IsOk();
    }

    private static JsonNode Declaration() => JsonNode.Parse("""
        { "schema": "jiheng/filing/1", "pack": "hunan/2024", "year": 2024, "unit": "云岫县医疗保障局", "projects": [ { "name": "基金监管经费", "code": "P1",
          "indicators": [ { "level1": "产出指标", "level2": "数量指标", "name": "检查医药机构家数", "target": "≥40家", "weight": "50" }, { "level1": "效益指标", "level2": "社会效益指标", "name": "投诉办结率", "target": "≥95%", "weight": "50" } ] } ] }
        """)!;

    // Whoever owns the file or the server owns the triggers too.
    private static void Freely(JihengContext context)
    {
        List<string> drops = [];
        using (var command = context.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = context.Database.IsNpgsql()
                ? "SELECT DISTINCT 'DROP TRIGGER ' || trigger_name || ' ON ' || event_object_table FROM information_schema.triggers"
                : "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'";
            using var reader = command.ExecuteReader();
            while (reader.Read()) drops.Add(reader.GetString(0));
        }
        if (!context.Database.IsNpgsql()) drops.Add("PRAGMA foreign_keys=OFF");
        Assert.NotEmpty(drops);
        foreach (var drop in drops) Run(context, drop);
    }

    private static object Other(Type type, object value) => value switch
    {
        string word when type.IsEnum => OtherWord(type, word),
        string text when text.Length > 0 => Flipped(text),
        string => "x",
        bool yes => !yes,
        long truth when type == typeof(bool) => 1 - truth,
        long number => number + 1,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    // Words of the program stay words, days stay days: what cannot be read at all would be found in any case.
    private static string OtherWord(Type type, string word) => 
        Enum.GetNames(type).Select(n => string.Concat(n.Select((c, i) => char.IsAsciiLetterUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"))).First(w => w != word);

    private static string Flipped(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day.AddDays(day.Year > 2050 ? -1 : 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var at = text.Length / 2;
        return $"{text[..at]}{(text[at] == 'a' ? 'b' : 'a')}{text[(at + 1)..]}";
    }

    private static object? Scalar(JihengContext context, string sql)
    {
        using var command = Command(context, sql);
        return command.ExecuteScalar();
    }

    private static void Set(JihengContext context, string sql, object value)
    {
        using var command = Command(context, sql);
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@v", value);
        command.Parameters.Add(parameter);
        Assert.Equal(1, command.ExecuteNonQuery() > 0 ? 1 : 0);
    }

    private static void Run(JihengContext context, string sql)
    {
        using var command = Command(context, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(JihengContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

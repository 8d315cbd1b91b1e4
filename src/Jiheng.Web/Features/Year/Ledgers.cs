using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Jiheng.Engine.Dossiers.Measures;
using Jiheng.Engine.Filings;
using Jiheng.Engine.Numbers;
using Jiheng.Storage.Ledgers;

namespace Jiheng.Web.Features.Year;

/// <summary>Ledgers of business databases. What is taken is attached as it was at that moment, so that a value can be computed again when the database has long moved on.</summary>
internal static class Ledgers
{
    /// <summary>The administrator's file in the data folder.</summary>
    public const string File = "ledgers.json";

    private const string Schema = "jiheng/ledger-snapshot/1";
    private const string Ending = ".query.json";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The ledgers that the administrator describes; read each time, so that a change needs no restart.</summary>
    /// <exception cref="MeasureRefusedException">The file is wrong.</exception>
    public static LedgerQueries Of(YearRoom room)
    {
        var file = Path.Combine(room.Folder, File);
        if (!System.IO.File.Exists(file)) return LedgerQueries.None;
        try
        {
            return LedgerQueries.Read(System.IO.File.ReadAllBytes(file), Environment.GetEnvironmentVariable);
        }
        catch (FilingRefusedException e)
        {
            throw new MeasureRefusedException($"台账查询文件 {File} 有误，请管理员改正：{string.Join("；", e.Problems.Select(p => $"第{p.Place.Line}行 {p.Message}"))}");
        }
    }

    /// <summary>Takes a ledger: its rows as CSV, and where they come from as JSON.</summary>
    /// <exception cref="MeasureRefusedException">It cannot be taken.</exception>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Take(LedgerQuery query, int year, string officeCode, DateTimeOffset now)
    {
        var rows = LedgerReading.Take(query, year, officeCode);
        byte[] csv = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv(rows))];
        var origin = new Snapshot(Schema, query.Name, query.Database.Name, query.Sql, year, officeCode, rows.Rows.Count, Convert.ToHexStringLower(SHA256.HashData(csv)), now);
        return [($"{query.Name}.csv", csv), ($"{query.Name}{Ending}", JsonSerializer.SerializeToUtf8Bytes(origin, Options))];
    }

    /// <summary>Where an attached ledger was taken from, in words; empty where nobody can tell.</summary>
    /// <param name="origins">The contents of the attached files that tell it.</param>
    /// <param name="ledger">The ledger's name.</param>
    /// <param name="sha256">The hash of its bytes.</param>
    public static string Origin(IEnumerable<byte[]> origins, string ledger, string sha256)
    {
        foreach (var bytes in origins)
        {
            try
            {
                if (JsonSerializer.Deserialize<Snapshot>(bytes, Options) is { Schema: Schema } said && said.Sha256 == sha256)
                    return $"台账“{ledger}”：{said.At.ToLocalTime():yyyy-MM-dd HH:mm} 由数据库“{said.Database}”按查询取得，共{said.Rows}行，查询：{said.Sql}";
            }
            catch (JsonException)
            {
                // Anybody may attach a file of that name.
            }
        }
        return "";
    }

    /// <summary>Whether a file tells where a ledger comes from.</summary>
    public static bool IsOrigin(string name) => name.EndsWith(Ending, StringComparison.Ordinal);

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;，");

    private static string Csv(LedgerRows rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Rows.Prepend(rows.Columns)) text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return text.ToString();
    }

    // A table program would take it for a formula and do what it says; as text it begins with an apostrophe, which is no part of it there.
    private static bool IsFormula(string value) => value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !Rational.TryParse(value, out _, out _);

    private static string Field(string? value) => value is null ? "" : IsFormula(value) ? Field($"'{value}") : value.AsSpan().ContainsAny(Quoted) || value.Length > value.Trim().Length ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private sealed record Snapshot(string Schema, string Ledger, string Database, string Sql, int Year, string Office, int Rows, string Sha256, DateTimeOffset At);
}

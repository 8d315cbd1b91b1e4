using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Cycle.Chains;
using Jiheng.Engine.Model;

namespace Jiheng.Engine.Reporting;

/// <summary>Every indicator and amount over the steps and years as JSON: an array of tables, one a line.</summary>
public static class StagesJson
{
    /// <summary>The tables of a filing, each an object on its own line, separated by commas, none before the first.</summary>
    public static void WriteTables(IBufferWriter<byte> output, Filing filing)
    {
        ArgumentNullException.ThrowIfNull(output);
        var first = true;
        foreach (var table in StageTable.Of(filing))
        {
            output.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            using var json = Json.Writer(output);
            Table(json, table, filing);
        }
    }

    /// <summary>One table.</summary>
    internal static void Table(Utf8JsonWriter json, StageTable table, Filing filing)
    {
        json.WriteStartObject();
        Json.Optional(json, "unit", filing.Unit);
        json.WriteString("project", table.Subject.Name);
        json.WriteStartArray("names");
        foreach (var name in table.Subject.Names) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            json.WriteString("kind", row.Kind switch { StageRowKind.Target => "target", StageRowKind.Result => "actual", _ => "amount" });
            json.WriteString("group", row.Group);
            json.WriteString("name", row.Name);
            json.WriteStartArray("values");
            foreach (var entry in row.Entries)
            {
                json.WriteStartObject();
                json.WriteNumber("fiscalYear", entry.Form.Year);
                json.WriteString("step", Slug(entry.Form.Step));
                json.WriteString("raw", entry.Entry.Raw);
                json.WriteString("unit", entry.Entry.Quantity?.Unit.Symbol ?? "");
                json.WriteBoolean("changed", entry.IsChanged);
                Json.Origin(json, "origin", entry.Entry.Origin);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Slug(Step step) => step switch
    {
        Step.Declaration => "declaration",
        Step.Review => "review",
        Step.Monitoring => "monitoring",
        Step.SelfEvaluation => "self-evaluation",
        _ => "final-accounts",
    };
}

using System.Buffers;
using System.Text.Json;
using Jiheng.Engine.Model;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Values;

namespace Jiheng.Engine.Reporting;

/// <summary>What was understood of documents, as JSON of schema <c>jiheng/reading/1</c>.</summary>
/// <remarks>
/// <see cref="WriteHead"/>, any number of documents with a comma between, <see cref="WriteTail"/>; or one
/// <see cref="WriteLine(IBufferWriter{byte}, DocumentReading)"/> for each document. Figures are text exactly as printed.
/// </remarks>
public static class ReadingJson
{
    /// <summary>Name and version of the schema.</summary>
    public const string Schema = "jiheng/reading/1";

    /// <summary>The beginning of a result, up to and with the opening bracket of the documents.</summary>
    public static void WriteHead(IBufferWriter<byte> output)
    {
        using var json = Json.Writer(output);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("documents");
    }

    /// <summary>The end of a result.</summary>
    public static void WriteTail(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("\n]}\n"u8);
    }

    /// <summary>One document as a result of its own, one compact object without a line end.</summary>
    public static void WriteLine(IBufferWriter<byte> output, DocumentReading reading) => Line(output, json => Document(json, reading));

    /// <summary>One unreadable file as a result of its own, one compact object without a line end.</summary>
    public static void WriteLine(IBufferWriter<byte> output, UnreadableFile unreadable) => Line(output, json => Unreadable(json, unreadable));

    /// <summary>One member of the documents.</summary>
    public static void WriteDocument(IBufferWriter<byte> output, DocumentReading reading)
    {
        using var json = Json.Writer(output);
        Document(json, reading);
    }

    /// <summary>One member of the documents for a file that could not be read: everything unknown, the reason as its loss.</summary>
    public static void WriteDocument(IBufferWriter<byte> output, UnreadableFile unreadable)
    {
        using var json = Json.Writer(output);
        Unreadable(json, unreadable);
    }

    private static void Line(IBufferWriter<byte> output, Action<Utf8JsonWriter> document)
    {
        using var json = Json.Writer(output);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteStartArray("documents");
        document(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        json.WriteStartObject();
        json.WriteString("file", reading.Source.File);
        json.WriteString("format", reading.Source.Format);
        json.WriteString("sha256", reading.Source.Sha256);
        Json.Optional(json, "unit", reading.Unit);
        Json.Optional(json, "region", reading.Region);
        Json.Optional(json, "fiscalYear", reading.FiscalYear);
        json.WriteStartArray("kinds");
        foreach (var kind in reading.Forms.Select(f => f.Kind).Where(k => k != FormKind.Unknown).Distinct()) json.WriteStringValue(Slugs.Of(kind));
        json.WriteEndArray();
        json.WriteString("pack", reading.Pack.Id);
        json.WriteStartArray("indicators");
        foreach (var indicator in reading.Indicators) IndicatorOf(json, reading, indicator);
        json.WriteEndArray();
        json.WriteStartArray("amounts");
        foreach (var fact in reading.Facts) if (IsAmount(fact.Quantity.Unit)) Figure(json, reading, fact);
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var fact in reading.Facts) if (!fact.InTable) FiguresJson.Write(json, FormName(reading, fact.Form), fact);
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in reading.Claims) ClaimOf(json, reading, claim);
        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (var score in reading.Scores) Score(json, reading, score);
        json.WriteEndArray();
        json.WriteStartArray("grades");
        foreach (var grade in reading.Grades) Grade(json, reading, grade);
        json.WriteEndArray();
        json.WriteStartArray("staff");
        foreach (var fact in reading.Facts) if (IsStaff(fact.Concept)) Figure(json, reading, fact);
        json.WriteEndArray();
        json.WriteStartArray("losses");
        foreach (var loss in reading.Losses)
        {
            json.WriteStartObject();
            Json.Origin(json, "origin", loss.Origin);
            json.WriteString("reason", loss.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("tables");
        foreach (var table in reading.Tables) Table(json, table, reading.Forms[table.Form].Pattern is not null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, TableReading table, bool isOfPack)
    {
        json.WriteStartObject();
        if (table.Source.Origin is { } origin) Json.Origin(json, "origin", origin);
        else json.WriteNull("origin");
        json.WriteNumber("form", table.Form + 1);
        json.WriteString("title", table.Title);
        json.WriteString("confidence", TablesText.Confidence(table));
        json.WriteStartArray("unmatched");
        if (isOfPack) foreach (var cell in table.Unmatched) Json.Origin(json, cell.Origin);
        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in table.Reasons) json.WriteStringValue(reason);
        json.WriteEndArray();
        Json.Optional(json, "fingerprint", table.Fingerprint);
        json.WriteEndObject();
    }

    private static void Unreadable(Utf8JsonWriter json, UnreadableFile unreadable)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        json.WriteStartObject();
        json.WriteString("file", unreadable.File);
        foreach (var name in (ReadOnlySpan<string>)["format", "sha256", "unit", "region", "fiscalYear"]) json.WriteNull(name);
        Empty(json, "kinds");
        json.WriteNull("pack");
        foreach (var name in (ReadOnlySpan<string>)["indicators", "amounts", "figures", "claims", "scores", "grades", "staff"]) Empty(json, name);
        json.WriteStartArray("losses");
        json.WriteStartObject();
        Json.Origin(json, "origin", new(unreadable.File, ""));
        json.WriteString("reason", unreadable.Reason);
        json.WriteEndObject();
        json.WriteEndArray();
        Empty(json, "tables");
        json.WriteEndObject();
    }

    private static void Empty(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    /// <summary>Whether a figure is an amount: money, a rate, share or difference of rates, or a bare number in 万.</summary>
    internal static bool IsAmount(Unit unit) =>
        unit.Dimension is Dimension.Money or Dimension.Ratio or Dimension.PercentagePoint || (unit.Dimension == Dimension.None && unit.Factor > Rational.One);

    private static bool IsStaff(string concept) =>
        concept.StartsWith("staff", StringComparison.Ordinal) && (concept.Length == 5 || concept[5] == '.');

    private static string FormName(DocumentReading reading, int form) =>
        form >= 0 && form < reading.Forms.Count ? reading.Forms[form].Name : "";

    private static void Figure(Utf8JsonWriter json, DocumentReading reading, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("label", fact.Label);
        json.WriteString("role", fact.Role.Length > 0 ? fact.Role : Slugs.Of(fact.Stage));
        json.WriteString("scope", FormName(reading, fact.Form));
        Json.Optional(json, "year", fact.Year);
        json.WriteString("value", Printed(fact.Quantity));
        json.WriteString("unit", fact.Quantity.Unit.Symbol);
        Json.Optional(json, "qualifier", Slugs.Of(fact.Quantity.Qualifier));
        json.WriteString("raw", fact.Entry.Raw);
        Json.Origin(json, "origin", fact.Entry.Origin);
        json.WriteEndObject();
    }

    private static void IndicatorOf(Utf8JsonWriter json, DocumentReading reading, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteString("form", FormName(reading, indicator.Form));
        json.WriteString("level1", indicator.Level1);
        json.WriteString("level2", indicator.Level2);
        json.WriteString("level3", indicator.Name.Raw);
        Value(json, "target", indicator.Target);
        Value(json, "actual", indicator.Actual);
        Value(json, "weight", indicator.Weight);
        Value(json, "score", indicator.Score);
        Json.Optional(json, "deviation", indicator.Deviation?.Raw);
        Json.Optional(json, "basis", indicator.Basis?.Raw);
        Json.Optional(json, "category", indicator.Category?.Raw);
        Json.Optional(json, "description", indicator.Description?.Raw);
        json.WriteStartObject("history");
        var years = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (year, entry) in indicator.History)
        {
            // Two columns with one heading are both kept: an object must not say one name twice.
            var name = year;
            for (var n = 2; !years.Add(name); n++) name = $"{year}#{n}";
            Value(json, name, entry);
        }
        json.WriteEndObject();
        Json.Origin(json, "origin", indicator.Name.Origin);
        json.WriteEndObject();
    }

    // A column the form does not have is null; a blank cell is {"raw": ""}: the two are different answers.
    private static void Value(Utf8JsonWriter json, string name, Entry? entry)
    {
        if (entry is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("raw", entry.Raw);
        if (!entry.IsBlank)
        {
            if (Slugs.Of(entry.Value.Operator) is { } sign) json.WriteString("operator", sign);
            if (entry.Value is { Kind: ValueKind.Number or ValueKind.Range, Quantity: { } quantity })
            {
                json.WriteString("value", Printed(quantity));
                if (entry.Value.Upper is { } upper) json.WriteString("upper", Printed(upper));
                if (quantity.Unit.Symbol.Length > 0) json.WriteString("unit", quantity.Unit.Symbol);
            }
        }
        json.WriteEndObject();
    }

    private static void ClaimOf(Utf8JsonWriter json, DocumentReading reading, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("kind", Slugs.Of(claim.Kind));
        json.WriteString("words", claim.Words);
        json.WriteString("subject", claim.Subject);
        json.WriteString("form", FormName(reading, claim.Form));
        json.WriteString("project", claim.Project);
        Json.Optional(json, "year", claim.Year);
        Json.Origin(json, "origin", claim.Origin);
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, DocumentReading reading, ScoreStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("form", FormName(reading, statement.Form));
        json.WriteString("project", statement.Project);
        Value(json, "score", statement.Score);
        Json.Origin(json, "origin", statement.Score.Origin);
        json.WriteEndObject();
    }

    private static void Grade(Utf8JsonWriter json, DocumentReading reading, GradeStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("form", FormName(reading, statement.Form));
        json.WriteString("grade", statement.Word);
        Value(json, "score", statement.Score);
        Json.Origin(json, "origin", statement.Origin);
        json.WriteEndObject();
    }

    private static string Printed(Quantity quantity) => quantity.Value.ToText(quantity.Decimals);
}

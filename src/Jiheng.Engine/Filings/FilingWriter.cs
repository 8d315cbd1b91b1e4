using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Engine.Numbers;
using Jiheng.Engine.Packs;

namespace Jiheng.Engine.Filings;

/// <summary>Data → the file of a filing. What is empty is left out; read again it gives the same.</summary>
public static class FilingWriter
{
    /// <summary>The bytes of the file: UTF-8, indented, in the order of the format.</summary>
    public static byte[] Write(FilingData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", FilingData.Schema);
            json.WriteString("pack", data.Pack);
            json.WriteNumber("year", data.Year);
            json.WriteString("unit", data.Unit);
            if (data.MoneyUnit == Unit.Yuan) json.WriteString("money-unit", "元");
            Texts(json, "fields", data.Fields);
            json.WriteStartObject("whole");
            Subject(json, data.Whole);
            json.WriteEndObject();
            List(json, "projects", data.Projects, p =>
            {
                Subject(json, p);
                Narrative(json, p.Narrative);
            });
            if (data.Accounts is { } accounts) Accounts(json, accounts);
            Texts(json, "figures", data.Figures);
            if (data.Prior.Count > 0)
            {
                json.WriteStartObject("prior");
                foreach (var (year, amounts) in data.Prior) Texts(json, year.ToString(CultureInfo.InvariantCulture), amounts);
                json.WriteEndObject();
            }
            Texts(json, "reasons", data.Reasons);
            Narrative(json, data.Narrative);
            Texts(json, "not-applicable", data.NotApplicable);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Accounts(Utf8JsonWriter json, AccountsData accounts)
    {
        json.WriteStartObject("accounts");
        Texts(json, "items", accounts.Items);
        foreach (var (side, _) in AccountSides.Filed)
        {
            if (accounts.Nothing.Contains(side))
            {
                json.WriteStartArray(side);
                json.WriteEndArray();
            }
            List(json, side, [.. accounts.Lines.Where(l => l.Side == side)], line =>
            {
                Text(json, "item", line.Item);
                Text(json, "fund", line.Fund);
                Text(json, "kind", line.Kind);
                Text(json, "economic", line.Economic);
                Text(json, "project", line.Project);
                Text(json, "stage", line.Stage);
                json.WriteString("amount", line.Amount);
            });
        }
        json.WriteEndObject();
    }

    private static void Subject(Utf8JsonWriter json, SubjectData subject)
    {
        Text(json, "name", subject.Name);
        Text(json, "code", subject.Code);
        Texts(json, "fields", subject.Fields);
        List(json, "funds", subject.Funds, f =>
        {
            json.WriteString("name", f.Name);
            json.WriteStartObject("amounts");
            foreach (var (stage, amount) in f.Amounts) json.WriteString(stage, amount);
            json.WriteEndObject();
        });
        List(json, "goals", subject.Goals, g =>
        {
            json.WriteString("expected", g.Expected);
            Text(json, "reached", g.Reached);
        });
        List(json, "indicators", subject.Indicators, i => Indicator(json, i));
        if (subject.Forms.Count == 0) return;
        json.WriteStartObject("forms");
        foreach (var (id, form) in subject.Forms)
        {
            json.WriteStartObject(id);
            Texts(json, "fields", form.Fields);
            Texts(json, "texts", form.Texts);
            Blocks(json, "tables", form.Tables, r =>
            {
                Text(json, "name", r.Name);
                json.WriteStartObject("cells");
                foreach (var (column, text) in r.Cells) json.WriteString(column, text);
                json.WriteEndObject();
            });
            Blocks(json, "indicators", form.Indicators, i => Indicator(json, i));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Narrative(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> narrative)
    {
        if (narrative.Count == 0) return;
        json.WriteStartObject("narrative");
        foreach (var (title, paragraphs) in narrative)
        {
            json.WriteStartArray(title);
            foreach (var paragraph in paragraphs) json.WriteStringValue(paragraph);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorData indicator)
    {
        json.WriteString("level1", indicator.Level1);
        Text(json, "level2", indicator.Level2);
        json.WriteString("name", indicator.Name);
        Text(json, "target", indicator.Target);
        Text(json, "actual", indicator.Actual);
        Text(json, "weight", indicator.Weight);
        Text(json, "score", indicator.Score);
        Text(json, "deviation", indicator.Deviation);
        Texts(json, "more", indicator.More);
        if (indicator.History.Count > 0)
        {
            json.WriteStartObject("history");
            foreach (var (year, value) in indicator.History) json.WriteString(year.ToString(CultureInfo.InvariantCulture), value);
            json.WriteEndObject();
        }
        Text(json, "evidence", indicator.Evidence);
        List(json, "sources", indicator.Sources, p =>
        {
            json.WriteString("file", p.File);
            json.WriteString("sha256", p.Sha256);
            if (p.Page is { } page) json.WriteNumber("page", page);
            Text(json, "sheet", p.Sheet);
            Text(json, "cell", p.Cell);
            Text(json, "note", p.Note);
        });
    }

    private static void Blocks<T>(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, IReadOnlyList<T>> blocks, Action<T> write)
    {
        if (blocks.Count == 0) return;
        json.WriteStartObject(key);
        foreach (var (id, rows) in blocks) List(json, id, rows, write, always: true);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> items, Action<T> write, bool always = false)
    {
        if (items.Count == 0 && !always) return;
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string key, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartObject(key);
        foreach (var (name, text) in texts) json.WriteString(name, text);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string key, string text)
    {
        if (text.Length > 0) json.WriteString(key, text);
    }
}

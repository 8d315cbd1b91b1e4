using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jiheng.Engine.Content;
using Jiheng.Engine.Numbers;

namespace Jiheng.Documents.Wire;

/// <summary>
/// A document on its way from one process to another of the same program: JSON of all its parts, found by their properties, so that a new one travels too.
/// It is no format for keeping.
/// </summary>
public static class DocumentWire
{
    // Tables in tables: deeper than any reader lets them be.
    private const int Deepest = 1024;

    private const string Kind = "$kind";

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Deepest,
        Converters = { new RationalConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Kinds, Stored } },
    };

    /// <summary>Writes a document.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="document">The document.</param>
    public static void Write(Stream to, Document document) => JsonSerializer.Serialize(to, document, Options);

    /// <summary>Reads one.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Document Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Document>(bytes, Options) ?? throw new InvalidDataException("no document");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("no document", e);
        }
    }

    // Blocks and formulas of cells are of several kinds; whichever there are.
    private static void Kinds(JsonTypeInfo type)
    {
        if (!type.Type.IsAbstract || type.Type.Assembly != typeof(Document).Assembly) return;
        var kinds = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Kind, UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (var kind in type.Type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(type.Type)).OrderBy(t => t.FullName, StringComparer.Ordinal)) kinds.DerivedTypes.Add(new(kind, kind.Name));
        type.PolymorphismOptions = kinds;
    }

    // What follows from the rest is computed again at the other end; what was left out as null is null there.
    private static void Stored(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var given = type.Type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).SelectMany(c => c.GetParameters()).Select(p => p.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null && !given.Contains(property.Name)) type.Properties.RemoveAt(i);
            else property.IsRequired = false;
        }
    }

    private sealed class RationalConverter : JsonConverter<Rational>
    {
        public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = (reader.GetString() ?? "").Split('/');
            return parts.Length == 2 && BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var below) && below > 0
                ? Rational.Parse(parts[0]) / Rational.Parse(parts[1]) : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) => writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}"));
    }
}

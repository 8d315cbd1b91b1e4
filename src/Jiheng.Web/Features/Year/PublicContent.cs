using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Engine.Reading;

namespace Jiheng.Web.Features.Year;

/// <summary>What citizens are given of a filing: the same figures and words, without numbers of persons, without signs that nobody sees, and without the names of files that stay inside.</summary>
internal static class PublicContent
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Proof is for those who review; its names are those of the office's own files.
    private const string Inside = "sources";

    /// <summary>The content as it is published.</summary>
    /// <param name="content">The version that was approved, as JSON.</param>
    public static string Of(string content)
    {
        var node = JsonNode.Parse(content, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        return Clean(node)!.ToJsonString(Options);
    }

    private static JsonNode? Clean(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var cleaned = new JsonObject();
                foreach (var (key, value) in members) if (key != Inside) cleaned[PersonalNumbers.Mask(key)] = Clean(value);
                return cleaned;
            case JsonArray items:
                return new JsonArray([.. items.Select(Clean)]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return JsonValue.Create(PersonalNumbers.Mask(value.GetValue<string>()));
            default:
                return node?.DeepClone();
        }
    }
}

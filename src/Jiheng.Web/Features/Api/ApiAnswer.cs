using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jiheng.Web.Features.Api;

/// <summary>What is answered, before it is sent: a write keeps it under its key.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The JSON; empty for none.</param>
internal sealed record ApiAnswer(int Status, string Body)
{
    /// <summary>How the API writes and reads JSON.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What nobody knows is a mistake of whoever sends it, and never silently nothing.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The ETag with its quotes; empty for one made of the body.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The address of what was made; empty for none.</summary>
    public string Location { get; init; } = "";

    /// <summary>The type of the body.</summary>
    public string Type { get; init; } = "application/json; charset=utf-8";

    /// <summary>200 with an object.</summary>
    public static ApiAnswer Ok<T>(T body, string tag = "") => new(StatusCodes.Status200OK, JsonSerializer.Serialize(body, Options)) { Tag = tag };

    /// <summary>201 with an object and where it is.</summary>
    public static ApiAnswer Made<T>(string location, T body, string tag = "") => new(StatusCodes.Status201Created, JsonSerializer.Serialize(body, Options)) { Tag = tag, Location = location };

    /// <summary>200 with JSON that is written already.</summary>
    public static ApiAnswer Raw(string json, string tag = "") => new(StatusCodes.Status200OK, json) { Tag = tag };

    /// <summary>204.</summary>
    public static ApiAnswer Nothing { get; } = new(StatusCodes.Status204NoContent, "");

    /// <summary>Sends it; nothing again to whoever has it.</summary>
    public async Task Send(HttpContext http)
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        var tag = Tag.Length > 0 ? Tag : bytes.Length > 0 && Status == StatusCodes.Status200OK ? $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"" : "";
        if (tag.Length > 0) http.Response.Headers.ETag = tag;
        if (Location.Length > 0) http.Response.Headers.Location = Location;
        if (Status == StatusCodes.Status200OK && HttpMethods.IsGet(http.Request.Method) && tag.Length > 0 && http.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        http.Response.StatusCode = Status;
        if (bytes.Length == 0) return;
        http.Response.ContentType = Type;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}

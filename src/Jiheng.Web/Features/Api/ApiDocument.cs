using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Jiheng.Web.Features.Api;

/// <summary>The API as it describes itself (OpenAPI 3.1).</summary>
internal static partial class ApiDocument
{
    private const string Name = "v1";

    /// <summary>Where it is.</summary>
    public const string Path = "/api/v1/openapi.json";

    /// <summary>A parameter behind the question mark.</summary>
    public sealed record QueryParameter(string Name, string Meaning);

    public static void Add(IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "绩衡 Jiheng", Version = "1", Description = "预算绩效管理全年各步骤的接口。金额、得分都是十进制字符串；出错时回答 application/problem+json。" };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme> { ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" } };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancel) =>
        {
            operation.Parameters ??= [];
            foreach (Match match in PathParameter().Matches(context.Description.RelativePath ?? ""))
                operation.Parameters.Add(new OpenApiParameter { Name = match.Groups[1].Value, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            foreach (var query in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameter>())
                operation.Parameters.Add(new OpenApiParameter { Name = query.Name, In = ParameterLocation.Query, Description = query.Meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SentBody>().FirstOrDefault() is { } sent)
                operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [sent.MediaType] = new() { Schema = sent.Type is null ? new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } : await context.GetOrCreateSchemaAsync(sent.Type, null, cancel) } } };
        });
    });

    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/api/{documentName}/openapi.json");

    /// <summary>What is sent; said to readers only, since a header that tells another type must not lead to another address.</summary>
    public sealed record SentBody(Type? Type, string MediaType);

    /// <summary>JSON is sent.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder route)
        where T : notnull => route.WithMetadata(new SentBody(typeof(T), "application/json"));

    /// <summary>Bytes are sent.</summary>
    public static RouteHandlerBuilder TakesBytes(this RouteHandlerBuilder route, string mediaType) => route.WithMetadata(new SentBody(null, mediaType));

    /// <summary>A list in pages.</summary>
    public static RouteHandlerBuilder Paged<T>(this RouteHandlerBuilder route) => route.Produces<Page<T>>().Asks("after", "上一页的 next").Asks("limit", "一页多少，1 到 200");

    /// <summary>A parameter behind the question mark.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, string name, string meaning) => route.WithMetadata(new QueryParameter(name, meaning));

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}")]
    private static partial Regex PathParameter();
}

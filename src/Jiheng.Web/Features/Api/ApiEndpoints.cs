using Jiheng.Web.Access;

namespace Jiheng.Web.Features.Api;

/// <summary>All addresses of the API.</summary>
internal static class ApiEndpoints
{
    private const string Root = $"{AccessGate.Api}/v1";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).DisableAntiforgery();
        OrganisationApi.Map(api);
        ImportApi.Map(api);
        TokensApi.Map(api);
        WindowsApi.Map(api);
        DossiersApi.Map(api);
        DraftsApi.Map(api);
        ActionsApi.Map(api);
        VersionsApi.Map(api);
        FilesApi.Map(api);
        CampaignApi.Map(api);
        SurveysApi.Map(api);
        RollUpApi.Map(api);
        CheckApi.Map(api);
        PublicApi.Map(api);
        ApiDocument.Map(routes);
        routes.Map($"{AccessGate.Api}/{{**rest}}", http => ApiHandler.Answer(http, _ => throw ApiProblemException.Missing("没有这个地址；全部地址见 /api/v1/openapi.json。")));
    }
}

using Jiheng.Web.Features.Year;

namespace Jiheng.Web.Features.Api;

/// <summary>The year's filings, where this server keeps any.</summary>
/// <param name="Year">Where they are; null without <c>--data</c>.</param>
internal sealed record ApiRoom(YearRoom? Year);

using Jiheng.Hosts.Tests.Web.Browser;

namespace Jiheng.Hosts.Tests.Web;

/// <summary>All tests of the pages share one server and one browser; each has a visitor of its own.</summary>
[CollectionDefinition(nameof(WebPages))]
public sealed class WebPages : ICollectionFixture<WebServer>, ICollectionFixture<Chromium>;

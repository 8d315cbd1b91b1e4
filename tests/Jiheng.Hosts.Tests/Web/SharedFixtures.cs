using Jiheng.Hosts.Tests.Web;
using Jiheng.Hosts.Tests.Web.Browser;

// All tests of the pages share one server and one browser, and run beside each other: everybody in them is a visitor of their own.
[assembly: AssemblyFixture(typeof(WebServer))]
[assembly: AssemblyFixture(typeof(Chromium))]
